import { ANYONE, type Viewer } from '../../../schema/index.ts';
import type { Asker } from '../../serving/index.ts';
import type { Bearer } from './tokens.ts';

/**
 * Who sent a request to a node: one of its own people, a hub in its own name or for a viewer, or anybody. One process hosts several
 * actors, and a hub that one of them takes part in is a stranger to another: who a caller is depends on whose records are asked for.
 */
export type Caller = {
  /** Set for the actor's own people. */
  readonly bearer: Bearer | undefined;
  /** The hub that signed the request, by its DID. */
  readonly hub?: string;
  viewerFor(owner: string): Viewer;
};

/** A caller who shows a token of the node, or nothing. */
export function callerWith(bearer: Bearer | undefined): Caller {
  const own: Viewer | undefined = bearer && { type: 'OWN', actor: bearer.actor, role: bearer.role };
  return { bearer, viewerFor: (owner) => (own && bearer?.actor === owner ? own : ANYONE) };
}

/** Whose request it is when requests are counted; undefined for strangers. */
export function askerOf({ bearer, hub }: Caller): Asker | undefined {
  if (hub !== undefined) return { type: 'HUB', did: hub };
  return bearer && { type: 'ORGANIZATION', did: bearer.actor };
}

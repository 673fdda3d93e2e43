import { ANYONE, type Viewer } from '../../../schema/index.ts';
import type { Bearer } from './tokens.ts';

/**
 * Who sent a request to a node: one of its own people, a hub in its own name or for a viewer, or anybody. One process hosts several
 * actors, and a hub that one of them takes part in is a stranger to another: who a caller is depends on whose records are asked for.
 */
export type Caller = {
  /** Set for the actor's own people. */
  readonly bearer: Bearer | undefined;
  viewerFor(owner: string): Viewer;
};

/** A caller who shows a token of the node, or nothing. */
export function callerWith(bearer: Bearer | undefined): Caller {
  const own: Viewer | undefined = bearer && { type: 'OWN', actor: bearer.actor, role: bearer.role };
  return { bearer, viewerFor: (owner) => (own && bearer?.actor === owner ? own : ANYONE) };
}

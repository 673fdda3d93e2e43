import { isDid, type SigningKey, signStatement } from '../../../schema/index.ts';
import type { PinnedHub } from './pinned-hubs.ts';

/** Where a hub asks for the word of an actor, on every node; named in the DID document. */
export const CONTROL_PATH = '/hubs/control';

/** What a hub asks of a node: a word that the actor wants to take part in it. */
export type ControlRequest = { readonly hub: string; readonly actor: string; readonly nonce: string };

/** What a node signs for a hub, and nothing else: whom it is for, who says it, what was asked with, and when. */
export type ControlStatement = {
  readonly aud: string;
  readonly actor: string;
  readonly nonce: string;
  /** RFC 3339, UTC. */
  readonly at: string;
};

const NONCE = /^[A-Za-z0-9_-]{22,128}$/;

/** Reads the request of a hub; undefined when it is none. */
export function readControlRequest(body: unknown): ControlRequest | undefined {
  const { hub, actor, nonce } = (body ?? {}) as Partial<Record<string, unknown>>;
  const holds =
    typeof hub === 'string' && isDid(hub) && typeof actor === 'string' && isDid(actor) && typeof nonce === 'string';
  return holds && NONCE.test(nonce) ? { hub, actor, nonce } : undefined;
}

/** Signs the word of an actor, for a hub that its operator pinned; undefined for all others. */
export async function controlStatement(
  request: ControlRequest,
  actor: { readonly did: string; readonly signer: SigningKey; readonly pinned: readonly PinnedHub[] },
  now: () => number = Date.now,
): Promise<string | undefined> {
  const { hub, nonce } = request;
  const isWanted = actor.pinned.some(({ did, departure }) => did === hub && departure === undefined);
  if (!isWanted || request.actor !== actor.did) return undefined;
  const at = `${new Date(now()).toISOString().slice(0, 19)}Z`;
  const statement: ControlStatement = { aud: hub, actor: actor.did, nonce, at };
  return signStatement('CONTROL', actor.did, statement, actor.signer);
}

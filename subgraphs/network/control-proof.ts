import { randomBytes } from 'node:crypto';
import { type CheckedKeyHistory, ConstellationError, type NodeEndpoints, verifyStatement } from '../../schema/index.ts';
import type { SafeFetch } from '../fetching/index.ts';

/** Makes sure that whoever speaks for an actor wants it to take part in this hub. @throws ConstellationError CONTROL_UNPROVEN */
export type ProveControl = (actor: Controlled, signal: AbortSignal) => Promise<void>;

/** Whose word is asked for, where, and by which keys it must be signed. */
export type Controlled = {
  readonly did: string;
  readonly endpoints: Pick<NodeEndpoints, 'graphql' | 'control'>;
  readonly keys: CheckedKeyHistory;
};

const DEADLINE_MS = 8_000;
const MAX_BYTES = 10_000;
/** How old the answer may be, and how far ahead the clock of the node. */
const SKEW_MS = 120_000;

/**
 * Asks the node of an actor for a statement that is signed by the actor's current key, names this hub, and holds a number that was made
 * for this question: neither an old one nor one that was meant for another hub will do. A node gives it only for hubs that its operator
 * pinned. The word must come from where the actor's rows come from.
 */
export function controlProof(options: {
  readonly hub: string;
  readonly fetch: SafeFetch;
  readonly now: () => number;
}): ProveControl {
  const { hub, fetch, now } = options;
  return async ({ did, endpoints, keys }, signal) => {
    const refuse = (cause?: unknown): never => {
      throw new ConstellationError(
        'CONTROL_UNPROVEN',
        `The node of ${did} gave no word that it wants to take part in ${hub}. What to do: ask its operators to run «constellation actor join» with this hub.`,
        { actor: did, cause },
      );
    };
    // a word from elsewhere says nothing of who answers where the rows are asked for
    if (endpoints.control === undefined || new URL(endpoints.control).origin !== new URL(endpoints.graphql).origin)
      return refuse();
    const nonce = randomBytes(24).toString('base64url');
    const limits = { signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES };
    try {
      const answer = await fetch.json(endpoints.control, { ...limits, body: { hub, actor: did, nonce } });
      const { statement } = (answer ?? {}) as { statement?: unknown };
      const said = await verifyStatement('CONTROL', statement, keys, { current: true });
      const at = Date.parse(String(said.at));
      const holds = said.aud === hub && said.actor === did && said.nonce === nonce && Math.abs(now() - at) <= SKEW_MS;
      if (!holds) refuse();
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      refuse(thrown);
    }
  };
}

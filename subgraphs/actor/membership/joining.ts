import { ConstellationError, type ErrorCode, isConstellationError } from '../../../schema/index.ts';
import type { ResolvedHub, SafeFetch } from '../../fetching/index.ts';
import { beginsWith, changePinnedHub, type PinnedHub } from './pinned-hubs.ts';

const DEADLINE_MS = 30_000;
const MAX_BYTES = 10_000;

/** What a hub answers to an application. */
export type ApplicationAnswer = {
  readonly status: 'ACTIVE' | 'APPLIED' | 'SUSPENDED';
};

/**
 * Pins a hub for an actor: its name, its key history, and where it answers. Again for one that is pinned: it is looked up anew.
 *
 * @throws ConstellationError KEY_HISTORY_INVALID when the hub shows another history than the pinned one, or another key than expected
 */
export async function pinHub(
  actorDirectory: string,
  hub: Pick<ResolvedHub, 'did' | 'name' | 'endpoints' | 'keyHistory'> & { readonly keys?: ResolvedHub['keys'] },
  options: { readonly thumbprint?: string; readonly now?: () => number } = {},
): Promise<void> {
  const { thumbprint, now = Date.now } = options;
  const { did, name, endpoints, keyHistory, keys } = hub;
  if (thumbprint !== undefined && keys?.current.thumbprint !== thumbprint)
    throw new ConstellationError(
      'KEY_HISTORY_INVALID',
      `The key of ${did} has the thumbprint ${keys?.current.thumbprint}, and not ${thumbprint}; nothing was pinned. What to do: ask the operator of the hub by a second way which one is theirs (constellation hub info).`,
    );
  const joinedAt = `${new Date(now()).toISOString().slice(0, 19)}Z`;
  await changePinnedHub(actorDirectory, did, (before): PinnedHub => {
    if (before && !beginsWith(keyHistory, before.keyHistory))
      throw new ConstellationError(
        'KEY_HISTORY_INVALID',
        `The hub ${did} shows another key history than the one that was pinned on ${before.joinedAt.slice(0, 10)}; nothing was changed. What to do: ask its operator what happened. If it is a new hub of the same name, leave the old one first (constellation actor leave --forget).`,
      );
    return { did, name, endpoints, keyHistory, joinedAt };
  });
}

/**
 * Asks a hub to take an actor in. The hub asks the node of the actor for a signed word, so the node must run, and have pinned the hub.
 *
 * @throws ConstellationError CONTROL_UNPROVEN | RATE_LIMITED as the hub says, or ACTOR_… when it does not answer
 */
export async function applyToHub(
  hub: Pick<PinnedHub, 'did' | 'endpoints'>,
  did: string,
  options: { readonly fetch: SafeFetch; readonly signal: AbortSignal },
): Promise<ApplicationAnswer> {
  const limits = { signal: options.signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES };
  const answer = await options.fetch.json(hub.endpoints.members, { ...limits, body: { did } }).catch(translated);
  const { status } = (answer ?? {}) as { status?: unknown };
  if (status === 'ACTIVE' || status === 'APPLIED' || status === 'SUSPENDED') return { status };
  throw new ConstellationError('ACTOR_BAD_ANSWER', `The hub ${hub.did} answered something that cannot be used.`);
}

/** In our own words: nothing that a hub writes is shown. */
function translated(thrown: unknown): never {
  const code = isConstellationError(thrown, 'ACTOR_BUSY') ? 'RATE_LIMITED' : codeOf((thrown as Error).cause);
  if (code === 'CONTROL_UNPROVEN')
    throw new ConstellationError(
      code,
      'The hub could not make sure that this actor wants to join. What to do: see that the node runs and that the hub can reach it (its DID document, and the address «control» in it), then join again.',
    );
  if (code === 'RATE_LIMITED')
    throw new ConstellationError(
      code,
      'The hub takes no more applications just now. What to do: join again in an hour.',
      { retryable: true },
    );
  throw thrown;
}

function codeOf(thrown: unknown): ErrorCode | undefined {
  return isConstellationError(thrown) ? thrown.code : undefined;
}

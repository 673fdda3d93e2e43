import {
  ConstellationError,
  EMPTY_HEAD,
  FEED_TIERS,
  type FeedHead,
  type FeedTier,
  parseDid,
} from '../../schema/index.ts';
import type { FeedStatus } from './ingest/ingest.ts';
import type { Roster } from './roster.ts';
import type { ChainLine, IndexStore } from './store/port.ts';

/** What a hub remembers of a feed: for a node that comes back from a backup and wants to know what it lost. */
export type RecoveryFeed = {
  readonly head: FeedHead;
  /** Entries after the one asked for, oldest first; at most 500. Ask again after the last until none come. */
  readonly chain: readonly ChainLine[];
};

export type RecoveryRequest = { readonly actor: string; readonly tier: string; readonly after: number };

const MAX_LINES = 500;

/**
 * Answers `GET /recovery/feed?actor=&tier=&after=`. Chain lines are ids and digests of what the tier could see anyway.
 *
 * It says nothing before it knows: an index that was rebuilt remembers only what the node shows by now, and a node that is told that
 * nothing was seen would number its versions anew.
 *
 * @throws ConstellationError BAD_ID | BAD_INPUT | NOT_A_MEMBER | NOT_READY (retryable)
 */
export function recoveryFeed(
  index: IndexStore,
  roster: Pick<Roster, 'find'>,
  statusOf: (actor: string) => FeedStatus | undefined,
): (request: RecoveryRequest) => Promise<RecoveryFeed> {
  return async ({ actor, tier, after }) => {
    parseDid(actor);
    if (!Object.hasOwn(FEED_TIERS, tier))
      throw new ConstellationError('BAD_INPUT', `tier must be one of ${Object.keys(FEED_TIERS).join(', ')}.`);
    if (!Number.isSafeInteger(after) || after < 0)
      throw new ConstellationError('BAD_INPUT', 'after must be a whole number from 0.');
    if (!roster.find(actor)) throw new ConstellationError('NOT_A_MEMBER', undefined, { actor });
    const state = statusOf(actor)?.state;
    const notReady = () => new ConstellationError('NOT_READY', undefined, { actor, retryable: true });
    if (state === 'READING') throw notReady();
    const chain = await index.chain(actor, tier as FeedTier, after, MAX_LINES);
    const positions = await index.positions();
    const position = positions.find((one) => one.actor === actor && one.tier === tier);
    const head = position?.head ?? EMPTY_HEAD;
    if (head.count === 0 && state !== 'CAUGHT_UP' && state !== 'ROLLED_BACK') throw notReady();
    return { head, chain };
  };
}

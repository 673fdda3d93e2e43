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
import { NOT_LET_IN, type SignedIn } from './viewers.ts';

/** What a hub remembers of a feed: for a node that comes back from a backup and wants to know what it lost. */
export type RecoveryFeed = {
  readonly head: FeedHead;
  /** Entries after the one asked for, oldest first; at most 500. Ask again after the last until none come. */
  readonly chain: readonly ChainLine[];
};

export type RecoveryRequest = {
  readonly actor: string;
  readonly tier: string;
  readonly after: number;
  /** Who asks; what is not PUBLIC is told to the actor itself only. */
  readonly viewer?: SignedIn | undefined;
};

const MAX_LINES = 500;

/**
 * Answers `GET /recovery/feed?actor=&tier=&after=`. Chain lines are ids and digests of what the tier could see anyway; of what only
 * members may see they are given to the actor alone, whose node shows an assertion of its own.
 *
 * It says nothing before it knows: an index that was rebuilt remembers only what the node shows by now, and a node that is told that
 * nothing was seen would number its versions anew.
 *
 * @throws ConstellationError BAD_ID | BAD_INPUT | UNAUTHENTICATED | NOT_A_MEMBER | NOT_READY (retryable)
 */
export function recoveryFeed(
  index: IndexStore,
  roster: Pick<Roster, 'find'>,
  statusOf: (actor: string) => FeedStatus | undefined,
): (request: RecoveryRequest) => Promise<RecoveryFeed> {
  return async ({ actor, tier, after, viewer }) => {
    parseDid(actor);
    if (!Object.hasOwn(FEED_TIERS, tier))
      throw new ConstellationError('BAD_INPUT', `tier must be one of ${Object.keys(FEED_TIERS).join(', ')}.`);
    if (!Number.isSafeInteger(after) || after < 0)
      throw new ConstellationError('BAD_INPUT', 'after must be a whole number from 0.');
    if (tier !== 'PUBLIC' && viewer?.actor !== actor) throw new ConstellationError('UNAUTHENTICATED', NOT_LET_IN);
    if (!roster.find(actor)) throw new ConstellationError('NOT_A_MEMBER', undefined, { actor });
    const status = statusOf(actor);
    // of a tier that was never shown here, nothing was seen
    const state = tier === 'PUBLIC' ? status?.state : (status?.members?.state ?? 'NOT_TAKEN');
    const notReady = () => new ConstellationError('NOT_READY', undefined, { actor, retryable: true });
    if (state === 'READING') throw notReady();
    const chain = await index.chain(actor, tier as FeedTier, after, MAX_LINES);
    const positions = await index.positions();
    const position = positions.find((one) => one.actor === actor && one.tier === tier);
    const head = position?.head ?? EMPTY_HEAD;
    if (head.count === 0 && state !== 'CAUGHT_UP' && state !== 'ROLLED_BACK' && state !== 'NOT_TAKEN') throw notReady();
    return { head, chain };
  };
}

import {
  chainEntry,
  FEED_TIERS,
  type FeedAction,
  type FeedHead,
  type FeedTier,
  tiersOf,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, StoredRecord } from '../store/port.ts';

/** Where all feeds of an actor stand. */
export type FeedHeads = Readonly<Record<FeedTier, FeedHead>>;

const TIERS = Object.keys(FEED_TIERS) as FeedTier[];

/**
 * The feed entries that a change makes, and where the feeds stand after it. A tier learns of a record when it may see it for the first
 * time, of each further version, of its withdrawal, and when it may not see it any more; of what it never saw it learns nothing.
 *
 * @param before the record as it stood, if there was one
 */
export function feedEntries(
  actor: string,
  heads: FeedHeads,
  change: Exclude<JournalChange, { type: 'RESTORED' }>,
  before: StoredRecord | undefined,
): { feeds: JournalEntry['feeds']; heads: FeedHeads } {
  const feeds: Partial<Record<FeedTier, ReturnType<typeof chainEntry>>> = {};
  const next: Record<FeedTier, FeedHead> = { ...heads };
  for (const tier of TIERS) {
    const action = actionFor(change, isShown(before?.policy, tier), isShown(change.policy, tier));
    if (!action) continue;
    // what is hidden is the version that the tier saw
    const { envelope, digest } = change.type === 'VERSION' && action !== 'HIDDEN' ? change : existing(before);
    const { id, kind, version } = envelope;
    const entry = chainEntry(actor, tier, heads[tier], { action, id, kind, version, recordDigest: digest });
    feeds[tier] = entry;
    next[tier] = { count: entry.seq, digest: entry.digest };
  }
  return { feeds, heads: next };
}

function actionFor(
  change: Exclude<JournalChange, { type: 'RESTORED' }>,
  wasShown: boolean,
  isShownNow: boolean,
): FeedAction | undefined {
  if (change.type === 'POLICY') return wasShown === isShownNow ? undefined : isShownNow ? 'PUBLISHED' : 'HIDDEN';
  if (change.envelope.withdrawn) return wasShown ? 'WITHDRAWN' : undefined;
  return isShownNow ? 'PUBLISHED' : wasShown ? 'HIDDEN' : undefined;
}

function isShown(policy: VisibilityPolicy | undefined, tier: FeedTier): boolean {
  return policy !== undefined && tiersOf(policy).includes(tier);
}

function existing(before: StoredRecord | undefined): StoredRecord {
  if (!before) throw new Error('A policy changes on a record that exists.');
  return before;
}

import {
  chainEntry,
  FEED_TIERS,
  type FeedAction,
  type FeedHead,
  type FeedTier,
  fieldsShown,
  TIER_SIGHT,
  tiersOf,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, StoredRecord } from '../store/port.ts';

/** Where all feeds of an actor stand. */
export type FeedHeads = Readonly<Record<FeedTier, FeedHead>>;

const TIERS = Object.keys(FEED_TIERS) as FeedTier[];

/**
 * The feed entries that a change makes, and where the feeds stand after it. A tier learns of a record when it may see it for the first
 * time, of each further version, of its withdrawal, and when it may not see it any more; of what it never saw it learns nothing. When
 * other fields of the same version are shown to it than before, or some were erased, the version is told once more.
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
    const action = actionFor(actor, tier, change, before);
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
  actor: string,
  tier: FeedTier,
  change: Exclude<JournalChange, { type: 'RESTORED' }>,
  before: StoredRecord | undefined,
): FeedAction | undefined {
  const wasShown = isShown(before?.policy, tier);
  const isShownNow = isShown(change.policy, tier);
  if (change.type === 'ERASED') return isShownNow && !existing(before).envelope.withdrawn ? 'PUBLISHED' : undefined;
  if (change.type === 'POLICY') {
    if (wasShown !== isShownNow) return isShownNow ? 'PUBLISHED' : 'HIDDEN';
    return isShownNow && showsOtherFields(actor, tier, change.policy, existing(before)) ? 'PUBLISHED' : undefined;
  }
  if (change.envelope.withdrawn) return wasShown ? 'WITHDRAWN' : undefined;
  return isShownNow ? 'PUBLISHED' : wasShown ? 'HIDDEN' : undefined;
}

function showsOtherFields(actor: string, tier: FeedTier, policy: VisibilityPolicy, before: StoredRecord): boolean {
  const names = Object.keys(before.content);
  // what a tier may see does not end at a moment
  const shown = (by: VisibilityPolicy) => fieldsShown(by, names, actor, TIER_SIGHT[tier], '').shown.join();
  return shown(policy) !== shown(before.policy);
}

function isShown(policy: VisibilityPolicy | undefined, tier: FeedTier): boolean {
  return policy !== undefined && tiersOf(policy).includes(tier);
}

function existing(before: StoredRecord | undefined): StoredRecord {
  if (!before) throw new Error('A policy changes on a record that exists.');
  return before;
}

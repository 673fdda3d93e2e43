import { type CheckedKeyHistory, type FeedTier, isSetAside, type KnownKey } from '../../../schema/index.ts';
import type { IndexStore } from '../store/port.ts';

/**
 * What of a feed counts that was signed with keys which their actor has given up. Such a key may be in other hands, and whoever has it can
 * date a record as they like. So it counts only up to the entry that the actor named when it gave the key up, and stands by: the chain
 * binds everything before that entry. Nothing is remembered for it, so an index that is made anew comes out the same.
 */
export type KeyStanding = {
  /** Whether what this key signed counts where the reader stands. */
  counts(key: KnownKey): boolean;
  /** An entry was read. */
  pass(digest: string): void;
  /** Whether an entry that an actor stands by is still to come, so that all before it must bind to it. */
  isOpen(): boolean;
  /** As it is now, for a page that may not be taken in. */
  copy(): KeyStanding;
};

/** Nothing that was signed with a key that was given up counts: the feed is not the one that the actor stands by. */
export class FeedNotStoodBy extends Error {
  override readonly name = 'FeedNotStoodBy';
}

const CHAIN_PAGE = 1_000;

/** The entries that an actor stands by on one feed. */
function anchorsOf({ keys }: CheckedKeyHistory, tier: FeedTier): readonly string[] {
  return [...keys.values()].filter(isSetAside).flatMap(({ stands }) => stands?.[tier] ?? []);
}

export function keyStanding(
  history: () => CheckedKeyHistory,
  tier: FeedTier,
  passed: ReadonlySet<string>,
  isDoubted: boolean,
): KeyStanding {
  const behind = new Set(passed);
  return {
    counts(key) {
      if (!isSetAside(key)) return true;
      const anchor = key.stands?.[tier];
      return anchor !== undefined && !isDoubted && !behind.has(anchor);
    },
    pass(digest) {
      if (anchorsOf(history(), tier).includes(digest)) behind.add(digest);
    },
    isOpen: () => !isDoubted && anchorsOf(history(), tier).some((anchor) => !behind.has(anchor)),
    copy: () => keyStanding(history, tier, behind, isDoubted),
  };
}

/** Which of the entries that an actor stands by were read before. Costs nothing for actors that never gave a key up. */
export async function anchorsBehind(
  index: Pick<IndexStore, 'chain'>,
  feed: { readonly actor: string; readonly tier: FeedTier; readonly count: number; readonly keys: CheckedKeyHistory },
): Promise<ReadonlySet<string>> {
  const { actor, tier, count, keys } = feed;
  const wanted = new Set(anchorsOf(keys, tier));
  const behind = new Set<string>();
  for (let after = 0; after < count && behind.size < wanted.size; ) {
    const lines = await index.chain(actor, tier, after, CHAIN_PAGE);
    const last = lines.at(-1);
    if (!last) break;
    for (const { digest } of lines) if (wanted.has(digest)) behind.add(digest);
    after = last.seq;
  }
  return behind;
}

import { FEED_TIERS, type FeedTier } from '../../../schema/index.ts';
import type { IndexStore } from '../store/port.ts';
import { factPool } from './fact-pool.ts';
import type { FactTable, Versions } from './fact-table.ts';
import { areSameVersions } from './same-facts.ts';
import { type Sight, type TierTable, tierTable } from './tier-table.ts';

/** The index in memory, as rules read it: one table for each tier, read when it is asked for first and kept up with the index. */
export type IndexFacts = {
  /** @throws ConstellationError STORE_UNREACHABLE */
  table(tier: FeedTier): Promise<FactTable>;
  /** This process has changed rows of an actor; `isWhole`: also such as were there before. */
  note(actor: string, isWhole?: boolean): void;
};

export type IndexFactsOptions = {
  readonly index: IndexStore;
  /** Whose rows may be seen now; the same object while nothing of it changes. */
  readonly sight: (tier: FeedTier) => Sight;
  /** So old may be what other processes on the same index have changed, in milliseconds; 250 unless told. */
  readonly everyMs?: number;
  /** So many records of one actor are held, or fewer if they are large; 50,000 unless told. Who publishes without end fills its own part. */
  readonly mostOfOne?: number;
};

/** Opens the index for rules; nothing is read yet. */
export function openIndexFacts({ index, sight, everyMs = 250, mostOfOne = 50_000 }: IndexFactsOptions): IndexFacts {
  const pool = factPool();
  const tables = new Map<FeedTier, TierTable>();
  for (const tier of Object.keys(FEED_TIERS) as FeedTier[]) {
    const alike = (versions: Versions) => {
      for (const [other, table] of tables) {
        const held = other === tier ? undefined : table.held(versions.current.id);
        if (held && areSameVersions(held, versions)) return held;
      }
      return undefined;
    };
    tables.set(tier, tierTable({ tier, index, sight: () => sight(tier), pool, alike, everyMs, mostOfOne }));
  }
  return {
    table(tier) {
      const table = tables.get(tier);
      if (!table) throw new Error(`There is no table for ${tier}.`);
      return table.current();
    },
    note(actor, isWhole = false) {
      for (const table of tables.values()) table.note(actor, isWhole);
    },
  };
}

import type { FeedTier, KindRegistry } from '../../../schema/index.ts';
import type { IndexStore } from '../store/port.ts';
import { viewIndex } from '../store/tier-view.ts';
import { factOf } from './fact.ts';
import { type FactTable, factTable } from './fact-table.ts';

/** Whose sight of the index is wanted. */
export type Sighting = {
  readonly tier: FeedTier;
  /** Actors of whom only what is PUBLIC counts now. */
  readonly publicOnly: readonly string[];
  /** Actors whose rows must not be seen. */
  readonly hidden: readonly string[];
};

/** The index in memory, as rules read it. */
export type IndexFacts = { table(sighting: Sighting): Promise<FactTable> };

const ROWS_AT_ONCE = 500;

/** Keeps one table for each tier, and reads it anew when a feed has moved. */
export function openIndexFacts(index: IndexStore, registry: KindRegistry): IndexFacts {
  const kept = new Map<FeedTier, { stamp: string; table: Promise<FactTable> }>();
  return {
    async table(sighting) {
      const positions = await index.positions();
      const stamp = JSON.stringify([sighting, positions.map(({ actor, tier, head }) => [actor, tier, head.count])]);
      const known = kept.get(sighting.tier);
      if (known?.stamp === stamp) return known.table;
      const table = readAll(index, registry, sighting);
      kept.set(sighting.tier, { stamp, table });
      return table;
    },
  };
}

async function readAll(index: IndexStore, registry: KindRegistry, sighting: Sighting): Promise<FactTable> {
  const table = factTable();
  const viewed = viewIndex(index, sighting);
  for (const { name: kind } of registry.kinds) {
    for (let after: { value: string; id: string } | undefined; ; ) {
      const rows = await viewed.list({
        kind,
        excludeActors: sighting.hidden,
        facets: [],
        links: [],
        order: { by: 'issuedAt', direction: 'ASC' },
        limit: ROWS_AT_ONCE,
        ...(after ? { after } : {}),
      });
      for (const row of rows) table.put(factOf(row));
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_AT_ONCE) break;
      after = { value: last.issuedAt, id: last.id };
    }
  }
  return table;
}

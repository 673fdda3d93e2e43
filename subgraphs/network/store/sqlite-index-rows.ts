import { FEED_TIERS, type FeedTier } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import { smallestFacets } from './facet-order.ts';
import { hasOpaque } from './opaque-rows.ts';
import type { IndexRow, PastRow, RowFloor } from './port.ts';

/**
 * Writes a row, the versions before, and what is derived from the row, unless a later feed entry has already been here. Within a write
 * transaction.
 */
export function putRow(store: SqliteStore, row: IndexRow, past: readonly PastRow[] = []): void {
  const before = storedRow(store, row.tier, row.id);
  if (before) {
    if (before.feedSeq > row.feedSeq) return;
    removeDerived(store, before);
  } else if (!liftFloor(store, row)) {
    return;
  }
  const listed = isListed(row);
  store
    .prepare(
      `INSERT INTO rows (tier, id, actor, kind, listed, opaque, issued_at, title, feed_seq, row, past) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tier, id) DO UPDATE SET actor = excluded.actor, kind = excluded.kind, listed = excluded.listed,
         opaque = excluded.opaque, issued_at = excluded.issued_at, title = excluded.title, feed_seq = excluded.feed_seq, row = excluded.row,
         past = excluded.past`,
    )
    .run(
      row.tier,
      row.id,
      row.actor,
      row.kind,
      listed ? 1 : 0,
      hasOpaque(row, past) ? 1 : 0,
      row.issuedAt,
      row.title ?? null,
      row.feedSeq,
      JSON.stringify(row),
      past.length === 0 ? null : JSON.stringify(past),
    );
  if (!listed) return;

  const facet = store.prepare(
    'INSERT OR IGNORE INTO facets (kind, name, tier, lowest, value, id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { name, value, lowest } of rankedFacets(row)) facet.run(row.kind, name, row.tier, lowest, value, row.id);
  const link = store.prepare(
    'INSERT OR IGNORE INTO links (target, name, kind, tier, issued_at, id, actor) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { name, target } of row.links) {
    link.run(target, name, row.kind, row.tier, row.issuedAt, row.id, row.actor);
  }
}

/** Leaves of a row its floor alone, unless it comes from a later feed entry. Within a write transaction. */
export function removeRow(store: SqliteStore, tier: FeedTier, actor: string, floor: RowFloor): void {
  const { id, feedSeq } = floor;
  const before = storedRow(store, tier, id);
  if (before && before.feedSeq > feedSeq) return;
  if (before) {
    removeDerived(store, before);
    store.prepare('DELETE FROM rows WHERE tier = ? AND id = ?').run(tier, id);
  }
  store
    .prepare(
      `INSERT INTO floors (tier, id, actor, feed_seq, floor) VALUES (?, ?, ?, ?, ?) ON CONFLICT (tier, id)
       DO UPDATE SET feed_seq = excluded.feed_seq, floor = excluded.floor WHERE floors.feed_seq <= excluded.feed_seq`,
    )
    .run(tier, id, actor, feedSeq, JSON.stringify(floor));
}

/** Takes the floor of a row away that is shown again; false when it was hidden by a later feed entry. */
function liftFloor(store: SqliteStore, { tier, id, feedSeq }: IndexRow): boolean {
  const floor = store.prepare('SELECT feed_seq FROM floors WHERE tier = ? AND id = ?').get(tier, id);
  if (!floor) return true;
  if (Number(floor.feed_seq) > feedSeq) return false;
  store.prepare('DELETE FROM floors WHERE tier = ? AND id = ?').run(tier, id);
  return true;
}

/** Removes every row of an actor, in one tier or in all. Within a write transaction. */
export function removeRowsOf(store: SqliteStore, actor: string, only?: FeedTier): void {
  for (const tier of only === undefined ? Object.keys(FEED_TIERS) : [only]) {
    // Ids of an actor begin with its DID: see byActors.
    const theirs = [tier, actor, `${actor}0`, actor];
    const rows = store
      .prepare('SELECT row FROM rows WHERE tier = ? AND id >= ? AND id < ? AND actor = ?')
      .all(...theirs);
    for (const row of rows) removeDerived(store, JSON.parse(String(row.row)));
    for (const table of ['rows', 'floors'])
      store.prepare(`DELETE FROM ${table} WHERE tier = ? AND id >= ? AND id < ? AND actor = ?`).run(...theirs);
  }
}

function storedRow(store: SqliteStore, tier: FeedTier, id: string): IndexRow | undefined {
  const row = store.prepare('SELECT row FROM rows WHERE tier = ? AND id = ?').get(tier, id);
  return row && JSON.parse(String(row.row));
}

function removeDerived(store: SqliteStore, row: IndexRow): void {
  if (!isListed(row)) return;
  const facet = store.prepare(
    'DELETE FROM facets WHERE kind = ? AND name = ? AND tier = ? AND lowest = ? AND value = ? AND id = ?',
  );
  for (const { name, value, lowest } of rankedFacets(row)) facet.run(row.kind, name, row.tier, lowest, value, row.id);
  const link = store.prepare(
    'DELETE FROM links WHERE target = ? AND name = ? AND kind = ? AND tier = ? AND issued_at = ? AND id = ?',
  );
  for (const { name, target } of row.links) link.run(target, name, row.kind, row.tier, row.issuedAt, row.id);
}

function isListed(row: IndexRow): boolean {
  return !row.withdrawn && !row.opaque;
}

/** The facets of a row, the smallest value of each name marked. */
function rankedFacets(row: IndexRow): { name: string; value: string | number; lowest: 0 | 1 }[] {
  const smallest = smallestFacets(row.facets);
  return row.facets.map(({ name, value }) => ({ name, value, lowest: smallest.get(name) === value ? 1 : 0 }));
}

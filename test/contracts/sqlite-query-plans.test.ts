import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteActorStore } from '../../subgraphs/actor/store/sqlite.ts';
import { migrations as actorMigrations } from '../../subgraphs/actor/store/sqlite-schema.ts';
import type { FacetFilter, RowQuery } from '../../subgraphs/network/store/port.ts';
import { sqliteIndex } from '../../subgraphs/network/store/sqlite-index.ts';
import { migrations as indexMigrations } from '../../subgraphs/network/store/sqlite-index-schema.ts';
import { openSqlite, type SqliteStore } from '../../subgraphs/storage/sqlite.ts';
import { ACTORS } from './support/index-feeds.ts';
import { pageOf } from './support/index-pages.ts';
import { idOf, journalWriter } from './support/journal-writer.ts';

const directory = mkdtempSync(join(tmpdir(), 'constellation-plans-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Remembers the text of every statement that is prepared on a store. */
function listeningTo(store: SqliteStore): { store: SqliteStore; heard: Set<string> } {
  const heard = new Set<string>();
  const prepare = (sql: string) => {
    heard.add(sql);
    return store.prepare(sql);
  };
  return { store: { ...store, prepare }, heard };
}

/** The steps of SQLite's plan (https://www.sqlite.org/eqp.html) that read a whole table or index, or sort what was read. */
function costlySteps(path: string, sql: string): string[] {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => String(row.detail))
      .filter((step) => /^SCAN (?!few|\(subquery|CONSTANT)|TEMP B-TREE/.test(step) && !step.includes('VIRTUAL TABLE'));
  } finally {
    db.close();
  }
}

describe('every question to an actor store on SQLite', () => {
  const path = join(directory, 'actor.db');
  let heard: Set<string>;
  beforeAll(async () => {
    const opened = openSqlite(path, {
      application: 'constellation-actor',
      migrations: actorMigrations,
      survives: 'PROCESS_CRASH',
    });
    const listening = listeningTo(opened);
    heard = listening.heard;
    const actor = ACTORS[0];
    const store = sqliteActorStore(listening.store, actor);
    await store.append([journalWriter(actor).version(idOf(actor, 'goal', 1), 'ImpactGoal', {}, 'PUBLIC')]);
    await store.feed('PUBLIC', 0, 10);
    const now = '2026-01-01T00:00:00Z';
    for (const view of ['ALL', { sight: ['PUBLIC'], now }, { sight: ['PUBLIC', 'MEMBERS', actor], now }] as const) {
      await store.find([idOf(actor, 'goal', 1)], view);
      await store.count({ kind: 'ImpactGoal', view });
      for (const order of ['NEWEST', 'OLDEST'] as const) {
        const query = { kind: 'ImpactGoal', view, order, limit: 10 };
        await store.list(query);
        await store.list({ ...query, after: { issuedAt: '2026-01-01T00:00:00Z', id: idOf(actor, 'goal', 1) } });
      }
    }
    await store.versions(idOf(actor, 'goal', 1));
    await store.versionFloor(idOf(actor, 'goal', 1));
    await store.journal(0, 10);
    await store.removeTokens('x');
    await store.close();
  });

  it('is answered from an index, in its order', () => {
    const costly = [...heard]
      // The one row of `projection`, and the end of the journal: nothing is read through.
      .filter((sql) => !/ projection\b|journal ORDER BY seq DESC LIMIT 1$/.test(sql))
      .map((sql) => ({ sql, steps: costlySteps(path, sql) }))
      .filter(({ steps }) => steps.length > 0);
    expect(heard.size).toBeGreaterThan(20);
    expect(costly).toEqual([]);
  });
});

describe.each([
  { way: 'walking the order', few: 0 },
  { way: 'sorting few', few: 1000 },
])('every question to an index on SQLite, $way', ({ few }) => {
  const path = join(directory, `index-${few}.db`);
  let heard: Set<string>;
  beforeAll(async () => {
    const opened = openSqlite(path, {
      application: 'constellation-index',
      migrations: indexMigrations,
      survives: 'PROCESS_CRASH',
    });
    const listening = listeningTo(opened);
    heard = listening.heard;
    const index = sqliteIndex(listening.store, few);
    await index.apply(pageOf(ACTORS[0], 0, 50));
    const id = idOf(ACTORS[0], 'goal', 1);
    const facets: FacetFilter[] = [
      { name: 'sdg', in: ['1'] },
      { name: 'sdg', from: '1', to: '9' },
      { name: 'amount', from: 1 },
    ];
    const conditions: Partial<RowQuery>[] = [
      {},
      ...facets.map((facet) => ({ facets: [facet] })),
      { facets },
      { links: [{ name: 'satisfies', targets: [id] }] },
      { actors: [ACTORS[0]] },
    ];
    for (const condition of conditions) {
      for (const excludeActors of [[], [ACTORS[1]]]) {
        for (const by of ['issuedAt', 'title', 'sdg']) {
          for (const direction of ['ASC', 'DESC'] as const) {
            const base = { tier: 'PUBLIC', kind: 'ImpactGoal', facets: [], links: [], ...condition } as const;
            const query: RowQuery = { ...base, excludeActors, order: { by, direction }, limit: 10 };
            await index.count(query);
            await index.list(query);
            await index.list({ ...query, after: { value: '5', id } });
            if (by !== 'issuedAt') await index.list({ ...query, after: { value: null, id } });
          }
        }
      }
    }
    await index.rows('PUBLIC', [id]);
    const linked = { tier: 'PUBLIC', kind: 'ImpactGoal', name: 'satisfies', targets: [id], limit: 10 } as const;
    const { tier, kind, name, limit } = linked;
    await index.linkedBy({ tier, kind, name, limit, pairs: [{ target: id, actor: ACTORS[0] }] });
    await index.linked({ ...linked, excludeActors: [ACTORS[1]] });
    await index.linked({ ...linked, excludeActors: [], after: { issuedAt: '2026-02-01T00:00:00Z', id } });
    await index.countByKind('PUBLIC', []);
    await index.holes(ACTORS[0]);
    await index.chain(ACTORS[0], 'PUBLIC', 0, 10);
    await index.opaque(['X']);
    await index.forget(ACTORS[1]);
    await index.close();
  });

  it('is answered from an index; sorted are only rows that are few', () => {
    const costly = [...heard]
      .map((sql) => ({ sql, steps: costlySteps(path, sql) }))
      .filter(({ sql, steps }) => steps.some((step) => !(isFew(sql) && step.includes('TEMP B-TREE'))));
    expect(heard.size).toBeGreaterThan(40);
    expect(costly).toEqual([]);
  });
});

/** Statements that begin from few rows, or from the holes of one actor or the opaque rows of some kinds, may sort those; a count may collect ids. */
function isFew(sql: string): boolean {
  if (sql.startsWith('SELECT count(*)')) return true;
  return sql.includes('few CROSS JOIN') || sql.includes('FROM holes WHERE actor') || sql.includes('opaque = 1');
}

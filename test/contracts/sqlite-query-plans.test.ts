import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, type Grant } from '../../schema/index.ts';
import type { ActorStore, JournalEntry, RecordQuery, View } from '../../subgraphs/actor/store/port.ts';
import { sqliteActorStore } from '../../subgraphs/actor/store/sqlite.ts';
import { migrations as actorMigrations } from '../../subgraphs/actor/store/sqlite-schema.ts';
import type { FacetFilter, RowQuery } from '../../subgraphs/network/store/port.ts';
import { sqliteIndex } from '../../subgraphs/network/store/sqlite-index.ts';
import { migrations as indexMigrations } from '../../subgraphs/network/store/sqlite-index-schema.ts';
import { openSqlite, type SqliteStore } from '../../subgraphs/storage/sqlite.ts';
import { ACTORS } from './support/index-feeds.ts';
import { pageOf } from './support/index-pages.ts';
import { idOf, journalWriter } from './support/journal-writer.ts';
import { naiveActorStore } from './support/naive-actor-store.ts';

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

const SIGHT = ['PUBLIC', 'MEMBERS', ACTORS[1], idOf(ACTORS[1], 'network', 1), idOf(ACTORS[1], 'network', 2)];
const NOW = '2026-01-01T12:00:00Z';

/** Records of every audience; of those that are shown to a partner until a moment, each has its own. */
function mixedJournal(count: number, share: number): JournalEntry[] {
  const actor = ACTORS[0];
  const writer = journalWriter(actor, undefined, 0.3);
  return Array.from({ length: count }, (_, n) => {
    const until = `2026-01-0${1 + (n % 4)}T${String(n % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00Z`;
    const grants: Grant[] = [
      { audience: 'PUBLIC' },
      { audience: 'MEMBERS' },
      { audience: 'NETWORKS', networks: [idOf(ACTORS[1], 'network', 1), idOf(ACTORS[1], 'network', n % 3)] },
      { audience: 'PARTNERS', partners: [ACTORS[1]], until },
    ];
    const grant = n % 100 < share ? grants[n % 4] : undefined;
    const content = { goal: { id: idOf(ACTORS[1], 'goal', n % 7) } };
    return writer.version(idOf(actor, 'goal', n), 'ImpactGoal', content, grant ?? 'PRIVATE');
  });
}

describe.each([
  { way: 'merging grants', mostRuns: 1_000, share: 50 },
  { way: 'gathering what is in view', mostRuns: 1, share: 20 },
  { way: 'walking the order', mostRuns: 1, share: 90 },
])('every question to an actor store on SQLite, $way', ({ way, mostRuns, share }) => {
  const path = join(directory, `actor-${share}.db`);
  const actor = ACTORS[0];
  const journal = mixedJournal(300, share);
  const views: readonly View[] = [
    'ALL',
    { sight: ['PUBLIC'], now: NOW },
    { sight: SIGHT, now: NOW },
    { sight: [ACTORS[1]], now: NOW },
    { sight: [], now: NOW },
  ];
  let heard: Set<string>;
  let store: ActorStore;
  beforeAll(async () => {
    const opened = openSqlite(path, {
      application: 'constellation-actor',
      migrations: actorMigrations,
      survives: 'PROCESS_CRASH',
    });
    const listening = listeningTo(opened);
    heard = listening.heard;
    store = sqliteActorStore(listening.store, actor, mostRuns);
    await store.append(journal);
    await store.feed('PUBLIC', 0, 10);
    for (const view of views) {
      await store.find([idOf(actor, 'goal', 1)], view);
      await store.count({ kind: 'ImpactGoal', view });
      const pointing = { targets: [digestOf(idOf(ACTORS[1], 'goal', 1))], view, limit: 10 };
      await store.pointing(pointing);
      const after = { issuedAt: '2026-01-01T00:00:00Z', id: idOf(actor, 'goal', 1) };
      await store.pointing({ ...pointing, kinds: ['ImpactGoal'], after });
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
  });
  afterAll(() => store.close());

  it('is answered from an index, in its order; sorted is only what is in view, where it is little, or what points to a target', () => {
    const costly = [...heard]
      // The one row of `projection`, and the end of the journal: nothing is read through.
      .filter((sql) => !/ projection\b|journal ORDER BY seq DESC LIMIT 1$/.test(sql))
      .map((sql) => ({ sql, steps: costlySteps(path, sql) }))
      .filter(({ sql, steps }) =>
        steps.some((step) => !((isGathering(sql) || isPointing(sql)) && step.includes('TEMP B-TREE'))),
      );
    expect(heard.size).toBeGreaterThan(20);
    expect(costly).toEqual([]);
    if (way === 'merging grants') expect([...heard].filter((sql) => isGathering(sql) || isWalking(sql))).toEqual([]);
    if (way === 'walking the order') expect([...heard].some(isWalking)).toBe(true);
    if (way === 'gathering what is in view') expect([...heard].some(isGathering)).toBe(true);
  });

  it('is answered right', async () => {
    const naive = naiveActorStore(journal, actor);
    for (const view of views)
      for (const order of ['NEWEST', 'OLDEST'] as const) {
        const query = { kind: 'ImpactGoal', view, order, limit: 7 };
        let after: RecordQuery['after'];
        do {
          const page = await store.list({ ...query, ...(after && { after }) });
          expect(page).toEqual(await naive.list({ ...query, ...(after && { after }) }));
          const last = page.at(-1)?.envelope;
          after = last && { issuedAt: last.issuedAt, id: last.id };
        } while (after);
      }
  });
});

function isWalking(sql: string): boolean {
  return sql.includes('EXISTS') && sql.includes('ORDER BY');
}

function isPointing(sql: string): boolean {
  return sql.includes('CROSS JOIN pointers p ON p.target');
}

function isGathering(sql: string): boolean {
  return sql.includes('INDEXED BY records_by_grant');
}

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
      { actors: [ACTORS[0], ...Array.from({ length: 30 }, (_, n) => `did:web:stranger-${n}.example`)] },
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
    await index.past('PUBLIC', [id]);
    await index.heads([ACTORS[0]]);
    const feed = { actor: ACTORS[0], tier: 'PUBLIC', limit: 10 } as const;
    await index.changesSince(feed);
    await index.changesSince({ ...feed, after: { feedSeq: 5, id } });
    await index.changesSince({ ...feed, rowsOnly: true });
    const linked = { tier: 'PUBLIC', kind: 'ImpactGoal', name: 'satisfies', targets: [id], limit: 10 } as const;
    const { tier, kind, name, limit } = linked;
    await index.linkedBy({ tier, kind, name, limit, pairs: [{ target: id, actor: ACTORS[0] }] });
    await index.linked({ ...linked, excludeActors: [ACTORS[1]] });
    await index.linked({ ...linked, excludeActors: [], after: { issuedAt: '2026-02-01T00:00:00Z', id } });
    await index.countByKind('PUBLIC', []);
    await index.countByKind('PUBLIC', [ACTORS[1]], [ACTORS[0]]);
    await index.linked({ ...linked, excludeActors: [], actors: [ACTORS[0]] });
    await index.forget(ACTORS[1], 'PUBLIC');
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

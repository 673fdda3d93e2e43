import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { EMPTY_HEAD, type FeedTier } from '../../../schema/index.ts';
import {
  type FactTable,
  factOf,
  factTable,
  openIndexFacts,
  type Sight,
} from '../../../subgraphs/network/facts/index.ts';
import { openIndexStore } from '../../../subgraphs/network/index.ts';
import type { IndexBatch, IndexRow, IndexStore, PastRow } from '../../../subgraphs/network/store/port.ts';
import { ACTORS, TIERS } from '../../contracts/support/index-feeds.ts';
import { idOf } from '../../contracts/support/journal-writer.ts';
import { mongoPlaces, type PlaceMaker, sqlitePlaces } from '../../contracts/support/places.ts';
import { mongoForTests } from '../../support/mongo/mongo-for-tests.ts';

const mongo = await mongoForTests();
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function anIndex(places: PlaceMaker): Promise<IndexStore> {
  const place = await places.make();
  const index = await openIndexStore(place.url);
  opened.push(place.destroy, () => index.close());
  return index;
}

const EVERYBODY: Sight = { actors: new Set(ACTORS), publicOnly: new Set() };
const OFTEN = 0;
const NEVER = 1e9;

/** Feeds that go on, in an index. */
function feedsIn(index: IndexStore) {
  const counts = new Map<string, number>();
  const headAt = (count: number) => (count === 0 ? EMPTY_HEAD : { count, digest: `sha-256:${count}` });
  return {
    async apply(actor: string, tier: FeedTier, changes: readonly Change[]): Promise<void> {
      const before = counts.get(`${tier} ${actor}`) ?? 0;
      const rows = changes.map((change, at) => ({ ...change, feedSeq: before + at + 1 }));
      const head = headAt(before + changes.length);
      const batch: IndexBatch = {
        actor,
        tier,
        expected: headAt(before),
        position: { actor, tier, head },
        puts: rows.flatMap(({ n, facet, isPut, feedSeq, links }) =>
          isPut ? [rowOf(actor, tier, { n, facet, feedSeq, links })] : [],
        ),
        past: new Map(rows.map(({ n, past }) => [idOf(actor, 'goal', n), past.map((facet, at) => pastRow(at, facet))])),
        removes: rows.flatMap(({ n, isPut, feedSeq }) =>
          isPut
            ? []
            : [{ id: idOf(actor, 'goal', n), kind: 'ImpactGoal', version: 1, digest: 'x', withdrawn: false, feedSeq }],
        ),
        chain: [],
        holes: [],
      };
      expect(await index.apply(batch)).toBe(true);
      counts.set(`${tier} ${actor}`, head.count);
    },
    async forget(actor: string, tier: FeedTier): Promise<void> {
      await index.forget(actor, tier);
      counts.delete(`${tier} ${actor}`);
    },
  };
}

type Change = {
  readonly n: number;
  readonly facet: string;
  readonly isPut: boolean;
  readonly links: readonly number[];
  readonly past: readonly string[];
};

function rowOf(
  actor: string,
  tier: FeedTier,
  { n, facet, feedSeq, links }: { n: number; facet: string; feedSeq: number; links: readonly number[] },
): IndexRow {
  return {
    ...{ tier, id: idOf(actor, 'goal', n), actor, kind: n % 2 === 0 ? 'ImpactGoal' : 'Commitment', kindVersion: 1 },
    version: 3,
    digest: `sha-256:${facet}`,
    issuedAt: `2026-01-0${1 + (n % 9)}T00:00:00Z`,
    withdrawn: facet === 'withdrawn',
    opaque: facet === 'opaque',
    links: links.map((target) => ({ name: 'satisfies', target: idOf(ACTORS[target % 3] ?? '', 'goal', target) })),
    facets: [{ name: 'status', value: facet }],
    undisclosed: 0,
    feedSeq,
  };
}

function pastRow(at: number, facet: string): PastRow {
  const links = [{ name: 'about', target: idOf(ACTORS[0], 'goal', at) }];
  return {
    version: at + 1,
    digest: facet,
    issuedAt: '2025-01-01T00:00:00Z',
    links,
    facets: [{ name: 'status', value: facet }],
  };
}

/** Everything that can be asked of a table. */
function contentOf(table: FactTable): unknown {
  const ids = ACTORS.flatMap((actor) => [...table.ofActor(actor)].map(({ current }) => current.id)).sort();
  const kinds = ['ImpactGoal', 'Commitment'];
  const everyId = ACTORS.flatMap((actor) => Array.from({ length: 8 }, (_, n) => idOf(actor, 'goal', n)));
  return {
    size: table.size,
    versions: ids.map((id) => table.versions(id)),
    kinds: kinds.map((kind) => [...table.ofKind(kind)].map(({ current }) => current.id).sort()),
    actors: ACTORS.map((actor) => [...table.ofActor(actor)].map(({ current }) => current.id).sort()),
    pointers: everyId.map((id) =>
      kinds.flatMap((kind) =>
        ['satisfies', 'about'].map((field) =>
          [...table.pointingTo(id, kind, field)].map(({ current }) => current.id).sort(),
        ),
      ),
    ),
  };
}

/** The same, of the rows that are asked for by their ids. */
async function asAskedFor(
  index: IndexStore,
  tier: FeedTier,
  { actors, publicOnly }: Sight,
  goals = 8,
): Promise<unknown> {
  const table = factTable();
  for (const actor of actors) {
    const source = publicOnly.has(actor) ? 'PUBLIC' : tier;
    const ids = Array.from({ length: goals }, (_, n) => idOf(actor, 'goal', n));
    const past = await index.past(source, ids);
    for (const row of (await index.rows(source, ids)).values())
      if (!row.opaque)
        table.put(
          factOf(row),
          (past.get(row.id) ?? []).map((version) => factOf({ ...row, ...version, withdrawn: false })),
        );
  }
  return contentOf(table);
}

const change = fc.record<Change>({
  n: fc.nat({ max: 7 }),
  facet: fc.constantFrom('a', 'b', 'c', 'withdrawn', 'opaque'),
  isPut: fc.constantFrom(true, true, true, false),
  links: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
  past: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
});
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      actor: fc.constantFrom(...ACTORS),
      tier: fc.constantFrom(...TIERS),
      // a row has one state after a page
      changes: fc.uniqueArray(change, { maxLength: 6, selector: ({ n }) => n }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ forget: fc.constantFrom(...ACTORS), tier: fc.constantFrom(...TIERS) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      sight: fc.record({
        actors: fc.subarray([...ACTORS]).map((actors) => new Set<string>(actors)),
        publicOnly: fc.subarray([...ACTORS]).map((actors) => new Set<string>(actors)),
      }),
    }),
  },
);

describe.each(mongo ? [sqlitePlaces, mongoPlaces(mongo)] : [sqlitePlaces])('the index in memory ($name)', (places) => {
  const runs = places.name === 'SQLite' ? 80 : 12;

  test.each([
    { told: 'by looking at it', everyMs: OFTEN },
    { told: 'by being told', everyMs: NEVER },
  ])('is what the index holds, $told, whatever happened to it', { timeout: 120_000 }, async ({ everyMs }) => {
    const index = await anIndex(places);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const feeds = feedsIn(index);
        for (const actor of ACTORS) await index.forget(actor);
        let sight = EVERYBODY;
        const facts = openIndexFacts({ index, sight: () => sight, everyMs });
        for (const one of steps) {
          if ('sight' in one) sight = one.sight;
          else if ('forget' in one) {
            await feeds.forget(one.forget, one.tier);
            if (everyMs === NEVER) facts.note(one.forget, true);
          } else {
            await feeds.apply(one.actor, one.tier, one.changes);
            if (everyMs === NEVER) facts.note(one.actor);
          }
          for (const tier of TIERS)
            expect(contentOf(await facts.table(tier))).toEqual(await asAskedFor(index, tier, sight));
        }
      }),
      { numRuns: runs },
    );
  });

  test('never shows half a page, however many are taken in meanwhile', { timeout: 60_000 }, async () => {
    const index = await anIndex(places);
    const feeds = feedsIn(index);
    const facts = openIndexFacts({ index, sight: () => EVERYBODY, everyMs: OFTEN });
    const pages = 30;
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    let isDone = false;
    const writing = (async () => {
      for (let page = 0; page < pages; page++) {
        const changes = numbers.map((n) => ({ n, facet: `page ${page}`, isPut: true, links: [], past: [] }));
        for (const actor of ACTORS) await feeds.apply(actor, 'PUBLIC', changes);
        await sleep(1);
      }
      isDone = true;
    })();
    const seen = new Set<string>();
    while (!isDone) {
      const table = await facts.table('PUBLIC');
      for (const actor of ACTORS) {
        const shown = new Set([...table.ofActor(actor)].map(({ current }) => current.digest));
        expect(shown.size).toBeLessThanOrEqual(1);
        for (const digest of shown) seen.add(String(digest));
      }
      await sleep(1);
    }
    await writing;
    expect(seen.size).toBeGreaterThan(1);
    expect(contentOf(await facts.table('PUBLIC'))).toEqual(await asAskedFor(index, 'PUBLIC', EVERYBODY, 700));
  });

  test('loses nothing that changes while it is read for the first time', { timeout: 60_000 }, async () => {
    const index = await anIndex(places);
    const feeds = feedsIn(index);
    const many = (facet: string, from: number) =>
      Array.from({ length: 150 }, (_, n) => ({ n: from + n, facet, isPut: true, links: [n % 8], past: [] }));
    for (let page = 0; page < 3; page++)
      for (const actor of ACTORS) await feeds.apply(actor, 'PUBLIC', many('a', 150 * page));
    const facts = openIndexFacts({ index, sight: () => EVERYBODY, everyMs: NEVER });
    const loading = Promise.all([facts.table('PUBLIC'), facts.table('PUBLIC')]);
    for (const actor of ACTORS) {
      await feeds.apply(actor, 'PUBLIC', [...many('b', 0), { n: 200, facet: 'c', isPut: false, links: [], past: [] }]);
      facts.note(actor);
    }
    await loading;
    expect(contentOf(await facts.table('PUBLIC'))).toEqual(await asAskedFor(index, 'PUBLIC', EVERYBODY, 700));
  });
});

describe('the index in memory', () => {
  test('is held once where both tiers see the same', async () => {
    const index = await anIndex(sqlitePlaces);
    const feeds = feedsIn(index);
    const same = { n: 1, facet: 'a', isPut: true, links: [2], past: ['b'] };
    for (const tier of TIERS) {
      await feeds.apply(ACTORS[0], tier, [same]);
      await feeds.apply(ACTORS[1], tier, [{ ...same, facet: tier }]);
    }
    const facts = openIndexFacts({ index, sight: () => EVERYBODY, everyMs: OFTEN });
    const [members, anybody] = [await facts.table('MEMBERS'), await facts.table('PUBLIC')];
    const [one, other] = [idOf(ACTORS[0], 'goal', 1), idOf(ACTORS[1], 'goal', 1)];
    expect(members.versions(one)?.current).toBe(anybody.versions(one)?.current);
    expect(members.versions(one)?.past[0]).toBe(anybody.versions(one)?.past[0]);
    expect(members.versions(other)?.current).not.toEqual(anybody.versions(other)?.current);
  });

  test('stays as it was while half a page is there and the place in the feed is not', async () => {
    const index = await anIndex(sqlitePlaces);
    const feeds = feedsIn(index);
    let place = 4;
    // as MongoDB shows a page that is being written: rows first, the place last
    const written: IndexStore = {
      ...index,
      heads: async (actors) =>
        (await index.heads(actors)).map((head) => ({ ...head, count: Math.min(head.count, place) })),
    };
    const goals = (facet: string, from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ n: from + n, facet, isPut: true, links: [], past: [] }));
    const facts = openIndexFacts({ index: written, sight: () => EVERYBODY, everyMs: OFTEN });
    const shown = async () => {
      const table = await facts.table('PUBLIC');
      return [...table.ofActor(ACTORS[0])].map(({ current }) => current.digest);
    };
    await feeds.apply(ACTORS[0], 'PUBLIC', goals('a', 0, 4));
    expect(await shown()).toEqual(Array.from({ length: 4 }, () => 'sha-256:a'));
    await feeds.apply(ACTORS[0], 'PUBLIC', goals('b', 0, 2));
    place = 5;
    expect(await shown()).toEqual(Array.from({ length: 4 }, () => 'sha-256:a'));
    await feeds.apply(ACTORS[0], 'PUBLIC', goals('b', 2, 2));
    expect(await shown()).toEqual(Array.from({ length: 4 }, () => 'sha-256:a'));
    place = 8;
    expect(await shown()).toEqual(Array.from({ length: 4 }, () => 'sha-256:b'));
    const others = openIndexFacts({ index: written, sight: () => EVERYBODY, everyMs: OFTEN });
    place = 7;
    expect((await others.table('PUBLIC')).size).toBe(0);
    place = 8;
    expect((await others.table('PUBLIC')).size).toBe(4);
  });

  test('changes at once or, where that would take long, shows nothing of it until all is there', async () => {
    const index = await anIndex(sqlitePlaces);
    const feeds = feedsIn(index);
    const many = (facet: string) =>
      Array.from({ length: 3_000 }, (_, n) => ({ n, facet, isPut: true, links: [], past: [] }));
    await feeds.apply(ACTORS[0], 'PUBLIC', many('a'));
    const facts = openIndexFacts({ index, sight: () => EVERYBODY, everyMs: NEVER });
    const before = await facts.table('PUBLIC');
    await feeds.apply(ACTORS[0], 'PUBLIC', many('b'));
    facts.note(ACTORS[0]);
    const facets = (table: FactTable) => new Set([...table.ofActor(ACTORS[0])].map(({ current }) => current.digest));
    let isThere = false;
    const asked = facts.table('PUBLIC').then((table) => {
      isThere = true;
      return table;
    });
    while (!isThere) {
      expect(facets(before)).toEqual(new Set(['sha-256:a']));
      await sleep(0);
    }
    expect(facets(await asked)).toEqual(new Set(['sha-256:b']));
  });

  test('holds of one actor no more than its part, and lets go at once of what is hidden', async () => {
    const index = await anIndex(sqlitePlaces);
    const feeds = feedsIn(index);
    const goals = (from: number, count: number, isPut = true) =>
      Array.from({ length: count }, (_, n) => ({ n: from + n, facet: 'a', isPut, links: [], past: [] }));
    const facts = openIndexFacts({ index, sight: () => EVERYBODY, everyMs: OFTEN, mostOfOne: 300 });
    await feeds.apply(ACTORS[1], 'PUBLIC', goals(0, 5));
    await feeds.apply(ACTORS[0], 'PUBLIC', goals(0, 200));
    expect((await facts.table('PUBLIC')).size).toBe(205);
    await feeds.apply(ACTORS[0], 'PUBLIC', goals(200, 1_000));
    const held = (await facts.table('PUBLIC')).size - 5;
    expect(held).toBeGreaterThan(250);
    expect(held).toBeLessThan(600);
    await feeds.apply(ACTORS[0], 'PUBLIC', [...goals(0, 100, false), ...goals(1_200, 10)]);
    expect((await facts.table('PUBLIC')).size - 5).toBe(held - 100);
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_HEAD, isConstellationError } from '../../../schema/index.ts';
import { openIndexStore } from '../../../subgraphs/network/store/open.ts';
import type { ChangeQuery, IndexRow, IndexStore, RowChange, RowQuery } from '../../../subgraphs/network/store/port.ts';
import { viewIndex } from '../../../subgraphs/network/store/tier-view.ts';
import { runChild } from './child.ts';
import {
  ACTORS,
  batchesArbitrary,
  KINDS,
  linkQueryArbitrary,
  publicOnlyArbitrary,
  rowQueryArbitrary,
  TIERS,
} from './index-feeds.ts';
import { pageOf } from './index-pages.ts';
import { idOf } from './journal-writer.ts';
import { naiveIndex, orderValue } from './naive-index.ts';
import type { PlaceMaker, StorePlace } from './places.ts';

const APPLIER = join(import.meta.dirname, 'apply-process.ts');

/** What every index must do, wherever it keeps its rows. */
export function indexStoreSuite(
  places: PlaceMaker,
  runs: number,
  open: (url: string) => Promise<IndexStore> = openIndexStore,
): void {
  describe(`an index on ${places.name}`, { timeout: 60_000 }, () => {
    let place: StorePlace;
    let index: IndexStore;
    beforeEach(async () => {
      place = await places.make();
      index = await open(place.url);
    });
    afterEach(async () => {
      await index.close();
      await place.destroy();
    });
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (thrown: unknown) => (isConstellationError(thrown) ? thrown.code : String(thrown)),
      );

    it('answers like the plainest reading of what was applied, page by page, whatever is asked', async () => {
      await fc.assert(
        fc.asyncProperty(
          batchesArbitrary,
          fc.array(rowQueryArbitrary, { minLength: 12, maxLength: 12 }),
          fc.array(linkQueryArbitrary, { minLength: 4, maxLength: 4 }),
          async (batches, rowQueries, linkQueries) => {
            for (const actor of ACTORS) await index.forget(actor);
            const naive = naiveIndex();
            for (const batch of batches) {
              expect(await index.apply(batch)).toBe(true);
              await naive.apply(batch);
            }
            await compareWhole(index, naive);
            for (const query of rowQueries) await comparePages(index, naive, query);
            for (const query of linkQueries) {
              const whole = { ...query, limit: 1000 };
              expect(await index.linked(whole)).toEqual(await naive.linked(whole));
              const first = await naive.linked(query);
              expect(await index.linked(query)).toEqual(first);
              const last = [...first.values()][0]?.rows.at(-1);
              if (!last) continue;
              const next = { ...query, after: { issuedAt: last.issuedAt, id: last.id } };
              expect(await index.linked(next)).toEqual(await naive.linked(next));
            }
            for (const { tier, kind, name, limit, targets } of linkQueries) {
              const pairs = targets.flatMap((target) => ACTORS.map((actor) => ({ target, actor })));
              const query = { tier, kind, name, limit, pairs };
              expect(await index.linkedBy(query)).toEqual(await naive.linkedBy(query));
            }
            await index.forget(ACTORS[1], 'MEMBERS');
            await naive.forget(ACTORS[1], 'MEMBERS');
            await compareWhole(index, naive);
            await index.forget(ACTORS[0]);
            await naive.forget(ACTORS[0]);
            await compareWhole(index, naive);
          },
        ),
        { numRuns: runs },
      );
    });

    it('shows, of actors of whom only what is PUBLIC counts, exactly that', async () => {
      await fc.assert(
        fc.asyncProperty(
          batchesArbitrary,
          publicOnlyArbitrary,
          fc.array(rowQueryArbitrary, { minLength: 8, maxLength: 8 }),
          fc.array(linkQueryArbitrary, { minLength: 3, maxLength: 3 }),
          async (batches, publicOnly, rowQueries, linkQueries) => {
            for (const actor of ACTORS) await index.forget(actor);
            for (const batch of batches) await index.apply(batch);
            const wanted = await chosenRows(index, publicOnly);
            const viewed = viewIndex(index, { tier: 'MEMBERS', publicOnly });
            const asked: Asked = {
              ...index,
              list: async ({ tier: _, ...query }) => (await viewed.list(query)).map(asOfMembers),
              count: ({ tier: _, ...query }) => viewed.count(query),
            };
            for (const query of rowQueries) await comparePages(asked, wanted, { ...query, tier: 'MEMBERS' });
            for (const { tier: _, ...query } of linkQueries) {
              const found = [...(await viewed.linked(query))].map(
                ([target, { rows, total }]) => [target, { rows: rows.map(asOfMembers), total }] as const,
              );
              expect(new Map(found)).toEqual(await wanted.linked({ ...query, tier: 'MEMBERS' }));
              const pairs = query.targets.flatMap((target) => ACTORS.map((actor) => ({ target, actor })));
              const { kind, name, limit } = query;
              const given = await viewed.linkedBy({ kind, name, limit, pairs });
              expect(given.map((rows) => rows.map(asOfMembers))).toEqual(
                await wanted.linkedBy({ kind, name, limit, pairs, tier: 'MEMBERS' }),
              );
            }
            for (const excluded of [[], [ACTORS[1]]])
              expect(await viewed.countByKind(excluded)).toEqual(await wanted.countByKind('MEMBERS', excluded));
            const ids = ACTORS.flatMap((actor) => Array.from({ length: 12 }, (_, n) => idOf(actor, 'goal', n)));
            const rows = [...(await viewed.rows(ids)).values()].map(asOfMembers);
            expect(new Map(rows.map((row) => [row.id, row]))).toEqual(await wanted.rows('MEMBERS', ids));
          },
        ),
        { numRuns: Math.ceil(runs / 2) },
      );
    });

    it('applies a page once, and says when another was faster', async () => {
      const page = pageOf(ACTORS[0], 0, 3);
      expect(await index.apply(page)).toBe(true);
      expect(await index.apply(page)).toBe(false);
      expect(await index.apply({ ...pageOf(ACTORS[0], 5, 1) })).toBe(false);
      expect(await index.apply(pageOf(ACTORS[0], 3, 2))).toBe(true);
      expect((await index.positions()).map(({ head }) => head.count)).toEqual([5]);
      expect(await index.countByKind('PUBLIC', [])).toEqual({ ImpactGoal: 5 });
    });

    it('says that a feed is read from its beginning, whatever place the reading comes to', async () => {
      const readings = async () => (await index.heads()).map(({ count, reading }) => ({ count, reading }));
      await index.apply(pageOf(ACTORS[0], 0, 3));
      const [first] = await readings();
      await index.apply(pageOf(ACTORS[0], 3, 2));
      expect(await readings()).toEqual([{ count: 5, reading: first?.reading }]);
      await index.forget(ACTORS[0]);
      expect(await readings()).toEqual([]);
      await index.apply(pageOf(ACTORS[0], 0, 5));
      const [again] = await readings();
      expect(again?.count).toBe(5);
      expect(again?.reading).not.toBe(first?.reading);
    });

    it('keeps what was applied when it is closed and opened again', async () => {
      const naive = naiveIndex();
      for (const page of [pageOf(ACTORS[0], 0, 3), pageOf(ACTORS[1], 0, 2)]) {
        await index.apply(page);
        await naive.apply(page);
      }
      await index.close();
      index = await open(place.url);
      await compareWhole(index, naive);
    });

    it('is equal to one built anew, in another order of actors and in pages of another size', async () => {
      for (let at = 0; at < 30; at += 10) await index.apply(pageOf(ACTORS[0], at, 10));
      await index.apply(pageOf(ACTORS[1], 0, 20));
      const other = await places.make();
      const rebuilt = await open(other.url);
      try {
        for (let at = 0; at < 20; at += 5) await rebuilt.apply(pageOf(ACTORS[1], at, 5));
        await rebuilt.apply(pageOf(ACTORS[0], 0, 30));
        await compareWhole(rebuilt, index);
      } finally {
        await rebuilt.close();
        await other.destroy();
      }
    });

    it('applies every page exactly once when two processes read the same feeds', async () => {
      const words = [place.url, ACTORS[0], ACTORS[1], '15', '4'];
      const children = await Promise.all([1, 2].map(() => runChild(APPLIER, words)));
      expect(children.map(({ code }) => code)).toEqual([0, 0]);
      const applied = children.flatMap(({ lines }) => lines);
      expect(applied).toHaveLength(30);
      expect(new Set(applied).size).toBe(30);
      const naive = naiveIndex();
      for (const actor of ACTORS.slice(0, 2)) await naive.apply(pageOf(actor, 0, 60));
      await compareWhole(index, naive);
    });

    it('is healed by reading the page again when its process was killed', async () => {
      await runChild(APPLIER, [place.url, ACTORS[0], ACTORS[1], '100000', '5'], { killAfter: 10 });
      await index.close();
      index = await open(place.url);
      const naive = naiveIndex();
      for (const actor of ACTORS.slice(0, 2)) {
        const found = (await index.positions()).find((position) => position.actor === actor);
        const count = found?.head.count ?? 0;
        expect(await index.apply(pageOf(actor, count, 5))).toBe(true);
        await naive.apply(pageOf(actor, 0, count + 5));
      }
      await compareWhole(index, naive);
    });

    it('does not bring a removed row back when a slower process writes it once more', async () => {
      const page = pageOf(ACTORS[0], 0, 1);
      await index.apply(page);
      const next = pageOf(ACTORS[0], 1, 1);
      const { id, kind, version, digest } = page.puts[0]!;
      const floor = { id, kind, version, digest, withdrawn: false, feedSeq: 2 };
      await index.apply({ ...next, puts: [], removes: [floor] });
      expect(await index.apply(page)).toBe(false);
      expect((await index.rows('PUBLIC', [id])).size).toBe(0);
      expect([...(await index.floors('PUBLIC', [id])).values()]).toEqual([floor]);
      await index.apply({ ...pageOf(ACTORS[0], 2, 1), puts: [{ ...page.puts[0]!, feedSeq: 3 }] });
      expect((await index.rows('PUBLIC', [id])).size).toBe(1);
      expect((await index.floors('PUBLIC', [id])).size).toBe(0);
    });

    it('empties an older index after a backup, so that it is read anew with what rows say now', async () => {
      const page = pageOf(ACTORS[0], 0, 3);
      const removes = pageOf(ACTORS[1], 0, 1).puts.map((row) => ({ ...row, feedSeq: 2 }));
      await index.apply(page);
      await index.apply(pageOf(ACTORS[1], 0, 1));
      await index.apply({ ...pageOf(ACTORS[1], 1, 1), puts: [], removes });
      await index.close();
      const stamp = (await place.stamp())!;
      await place.setStamp({ ...stamp, version: stamp.version - 1 });
      index = await open(place.url);
      expect(await place.stamp()).toEqual(stamp);
      expect(await place.hasBackup(stamp.version - 1)).toBe(true);
      await compareWhole(index, naiveIndex());
      expect((await index.floors('PUBLIC', [removes[0]?.id ?? ''])).size).toBe(0);
      expect(await index.apply(page)).toBe(true);
      const naive = naiveIndex();
      await naive.apply(page);
      await compareWhole(index, naive);
    });

    it('refuses a newer store and one of another application', async () => {
      const stamp = (await place.stamp())!;
      await place.setStamp({ ...stamp, version: stamp.version + 1 });
      expect(await codeOf(open(place.url))).toBe('STORE_NEWER');
      await place.setStamp({ ...stamp, application: 'constellation-hub-state' });
      expect(await codeOf(open(place.url))).toBe('STORE_FOREIGN');
    });
  });
}

type Asked = Omit<IndexStore, 'close'>;

const asOfMembers = (row: IndexRow): IndexRow => ({ ...row, tier: 'MEMBERS' });

/** An index with one row of each record, in the tier that counts for its actor. All are said to be of MEMBERS. */
async function chosenRows(index: Asked, publicOnly: readonly string[]): Promise<Asked> {
  const wanted = naiveIndex();
  for (const actor of ACTORS) {
    const tier = publicOnly.includes(actor) ? 'PUBLIC' : 'MEMBERS';
    const ids = Array.from({ length: 12 }, (_, n) => idOf(actor, 'goal', n));
    const rows = await index.rows(tier, ids);
    const puts = [...rows.values()].map(asOfMembers);
    const position = { actor, tier: 'MEMBERS', head: { count: 1, digest: 'sha-256:x' } } as const;
    const nothing = { removes: [], chain: [], holes: [] };
    await wanted.apply({ actor, tier: 'MEMBERS', expected: EMPTY_HEAD, position, puts, ...nothing });
  }
  return wanted;
}

async function compareWhole(index: Asked, wanted: Asked): Promise<void> {
  expect(await index.positions()).toEqual(await wanted.positions());
  const heads = async (store: Asked, actors?: readonly string[]) =>
    (await store.heads(actors)).map(({ reading: _, ...head }) => JSON.stringify(head)).sort();
  expect(await heads(index)).toEqual(await heads(wanted));
  expect(await heads(index, ACTORS.slice(1))).toEqual(await heads(wanted, ACTORS.slice(1)));
  for (const tier of TIERS) {
    for (const excluded of [[], [ACTORS[1]]]) {
      expect(await index.countByKind(tier, excluded)).toEqual(await wanted.countByKind(tier, excluded));
      const [only] = [ACTORS.slice(1)];
      expect(await index.countByKind(tier, excluded, only)).toEqual(await wanted.countByKind(tier, excluded, only));
    }
  }
  expect(await index.holes()).toEqual(await wanted.holes());
  expect(await index.opaque(KINDS)).toEqual(await wanted.opaque(KINDS));
  for (const actor of ACTORS) {
    expect(await index.holes(actor)).toEqual(await wanted.holes(actor));
    const ids = Array.from({ length: 64 }, (_, n) => idOf(actor, 'goal', n));
    for (const tier of TIERS) {
      expect(await index.chain(actor, tier, 2, 3)).toEqual(await wanted.chain(actor, tier, 2, 3));
      expect(await index.chain(actor, tier, 0, 10_000)).toEqual(await wanted.chain(actor, tier, 0, 10_000));
      expect(await index.rows(tier, ids)).toEqual(await wanted.rows(tier, ids));
      expect(await index.past(tier, ids)).toEqual(await wanted.past(tier, ids));
      const whole = { actor, tier, limit: 10_000 };
      const changes = await wanted.changesSince(whole);
      expect(await index.changesSince(whole)).toEqual(changes);
      expect(await index.changesSince({ ...whole, rowsOnly: true })).toEqual(changes.filter(({ row }) => row));
      expect(await walkedChanges(index, { actor, tier, limit: 3 })).toEqual(changes);
      const after = changes[changes.length >> 1];
      for (const rowsOnly of after ? [true, false] : [])
        for (const id of [after?.id, undefined]) {
          const query = { ...whole, rowsOnly, after: { feedSeq: after?.feedSeq ?? 0, ...(id && { id }) } };
          expect(await index.changesSince(query)).toEqual(await wanted.changesSince(query));
        }
      expect(await index.floors(tier, ids)).toEqual(await wanted.floors(tier, ids));
    }
  }
}

async function walkedChanges(index: Asked, query: ChangeQuery): Promise<readonly RowChange[]> {
  const walked: RowChange[] = [];
  for (;;) {
    const after = walked.at(-1);
    const page = await index.changesSince({ ...query, ...(after && { after }) });
    walked.push(...page);
    if (page.length < query.limit) return walked;
  }
}

async function comparePages(index: Asked, naive: Asked, query: RowQuery): Promise<void> {
  const whole = await naive.list({ ...query, limit: 1_000_000 });
  const walked = [];
  for (let after: RowQuery['after']; ; ) {
    const page = await index.list({ ...query, ...(after && { after }) });
    walked.push(...page);
    const last = page.at(-1);
    if (!last || page.length < query.limit) break;
    after = { value: orderValue(last, query.order.by), id: last.id };
  }
  expect(walked).toEqual(whole);
  expect(await index.count(query)).toBe(whole.length);
}

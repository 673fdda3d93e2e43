import { LRUCache } from 'lru-cache';
import { ConstellationError, digestOf } from '../../schema/index.ts';
import type { Measuring } from './analytics/index.ts';
import type { Facts, FactTable } from './facts/index.ts';
import { type Constellation, constellationOf } from './rules/constellation.ts';
import type { Finding } from './rules/finding.ts';
import { graphOf, type MapQuestion, mapOf, type NetworkMap, outlineOf } from './rules/network-map.ts';
import { SUBJECT_OF_RELATION } from './rules/relations.ts';
import { inTurns } from './rules/turns.ts';

/** Facts, and the table they lie in, by which it can be told whether something changed. */
export type Seen = { readonly table: FactTable; readonly facts: Facts };

/** Draws what is about all actors at once, one after the other, and remembers it until something that it depends on changes. */
export type Maps = {
  /** @throws ConstellationError HUB_BUSY */
  map(seen: Seen, question: MapQuestion): Promise<Finding<NetworkMap>>;
  /** @throws ConstellationError HUB_BUSY */
  constellation(seen: Seen): Promise<Finding<Constellation>>;
};

/** So many may wait to be drawn. */
const MOST_WAITING = 16;
/** Actors and what relates them in all that is remembered: about 40 MB. */
const MOST_REMEMBERED = 100_000;
/** Kinds of records on which it depends who takes part in what, and who is who. */
const MEMBERSHIP_KINDS = ['Answer', 'KnownActor', 'Membership', 'Profile', 'SharedValueNetwork'];

type Drawn = Finding<NetworkMap> | Finding<Constellation>;
type Remembered = { readonly drawn: Promise<Drawn>; readonly size: number };

export function openMaps(measuring: Measuring): Maps {
  const tables = new WeakMap<FactTable, number>();
  const remembered = new LRUCache<string, Remembered>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: ({ size }) => size,
  });
  let tableCount = 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function nameOf(table: FactTable): number {
    const known = tables.get(table);
    if (known !== undefined) return known;
    tables.set(table, tableCount);
    return tableCount++;
  }

  /** Gives what is remembered, or has it drawn when it is its turn. */
  function once<Value extends Drawn>(
    { table, facts }: Seen,
    { what, kinds }: { readonly what: readonly unknown[]; readonly kinds: readonly string[] },
    draw: () => Promise<Value>,
    sizeOf: (drawn: Value) => number,
  ): Promise<Value> {
    const epochs = [...new Set([...MEMBERSHIP_KINDS, ...kinds])].sort().map((kind) => table.epoch(kind, facts.moment));
    const whose = digestOf([...facts.actors, '', ...facts.silent].join(' '));
    const mark = JSON.stringify([what, nameOf(table), epochs, facts.audience, facts.day, whose]);
    const known = remembered.get(mark);
    if (known) return known.drawn as Promise<Value>;
    if (waiting >= MOST_WAITING)
      return Promise.reject(
        new ConstellationError('HUB_BUSY', 'Too many maps wait to be drawn; ask again in a moment.', {
          retryable: true,
        }),
      );
    waiting++;
    const drawn = last.then(draw).finally(() => waiting--);
    last = drawn.catch(() => {});
    remembered.set(mark, { drawn, size: 1 });
    drawn.then(
      (done) => remembered.set(mark, { drawn, size: 1 + sizeOf(done) }),
      () => {
        if (remembered.peek(mark)?.drawn === drawn) remembered.delete(mark);
      },
    );
    return drawn;
  }

  return {
    map(seen, question) {
      const { facts } = seen;
      const kinds = [...question.kinds].sort();
      return once(
        seen,
        { what: ['map', question.network ?? '', kinds], kinds: kinds.map((kind) => SUBJECT_OF_RELATION[kind]) },
        async () => {
          const outline = await inTurns(outlineOf(facts, question));
          const measures = await measuring.measure(graphOf(outline));
          return inTurns(mapOf(facts, outline, measures));
        },
        ({ value }) => value.actors.length + value.ties.length,
      );
    },
    constellation: (seen) =>
      once(
        seen,
        { what: ['constellation'], kinds: [] },
        () => inTurns(constellationOf(seen.facts)),
        ({ value }) => value.networks.length + value.links.length + value.bridging.length,
      ),
  };
}

import { LRUCache } from 'lru-cache';
import { ConstellationError, digestOf } from '../../schema/index.ts';
import type { Measuring } from './analytics/index.ts';
import type { Facts, FactTable } from './facts/index.ts';
import type { Finding } from './rules/finding.ts';
import { graphOf, type MapQuestion, mapOf, type NetworkMap, outlineOf } from './rules/network-map.ts';
import { SUBJECT_OF_RELATION } from './rules/relations.ts';
import { inTurns } from './rules/turns.ts';

/** Draws maps of the network, and remembers them until something that they depend on changes. */
export type Maps = {
  /**
   * The map of these facts, which lie in that table. One map is drawn after the other.
   *
   * @throws ConstellationError HUB_BUSY
   */
  draw(table: FactTable, facts: Facts, question: MapQuestion): Promise<Finding<NetworkMap>>;
};

/** Maps that may wait to be drawn. */
const MOST_WAITING = 16;
/** Actors and ties in all maps that are remembered: about 40 MB. */
const MOST_REMEMBERED = 100_000;
/** Kinds of records that a map depends on, beside those of its relations. */
const ALWAYS = ['Answer', 'KnownActor', 'Membership', 'Profile', 'SharedValueNetwork'];

type Remembered = { readonly map: Promise<Finding<NetworkMap>>; size: number };

export function openMaps(measuring: Measuring): Maps {
  const tables = new WeakMap<FactTable, string>();
  const remembered = new LRUCache<string, Remembered>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: ({ size }) => size,
  });
  let tableCount = 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function nameOf(table: FactTable): string {
    const known = tables.get(table);
    if (known !== undefined) return known;
    const name = String(tableCount++);
    tables.set(table, name);
    return name;
  }

  /** The same as long as the map is. */
  function markOf(table: FactTable, facts: Facts, { network, kinds }: MapQuestion): string {
    const depends = [...new Set([...ALWAYS, ...kinds.map((kind) => SUBJECT_OF_RELATION[kind])])].sort();
    const epochs = depends.map((kind) => table.epoch(kind));
    const whose = digestOf([...facts.actors, '', ...facts.silent].join(' '));
    return JSON.stringify([nameOf(table), epochs, facts.audience, facts.day, whose, network ?? '', [...kinds].sort()]);
  }

  async function drawNow(facts: Facts, question: MapQuestion): Promise<Finding<NetworkMap>> {
    const outline = await inTurns(outlineOf(facts, question));
    const measures = await measuring.measure(graphOf(outline));
    return inTurns(mapOf(facts, outline, measures));
  }

  return {
    draw(table, facts, question) {
      const mark = markOf(table, facts, question);
      const known = remembered.get(mark);
      if (known) return known.map;
      if (waiting >= MOST_WAITING)
        return Promise.reject(
          new ConstellationError('HUB_BUSY', 'Too many maps wait to be drawn; ask again in a moment.', {
            retryable: true,
          }),
        );
      waiting++;
      const map = last.then(() => drawNow(facts, question)).finally(() => waiting--);
      last = map.catch(() => {});
      const entry: Remembered = { map, size: 1 };
      remembered.set(mark, entry);
      map.then(
        ({ value }) => remembered.set(mark, { map, size: 1 + value.actors.length + value.ties.length }),
        () => {
          if (remembered.peek(mark)?.map === map) remembered.delete(mark);
        },
      );
      return map;
    },
  };
}

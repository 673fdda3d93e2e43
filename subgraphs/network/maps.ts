import { ConstellationError } from '../../schema/index.ts';
import type { Measuring } from './analytics/index.ts';
import type { Facts } from './facts/index.ts';
import type { Finding } from './rules/finding.ts';
import { type Constellation, constellationOf } from './rules/network-map/constellation.ts';
import { graphOf, type MapQuestion, mapOf, type NetworkMap, outlineOf } from './rules/network-map/network-map.ts';
import { inTurns } from './rules/turns.ts';

/** Draws what is about all actors at once: one after the other, in turns, so that everybody else is served meanwhile. */
export type Maps = {
  /** @throws ConstellationError HUB_BUSY */
  map(facts: Facts, question: MapQuestion): Promise<Finding<NetworkMap>>;
  /** @throws ConstellationError HUB_BUSY */
  constellation(facts: Facts): Promise<Finding<Constellation>>;
};

/** So many may wait to be drawn. */
const MOST_WAITING = 16;

export function openMaps(measuring: Measuring): Maps {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function inOrder<Value>(draw: () => Promise<Value>): Promise<Value> {
    if (waiting >= MOST_WAITING)
      return Promise.reject(
        new ConstellationError('HUB_BUSY', 'Too many maps wait to be drawn; ask again in a moment.', {
          retryable: true,
        }),
      );
    waiting++;
    const drawn = last.then(draw).finally(() => waiting--);
    last = drawn.catch(() => {});
    return drawn;
  }

  return {
    map: (facts, question) =>
      inOrder(async () => {
        const outline = await inTurns(outlineOf(facts, question));
        const measures = await measuring.measure(graphOf(outline));
        return inTurns(mapOf(facts, outline, measures));
      }),
    constellation: (facts) => inOrder(() => inTurns(constellationOf(facts))),
  };
}

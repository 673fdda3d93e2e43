import { afterAll, describe, expect, it } from 'vitest';
import { openMeasuring } from '../../subgraphs/network/analytics/index.ts';
import {
  type FactsSource,
  type FactTable,
  factsIn,
  factTable,
  openRemembered,
} from '../../subgraphs/network/facts/index.ts';
import { openMaps } from '../../subgraphs/network/maps.ts';
import { EVERY_RELATION } from '../../subgraphs/network/rules/network-map/relations.ts';
import { answered, did, stated } from './rules/support/stated.ts';

const FORMER: ReadonlySet<string> = new Set();
const measuring = openMeasuring();
afterAll(() => measuring.close());

function seen(table: FactTable): FactsSource {
  const actors = [did('ada'), did('bea')];
  return { table, former: FORMER, joined: new Map(), facts: factsIn(table, { now: '2026-06-30T12:00:00Z', actors }) };
}

describe('a map that is remembered', () => {
  it('is drawn anew once a record changes to which somebody has said yes, of whatever kind', async () => {
    const remembered = openRemembered();
    const maps = openMaps(measuring);
    const goal = stated('ada', 'ImpactGoal');
    const yes = answered('bea', goal, 'AFFIRMED');
    const table = factTable();
    for (const fact of [goal, yes]) table.put(fact);
    const map = () =>
      remembered.recall(seen(table), { key: 'map' }, (facts) => maps.map(facts, { kinds: EVERY_RELATION }));
    expect((await map()).because).toEqual([goal.id, yes.id].sort());
    // it is shared with few from now on: nobody else is to learn of it
    table.remove(goal.id);
    expect((await map()).because).toEqual([]);
    table.put(goal);
    expect((await map()).value.ties).toHaveLength(1);
    table.put(stated('ada', 'ImpactGoal', { version: 2, at: '2026-02-01' }), [goal]);
    expect((await map()).value.ties).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../../subgraphs/network/facts/index.ts';
import { constellationOf } from '../../../../subgraphs/network/rules/network-map/constellation.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const shown = (facts: Facts) => atOnce(constellationOf(facts));
const charter = (steward: string, n = 1) => stated(steward, 'SharedValueNetwork', { n });
let serial = 100;
/** A membership, and the steward’s yes to it. */
function member(name: string, network: Fact, said: { until?: string; at?: string } = {}): [Fact, Fact] {
  const { until, at = '2026-01-01' } = said;
  const membership = stated(name, 'Membership', {
    n: ++serial,
    at,
    links: { network },
    facets: until === undefined ? {} : { until },
  });
  const steward = network.actor.replace('did:web:', '').replace('.example', '');
  return [membership, answered(steward, membership, 'CONFIRMED', { n: ++serial, at })];
}

describe('a constellation of networks', () => {
  const [river, soil, town] = [charter('oak'), charter('elm'), charter('fir')] as [Fact, Fact, Fact];
  const ashInRiver = member('ash', river);
  const ashInSoil = member('ash', soil);

  it('joins networks by the members that they share, and names them', () => {
    const facts = known([river, soil, town, ...ashInRiver, ...ashInSoil, ...member('yew', river)]);
    const { value, because, basis } = shown(facts);
    expect(value.networks).toEqual([
      { network: soil.id, members: 2, sharedMembers: 1, neighbours: 1 },
      { network: town.id, members: 1, sharedMembers: 0, neighbours: 0 },
      { network: river.id, members: 3, sharedMembers: 1, neighbours: 1 },
    ]);
    const memberships = [ashInRiver[0].id, ashInSoil[0].id].sort();
    expect(value.links).toEqual([
      { one: soil.id, other: river.id, members: [did('ash')], memberCount: 1, because: memberships },
    ]);
    expect(value.bridging).toEqual([
      { actor: did('ash'), networks: [soil.id, river.id], networkCount: 2, soleBridges: 1 },
    ]);
    expect(because).toEqual([...memberships, river.id, soil.id, town.id].sort());
    expect(basis.isEnough).toBe(true);
  });

  it('tells bridges that more than one holds from those that one holds alone', () => {
    const both = [...ashInRiver, ...ashInSoil, ...member('yew', river), ...member('yew', soil), ...member('yew', town)];
    const bridges = shown(known([river, soil, town, ...both])).value.bridging;
    expect(bridges.map(({ actor, soleBridges }) => [actor, soleBridges])).toEqual([
      [did('ash'), 0],
      [did('yew'), 2],
    ]);
  });

  it('counts stewards as members, confirmed memberships only, and those that hold on the day', () => {
    const unconfirmed = member('ash', river)[0];
    expect(shown(known([river, soil, unconfirmed, ...ashInSoil])).value.bridging).toEqual([]);
    expect(shown(known([river, soil, ...member('oak', soil)])).value.bridging).toMatchObject([{ actor: did('oak') }]);
    const ended = known([river, soil, ...ashInRiver, ...member('ash', soil, { until: '2026-03-31' })]);
    expect(shown(ended).value.links).toEqual([]);
    expect(shown(ended.asOf('2026-03-31')).value.links).toHaveLength(1);
  });

  it('counts one legal entity once', () => {
    const profile = (name: string) => stated(name, 'Profile', { facets: { identifier: 'WIKIDATA:Q42' } });
    const facts = known([river, soil, ...ashInRiver, ...member('branch', soil), profile('ash'), profile('branch')]);
    expect(shown(facts).value.bridging).toMatchObject([{ actor: did('ash'), networkCount: 2 }]);
  });

  it('is empty where there are no networks', () => {
    expect(shown(known([]))).toMatchObject({
      value: { networks: [], links: [], bridging: [] },
      basis: { isEnough: false },
    });
  });
});

import { expect, it } from 'vitest';
import { profileGroupsIn } from '../../../../subgraphs/network/rules/actors/profile-groups.ts';
import { known, stated } from '../support/stated.ts';

it('counts a member once in a country and in its part, and in each sector that it works in', () => {
  const facts = known([
    stated('acme', 'Profile', { facets: { region: 'NL-UT', sector: ['A0141', 'A0111', 'C10'] } }),
    stated('birch', 'Profile', { facets: { region: 'NL', sector: ['C11'] } }),
    stated('cedar', 'Profile', { facets: { region: 'BE' } }),
  ]);
  expect(profileGroupsIn(facts, 'REGION')).toEqual([
    { key: 'NL', actors: 2 },
    { key: 'BE', actors: 1 },
    { key: 'NL-UT', actors: 1 },
  ]);
  expect(profileGroupsIn(facts, 'SECTOR')).toEqual([
    { key: 'C', actors: 2 },
    { key: 'A', actors: 1 },
  ]);
  expect(profileGroupsIn(facts, 'SIZE_CLASS')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { whoWorksOn } from '../../../../subgraphs/network/rules/challenges/who-works-on.ts';
import { answered, did, known, stated } from '../support/stated.ts';

describe('who works on a challenge', () => {
  const challenge = stated('lab', 'Concept', { facets: { form: 'CHALLENGE' } });
  const goal = stated('city', 'ImpactGoal', { links: { challenges: challenge } });
  const who = (records: readonly Fact[]) => whoWorksOn(known([challenge, ...records]), challenge).value.actors;

  it('is nobody where nobody says so, not even whoever named it', () => expect(who([])).toEqual([]));

  it('are actors by goals, commitments, needs, offers and business cases, each once', () => {
    const records = [
      goal,
      stated('dairy', 'Commitment', { links: { satisfies: goal } }),
      stated('dairy', 'Profile', { facets: { sector: ['C10', 'A01'] } }),
      stated('farm', 'Intent', { links: { challenges: challenge }, facets: { form: 'NEED' } }),
      stated('farm', 'Intent', { n: 2, links: { challenges: challenge }, facets: { form: 'OFFER' } }),
      stated('rival', 'BusinessCase', { links: { challenge } }),
    ];
    const found = who(records);
    expect(found.map(({ actor }) => actor)).toEqual(['city', 'dairy', 'farm', 'rival'].map(did));
    expect(found[1]).toMatchObject({ sectors: ['A01', 'C10'], ways: [{ how: 'COMMITMENT' }] });
    expect(found[2]?.ways.map(({ how }) => how)).toEqual(['NEED', 'OFFER']);
    expect(whoWorksOn(known([challenge, ...records]), challenge).because).toContain(records[1]?.id);
  });

  it('are not those whose promise is only offered, or whose offer is over', () => {
    const offered = stated('dairy', 'Commitment', { links: { satisfies: goal, receiver: did('city') } });
    expect(who([goal, offered]).map(({ actor }) => actor)).toEqual([did('city')]);
    const over = stated('farm', 'Intent', {
      links: { challenges: challenge },
      facets: { form: 'OFFER', until: '2026-06-29' },
    });
    expect(who([over])).toEqual([]);
  });

  it('are organizations that are not here as well, under their own name once they say it is theirs', () => {
    const heard = stated('city', 'KnownActor', { links: { challenges: challenge }, facets: { sector: 'D35' } });
    expect(who([heard, goal])).toMatchObject([
      { actor: did('city'), ways: [{ how: 'GOAL' }] },
      { actor: null, knownAs: heard.id, sectors: ['D35'], ways: [{ how: 'KNOWN', record: heard.id }] },
    ]);
    const claimed = { ...heard, links: [...heard.links, { name: 'sameAs', target: did('power') }] };
    expect(who([claimed])).toMatchObject([{ actor: null, knownAs: heard.id }]);
    expect(who([claimed, answered('power', claimed, 'CONFIRMED')])).toMatchObject([
      { actor: did('power'), knownAs: null },
    ]);
  });

  it('are told once, also where they are here twice, or known by one number', () => {
    const twice = ['city', 'town'].map((by) =>
      stated(by, 'Profile', { facets: { identifier: 'LEI:1', sector: 'O84' } }),
    );
    const second = stated('town', 'BusinessCase', { links: { challenge } });
    expect(who([goal, second, ...twice])).toMatchObject([{ actor: did('city'), sectors: ['O84'], ways: [{}, {}] }]);
    const heard = ['city', 'farm'].map((by) =>
      stated(by, 'KnownActor', { links: { challenges: challenge }, facets: { identifier: 'LEI:9' } }),
    );
    expect(who(heard)).toMatchObject([{ knownAs: heard[0]?.id, ways: [{}, {}] }]);
  });
});

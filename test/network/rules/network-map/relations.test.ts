import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../../subgraphs/network/facts/index.ts';
import { EVERY_RELATION, type RelationKind } from '../../../../subgraphs/network/rules/network-map/relations.ts';
import { type Tie, tiesIn } from '../../../../subgraphs/network/rules/network-map/ties.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { answered, did, known, stated } from '../support/stated.ts';

/** Ties in short: `ash-elm PARTNERSHIP`. */
function tied(facts: Facts, kinds: readonly RelationKind[] = EVERY_RELATION, of?: string): string[] {
  const ties = atOnce(tiesIn(facts, { kinds, ...(of === undefined ? {} : { of: did(of) }) }));
  return ties.flatMap(({ one, other, kinds: found }) =>
    found.map(({ kind }) => `${nameIn(one)}-${nameIn(other)} ${kind}`),
  );
}
const nameIn = (actor: string) => actor.replace('did:web:', '').replace('.example', '');
const onDay = (records: readonly Fact[], day: string) => tied(known(records, day));

describe('relations', () => {
  const charter = stated('oak', 'SharedValueNetwork');
  const joins = (name: string) => stated(name, 'Membership', { links: { network: charter } });
  let serial = 0;
  const welcomed = (membership: Fact) => answered('oak', membership, 'CONFIRMED', { n: ++serial });

  it('by a partnership need the word of every party, and end with it', () => {
    const partnership = stated('ash', 'Partnership', {
      links: { parties: [did('elm'), did('fir')] },
      facets: { end: '2026-05-31' },
    });
    const [elm, fir] = ['elm', 'fir'].map((name) => answered(name, partnership, 'CONFIRMED')) as [Fact, Fact];
    expect(onDay([partnership, elm], '2026-03-31')).toEqual([]);
    const all = ['ash-elm PARTNERSHIP', 'ash-fir PARTNERSHIP', 'elm-fir PARTNERSHIP'];
    expect(onDay([partnership, elm, fir], '2026-05-31')).toEqual(all);
    expect(onDay([partnership, elm, fir], '2026-06-01')).toEqual([]);
  });

  it('by an answer that is given ten thousand times come in time that grows with their number', () => {
    const goal = stated('elm', 'ImpactGoal');
    const time = (count: number) => {
      const answers = Array.from({ length: count }, () =>
        answered('ash', goal, 'UNDERSTOOD', { n: ++serial, at: '2026-02-01' }),
      );
      const facts = known([goal, ...answers]);
      const began = performance.now();
      expect(tied(facts, ['ANSWER'])).toEqual(['ash-elm ANSWER']);
      return performance.now() - began;
    };
    time(1_000);
    const [some, many] = [time(1_000), time(16_000)];
    // were each compared with all, it would take 256 times as long
    expect(many).toBeLessThan(100 * Math.max(some, 1));
  });

  it('stay as they were agreed while a newer version waits for its answer', () => {
    const first = stated('ash', 'Partnership', { links: { parties: [did('elm'), did('fir')] } });
    const without = stated('ash', 'Partnership', { version: 2, links: { parties: [did('elm')] } });
    const facts = known([first, without, answered('elm', first, 'CONFIRMED'), answered('fir', first, 'CONFIRMED')]);
    const all = ['ash-elm PARTNERSHIP', 'ash-fir PARTNERSHIP', 'elm-fir PARTNERSHIP'];
    expect(tied(facts)).toEqual(all);
    expect(tied(facts, EVERY_RELATION, 'fir')).toEqual(all.slice(1));
  });

  it('by a promise need the word of its receiver, and last to its day', () => {
    const promise = stated('ash', 'Commitment', { links: { receiver: did('elm') }, facets: { due: '2026-05-31' } });
    const yes = answered('elm', promise, 'CONFIRMED');
    expect(onDay([promise, stated('elm', 'Profile')], '2026-03-31')).toEqual([]);
    expect(onDay([promise, answered('elm', promise, 'REJECTED')], '2026-03-31')).toEqual([]);
    expect(onDay([promise, yes], '2026-05-31')).toEqual(['ash-elm COMMITMENT']);
    expect(onDay([promise, yes], '2026-06-01')).toEqual([]);
  });

  it('by what was given last for a year', () => {
    const gift = stated('ash', 'Contribution', { links: { toActor: did('elm') }, facets: { date: '2026-01-15' } });
    const yes = answered('elm', gift, 'CONFIRMED');
    expect(onDay([gift, yes], '2027-01-15')).toEqual(['ash-elm CONTRIBUTION']);
    expect(onDay([gift, yes], '2027-01-16')).toEqual([]);
  });

  it('by a goal need the yes of whose goal it is', () => {
    const goal = stated('elm', 'ImpactGoal');
    const promise = stated('ash', 'Commitment', { links: { satisfies: goal } });
    expect(tied(known([goal, promise]))).toEqual([]);
    expect(tied(known([goal, promise, answered('elm', promise, 'UNDERSTOOD')]), ['SHARED_GOAL'])).toEqual([
      'ash-elm SHARED_GOAL',
    ]);
    expect(tied(known([goal, promise, answered('elm', promise, 'OBJECTION')]))).toEqual([]);
    const own = stated('elm', 'Commitment', { links: { satisfies: goal } });
    expect(tied(known([goal, own]))).toEqual([]);
  });

  it('by a network are those of its confirmed members', () => {
    const [ash, elm, fir] = ['ash', 'elm', 'fir'].map(joins) as [Fact, Fact, Fact];
    const records = [charter, ash, elm, fir, welcomed(ash), welcomed(elm)];
    expect(tied(known(records))).toEqual(['ash-elm MEMBERSHIP', 'ash-oak MEMBERSHIP', 'elm-oak MEMBERSHIP']);
  });

  it('lead to the steward only where a network is large', () => {
    const members = Array.from({ length: 30 }, (_, n) => joins(`m${n}`));
    const ties = tied(known([charter, ...members, ...members.map(welcomed)]));
    expect(ties).toHaveLength(30);
    expect(ties.every((tie) => tie.includes('oak'))).toBe(true);
    const facts = known([charter, ...members, ...members.map(welcomed)]);
    expect(tied(facts, EVERY_RELATION, 'm7')).toEqual(['m7-oak MEMBERSHIP']);
    expect(tied(facts, EVERY_RELATION, 'oak')).toEqual(ties);
    const fewer = members.slice(1);
    expect(tied(known([charter, ...fewer, ...fewer.map(welcomed)]))).toHaveLength((30 * 29) / 2);
  });

  it('by an answer hold while it is the last word, to what stands now', () => {
    const goal = stated('elm', 'ImpactGoal');
    const yes = answered('ash', goal, 'UNDERSTOOD', { n: 1, at: '2026-02-01' });
    const no = answered('ash', goal, 'OBJECTION', { n: 2, at: '2026-03-01' });
    const next = stated('elm', 'ImpactGoal', { version: 2, at: '2026-04-01' });
    expect(tied(known([goal, yes]))).toEqual(['ash-elm ANSWER']);
    expect(tied(known([goal, yes, no]))).toEqual([]);
    expect(tied(known([goal, yes, next]))).toEqual([]);
    expect(tied(known([goal, yes, next]).asOf('2026-03-31'))).toEqual(['ash-elm ANSWER']);
  });

  it('are never with somebody who takes no part', () => {
    const goal = stated('elm', 'ImpactGoal');
    const facts = known([goal, answered('ash', goal, 'UNDERSTOOD')]);
    expect(tied({ ...facts, isActive: (actor) => actor !== did('ash') })).toEqual([]);
  });

  it('are counted by kind, with the records by which they are', () => {
    const goals = [1, 2].map((n) => stated('elm', 'ImpactGoal', { n }));
    const answers = goals.map((goal, place) => answered('ash', goal, 'AFFIRMED', { n: place + 1 }));
    const [tie] = atOnce(tiesIn(known([...goals, ...answers]), { kinds: EVERY_RELATION })) as [Tie];
    expect(tie.kinds).toEqual([
      { kind: 'ANSWER', count: 2, because: [...goals, ...answers].map(({ id }) => id).sort() },
    ]);
  });

  it('are found around one actor as among all', () => {
    const partnership = stated('ash', 'Partnership', { links: { parties: [did('elm')] } });
    const promise = stated('elm', 'Commitment', { links: { receiver: did('fir') } });
    const goal = stated('fir', 'ImpactGoal');
    const helps = stated('ash', 'Commitment', { links: { satisfies: goal } });
    const gift = stated('fir', 'Contribution', { links: { toActor: did('ash') }, facets: { date: '2026-05-01' } });
    const [ash, elm] = [joins('ash'), joins('elm')];
    const facts = known([
      partnership,
      promise,
      goal,
      helps,
      gift,
      charter,
      ash,
      elm,
      ...[ash, elm].map(welcomed),
      answered('elm', partnership, 'CONFIRMED', { n: 1 }),
      answered('fir', promise, 'CONFIRMED', { n: 1 }),
      answered('fir', helps, 'CONSENT', { n: 2 }),
      answered('ash', gift, 'CONFIRMED', { n: 3 }),
    ]);
    const all = tied(facts);
    expect(new Set(all.map((tie) => tie.split(' ')[1]))).toEqual(new Set(EVERY_RELATION));
    for (const name of ['ash', 'elm', 'fir', 'oak'])
      expect(tied(facts, EVERY_RELATION, name)).toEqual(all.filter((tie) => tie.includes(name)));
  });
});

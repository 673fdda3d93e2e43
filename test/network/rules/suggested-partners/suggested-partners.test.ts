import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { suggestedPartnersOf } from '../../../../subgraphs/network/rules/suggested-partners/suggested-partners.ts';
import { answered, did, known, stated } from '../support/stated.ts';

type Said = NonNullable<Parameters<typeof stated>[2]>;

const partners = (records: readonly Fact[]) =>
  suggestedPartnersOf(known([stated('acme', 'Profile'), ...records]), did('acme')).value.partners;
const intent = (by: string, form: 'NEED' | 'OFFER', said: Said = {}) =>
  stated(by, 'Intent', { ...said, facets: { form, contributionKind: 'SKILLS', ...said.facets } });

describe('whom to talk to', () => {
  const challenge = stated('lab', 'Concept', { facets: { form: 'CHALLENGE' } });
  const forIt = { links: { challenges: challenge } };

  it('is nobody for an actor with no records, and that is said', () => {
    expect(suggestedPartnersOf(known([challenge]), did('nobody'))).toMatchObject({
      value: { partners: [] },
      basis: { isEnough: false },
    });
  });

  it('are those who offer what it needs, and need what it offers, for one challenge', () => {
    const [need, offer] = [intent('acme', 'NEED', forIt), intent('city', 'OFFER', forIt)];
    expect(partners([challenge, need, offer])).toEqual([
      {
        actor: did('city'),
        reasons: [
          {
            why: 'OFFER_FOR_NEED',
            subject: need.id,
            contributionKinds: ['SKILLS'],
            challenges: [challenge.id],
            goals: [],
            sdgs: [],
            regions: [],
            apart: { actorTypes: [], sectors: [] },
            because: [need.id, offer.id],
          },
        ],
      },
    ]);
    const reverse = partners([challenge, intent('acme', 'OFFER', forIt), intent('city', 'NEED', forIt)]);
    expect(reverse[0]?.reasons).toMatchObject([{ why: 'NEED_FOR_OFFER' }]);
  });

  it.each<[string, Said, Said, object | undefined]>([
    ['a target of one goal of the UN', { facets: { sdg: '13' } }, { facets: { sdg: '13.2' } }, { sdgs: ['13.2'] }],
    ['a region and its country', { facets: { region: 'NL' } }, { facets: { region: 'NL-GE' } }, { regions: ['NL-GE'] }],
    [
      'one goal',
      { links: { goals: 'did:web:lab.example/goal/1' } },
      { links: { goals: 'did:web:lab.example/goal/1' } },
      { goals: ['did:web:lab.example/goal/1'] },
    ],
    ['two regions of one country', { facets: { region: 'NL-UT' } }, { facets: { region: 'NL-GE' } }, undefined],
    ['two goals of the UN', { facets: { sdg: '1' } }, { facets: { sdg: '13' } }, undefined],
    ['nothing but a sort of contribution', {}, {}, undefined],
    ['no sort of contribution', forIt, { ...forIt, facets: { contributionKind: 'FUNDS' } }, undefined],
    ['something that is over', forIt, { ...forIt, facets: { until: '2026-06-29' } }, undefined],
  ])('of a need and an offer with %s', (_what, ours, theirs, expected) => {
    const found = partners([challenge, intent('acme', 'NEED', ours), intent('city', 'OFFER', theirs)]);
    if (expected) expect(found[0]?.reasons[0]).toMatchObject(expected);
    else expect(found).toEqual([]);
  });

  it('counts a challenge that a goal of the need is about', () => {
    const goal = stated('acme', 'ImpactGoal', forIt);
    const need = intent('acme', 'NEED', { links: { goals: goal } });
    const [city] = partners([challenge, goal, need, intent('city', 'OFFER', forIt)]);
    expect(city?.reasons).toMatchObject([{ why: 'OFFER_FOR_NEED', challenges: [challenge.id] }]);
  });

  it('are neither itself, nor two needs, and one need is one reason however many offers there are', () => {
    const need = intent('acme', 'NEED', forIt);
    expect(partners([challenge, need, intent('acme', 'OFFER', { ...forIt, n: 2 })])).toEqual([]);
    expect(partners([challenge, need, intent('city', 'NEED', forIt)])).toEqual([]);
    const offers = [intent('city', 'OFFER', forIt), intent('city', 'OFFER', { ...forIt, n: 2 })];
    const [city] = partners([challenge, need, ...offers]);
    expect(city?.reasons).toHaveLength(1);
    expect(city?.reasons[0]?.because).toEqual([need, ...offers].map(({ id }) => id).sort());
  });

  describe('who works on the same challenge', () => {
    const ours = stated('acme', 'ImpactGoal', forIt);
    const theirs = stated('city', 'BusinessCase', { links: { challenge } });

    it('are those whom nothing joins yet', () => {
      const found = partners([challenge, ours, theirs]);
      expect(found).toMatchObject([
        {
          actor: did('city'),
          reasons: [{ why: 'SHARED_CHALLENGE', subject: challenge.id, because: [ours.id, theirs.id].sort() }],
        },
      ]);
      const promise = stated('acme', 'Commitment', { links: { receiver: did('city') } });
      expect(partners([challenge, ours, theirs, promise])).toHaveLength(1);
      expect(partners([challenge, ours, theirs, promise, answered('city', promise, 'CONFIRMED')])).toEqual([]);
    });

    it('are not joined by being members of one network', () => {
      const charter = stated('lab', 'SharedValueNetwork');
      const joins = ['acme', 'city'].map((by) => stated(by, 'Membership', { links: { network: charter } }));
      const confirmed = joins.map((one, n) => answered('lab', one, 'CONFIRMED', { n: n + 1 }));
      expect(partners([challenge, ours, theirs, charter, ...joins, ...confirmed])).toHaveLength(1);
    });

    it('are nobody once the challenge is withdrawn', () => {
      expect(partners([{ ...challenge, withdrawn: true }, ours, theirs])).toEqual([]);
    });
  });

  describe('who holds the same belief', () => {
    const belief = stated('lab', 'Concept', { n: 2, facets: { form: 'BELIEF' } });
    const profile = (by: string, actorType: string, sector: string) =>
      stated(by, 'Profile', { facets: { actorType, sector } });
    const both = (theirs: Fact) => [
      belief,
      profile('acme', 'BUSINESS', 'C10'),
      theirs,
      answered('acme', belief, 'AFFIRMED'),
      answered('city', belief, 'AFFIRMED'),
    ];

    it('are those of another type or branch', () => {
      expect(partners(both(profile('city', 'GOVERNMENT', 'O84')))).toMatchObject([
        {
          actor: did('city'),
          reasons: [
            {
              why: 'UNLIKELY_ALLIANCE',
              subject: belief.id,
              apart: { actorTypes: ['BUSINESS', 'GOVERNMENT'], sectors: ['C', 'O'] },
            },
          ],
        },
      ]);
      expect(partners(both(profile('city', 'BUSINESS', 'C20')))).toEqual([]);
      expect(partners(both(profile('city', 'BUSINESS', 'A01')))).toHaveLength(1);
      expect(partners(both(stated('city', 'Profile')))).toEqual([]);
    });

    it('are not those who have taken it back', () => {
      const no = answered('city', belief, 'REJECTED', { n: 2, at: '2026-02-01' });
      expect(partners([...both(profile('city', 'NGO', 'S94')), no])).toEqual([]);
      const ours = answered('acme', belief, 'REJECTED', { n: 2, at: '2026-02-01' });
      expect(partners([...both(profile('city', 'NGO', 'S94')), ours])).toEqual([]);
    });

    it('hold it by a goal that serves it as well', () => {
      const goals = ['acme', 'city'].map((by) => stated(by, 'ImpactGoal', { links: { beliefs: belief } }));
      const faces = [profile('acme', 'BUSINESS', 'C10'), profile('city', 'NGO', 'S94')];
      expect(partners([belief, ...goals, ...faces])).toMatchObject([{ reasons: [{ why: 'UNLIKELY_ALLIANCE' }] }]);
    });
  });

  it('come in the order of how many reasons there are, then by DID', () => {
    const ours = [intent('acme', 'NEED', forIt), stated('acme', 'ImpactGoal', forIt)];
    const found = partners([
      challenge,
      ...ours,
      intent('bea', 'OFFER', forIt),
      intent('ada', 'OFFER', forIt),
      intent('zoe', 'OFFER', forIt),
      stated('zoe', 'ImpactGoal', forIt),
    ]);
    expect(found.map(({ actor }) => actor)).toEqual(['zoe', 'ada', 'bea'].map(did));
  });
});

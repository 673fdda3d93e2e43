import type { DemoTeller } from '../demo-story.ts';

/** Anglers who have just come; small, and hosted by the university. */
export const deVoorn: DemoTeller = ({ did, to, on }) => ({
  slug: 'de-voorn',
  name: 'Anglers’ Club De Voorn',
  records: [
    {
      kind: 'Profile',
      number: 1,
      daysAgo: 12,
      content: {
        name: 'Anglers’ Club De Voorn',
        actorType: 'COMMUNITY',
        summary:
          'Ninety anglers from over the provincial border who know every pool of the Merel. An invented organization.',
        sectors: ['R93'],
        region: 'NL-UT',
        sizeClass: 'MICRO',
        contactRole: 'Whoever is at the water first',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      daysAgo: 12,
      content: {
        title: 'Pike spawn above the mill again',
        direction: 'INCREASE',
        abc: 'CONTRIBUTE_TO_SOLUTIONS',
        sdgs: ['15.5'],
        challenges: [to('vrije-beek', 'Concept', 1)],
        importance: 'MEDIUM',
        resultKind: 'OUTCOME',
      },
    },
    {
      kind: 'Intent',
      number: 1,
      daysAgo: 11,
      content: {
        form: 'OFFER',
        title: 'Ninety pairs of eyes at dawn',
        contributionKinds: ['SKILLS'],
        challenges: [to('vrije-beek', 'Concept', 1)],
        region: 'NL-GE',
      },
    },
    {
      kind: 'Commitment',
      number: 1,
      daysAgo: 10,
      content: {
        title: 'Fish counted at six pools, each morning of April',
        receiver: { id: did('vrije-beek') },
        satisfies: to('vrije-beek', 'ImpactGoal', 1),
        contributionKind: 'KNOWLEDGE',
        quantity: '6',
        unit: '{pool}',
        due: on(170),
        maturity: 'PLEDGE',
      },
    },
    {
      kind: 'Membership',
      number: 1,
      daysAgo: 9,
      content: {
        network: to('merelhaven', 'SharedValueNetwork', 1),
        role: 'Those who are there at six in the morning',
        motivation: 'Two hundred fish lay dry before anybody asked us. Next time we are at the table.',
        standing: 'FULL',
        from: on(-9),
      },
    },
  ],
  answers: [
    {
      number: 1,
      daysAgo: 7,
      audience: 'MEMBERS',
      to: ['vrije-beek', 'KnownActor', 1],
      verdict: 'CONFIRMED',
      words: 'That is us.',
    },
  ],
});

import type { DemoTeller } from '../demo-story.ts';

/** Residents whose cellars are flooded; small, and hosted by the university. */
export const drogeKelders: DemoTeller = ({ did, to, on }) => ({
  slug: 'droge-kelders',
  name: 'Residents’ Association Dry Cellars',
  records: [
    {
      kind: 'Profile',
      number: 1,
      content: {
        name: 'Residents’ Association Dry Cellars',
        actorType: 'COMMUNITY',
        summary: 'Two streets by the weir that bail out together. An invented organization.',
        sectors: ['S94'],
        region: 'NL-GE',
        sizeClass: 'MICRO',
        contactRole: 'Chair, in the evenings',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      content: {
        title: 'No cellar in Weir Street stands under water',
        direction: 'PREVENT',
        abc: 'BENEFIT_STAKEHOLDERS',
        sdgs: ['11.5'],
        stakeholders: [to('vrije-beek', 'Stakeholder', 1)],
        importance: 'HIGH',
        resultKind: 'OUTCOME',
      },
    },
    {
      kind: 'Commitment',
      number: 1,
      daysAgo: 240,
      content: {
        title: 'Forty cellars tell how high the water stands',
        action: 'A float and a chalk mark in each; the list goes to the town after every cloudburst.',
        receiver: { id: did('merelhaven') },
        satisfies: to('merelhaven', 'ImpactGoal', 1),
        contributionKind: 'KNOWLEDGE',
        quantity: '40',
        unit: '{cellar}',
        start: on(-240),
        due: on(300),
        maturity: 'PLEDGE',
      },
    },
    {
      kind: 'Report',
      number: 1,
      daysAgo: 35,
      content: {
        title: 'Thirty-three cellars by now',
        about: to('droge-kelders', 'Commitment', 1),
        value: '33',
        unit: '{cellar}',
        period: { start: on(-240), end: on(-36) },
      },
    },
    {
      kind: 'Membership',
      number: 1,
      daysAgo: 330,
      content: {
        network: to('merelhaven', 'SharedValueNetwork', 1),
        role: 'Those who get wet',
        motivation: 'We were told for years that it was being looked into. Now we look along.',
        standing: 'FULL',
        from: on(-330),
      },
    },
  ],
  answers: [{ number: 1, daysAgo: 320, to: ['vrije-beek', 'ImpactGoal', 2], verdict: 'UNDERSTOOD' }],
});

import type { DemoTeller } from '../demo-story.ts';

/** Market gardeners who farm without spraying; small, and hosted by the university. */
export const zilverschoon: DemoTeller = ({ to, year, on }) => ({
  slug: 'zilverschoon',
  name: 'Zilverschoon Market Gardens',
  records: [
    {
      kind: 'Profile',
      number: 1,
      content: {
        name: 'Zilverschoon Market Gardens',
        actorType: 'BUSINESS',
        summary: 'Nine gardens above the wells that sell what they grow in one shop. An invented organization.',
        sectors: ['A0113', 'G4721'],
        region: 'NL-GE',
        sizeClass: 'SMALL',
        webAddress: 'https://zilverschoon.example',
        contactRole: 'Gardener of the week',
      },
    },
    {
      kind: 'Concept',
      number: 1,
      content: {
        form: 'BELIEF',
        label: 'The soil comes first',
        definition: 'Whoever feeds the soil need not feed the plant, nor clean the water.',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      content: {
        title: 'Vegetables without a drop of spray',
        description: 'All forty hectares, and the same price in the shop.',
        direction: 'INCREASE',
        abc: 'BENEFIT_STAKEHOLDERS',
        sdgs: ['2.4', '12.4'],
        challenges: [to('vrije-beek', 'Concept', 1)],
        beliefs: [to('zilverschoon', 'Concept', 1)],
        importance: 'HIGH',
        resultKind: 'OUTPUT',
      },
    },
    {
      kind: 'Indicator',
      number: 1,
      content: {
        name: 'Land that is gardened without spraying',
        goal: to('zilverschoon', 'ImpactGoal', 1),
        unit: 'har',
        baseline: { value: '6', period: { start: `${year(-4)}-01-01`, end: `${year(-4)}-12-31` } },
        target: { value: '40', due: `${year(4)}-12-31` },
      },
    },
    {
      kind: 'Report',
      number: 1,
      daysAgo: 50,
      content: {
        title: 'Thirty-one of forty hectares',
        about: to('zilverschoon', 'Indicator', 1),
        value: '31',
        unit: 'har',
        period: { start: on(-420), end: on(-55) },
        method: 'Measured on the map of the land register, checked by a control body.',
        evidenceLinks: ['https://zilverschoon.example/control'],
      },
    },
  ],
  answers: [{ number: 1, daysAgo: 410, to: ['grashalm', 'Concept', 1], verdict: 'AFFIRMED' }],
});

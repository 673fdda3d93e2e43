import type { DemoTeller } from './demo-story.ts';

/** A university of applied sciences. */
export const vlierdonk: DemoTeller = ({ did, to, on }) => ({
  slug: 'vlierdonk',
  name: 'Vlierdonk University of Applied Sciences',
  records: [
    {
      kind: 'Profile',
      number: 1,
      content: {
        name: 'Vlierdonk University of Applied Sciences',
        legalName: 'Stichting Hogeschool Vlierdonk',
        actorType: 'EDUCATION',
        summary: 'Four thousand students of land, water, care and technology. An invented organization.',
        sectors: ['P8530'],
        region: 'NL-NB',
        sizeClass: 'LARGE',
        webAddress: 'https://vlierdonk.example',
        contactRole: 'Lector living landscapes',
      },
    },
    {
      kind: 'PurposeStatement',
      number: 1,
      content: {
        whoWeWantToBe: 'A school without walls: the region is our laboratory.',
        whomWeCareFor: 'Students, and the people and places they learn from.',
        whatWeCanDo: 'Bring knowledge and many hands, and stay longer than one project.',
      },
    },
    {
      kind: 'Concept',
      number: 1,
      content: {
        form: 'TERM',
        label: 'Nature-inclusive farming',
        definition: 'Farming that builds on natural processes, and leaves nature richer than it found it.',
        sameAs: ['https://vlierdonk.example/terms/nature-inclusive'],
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      content: {
        title: 'Every graduate has worked on a real question of the region',
        direction: 'INCREASE',
        abc: 'CONTRIBUTE_TO_SOLUTIONS',
        sdgs: ['4.7', '4.4'],
        importance: 'MEDIUM',
        resultKind: 'LOCAL_CAPACITY',
      },
    },
    {
      kind: 'Indicator',
      number: 1,
      content: {
        name: 'Graduates with a regional project',
        goal: to('vlierdonk', 'ImpactGoal', 1),
        unit: '%',
        baseline: { value: '38', period: { start: '2022-09-01', end: '2023-08-31' } },
        target: { value: '100', due: '2029-08-31' },
      },
    },
    {
      kind: 'Commitment',
      number: 1,
      content: {
        title: 'Measure the water of the Merel every month',
        action: 'Students sample twelve places and publish the data openly.',
        receiver: { id: did('vrije-beek') },
        satisfies: to('vrije-beek', 'ImpactGoal', 1),
        contributionKind: 'KNOWLEDGE',
        quantity: '12',
        unit: '/a',
        start: '2025-02-01',
        due: '2030-01-31',
        maturity: 'IN_STRATEGY',
        reportingRhythm: 'QUARTERLY',
      },
    },
    {
      kind: 'Commitment',
      number: 2,
      content: {
        title: 'Students help farms through the change to fewer nutrients',
        receiver: { id: did('grashalm') },
        satisfies: to('grashalm', 'ImpactGoal', 1),
        contributionKind: 'SKILLS',
        quantity: '6',
        unit: '{person}',
        due: on(270),
        maturity: 'PLEDGE',
      },
    },
    {
      kind: 'Membership',
      number: 1,
      content: {
        network: to('merelhaven', 'SharedValueNetwork', 1),
        role: 'Measuring and learning',
        standing: 'ASSOCIATE',
        from: '2025-03-01',
      },
    },
    {
      kind: 'Report',
      number: 1,
      content: {
        title: 'Water insects of the Merel, 2025',
        about: to('vrije-beek', 'Indicator', 1),
        value: '39',
        unit: '{species}',
        period: { start: '2025-01-01', end: '2025-12-31' },
        method: 'Kick samples at twelve places, identified under supervision.',
        evidenceLinks: ['https://vlierdonk.example/merel/2025'],
        dimensions: {
          what: 'More species that need clean, running water.',
          contribution: 'A wet summer helped as well.',
          risk: 'One dry year can undo it.',
        },
      },
    },
  ],
  answers: [{ number: 1, to: ['grashalm', 'Concept', 1], verdict: 'AFFIRMED' }],
  revisions: [
    {
      kind: 'Commitment',
      number: 1,
      daysAgo: 60,
      changes: { title: 'Measure the water of the Merel every two months', quantity: '6' },
    },
  ],
});

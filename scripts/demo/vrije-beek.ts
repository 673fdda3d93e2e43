import { BEGINNING, type DemoTeller } from './demo-story.ts';

/** A foundation that gives rivers room again. */
export const vrijeBeek: DemoTeller = ({ did, to, on, year }) => ({
  slug: 'vrije-beek',
  name: 'Vrije Beek Foundation',
  records: [
    {
      kind: 'Profile',
      number: 1,
      content: {
        name: 'Vrije Beek Foundation',
        legalName: 'Stichting Vrije Beek',
        actorType: 'NGO',
        summary:
          'Takes weirs and stones out of brooks, so that fish and water find their way. An invented organization.',
        sectors: ['E3900', 'S94'],
        region: 'NL-GE',
        sizeClass: 'SMALL',
        webAddress: 'https://vrije-beek.example',
        contactRole: 'Programme lead rivers',
      },
    },
    {
      kind: 'PurposeStatement',
      number: 1,
      content: {
        whoWeWantToBe: 'The voice of water that cannot speak for itself.',
        whomWeCareFor: 'Brooks, their fish and insects, and the people along them.',
        whatWeCanDo: 'Know, measure, dig, and bring everybody along the water to one table.',
      },
    },
    {
      kind: 'Stakeholder',
      number: 1,
      content: {
        name: 'People along the Merel',
        description: 'Who swim, fish and live there, and whose cellars are flooded.',
        stakeholderType: 'COMMUNITY',
        region: 'NL-GE',
      },
    },
    {
      kind: 'Concept',
      number: 1,
      content: {
        form: 'CHALLENGE',
        label: 'The Merel is dying by a thousand small drains',
        definition: 'No single user harms it much; together they do. Nobody can solve it alone.',
        sdgs: ['6.3', '6.6', '15.1'],
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      content: {
        title: 'The Merel is clean enough to swim in, and full of life',
        description: 'Good ecological status from source to mouth.',
        direction: 'INCREASE',
        abc: 'CONTRIBUTE_TO_SOLUTIONS',
        sdgs: ['6.6', '14.1', '15.1'],
        challenges: [to('vrije-beek', 'Concept', 1)],
        stakeholders: [to('vrije-beek', 'Stakeholder', 1)],
        beliefs: [to('grashalm', 'Concept', 1)],
        importance: 'HIGH',
        resultKind: 'OUTCOME',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 2,
      content: {
        title: 'No more flooded cellars after a cloudburst',
        direction: 'PREVENT',
        abc: 'BENEFIT_STAKEHOLDERS',
        sdgs: ['11.5', '13.1'],
        stakeholders: [to('vrije-beek', 'Stakeholder', 1)],
        importance: 'MEDIUM',
        resultKind: 'OUTCOME',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 3,
      // those who build on the brook know of it; what may be paid, only who pays along
      audience: 'MEMBERS',
      fields: [{ field: 'description', audience: 'PARTNERS', partners: [did('merelhaven')] }],
      content: {
        title: 'The mill weir is ours before it is sold to others',
        description: 'The owner asks for 240,000 euros. We offer 180,000, and half of it would come from the town.',
        direction: 'INCREASE',
        abc: 'CONTRIBUTE_TO_SOLUTIONS',
        sdgs: ['6.6'],
        importance: 'HIGH',
        resultKind: 'OUTPUT',
      },
    },
    {
      kind: 'Indicator',
      number: 1,
      content: {
        name: 'Species of water insects at twelve fixed places',
        definition: 'Kick samples in May and September, identified to species.',
        goal: to('vrije-beek', 'ImpactGoal', 1),
        unit: '{species}',
        baseline: { value: '31', period: { start: `${year(-5)}-01-01`, end: `${year(-5)}-12-31` } },
        target: { value: '80', due: `${year(6)}-12-31` },
      },
    },
    {
      kind: 'Commitment',
      number: 1,
      content: {
        title: 'Take out seven weirs in the upper Merel',
        action: 'Plan, finance half, and oversee the works.',
        receiver: { id: did('merelhaven') },
        satisfies: to('merelhaven', 'ImpactGoal', 1),
        contributionKind: 'SKILLS',
        quantity: '7',
        unit: '{weir}',
        start: on(-250),
        due: `${year(3)}-10-31`,
        maturity: 'IN_POLICY',
        reportingRhythm: 'HALF_YEARLY',
      },
    },
    {
      kind: 'Membership',
      number: 1,
      content: {
        network: to('merelhaven', 'SharedValueNetwork', 1),
        role: 'Expert on water',
        motivation: 'Ten years of reports changed little; a table with everybody at it might.',
        standing: 'FULL',
        from: on(-BEGINNING),
      },
    },
    {
      kind: 'KnownActor',
      number: 1,
      audience: 'MEMBERS',
      content: {
        name: 'Anglers’ Club De Voorn',
        source: 'https://vrije-beek.example/neighbours',
        interest: 'They know every pool of the Merel, and are not here yet.',
      },
    },
  ],
  answers: [
    {
      number: 1,
      to: ['grashalm', 'Commitment', 1],
      verdict: 'CONFIRMED',
      words: 'Agreed in the field, with a map, on 12 March.',
    },
    { number: 2, to: ['vlierdonk', 'Commitment', 1], verdict: 'CONFIRMED', words: 'Monthly, at our twelve places.' },
    { number: 3, daysAgo: 328, to: ['vlierdonk', 'Report', 1], verdict: 'CONFIRMED' },
    {
      number: 6,
      daysAgo: 75,
      to: ['vlierdonk', 'Report', 3],
      verdict: 'CONFIRMED',
      words: 'Counted together, on our knees in the gravel.',
    },
    {
      number: 7,
      daysAgo: 4,
      to: ['de-voorn', 'Commitment', 1],
      verdict: 'CONFIRMED',
      words: 'Six pools, six flasks of coffee.',
    },
    { number: 4, to: ['merelhaven', 'Commitment', 1], verdict: 'CONFIRMED' },
    { number: 5, to: ['merelhaven', 'SharedValueNetwork', 1], verdict: 'ENDORSED' },
  ],
  revisions: [
    // found among the new members: it says so, and the club confirms it
    { kind: 'KnownActor', number: 1, daysAgo: 8, changes: { sameAs: { id: did('de-voorn') } } },
  ],
});

import type { DemoStory } from '../demo-story.ts';

/** What lies around them: needs and offers, side effects, what a challenge means commercially, who is not here yet. */
export const landscape: DemoStory = ({ did, to, on }) => ({
  grashalm: {
    records: [
      {
        kind: 'Intent',
        number: 1,
        daysAgo: 150,
        content: {
          form: 'NEED',
          title: 'Somebody who knows how to weed without spraying',
          contributionKinds: ['KNOWLEDGE', 'SKILLS'],
          challenges: [to('vrije-beek', 'Concept', 1)],
          sdgs: ['6.3'],
          region: 'NL-GE',
        },
      },
      {
        kind: 'BusinessCase',
        number: 1,
        daysAgo: 140,
        content: {
          title: 'Milk in a dry valley',
          challenge: to('merelbron', 'Concept', 2),
          scenario: 'Every third summer as dry as 2018',
          scenarioKind: 'ADVERSE',
          likelihood: 'HIGH',
          severity: 'HIGH',
          commercialMeaning: 'A third of the grass is bought in, and the small farms stop first.',
          horizon: on(3_650),
        },
      },
      {
        kind: 'SelfAssessment',
        number: 1,
        daysAgo: 130,
        audience: 'PRIVATE',
        content: {
          title: 'How we work with others',
          network: to('merelhaven', 'SharedValueNetwork', 1),
          strengths: 'What we promise in the field, we do.',
          weaknesses: 'We answer letters late.',
          readiness: 'PARTLY',
          desiredPosition: 'BRIDGE',
          on: on(-130),
        },
      },
    ],
    answers: [
      { number: 504, daysAgo: 410, to: ['merelhaven', 'Concept', 1], verdict: 'AFFIRMED' },
      {
        number: 501,
        daysAgo: 100,
        to: ['vrije-beek', 'RippleEffect', 1],
        verdict: 'REJECTED',
        words: 'No drain was laid in five years: come and see.',
      },
      {
        number: 503,
        daysAgo: 112,
        to: ['merelbron', 'Concept', 1],
        verdict: 'AFFIRMED',
        words: 'Where it begins, that is with us.',
      },
      {
        number: 502,
        daysAgo: 55,
        to: ['vlierdonk', 'Evaluation', 1],
        verdict: 'CONFIRMED',
        words: 'Fair, and it helps.',
      },
    ],
    revisions: [
      {
        kind: 'ImpactGoal',
        number: 1,
        daysAgo: 160,
        changes: {
          description: 'Half of what ran off in 2020, without fewer farms, and first around the wells.',
          revisionReason: 'The wells came into view when we joined the pact.',
        },
      },
      {
        kind: 'PurposeStatement',
        number: 1,
        daysAgo: 155,
        changes: { whatWeCanDo: 'Give the brook and the wells room, and let the price of milk say so.' },
      },
    ],
  },
  'vrije-beek': {
    records: [
      {
        kind: 'RippleEffect',
        number: 1,
        daysAgo: 110,
        content: {
          title: 'Farms that go on may drain faster, and the brook rise sooner',
          description: 'A farm that is taken over tends to grow, and to lay drains.',
          action: to('grashalm', 'ImpactGoal', 2),
          affects: to('vrije-beek', 'ImpactGoal', 2),
          affectedActor: { id: did('grashalm') },
          sign: 'NEGATIVE',
          confidence: 'LOW',
        },
      },
      {
        kind: 'KnownActor',
        number: 2,
        daysAgo: 105,
        audience: 'MEMBERS',
        content: {
          name: 'Kievit Paper Mill',
          source: 'https://vrije-beek.example/neighbours',
          interest: 'Draws more water than any farm, and cleans what it gives back.',
        },
      },
      {
        kind: 'Intent',
        number: 1,
        daysAgo: 101,
        content: {
          form: 'NEED',
          title: 'Somebody who counts fish at dawn',
          contributionKinds: ['SKILLS'],
          challenges: [to('vrije-beek', 'Concept', 1)],
          region: 'NL-GE',
        },
      },
    ],
  },
  vlierdonk: {
    records: [
      {
        kind: 'Intent',
        number: 1,
        daysAgo: 145,
        content: {
          form: 'OFFER',
          title: 'Thirty students of crop protection, each spring',
          contributionKinds: ['KNOWLEDGE', 'SKILLS'],
          challenges: [to('vrije-beek', 'Concept', 1)],
          sdgs: ['6.3', '4.7'],
          region: 'NL-GE',
        },
      },
      {
        kind: 'Story',
        number: 1,
        daysAgo: 76,
        content: {
          title: 'Weeding robots on one farm',
          form: 'PILOT',
          text: 'Two robots, four students, eleven hectares of sugar beet. In wet weeks nobody could weed, with or without a robot.',
          goal: to('grashalm', 'ImpactGoal', 1),
          pilotResult: 'RUNNING',
          date: on(-77),
        },
      },
      {
        kind: 'Evaluation',
        number: 1,
        daysAgo: 70,
        pinned: { about: ['grashalm', 'Report', 1] },
        content: {
          title: 'The nutrient report, read by two lecturers',
          finding: 'PARTLY_SUPPORTED',
          reasons: 'The sums are right; twelve of the farms gave figures of the year before.',
          evidenceLinks: ['https://vlierdonk.example/reviews/nutrients'],
          noticeGivenOn: on(-100),
        },
      },
    ],
    answers: [
      { number: 501, daysAgo: 111, to: ['merelbron', 'Concept', 1], verdict: 'AFFIRMED' },
      { number: 502, daysAgo: 111, to: ['zilverschoon', 'Concept', 1], verdict: 'AFFIRMED' },
    ],
  },
  merelbron: {
    records: [
      {
        kind: 'BusinessCase',
        number: 1,
        daysAgo: 138,
        content: {
          title: 'Water when everybody wants it',
          challenge: to('merelbron', 'Concept', 2),
          scenario: 'Every third summer as dry as 2018',
          scenarioKind: 'ADVERSE',
          likelihood: 'HIGH',
          severity: 'MEDIUM',
          commercialMeaning: 'Two more wells, or a ban on sprinkling every third year.',
          horizon: on(3_650),
        },
      },
      {
        kind: 'BusinessCase',
        number: 2,
        daysAgo: 137,
        content: {
          title: 'Water that is dirty before it is ours',
          challenge: to('vrije-beek', 'Concept', 1),
          scenario: 'As it is now',
          scenarioKind: 'AS_NOW',
          likelihood: 'HIGH',
          severity: 'HIGH',
          commercialMeaning: 'A filter plant for forty million euros.',
        },
      },
    ],
  },
  merelhaven: {
    records: [
      {
        kind: 'Intent',
        number: 1,
        daysAgo: 99,
        content: {
          form: 'OFFER',
          title: 'Rooms, and coffee, for whoever talks about the river',
          contributionKinds: ['ACCESS'],
          challenges: [to('vrije-beek', 'Concept', 1)],
          region: 'NL-GE',
        },
      },
    ],
  },
  // above the wells they come to use the same words
  overmerel: {
    records: [],
    answers: [{ number: 501, daysAgo: 110, to: ['merelbron', 'Concept', 1], verdict: 'AFFIRMED' }],
  },
  zilverschoon: {
    records: [],
    answers: [
      {
        number: 501,
        daysAgo: 109,
        to: ['merelbron', 'Concept', 1],
        verdict: 'AFFIRMED',
        words: 'It begins in the soil, but let us not quarrel over a metre.',
      },
    ],
  },
});

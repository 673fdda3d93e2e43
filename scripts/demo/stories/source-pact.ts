import type { DemoName } from '../demo-names.ts';
import type { DemoAnswer, DemoRecord, DemoStory } from '../demo-story.ts';

/** Those who joined the pact, beside its steward. */
const JOINED: readonly { readonly slug: DemoName; readonly role: string; readonly motivation: string }[] = [
  { slug: 'grashalm', role: 'Land users', motivation: 'The wells lie under our land; better with us than about us.' },
  {
    slug: 'zilverschoon',
    role: 'Gardeners above the wells',
    motivation: 'We do already what others are asked to do; somebody may as well look.',
  },
  { slug: 'overmerel', role: 'Those who live above it', motivation: 'It is our water first, before it is anybody’s.' },
  { slug: 'vlierdonk', role: 'Those who measure', motivation: 'Students learn most where something depends on it.' },
];

/**
 * What was promised, by how many days ago: less with every quarter, and less of it kept. Whatever day of a quarter it is, the last three
 * that are over have less than the three before.
 */
const PROMISES: readonly {
  readonly slug: DemoName;
  readonly number: number;
  readonly daysAgo: number;
  readonly due: number;
  readonly title: string;
  readonly reported?: number;
}[] = [
  {
    slug: 'grashalm',
    number: 301,
    daysAgo: 610,
    due: -430,
    title: 'No maize within 100 metres of a well',
    reported: -440,
  },
  {
    slug: 'grashalm',
    number: 302,
    daysAgo: 605,
    due: -450,
    title: 'A nutrient plan for each of twelve farms',
    reported: -460,
  },
  {
    slug: 'zilverschoon',
    number: 301,
    daysAgo: 600,
    due: -380,
    title: 'Twenty hectares above the wells without spraying',
    reported: -390,
  },
  {
    slug: 'overmerel',
    number: 301,
    daysAgo: 595,
    due: -470,
    title: 'No weedkiller on the roads of the village',
    reported: -475,
  },
  {
    slug: 'vlierdonk',
    number: 301,
    daysAgo: 590,
    due: -400,
    title: 'Nitrate of eleven wells measured every month',
    reported: -405,
  },
  { slug: 'grashalm', number: 303, daysAgo: 520, due: -310, title: 'Machines for weeding, to borrow', reported: -320 },
  { slug: 'overmerel', number: 302, daysAgo: 515, due: -120, title: 'No coal tar on the new car park' },
  { slug: 'vlierdonk', number: 302, daysAgo: 505, due: -90, title: 'A course for farm advisers' },
  { slug: 'zilverschoon', number: 302, daysAgo: 425, due: -60, title: 'Hedges along eight kilometres of ditch' },
  { slug: 'grashalm', number: 304, daysAgo: 415, due: -30, title: 'Cover crops on every field in winter' },
  {
    slug: 'overmerel',
    number: 303,
    daysAgo: 330,
    due: 60,
    title: 'Roof water kept apart from the sewer in two streets',
  },
];

/** An alliance that speaks as it always did, and promises less each quarter. */
export const sourcePact: DemoStory = ({ did, to, on }) => {
  const charter = to('merelbron', 'SharedValueNetwork', 1);
  const promisesOf = (slug: DemoName): readonly DemoRecord[] =>
    PROMISES.filter((promise) => promise.slug === slug).flatMap(({ number, daysAgo, due, title, reported }) => [
      {
        kind: 'Commitment',
        number,
        daysAgo,
        content: {
          title,
          receiver: { id: did('merelbron') },
          satisfies: to('merelbron', 'ImpactGoal', 1),
          contributionKind: slug === 'overmerel' ? 'LEGITIMACY' : slug === 'vlierdonk' ? 'KNOWLEDGE' : 'ACCESS',
          quantity: '1',
          unit: '{promise}',
          start: on(-daysAgo),
          due: on(due),
          maturity: 'PLEDGE',
          reportingRhythm: 'HALF_YEARLY',
        },
      },
      ...(reported === undefined
        ? []
        : [
            {
              kind: 'Report',
              number,
              daysAgo: -reported,
              content: {
                title: `Done: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
                about: to(slug, 'Commitment', number),
                value: '1',
                unit: '{promise}',
                period: { start: on(-daysAgo), end: on(reported) },
              },
            },
          ]),
    ]);
  const joining = ({ slug, role, motivation }: (typeof JOINED)[number]) => ({
    records: [
      {
        kind: 'Membership',
        number: 2,
        daysAgo: 635,
        content: { network: charter, role, motivation, standing: 'FULL', from: on(-635) },
      },
      ...promisesOf(slug),
    ],
    answers: [
      affirmed(301, 625, 'Clean where it begins: we sign that.'),
      affirmed(302, 480, 'Still so, and now for all eleven wells.'),
      affirmed(303, 280, 'We hold to it.'),
      affirmed(304, 85, 'More than ever.'),
    ],
    withdrawals:
      slug === 'overmerel' ? [{ kind: 'Commitment', number: 302, reason: 'OTHER' as const, daysAgo: 40 }] : [],
  });
  return {
    merelbron: {
      records: [
        {
          kind: 'SharedValueNetwork',
          number: 1,
          daysAgo: 640,
          content: {
            name: 'Source Water Pact',
            ambition: 'By 2033 the wells of the Merel need no treatment but sand.',
            meaning: 'Those above the water and those who drink it at one table.',
            beliefs: [to('merelbron', 'Concept', 1), to('grashalm', 'Concept', 1)],
            goals: [to('merelbron', 'ImpactGoal', 1), to('grashalm', 'ImpactGoal', 1)],
            managementModel: 'SHARED',
            admissionRule: 'CONSENT',
            decisionRule: { quorum: 60, minimumDays: 10, deadlock: 'The proposal rests for a round.' },
            rhythm: 'QUARTERLY',
            gate: { individualPlans: 'REQUIRED', collectivePlan: 'REQUIRED' },
            defaultAudience: 'MEMBERS',
            packs: ['LANDSCAPE', 'PARTNERSHIP', 'ROUNDTABLE', 'REFLECTION'],
            disclaimer: 'Advice given here binds nobody, and no legal body is founded.',
          },
        },
        {
          kind: 'LifeStageEvent',
          number: 1,
          daysAgo: 640,
          content: { network: charter, stage: 'FORMING', on: on(-640) },
        },
        {
          kind: 'LifeStageEvent',
          number: 2,
          daysAgo: 600,
          content: { network: charter, stage: 'BUILDING', on: on(-600) },
        },
        {
          kind: 'LifeStageEvent',
          number: 3,
          daysAgo: 470,
          content: { network: charter, stage: 'DEVELOPING', on: on(-470), why: 'The first promises were kept.' },
        },
        {
          kind: 'LifeStageEvent',
          number: 4,
          daysAgo: 100,
          content: {
            network: charter,
            stage: 'EVOLVING',
            on: on(-100),
            why: 'We meet, and less comes of it. We want to know why.',
            threats: ['LOSS_OF_AMBITION', 'TURNOVER'],
          },
        },
        ...[560, 470, 380, 290, 200, 110].map((days, at): DemoRecord => {
          // fewer come, too
          const there = JOINED.slice(0, at < 3 ? 4 : at < 5 ? 3 : 2).map(({ slug }) => ({ id: did(slug) }));
          return {
            kind: 'Gathering',
            number: at + 1,
            daysAgo: days - 1,
            content: {
              title: `Round ${at + 1}`,
              network: charter,
              date: on(-days),
              status: 'HELD',
              round: at + 1,
              agenda: ['The wells since last time', 'What each of us does next'],
              attended: [{ id: did('merelbron') }, ...there],
              outcomes: at < 3 ? ['New promises, see there'] : ['We go on as before'],
            },
          };
        }),
        {
          kind: 'Gathering',
          number: 7,
          daysAgo: 20,
          content: {
            title: 'Round 7',
            network: charter,
            date: on(25),
            status: 'PLANNED',
            round: 7,
            agenda: ['What became of our promises', 'Do we still want this?'],
            invited: [{ id: did('merelbron') }, ...JOINED.map(({ slug }) => ({ id: did(slug) }))],
          },
        },
        ...[
          { number: 1, days: 380, answers: [0, 1, 2, 6, 4] },
          { number: 2, days: 100, answers: [3, 4, 2, 2, 1] },
        ].map(({ number, days, answers: [ones = 0, twos = 0, threes = 0, fours = 0, fives = 0] }): DemoRecord => {
          const spread = { ones, twos, threes, fours, fives };
          return {
            kind: 'HealthCheck',
            number,
            daysAgo: days - 15,
            audience: 'NETWORKS',
            networks: [charter.id],
            content: {
              title: `How are we doing? Round ${number}`,
              network: charter,
              opens: on(-days),
              closes: on(-days + 14),
              questions: [
                { topic: 'TRUST', text: 'I can rely on what others here promise.' },
                { topic: 'VOICE', text: 'What I say changes something.' },
              ],
              results: [
                { topic: 'TRUST', ...spread },
                { topic: 'VOICE', ...spread, twos: twos - 1, threes: threes + 1 },
              ],
              respondents: number === 1 ? 13 : 12,
            },
          };
        }),
      ],
      answers: [
        ...JOINED.map(
          ({ slug }, at): DemoAnswer => ({
            number: 301 + at,
            daysAgo: 630,
            to: [slug, 'Membership', 2],
            verdict: 'CONFIRMED',
          }),
        ),
        ...PROMISES.map(
          ({ slug, number, daysAgo }, at): DemoAnswer => ({
            number: 311 + at,
            daysAgo: daysAgo - 2,
            to: [slug, 'Commitment', number],
            verdict: 'CONFIRMED',
          }),
        ),
      ],
      revisions: [
        {
          kind: 'SharedValueNetwork',
          number: 1,
          daysAgo: 490,
          changes: { ambition: 'By 2033 all eleven wells of the Merel need no treatment but sand.' },
        },
        {
          kind: 'SharedValueNetwork',
          number: 1,
          daysAgo: 100,
          changes: { meaning: 'Those above the water and those who drink it at one table, for good.' },
        },
      ],
    },
    ...Object.fromEntries(JOINED.map((member) => [member.slug, joining(member)])),
  };

  function affirmed(number: number, daysAgo: number, words: string): DemoAnswer {
    return { number, daysAgo, to: ['merelbron', 'SharedValueNetwork', 1], verdict: 'AFFIRMED', words };
  }
};

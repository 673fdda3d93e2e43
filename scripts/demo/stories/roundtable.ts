import type { DemoName } from '../demo-names.ts';
import type { DemoRecord, DemoStory } from '../demo-story.ts';

/** Rounds of Living Merel that were held: how many days ago, who came, and what came of it. */
const HELD: readonly {
  readonly daysAgo: number;
  readonly title: string;
  readonly came: readonly DemoName[];
  readonly outcomes: readonly string[];
}[] = [
  {
    daysAgo: 270,
    title: 'First round',
    came: ['grashalm', 'vrije-beek', 'merelhaven', 'vlierdonk'],
    outcomes: ['Seven weirs, and who pays for them'],
  },
  {
    daysAgo: 180,
    title: 'Second round',
    came: ['grashalm', 'vrije-beek', 'merelhaven', 'vlierdonk', 'droge-kelders'],
    outcomes: ['The strips come before the ploughing', 'Cellars are counted'],
  },
  {
    daysAgo: 90,
    title: 'Third round',
    came: ['grashalm', 'vrije-beek', 'merelhaven', 'vlierdonk', 'droge-kelders'],
    outcomes: ['A proposal on the summer level', 'The water data are open from now on'],
  },
];

/** The table of Living Merel: what was talked about, advised, decided and objected to. */
export const roundtable: DemoStory = ({ did, to, on }) => {
  const network = to('merelhaven', 'SharedValueNetwork', 1);
  const named = (slugs: readonly DemoName[]) => slugs.map((slug) => ({ id: did(slug) }));
  const voting = named(['grashalm', 'vrije-beek', 'merelhaven', 'droge-kelders']);
  const pact = named(['grashalm', 'zilverschoon', 'overmerel', 'vlierdonk', 'merelbron']);
  const topic = to('merelhaven', 'Topic', 1);
  return {
    merelhaven: {
      records: [
        ...HELD.map(
          ({ daysAgo, title, came, outcomes }, at): DemoRecord => ({
            kind: 'Gathering',
            number: at + 1,
            daysAgo: daysAgo - 2,
            content: {
              title: `${title} of Living Merel`,
              network,
              date: on(-daysAgo),
              status: 'HELD',
              round: at + 1,
              agenda: ['Low water and high', 'The next weirs'],
              attended: named(came),
              outcomes,
            },
          }),
        ),
        {
          kind: 'Gathering',
          number: 4,
          daysAgo: 30,
          content: {
            title: 'Fourth round of Living Merel',
            network,
            date: on(12),
            status: 'PLANNED',
            round: 4,
            invited: voting,
          },
        },
        {
          kind: 'Topic',
          number: 1,
          daysAgo: 95,
          content: {
            title: 'How low may the water stand in summer?',
            question: 'Farms want it lower, the brook wants it higher. What could both live with?',
            network,
            gathering: to('merelhaven', 'Gathering', 3),
            challenges: [to('merelbron', 'Concept', 2)],
            status: 'OPEN',
          },
        },
        {
          kind: 'Post',
          number: 1,
          daysAgo: 84,
          content: {
            topic,
            form: 'IDEA',
            text: 'Children could read the water gauge on their way to school. Put one at the bridge.',
            perspective: 'LIVED_EXPERIENCE',
            fromOutside: true,
          },
        },
        {
          kind: 'Proposal',
          number: 1,
          daysAgo: 60,
          content: {
            title: 'Twenty centimetres more water in summer',
            description: 'From May to September the level at the mill is held twenty centimetres higher.',
            network,
            topic,
            alternatives: [
              { title: 'Ten centimetres, from June', inFavour: 'Fewer wet fields', against: 'Less for the fish' },
            ],
            sourcePosts: [to('vrije-beek', 'Post', 1)],
            askedActors: voting,
            notifiedActors: voting,
            opens: on(-60),
            closes: on(20),
            stage: 'OPEN',
          },
        },
        {
          kind: 'Proposal',
          number: 2,
          daysAgo: 90,
          content: {
            title: 'All water data of the Merel are open',
            network,
            askedActors: voting,
            notifiedActors: voting,
            opens: on(-90),
            closes: on(-60),
            stage: 'OPEN',
          },
        },
        {
          kind: 'Issue',
          number: 1,
          daysAgo: 82,
          content: {
            title: 'Two gauges show two levels',
            description: 'The gauge of the town and that of the university differ by six centimetres.',
            network,
            rootCause: 'They were set against different zero levels, in different years.',
            owner: { id: did('vlierdonk') },
            status: 'OPEN',
            due: on(40),
          },
        },
        {
          kind: 'LifeStageEvent',
          number: 1,
          daysAgo: 400,
          content: { network, stage: 'BUILDING', on: on(-400) },
        },
        {
          kind: 'LifeStageEvent',
          number: 2,
          daysAgo: 250,
          content: { network, stage: 'DEVELOPING', on: on(-250), why: 'The first partnership has come to action.' },
        },
      ],
      answers: [
        { number: 401, daysAgo: 85, to: ['merelhaven', 'Proposal', 2], verdict: 'CONSENT' },
        { number: 402, daysAgo: 50, to: ['merelhaven', 'Proposal', 1], verdict: 'CONSENT' },
      ],
    },
    grashalm: {
      records: [
        {
          kind: 'Post',
          number: 1,
          daysAgo: 92,
          content: {
            topic,
            form: 'ASSUMPTION',
            text: 'A field that is wet in May is a field without a harvest.',
            perspective: 'BUSINESS',
          },
        },
      ],
      answers: [
        { number: 401, daysAgo: 80, to: ['merelhaven', 'Proposal', 2], verdict: 'CONSENT' },
        {
          number: 402,
          daysAgo: 45,
          to: ['merelhaven', 'Proposal', 1],
          verdict: 'OBJECTION',
          words: 'Sixteen farms could not get on their land before June, and nobody has said who bears that.',
        },
      ],
    },
    'vrije-beek': {
      records: [
        {
          kind: 'Post',
          number: 1,
          daysAgo: 91,
          content: {
            topic,
            form: 'IDEA',
            text: 'Raise it where the fields lie high, and leave it where they lie low.',
            perspective: 'CIVIL_SOCIETY',
            inReplyTo: to('grashalm', 'Post', 1),
          },
        },
      ],
      answers: [
        { number: 401, daysAgo: 82, to: ['merelhaven', 'Proposal', 2], verdict: 'CONSENT' },
        { number: 402, daysAgo: 48, to: ['merelhaven', 'Proposal', 1], verdict: 'CONSENT' },
      ],
    },
    vlierdonk: {
      records: [
        {
          kind: 'Post',
          number: 1,
          daysAgo: 90,
          content: {
            topic,
            form: 'ADVICE',
            text: 'We would try it for two summers at one weir, and measure on both banks.',
            perspective: 'SCIENCE',
            inReplyTo: to('vrije-beek', 'Post', 1),
          },
        },
      ],
      answers: [{ number: 401, daysAgo: 40, to: ['merelbron', 'Proposal', 1], verdict: 'CONSENT' }],
    },
    'droge-kelders': {
      records: [],
      answers: [
        { number: 401, daysAgo: 81, to: ['merelhaven', 'Proposal', 2], verdict: 'CONSENT' },
        {
          number: 402,
          daysAgo: 46,
          to: ['merelhaven', 'Proposal', 1],
          verdict: 'ABSTAIN',
          words: 'In summer our cellars are dry either way.',
        },
      ],
    },
    merelbron: {
      records: [
        {
          kind: 'Proposal',
          number: 1,
          daysAgo: 55,
          content: {
            title: 'Two rounds a year rather than four',
            network: to('merelbron', 'SharedValueNetwork', 1),
            askedActors: pact,
            notifiedActors: pact,
            opens: on(-55),
            stage: 'OPEN',
          },
        },
      ],
      answers: [{ number: 401, daysAgo: 54, to: ['merelbron', 'Proposal', 1], verdict: 'CONSENT' }],
    },
  };
};

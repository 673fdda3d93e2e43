import { inOrder } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, group, integer, reference, text } from '../fields.ts';
import { healthTopic } from '../health-topics.ts';

/** With fewer, somebody could be told from the numbers. */
const FEWEST_ANSWERS = 5;
const SCALE = ['ones', 'twos', 'threes', 'fours', 'fives'] as const;

const counted = (value: number) => integer(`How many answered ${value} of 5.`, { max: 100_000 });

export const healthCheck = defineKind({
  name: 'HealthCheck',
  plural: 'healthChecks',
  segment: 'health-check',
  pack: 'reflection',
  version: 1,
  notPublic: true,
  description:
    'One round of questions on how a network is doing, each answered from 1 (not at all) to 5 (fully) without a name. Its results are counts: no author is stored, the spread is kept, and there are none below five answers.',
  standards: ['schema:Observation'],
  title: 'title',
  fields: {
    title: text('The round in one line.', { max: 200, required: true, standard: 'schema:name' }),
    network: reference(['SharedValueNetwork'], 'The network that is asked about.', {
      required: true,
      inverse: { name: 'healthChecks', description: 'Rounds of questions on how this network is doing.' },
    }),
    round: text('A label of the round, such as «Spring 2026».', { max: 60 }),
    opens: date('The first day for answers.', { required: true }),
    closes: date('The last day for answers.', { required: true }),
    questions: group(
      'HealthQuestion',
      'The questions.',
      { topic: healthTopic(), text: text('The question.', { max: 500, required: true }) },
      { list: 20, required: true },
    ),
    results: group(
      'HealthResult',
      'For each topic how often each value was answered.',
      {
        topic: healthTopic(),
        ones: counted(1),
        twos: counted(2),
        threes: counted(3),
        fours: counted(4),
        fives: counted(5),
      },
      { list: 20 },
    ),
    respondents: integer('How many answered.', { max: 100_000 }),
  },
  calendar: [{ matter: 'ROUND', on: 'opens', until: 'closes' }],
  facets: {
    opens: 'opens',
    closes: 'closes',
    respondents: 'respondents',
    questionTopic: 'questions.topic',
    resultTopic: 'results.topic',
  },
  rules: [
    inOrder('opens', 'closes', 'It cannot close before it opens.'),
    ({ results }) => {
      const place = resultsOf(results).findIndex((result) => answersIn(result) < FEWEST_ANSWERS);
      return place < 0
        ? undefined
        : {
            field: `results[${place}]`,
            message: `Fewer than ${FEWEST_ANSWERS} answers: with so few, somebody could be told from the numbers. Leave this topic out.`,
          };
    },
    ({ results }) => {
      const topics = resultsOf(results).map(({ topic }) => topic);
      return new Set(topics).size === topics.length
        ? undefined
        : { field: 'results', message: 'Each topic has one result.' };
    },
    ({ results, respondents }) => {
      if (resultsOf(results).length === 0) return undefined;
      return typeof respondents === 'number' && respondents >= FEWEST_ANSWERS
        ? undefined
        : { field: 'respondents', message: `Results need to say how many answered, at least ${FEWEST_ANSWERS}.` };
    },
  ],
});

function resultsOf(results: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(results) ? results : [];
}

function answersIn(result: Readonly<Record<string, unknown>>): number {
  return SCALE.reduce((sum, name) => sum + Number(result[name] ?? 0), 0);
}

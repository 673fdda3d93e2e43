import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text, url } from '../fields.ts';

export const story = defineKind({
  name: 'Story',
  plural: 'stories',
  segment: 'story',
  pack: 'reflection',
  version: 1,
  description: 'What was lived through, tried out or learned, told so that others have something from it.',
  standards: ['schema:Article'],
  title: 'title',
  fields: {
    title: text('The story in one line.', { max: 200, required: true, standard: 'schema:headline' }),
    form: oneOf(
      'StoryForm',
      'What sort of story it is.',
      {
        STORY: 'Something that happened.',
        PILOT: 'Something that is tried out at a small scale.',
        LESSON: 'Something learned, also from what went wrong.',
      },
      { required: true },
    ),
    text: text('The story.', { max: 20_000, required: true, standard: 'schema:articleBody' }),
    lesson: text('What others can take from it.', { max: 2_000 }),
    network: reference(['SharedValueNetwork'], 'The network it is from.', {
      inverse: { name: 'stories', description: 'What was lived through, tried out and learned in this network.' },
    }),
    partnership: reference(['Partnership'], 'The partnership it is from.', {
      inverse: { name: 'stories', description: 'What was lived through, tried out and learned in this partnership.' },
    }),
    goal: reference(['ImpactGoal'], 'The goal it is about.', {
      inverse: {
        name: 'stories',
        description: 'What was lived through, tried out and learned on the way to this goal.',
      },
    }),
    pilotResult: oneOf('PilotResult', 'Of a pilot: what became of it.', {
      RUNNING: 'It still runs.',
      ADOPTED: 'It is done at full scale now.',
      CHANGED: 'Something else came of it.',
      STOPPED: 'It was stopped.',
    }),
    date: date('When it was, or when it ended.', { standard: 'schema:temporalCoverage' }),
    links: url('Where there is more.', { list: 20 }),
  },
  facets: { form: 'form', pilotResult: 'pilotResult', date: 'date' },
  rules: [
    ({ form, pilotResult }) =>
      form !== 'PILOT' && pilotResult != null
        ? { field: 'pilotResult', message: 'Only a pilot has a result.' }
        : undefined,
  ],
});

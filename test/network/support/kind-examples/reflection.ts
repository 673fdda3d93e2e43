import { bad, FAR_AHEAD, idOf, type KindExample } from './example.ts';

const trust = (fives: number) => ({ topic: 'TRUST', ones: 1, twos: 0, threes: 2, fours: 0, fives });

export const reflectionExamples: readonly KindExample[] = [
  {
    label: 'health check',
    kind: 'HealthCheck',
    by: 'cedar',
    content: (at) => ({
      title: 'How are we doing?',
      network: idOf(at.record('network')),
      round: 'Spring 2026',
      opens: '2026-03-01',
      closes: '2026-03-14',
      questions: [
        { topic: 'TRUST', text: 'Do you rely on the others?' },
        { topic: 'VOICE', text: 'Are you heard?' },
      ],
      results: [trust(3)],
      respondents: 6,
    }),
    bad: [
      bad('a result of four answers', { results: [trust(1)] }, 'results[0]'),
      bad('two results of one topic', { results: [trust(3), trust(4)] }, 'results'),
      bad('results of nobody', { respondents: null }, 'respondents'),
      bad('an end before the beginning', { closes: '2026-02-28' }, 'closes'),
      bad('no question', { questions: [] }, 'questions', 'FIELD_REQUIRED'),
    ],
  },
  {
    label: 'life stage',
    kind: 'LifeStageEvent',
    by: 'cedar',
    content: (at) => ({
      title: 'We begin to sow',
      network: idOf(at.record('network')),
      stage: 'DEVELOPING',
      on: '2025-04-01',
      why: 'The seed is there.',
      threats: ['FUNDING', 'OVERLOAD'],
    }),
    bad: [bad('a title that is too long', { title: 'x'.repeat(201) }, 'title', 'FIELD_TOO_LONG')],
  },
  {
    label: 'story',
    kind: 'Story',
    by: 'birch',
    content: (at) => ({
      title: 'The first kilometre',
      form: 'PILOT',
      text: 'It rained for a week.',
      lesson: 'Sow in autumn.',
      network: idOf(at.record('network')),
      partnership: idOf(at.record('partnership')),
      goal: idOf(at.record('goal')),
      pilotResult: 'ADOPTED',
      date: '2025-05-01',
      links: ['https://example.org/pictures'],
    }),
    bad: [bad('a result of what was no pilot', { form: 'LESSON' }, 'pilotResult')],
  },
  {
    label: 'evaluation',
    kind: 'Evaluation',
    by: 'birch',
    content: (at) => ({
      title: 'The wells are cleaner',
      about: at.record('report'),
      finding: 'PARTLY_SUPPORTED',
      reasons: 'Two wells of three.',
      evidenceLinks: ['https://example.org/samples'],
      noticeGivenOn: '2026-01-10',
    }),
    bad: [
      bad('a claim without evidence', { evidenceLinks: [] }, 'evidenceLinks', 'FIELD_REQUIRED'),
      bad('notice that is still to be given', { noticeGivenOn: FAR_AHEAD }, 'noticeGivenOn'),
      {
        why: 'a record in no version',
        change: (at) => ({ about: idOf(at.record('report')) }),
        code: 'FIELD_REQUIRED',
        field: 'about',
      },
    ],
  },
];

import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text, url } from '../fields.ts';

export const evaluation = defineKind({
  name: 'Evaluation',
  plural: 'evaluations',
  segment: 'evaluation',
  pack: 'reflection',
  version: 1,
  description:
    'What the issuer found about a record of another actor, with evidence. The one concerned is told before it is published, and has a right of reply: its answer stands beside it. An evaluation that does not hold is withdrawn.',
  standards: ['schema:Review', 'hypercerts'],
  title: 'title',
  fields: {
    title: text('The finding in one line.', { max: 200, required: true, standard: 'schema:name' }),
    about: reference('ANY_RECORD', 'The record, in the version that was evaluated.', {
      required: true,
      pinned: true,
      asks: true,
      standard: 'schema:itemReviewed',
      inverse: { name: 'evaluations', description: 'What others found about this record, with their evidence.' },
    }),
    finding: oneOf(
      'EvaluationFinding',
      'What was found.',
      {
        SUPPORTED: 'What it says is borne out.',
        PARTLY_SUPPORTED: 'Part of what it says is borne out.',
        NOT_SUPPORTED: 'Nothing was found that bears it out.',
        CONTRADICTED: 'Something was found that speaks against it.',
      },
      { required: true, standard: 'schema:reviewRating' },
    ),
    reasons: text('How that was found, and what it rests on.', {
      max: 8_000,
      required: true,
      standard: 'schema:reviewBody',
    }),
    evidenceLinks: url('Where it can be checked.', { list: 20, required: true }),
    noticeGivenOn: date('When the one concerned was told of it.', { required: true }),
  },
  facets: { finding: 'finding', noticeGivenOn: 'noticeGivenOn', evidenceLinks: { count: 'evidenceLinks' } },
  rules: [
    ({ noticeGivenOn }, { today }) =>
      typeof noticeGivenOn === 'string' && noticeGivenOn >= today
        ? {
            field: 'noticeGivenOn',
            message:
              'The one concerned is told first: publish it on a later day than that, so that there is time to reply.',
          }
        : undefined,
  ],
});

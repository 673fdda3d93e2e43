import { defineKind } from '../define-kind.ts';
import { oneOf, reference, text } from '../fields.ts';

export const answer = defineKind({
  name: 'Answer',
  plural: 'answers',
  segment: 'answer',
  pack: 'core',
  version: 1,
  needsSign: true,
  description:
    'What the issuer says to one version of a record of another actor. It is bound to that version by its digest: when the record moves on, the answer is stale.',
  standards: ['dsp:ContractNegotiation', 'hypercerts'],
  fields: {
    about: reference('ANY_RECORD', 'The record, in the version that is answered.', {
      required: true,
      pinned: true,
      inverse: { name: 'answers', description: 'What others say to this record.' },
    }),
    verdict: oneOf(
      'Verdict',
      'What is said to it. A claim that names me: CONFIRMED or REJECTED. A belief or charter: AFFIRMED. A proposal or admission: CONSENT, OBJECTION or ABSTAIN. Sponsoring: ENDORSED. Alignment with a goal: UNDERSTOOD.',
      {
        CONFIRMED: 'Yes, it is as this says.',
        REJECTED: 'No, it is not as this says.',
        AFFIRMED: 'We hold this too, in our own words.',
        CONSENT: 'We have no reasoned objection.',
        OBJECTION: 'We have a reasoned objection.',
        ABSTAIN: 'We take no side.',
        ENDORSED: 'We vouch for it.',
        UNDERSTOOD: 'We have understood it and align with it.',
      },
      { required: true },
    ),
    words: text('In the issuer’s own words; an objection needs its reason here.', { max: 4_000 }),
  },
  facets: { verdict: 'verdict', wordsGiven: { count: 'words' } },
  rules: [
    ({ verdict, words }) =>
      verdict === 'OBJECTION' && words == null
        ? { field: 'words', message: 'An objection needs its reason.' }
        : undefined,
  ],
});

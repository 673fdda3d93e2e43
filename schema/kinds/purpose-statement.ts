import { defineKind } from '../define-kind.ts';
import { reference, text } from '../fields.ts';

export const purposeStatement = defineKind({
  name: 'PurposeStatement',
  plural: 'purposeStatements',
  single: 'purposeStatement',
  segment: 'purpose',
  pack: 'core',
  version: 1,
  description:
    'The four questions about purpose and how the actor answers them for now: an ongoing conversation, so each new answer is a new version.',
  standards: ['cids:Organization'],
  fields: {
    whoWeWantToBe: text('Who do we want to be?', { max: 2_000, required: true }),
    howWeWantToBeSeen: text('How do we want to be seen?', { max: 2_000 }),
    whomWeCareFor: text('Whom do we care for?', { max: 2_000 }),
    whatWeCanDo: text('What can we do for them?', { max: 2_000 }),
    stakeholders: reference(['Stakeholder'], 'The groups that the third answer speaks of.', { list: 50 }),
  },
  facets: {},
});

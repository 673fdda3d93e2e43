import { inOrder, withUnit } from '../content-rules.ts';
import { amount, contributionKind } from '../contribution-kind.ts';
import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const commitment = defineKind({
  name: 'Commitment',
  plural: 'commitments',
  segment: 'commitment',
  pack: 'core',
  version: 1,
  needsSign: true,
  promise: 'due',
  description:
    'What the actor commits to do. A statement of intent: no contract, offer or consumer claim. The provider is its issuer.',
  standards: ['vf:Commitment'],
  title: 'title',
  fields: {
    title: text('The commitment in one line.', { max: 200, required: true, standard: 'vf:name' }),
    action: text('What will be done.', { max: 4_000, standard: 'vf:action' }),
    receiver: reference('ACTOR', 'To whom it is made, where it is made to somebody.', {
      standard: 'vf:receiver',
      asks: true,
      inverse: { name: 'commitmentsReceived', description: 'Commitments that others made to this actor.' },
    }),
    satisfies: reference(['ImpactGoal'], 'The goal it contributes to, its own or another actor’s.', {
      standard: 'vf:satisfies',
      inverse: { name: 'contributions', description: 'Commitments, of any actor, that contribute to this goal.' },
    }),
    stakeholder: reference(['Stakeholder'], 'The group it is for: a step on the road map for that group.', {
      inverse: { name: 'commitmentsForStakeholder', description: 'Commitments that are for this group.' },
    }),
    partnership: reference(['Partnership'], 'The partnership it is made in.', {
      inverse: { name: 'commitments', description: 'Commitments that are made in this partnership.' },
    }),
    supersedes: reference(['Commitment'], 'The commitment whose place it takes.', {
      inverse: { name: 'supersededBy', description: 'Commitments that take the place of this one.' },
    }),
    contributionKind: contributionKind(),
    ...amount(),
    start: date('When it begins.', { standard: 'vf:hasBeginning' }),
    due: date('When it shall be fulfilled.', { standard: 'vf:due' }),
    condition: text('What must be so for it to hold.', { max: 2_000 }),
    maturity: oneOf('CommitmentMaturity', 'How firmly it is anchored.', {
      PROPOSED: 'Spoken of, not yet pledged.',
      PLEDGE: 'Publicly pledged.',
      IN_STRATEGY: 'Part of the written strategy.',
      IN_POLICY: 'Part of a policy in force.',
      IN_LAW: 'Required by law.',
      ACHIEVED: 'Declared achieved by its author.',
    }),
    reportingRhythm: oneOf('ReportingRhythm', 'How often its author will report on it.', {
      MONTHLY: 'Every month.',
      QUARTERLY: 'Every quarter.',
      HALF_YEARLY: 'Every half year.',
      YEARLY: 'Every year.',
    }),
  },
  facets: {
    contributionKind: 'contributionKind',
    maturity: 'maturity',
    due: 'due',
    start: 'start',
    quantity: 'quantity',
    unit: 'unit',
    reportingRhythm: 'reportingRhythm',
    conditions: { count: 'condition' },
  },
  calendar: [{ matter: 'DUE', on: 'due' }],
  rules: [
    withUnit('quantity', 'A quantity needs a unit.'),
    inOrder('start', 'due', 'It cannot be due before it begins.'),
  ],
});

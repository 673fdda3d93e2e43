import { contributionKind } from '../contribution-kind.ts';
import { defineKind } from '../define-kind.ts';
import { code, date, oneOf, reference, text } from '../fields.ts';

export const intent = defineKind({
  name: 'Intent',
  plural: 'intents',
  segment: 'intent',
  pack: 'landscape',
  version: 1,
  description: 'What the actor is looking for, or has to give, before it has agreed on anything with anybody.',
  standards: ['vf:Intent'],
  title: 'title',
  fields: {
    form: oneOf(
      'IntentForm',
      'Whether it is sought or offered.',
      { NEED: 'The actor needs it.', OFFER: 'The actor has it to give.' },
      { required: true },
    ),
    title: text('What it is, in one line.', { max: 200, required: true, standard: 'vf:name' }),
    description: text('More about it.', { max: 4_000, standard: 'vf:note' }),
    contributionKinds: contributionKind('What sort of thing it is.', { list: 8, required: true }),
    challenges: reference(['Concept'], 'The challenges it would help with.', {
      list: 30,
      inverse: { name: 'intentsForChallenge', description: 'What actors need, or offer, for this challenge.' },
    }),
    goals: reference(['ImpactGoal'], 'The goals it would help with.', {
      list: 30,
      inverse: { name: 'intentsForGoal', description: 'What actors need, or offer, for this goal.' },
    }),
    sdgs: code('sdg', 'The UN goals and targets it would help with.', { list: 30, standard: 'sdg' }),
    region: code('region', 'Where it is needed, or offered.', { standard: 'ISO 3166' }),
    until: date('Until when it holds.', { standard: 'vf:due' }),
  },
  facets: { form: 'form', contributionKind: 'contributionKinds', sdg: 'sdgs', region: 'region', until: 'until' },
});

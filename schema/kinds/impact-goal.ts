import { defineKind } from '../define-kind.ts';
import { code, oneOf, reference, text } from '../fields.ts';

export const impactGoal = defineKind({
  name: 'ImpactGoal',
  plural: 'impactGoals',
  segment: 'goal',
  pack: 'core',
  version: 1,
  description: 'An impact that the actor wants to increase or to prevent.',
  standards: ['cids:Outcome', 'imp:What'],
  title: 'title',
  fields: {
    title: text('The goal in one line.', { max: 200, required: true, standard: 'cids:hasName' }),
    description: text('What should change, for whom, and why.', { max: 8_000, standard: 'cids:hasDescription' }),
    direction: oneOf(
      'ImpactDirection',
      'Whether there should be more or less of it.',
      { INCREASE: 'More of something good.', PREVENT: 'Less of something harmful.' },
      { required: true },
    ),
    abc: oneOf(
      'ImpactClass',
      'Class of the intended impact.',
      {
        ACT_TO_AVOID_HARM: 'Doing less harm.',
        BENEFIT_STAKEHOLDERS: 'Doing good to somebody.',
        CONTRIBUTE_TO_SOLUTIONS: 'Helping to solve a problem of many.',
      },
      { standard: 'imp:ABC' },
    ),
    sdgs: code('sdg', 'The UN goals and targets it serves.', { list: 30, standard: 'sdg' }),
    challenges: reference(['Concept'], 'Shared challenges it works on.', {
      list: 30,
      inverse: { name: 'goalsForChallenge', description: 'Goals that work on this challenge.' },
    }),
    stakeholders: reference(['Stakeholder'], 'Whom it is for.', {
      list: 30,
      standard: 'cids:forStakeholder',
      inverse: { name: 'goalsForStakeholder', description: 'Goals that are for this group.' },
    }),
    beliefs: reference(['Concept'], 'Beliefs it serves.', {
      list: 30,
      inverse: { name: 'goalsForBelief', description: 'Goals that serve this belief.' },
    }),
    importance: oneOf(
      'Importance',
      'How much it matters to those it is for, as far as the actor knows.',
      {
        HIGH: 'They call it essential.',
        MEDIUM: 'They call it good to have.',
        LOW: 'It matters little to them.',
        UNKNOWN: 'They have not been asked.',
      },
      { standard: 'cids:hasImportance' },
    ),
    resultKind: oneOf('ResultKind', 'What sort of result is meant.', {
      OUTPUT: 'Something made or done.',
      OUTCOME: 'Something that changed for people or planet.',
      LAW_OR_POLICY: 'A law or policy made or changed.',
      LOCAL_CAPACITY: 'People on the spot who can now do it themselves.',
    }),
    revisionReason: text('Why this version differs from the one before.', { max: 1_000 }),
  },
  facets: { direction: 'direction', abc: 'abc', sdg: 'sdgs', importance: 'importance', resultKind: 'resultKind' },
});

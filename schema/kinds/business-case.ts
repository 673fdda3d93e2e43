import { inOrder } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const businessCase = defineKind({
  name: 'BusinessCase',
  plural: 'businessCases',
  segment: 'business-case',
  pack: 'landscape',
  version: 1,
  description:
    'What a shared challenge means commercially to the actor, under one named scenario: so that those who share a challenge can see which of them it would hit, and when.',
  standards: [],
  title: 'title',
  fields: {
    title: text('The case in one line.', { max: 200, required: true }),
    challenge: reference(['Concept'], 'The challenge it is about.', {
      required: true,
      inverse: {
        name: 'businessCases',
        description: 'What this challenge means commercially to actors that share it.',
      },
    }),
    scenario: text('The name of the scenario, such as «Dry summers by 2035».', { max: 200, required: true }),
    sharedScenario: reference(
      ['Concept'],
      'The scenario as others call it too, a term of a common glossary: so that cases under one scenario can be laid side by side.',
      {
        inverse: {
          name: 'businessCasesUnderScenario',
          description: 'What challenges mean commercially under this scenario.',
        },
      },
    ),
    scenarioKind: oneOf(
      'ScenarioKind',
      'What sort of future the scenario supposes.',
      {
        AS_NOW: 'Things go on as they do today.',
        FAVOURABLE: 'Things turn out better than today.',
        ADVERSE: 'Things turn out worse than today.',
        DISRUPTIVE: 'Things turn out otherwise than anybody plans for.',
      },
      { required: true },
    ),
    likelihood: oneOf('Likelihood', 'How likely the scenario is, as the actor sees it.', {
      HIGH: 'More likely than not.',
      MEDIUM: 'It may well be.',
      LOW: 'It would be a surprise.',
    }),
    severity: oneOf('Severity', 'How hard it would hit the actor.', {
      HIGH: 'What it does today could not go on.',
      MEDIUM: 'It would have to change a good part of what it does.',
      LOW: 'It would notice, and go on.',
    }),
    commercialMeaning: text('What it means to its costs, sales, licence to operate and place in the market.', {
      max: 4_000,
    }),
    response: text('What the actor does, or would do, about it.', { max: 4_000 }),
    horizonStart: date('From when it is expected to matter.'),
    horizon: date('Until when it looks ahead.'),
  },
  facets: {
    scenarioKind: 'scenarioKind',
    likelihood: 'likelihood',
    severity: 'severity',
    horizonStart: 'horizonStart',
    horizon: 'horizon',
  },
  rules: [inOrder('horizonStart', 'horizon', 'It cannot look ahead to a day before it begins to matter.')],
});

import { defineKind } from '../define-kind.ts';
import { code, date, decimal, group, period, reference, text } from '../fields.ts';

export const indicator = defineKind({
  name: 'Indicator',
  plural: 'indicators',
  segment: 'indicator',
  pack: 'core',
  version: 1,
  description: 'How progress towards a goal is measured: in which unit, from where, to where.',
  standards: ['cids:Indicator'],
  title: 'name',
  fields: {
    name: text('What is measured, in one line.', { max: 200, required: true, standard: 'cids:hasName' }),
    definition: text('How it is measured, so that others would measure the same.', {
      max: 4_000,
      standard: 'cids:hasDescription',
    }),
    goal: reference(['ImpactGoal'], 'The goal it measures.', {
      standard: 'cids:forOutcome',
      inverse: { name: 'indicators', description: 'How progress towards this goal is measured.' },
    }),
    code: text('Its code in a catalogue, such as IRIS+ OI1479 or SDG 13.2.2.', {
      max: 60,
      standard: 'cids:hasIdentifier',
    }),
    unit: code('unit', 'The unit of its values.', { required: true, standard: 'UCUM, ISO 4217' }),
    baseline: group(
      'Baseline',
      'Where it started.',
      { value: decimal('The value then.'), period: period('The time it was measured over.') },
      { standard: 'cids:hasBaseline' },
    ),
    target: group(
      'Target',
      'Where it shall arrive.',
      { value: decimal('The value to reach.'), due: date('By when.') },
      { standard: 'cids:hasTarget' },
    ),
    denominator: code('unit', 'What an intensity is counted per, such as t or {person}.', { standard: 'UCUM' }),
  },
  calendar: [{ matter: 'TARGET', on: 'target.due' }],
  facets: {
    unit: 'unit',
    baselineValue: 'baseline.value',
    baselineStart: 'baseline.period.start',
    baselineEnd: 'baseline.period.end',
    targetValue: 'target.value',
    targetDue: 'target.due',
    denominator: 'denominator',
  },
});

import { withUnit } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { code, date, decimal, group, period, reference, text, url } from '../fields.ts';

export const report = defineKind({
  name: 'Report',
  plural: 'reports',
  segment: 'report',
  pack: 'core',
  version: 1,
  description: 'What has come of an indicator, a commitment or a goal, over a stretch of time.',
  standards: ['cids:IndicatorReport', 'imp:FiveDimensions'],
  title: 'title',
  fields: {
    title: text('The report in one line.', { max: 200 }),
    about: reference(['Indicator', 'Commitment', 'ImpactGoal'], 'What it reports on.', {
      required: true,
      asks: true,
      standard: 'cids:forIndicator',
      inverse: { name: 'reports', description: 'Reports about this.' },
    }),
    value: decimal('The measured value.', { standard: 'cids:value' }),
    unit: code('unit', 'The unit of the value.', { standard: 'UCUM, ISO 4217' }),
    period: period('The time it covers.'),
    method: text('How it was measured.', { max: 4_000 }),
    evidenceLinks: url('Where it can be checked.', { list: 20 }),
    validUntil: date('Until when it may be relied on.'),
    dimensions: group(
      'ImpactDimensions',
      'The five dimensions of impact, in words.',
      {
        what: text('Which outcome, and how important it is to those who feel it.', { max: 2_000 }),
        who: text('Who feels it, and how underserved they are.', { max: 2_000 }),
        howMuch: text('How many, how strongly, for how long.', { max: 2_000 }),
        contribution: text('What would have happened anyway.', { max: 2_000 }),
        risk: text('What may turn out differently.', { max: 2_000 }),
      },
      { standard: 'imp:FiveDimensions' },
    ),
  },
  facets: {
    unit: 'unit',
    value: 'value',
    periodStart: 'period.start',
    periodEnd: 'period.end',
    validUntil: 'validUntil',
    evidenceLinks: { count: 'evidenceLinks' },
  },
  rules: [withUnit('value', 'A value needs a unit.')],
});

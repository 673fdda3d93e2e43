import { defineKind } from '../define-kind.ts';
import { code, flag, oneOf, text } from '../fields.ts';

export const stakeholder = defineKind({
  name: 'Stakeholder',
  plural: 'stakeholders',
  segment: 'stakeholder',
  pack: 'core',
  version: 1,
  description: 'A group that the actor cares for, people or not.',
  standards: ['cids:Stakeholder', 'imp:Who'],
  title: 'name',
  fields: {
    name: text('What the group is called.', { max: 200, required: true, standard: 'cids:hasName' }),
    description: text('Who belongs to it, and what matters to them.', { max: 4_000, standard: 'cids:hasDescription' }),
    stakeholderType: oneOf(
      'StakeholderType',
      'What sort of group it is.',
      {
        EMPLOYEES: 'People who work for the actor.',
        CUSTOMERS: 'People or organizations it serves.',
        SUPPLIERS: 'Those it buys from.',
        COMMUNITY: 'People who live with what it does.',
        ENVIRONMENT: 'Nature: climate, water, soil, species.',
        FUTURE_GENERATIONS: 'People not yet born.',
        INVESTORS: 'Those who fund it.',
        GOVERNMENT: 'Public authorities.',
        OTHER: 'Another group.',
      },
      { required: true },
    ),
    underserved: flag('Whether the group is worse served than others today.', { standard: 'imp:Who' }),
    region: code('region', 'Where the group lives.', { standard: 'ISO 3166' }),
  },
  facets: { stakeholderType: 'stakeholderType', region: 'region', underserved: 'underserved' },
});

import { needed, oneOfFields } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const issue = defineKind({
  name: 'Issue',
  plural: 'issues',
  segment: 'issue',
  pack: 'roundtable',
  version: 1,
  description:
    'Something that stands in the way of a network or partnership: its root cause, who sees to it, and how it was resolved.',
  standards: ['schema:Action'],
  title: 'title',
  fields: {
    title: text('The issue in one line.', { max: 200, required: true, standard: 'schema:name' }),
    description: text('What is the matter.', { max: 4_000, standard: 'schema:description' }),
    network: reference(['SharedValueNetwork'], 'The network it stands in the way of.', {
      inverse: { name: 'issues', description: 'What stands in the way of this network, and what stood.' },
    }),
    partnership: reference(['Partnership'], 'The partnership it stands in the way of.', {
      inverse: { name: 'issues', description: 'What stands in the way of this partnership, and what stood.' },
    }),
    rootCause: text('What lies beneath it, as far as known.', { max: 2_000 }),
    owner: reference('ACTOR', 'Who sees to it; it is asked whether it will.', {
      asks: true,
      standard: 'schema:agent',
      inverse: { name: 'issuesOwned', description: 'Issues that this actor is named to see to.' },
    }),
    status: oneOf(
      'IssueStatus',
      'Whether it still stands in the way.',
      { OPEN: 'Yes.', RESOLVED: 'No.' },
      { required: true, standard: 'schema:actionStatus' },
    ),
    due: date('By when it should be out of the way.'),
    resolution: text('How it was resolved.', { max: 4_000, standard: 'schema:result' }),
    resolvedOn: date('Since when it is.'),
  },
  calendar: [{ matter: 'DUE', on: 'due', isOff: ({ status }) => status === 'RESOLVED' }],
  facets: { status: 'status', due: 'due', resolvedOn: 'resolvedOn', rootCauseGiven: { count: 'rootCause' } },
  rules: [
    oneOfFields(['network', 'partnership'], 'An issue belongs to a network or a partnership.'),
    needed('resolution', ({ status }) => status === 'RESOLVED', 'Say how it was resolved.'),
    ({ status, resolvedOn }) =>
      status === 'OPEN' && resolvedOn != null
        ? { field: 'resolvedOn', message: 'What is still open was not resolved on a day.' }
        : undefined,
  ],
});

import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const roleAssignment = defineKind({
  name: 'RoleAssignment',
  plural: 'roleAssignments',
  segment: 'role',
  pack: 'core',
  version: 1,
  personal: true,
  description: 'Who coordinates for the actor, with which mandate, until when. Personal data.',
  standards: ['schema:Role'],
  fields: {
    person: text('The person, as they want to be called.', {
      max: 200,
      required: true,
      personal: true,
      standard: 'schema:name',
    }),
    role: oneOf(
      'CoordinationRole',
      'The role.',
      {
        IMPACT_COORDINATOR:
          'Coordinates impact with other actors; elsewhere called network weaver, alliance manager or partnership broker.',
        STEWARD: 'Looks after a network and its charter.',
        CONTACT: 'Is the one to talk to.',
        OTHER: 'Another role.',
      },
      { required: true },
    ),
    mandate: text('What the person may decide or promise.', { max: 2_000 }),
    network: reference(['SharedValueNetwork'], 'The network it is for, where it is for one.', {
      inverse: { name: 'roles', description: 'Who coordinates in this network, as far as shared.' },
    }),
    until: date('Until when.', { standard: 'schema:endDate' }),
  },
  calendar: [{ matter: 'ENDS', on: 'until' }],
  facets: { role: 'role', until: 'until' },
});

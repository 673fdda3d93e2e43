import { inOrder } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const membership = defineKind({
  name: 'Membership',
  plural: 'memberships',
  segment: 'membership',
  pack: 'core',
  version: 1,
  description:
    'The issuer says that it takes part in a network, and why. It counts once the steward of the network has confirmed it by an Answer. In a charter that nobody has published it counts nowhere: its `admission` waits for the CHARTER, and its author is reminded. To the members of a hub its roster then says that the issuer takes part, also where the record itself is shown to members only.',
  standards: ['vf:AgentRelationship', 'schema:member'],
  title: 'role',
  fields: {
    network: reference(['SharedValueNetwork'], 'The network it takes part in.', {
      required: true,
      asks: true,
      standard: 'schema:memberOf',
      inverse: {
        name: 'members',
        description: 'Memberships in this network; see the evidence of each for whether its steward has confirmed it.',
      },
    }),
    role: text('What it does there.', { max: 120, standard: 'vf:relationship' }),
    motivation: text('Why it takes part.', { max: 4_000 }),
    standing: oneOf('MembershipStanding', 'How closely it takes part.', {
      FULL: 'With all rights and duties of the charter.',
      ASSOCIATE: 'Alongside, without a vote.',
      OBSERVER: 'Listening only.',
    }),
    ownWeight: oneOf('OwnWeight', 'How much its word weighs there, as the member sees it.', {
      MORE: 'More than that of others.',
      EQUAL: 'As much as that of others.',
      LESS: 'Less than that of others.',
    }),
    from: date('Since when.', { standard: 'schema:startDate', open: true }),
    until: date('Until when, if it ended or will end.', { standard: 'schema:endDate', open: true }),
  },
  calendar: [{ matter: 'ENDS', on: 'until' }],
  facets: {
    standing: 'standing',
    ownWeight: 'ownWeight',
    from: 'from',
    until: 'until',
    motivationGiven: { count: 'motivation' },
  },
  rules: [inOrder('from', 'until', 'It cannot end before it begins.')],
});

import { defineKind } from '../define-kind.ts';
import { group, integer, oneOf, reference, text, url } from '../fields.ts';
import { PACK_VALUES } from '../packs.ts';

export const sharedValueNetwork = defineKind({
  name: 'SharedValueNetwork',
  plural: 'sharedValueNetworks',
  segment: 'network',
  pack: 'core',
  version: 1,
  needsSign: true,
  description:
    'The charter of an alliance, hosted by one of its members, its steward. It founds no legal body, and advice given in it binds nobody.',
  standards: ['cids:Organization', 'vf:Agreement'],
  title: 'name',
  fields: {
    name: text('The name of the network.', { max: 200, required: true, standard: 'schema:name' }),
    ambition: text('What it wants to reach together.', { max: 4_000, required: true }),
    meaning: text('What it means to those who take part.', { max: 4_000 }),
    beliefs: reference(['Concept'], 'Beliefs that its members share.', {
      list: 50,
      inverse: { name: 'networksOfBelief', description: 'Networks built on this belief.' },
    }),
    goals: reference(['ImpactGoal'], 'Goals that it has made its own.', {
      list: 100,
      inverse: { name: 'networksOfGoal', description: 'Networks that have made this goal their own.' },
    }),
    managementModel: oneOf('ManagementModel', 'How it is run.', {
      SHARED: 'By all members together.',
      LEAD_ORGANIZATION: 'By one of the members for all.',
      NETWORK_ADMINISTRATION: 'By an office of its own.',
    }),
    admissionRule: oneOf('AdmissionRule', 'How one becomes a member.', {
      OPEN: 'By saying so.',
      SPONSORED: 'When members endorse it.',
      CONSENT: 'When no member has a reasoned objection.',
      STEWARD: 'When the steward confirms.',
    }),
    sponsorsNeeded: integer('Of how many members an endorsement is needed, where members endorse; two unless told.', {
      min: 1,
      max: 20,
    }),
    decisionRule: group('DecisionRule', 'How decisions are made.', {
      quorum: integer('How many members must consent, in percent of those asked.', { min: 1, max: 100 }),
      minimumDays: integer('How many working days those asked have at least.', { min: 0, max: 365 }),
      deadlock: text('The way out when no decision comes.', { max: 1_000 }),
    }),
    rhythm: oneOf('RoundRhythm', 'How often it meets for a round.', {
      MONTHLY: 'Every month.',
      QUARTERLY: 'Every quarter.',
      HALF_YEARLY: 'Every half year.',
      YEARLY: 'Every year.',
    }),
    gate: group('GateSettings', 'What a partnership needs before it moves from plan to action.', {
      individualPlans: oneOf('GateRequirement', 'Whether each party needs a plan of its own.', {
        REQUIRED: 'Without it, no action.',
        OPTIONAL: 'Good to have.',
      }),
      collectivePlan: oneOf('GateRequirement', 'Whether the parties need a common plan.', {
        REQUIRED: 'Without it, no action.',
        OPTIONAL: 'Good to have.',
      }),
    }),
    defaultAudience: oneOf(
      'DefaultAudience',
      'To whom its members show what they publish for it, unless they decide otherwise: a charter asks, each owner decides.',
      {
        PUBLIC: 'To anyone.',
        MEMBERS: 'To members of their hubs.',
        NETWORKS: 'To members of this network.',
      },
    ),
    packs: oneOf('Pack', 'The packs of kinds that its members need beside the core.', PACK_VALUES, { list: 10 }),
    postRetentionDays: integer('After how many days what was said at its roundtable is to be withdrawn.', {
      min: 1,
      max: 36_500,
    }),
    splitFrom: reference(['SharedValueNetwork'], 'The network it was split from.', {
      inverse: { name: 'splits', description: 'Networks that were split from this one.' },
    }),
    origin: url('An alliance that existed before and was brought in.'),
    disclaimer: text('What it is not: advice is non-binding, there is no legal body.', { max: 2_000 }),
  },
  facets: {
    managementModel: 'managementModel',
    admissionRule: 'admissionRule',
    sponsorsNeeded: 'sponsorsNeeded',
    quorum: 'decisionRule.quorum',
    minimumDays: 'decisionRule.minimumDays',
    rhythm: 'rhythm',
    individualPlans: 'gate.individualPlans',
    collectivePlan: 'gate.collectivePlan',
    defaultAudience: 'defaultAudience',
    pack: 'packs',
    postRetentionDays: 'postRetentionDays',
  },
});

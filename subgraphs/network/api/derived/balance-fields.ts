import { GraphQLInt } from 'graphql';
import {
  BALANCE_SIGNS,
  balanceOfNetwork,
  balanceOfPartnership,
  MOST_PLANS,
  type PlanBalance,
} from '../../rules/partnerships/social-business-balance.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { forMembers, forParties, judgingFinding } from './judging.ts';
import { shownRecord } from './shown.ts';

const CAVEATS = [
  'An aim is an aim, large or small, and who writes many lines counts for more.',
  'What the plans leave out is not here.',
  'How much is too much is for those concerned to say.',
];

/** Social and business aims side by side. */
export function balanceFields(types: DerivedTypes): DerivedFields {
  const { builder, kind, registry } = types;
  const balance = registry.byName('ValuePlan')?.fields.balance;
  if (balance?.type !== 'enum') throw new Error('A value plan has no balance.');
  const priority = () => builder.enumeration(balance.name, balance.description, balance.values);
  const aims = {
    socialAims: { type: () => GraphQLInt, description: 'How many aims for people and planet.' },
    businessAims: { type: () => GraphQLInt, description: 'How many aims for business.' },
  };
  const plan = builder.object('PlanBalance', {
    description: 'Social and business aims of one value plan.',
    fields: {
      plan: {
        type: () => kind('ValuePlan'),
        description: 'The plan.',
        resolve: ({ plan: id }: PlanBalance, _args, context: NetworkContext) => shownRecord(id, context),
      },
      ...aims,
      priority: { type: priority, description: 'What its author puts first; null where it does not say.' },
    },
  });
  const priorities = builder.object('PlanPriorities', {
    description: 'How many value plans put the same first.',
    fields: {
      priority: { type: priority, description: 'What they put first.' },
      plans: { type: () => GraphQLInt, description: 'How many plans.' },
    },
  });
  const fields = {
    value: {
      type: () => builder.enumeration('BalanceSign', 'Which sorts of aims value plans state.', BALANCE_SIGNS),
      description: 'Which sorts of aims the plans state.',
    },
    ...aims,
    priorities: { type: () => priorities, list: true, description: 'What authors put first, by their own word.' },
    plans: { type: () => plan, list: true, description: `Each plan, at most ${MOST_PLANS}.` },
  };
  const ofPartnership = judgingFinding(types, 'PartnershipBalanceFinding', {
    description: 'Social and business aims of the value plans of a partnership, side by side.',
    forWhom: 'PARTIES',
    caveats: CAVEATS,
    fields,
  });
  const ofNetwork = judgingFinding(types, 'NetworkBalanceFinding', {
    description: 'Social and business aims of the value plans in all partnerships of a network, side by side.',
    forWhom: 'MEMBERS',
    caveats: CAVEATS,
    fields,
  });
  return {
    kinds: {
      Partnership: {
        socialBusinessBalance: {
          type: () => ofPartnership,
          description: 'Social and business aims of its plans. For its parties only; null for everybody else.',
          resolve: ({ id }: RecordEntity, _args: object, context: NetworkContext) =>
            forParties(context, id, ({ facts, partnership }) => balanceOfPartnership(facts, partnership)),
        },
      },
      SharedValueNetwork: {
        socialBusinessBalance: {
          type: () => ofNetwork,
          description:
            'Social and business aims of the plans in its partnerships. For its members only, from five on; null for everybody else.',
          resolve: ({ id }: RecordEntity, _args: object, context: NetworkContext) =>
            forMembers(context, id, ({ facts, charter }) => balanceOfNetwork(facts, charter)),
        },
      },
    },
  };
}

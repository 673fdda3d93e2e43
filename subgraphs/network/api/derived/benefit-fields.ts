import { GraphQLInt } from 'graphql';
import {
  BENEFIT_ALERTS,
  BENEFIT_STATES,
  MUTUAL_BENEFITS,
  mutualBenefitOf,
  type PartyBenefit,
} from '../../rules/partnerships/mutual-benefit.ts';
import {
  MOST_PAIRS,
  PLAN_REASONS,
  PLAN_RELATIONS,
  type PlanPair,
  planClashesOf,
} from '../../rules/partnerships/plan-clashes.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { forParties, judgingFinding } from './judging.ts';
import { shownActor, shownRecord, shownRecords } from './shown.ts';

/** Whether a partnership is good for each of its parties, and whether their plans go together. */
export function benefitFields(types: DerivedTypes): DerivedFields {
  const { builder, actor, record, kind } = types;
  const party = builder.object('PartyBenefit', {
    description: 'What one party of a partnership has from it, and what it gave, by its own word.',
    fields: {
      party: {
        type: actor,
        description: 'The party.',
        resolve: ({ party: did }: PartyBenefit, _args, context: NetworkContext) => shownActor(did, context),
      },
      state: {
        type: () =>
          builder.enumeration('BenefitState', 'What became of the benefits that a party expected.', BENEFIT_STATES),
        description: 'What became of the benefits that it stated in its own plans.',
      },
      alerts: {
        type: () => builder.enumeration('BenefitAlert', 'What a partnership should talk about.', BENEFIT_ALERTS),
        list: true,
        description: 'What the parties should talk about.',
      },
      stated: { type: () => GraphQLInt, description: 'How many benefits its plans state.' },
      contributions: { type: () => GraphQLInt, description: 'How often it gave something to the partnership.' },
      contributionsNotCash: {
        type: () => GraphQLInt,
        description: 'How often that was something else than money: worth is not only cash.',
      },
    },
  });
  const benefit = judgingFinding(types, 'MutualBenefitFinding', {
    description:
      'Whether each party has said what it has from a partnership, over the common benefit, and whether that came. What each gave stands beside it, and is not set off against it.',
    forWhom: 'PARTIES',
    caveats: [
      'It is each party’s own word.',
      'Benefits of one line count as much as large ones, and those that nobody foresaw are not there.',
      'A party that keeps its plan to itself may look as if it had none.',
    ],
    fields: {
      value: {
        type: () =>
          builder.enumeration('MutualBenefit', 'Whether a partnership is good for each party.', MUTUAL_BENEFITS),
        description: 'What it comes to for all of them together.',
      },
      parties: { type: () => party, list: true, description: 'Each party, in the order of DIDs.' },
    },
  });
  const pair = builder.object('PlanPair', {
    description: 'A reason why two value plans in a partnership clash, or complement each other.',
    fields: {
      relation: {
        type: () => builder.enumeration('PlanRelation', 'How two plans go together.', PLAN_RELATIONS),
        description: 'How they go together.',
      },
      reason: {
        type: () => builder.enumeration('PlanReason', 'Why two plans go together, or do not.', PLAN_REASONS),
        description: 'Why. Where it goes from one to the other, it goes from the first to the second.',
      },
      first: {
        type: () => kind('ValuePlan'),
        description: 'The one plan.',
        resolve: ({ first }: PlanPair, _args, context: NetworkContext) => shownRecord(first, context),
      },
      second: {
        type: () => kind('ValuePlan'),
        description: 'The other plan.',
        resolve: ({ second }: PlanPair, _args, context: NetworkContext) => shownRecord(second, context),
      },
      because: {
        type: record,
        list: 'HOLES',
        description: 'The records that it rests on, beside the two plans.',
        resolve: ({ because }: PlanPair, _args, context: NetworkContext) => shownRecords(because, context),
      },
    },
  });
  const clashes = judgingFinding(types, 'PlanClashesFinding', {
    description:
      'Where the value plans of a partnership, common and of each party, help each other or get in each other’s way: by goals, groups, side effects, needs and priorities. Reasons, not scores.',
    forWhom: 'PARTIES',
    caveats: [
      'It sees codes and links, and not what plans mean: two goals on one challenge in opposite directions may be two sides of one aim.',
      'What no record of a side effect says is not seen.',
      'It is a reason to talk, and no verdict.',
    ],
    fields: {
      pairs: {
        type: () => pair,
        list: true,
        description: `Reasons, clashes first; at most ${MOST_PAIRS}.`,
      },
      total: { type: () => GraphQLInt, description: 'How many reasons there are in all.' },
    },
  });
  return {
    kinds: {
      Partnership: {
        mutualBenefit: {
          type: () => benefit,
          description: 'Whether it is good for each party. For its parties only; null for everybody else.',
          resolve: ({ id }: RecordEntity, _args: object, context: NetworkContext) =>
            forParties(context, id, ({ facts, partnership }) => mutualBenefitOf(facts, partnership)),
        },
        planClashes: {
          type: () => clashes,
          description:
            'Where its plans clash, or complement each other. For its parties only; null for everybody else.',
          resolve: ({ id }: RecordEntity, _args: object, context: NetworkContext) =>
            forParties(context, id, ({ facts, partnership }) => planClashesOf(facts, partnership)),
        },
      },
    },
  };
}

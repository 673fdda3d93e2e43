import { GraphQLFloat, GraphQLInt } from 'graphql';
import { type OutputField, PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import {
  EQUITY_DIMENSIONS,
  type Equity,
  type EquityDimension,
  equityOf,
  type MemberShare,
} from '../../rules/alliances/equity.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { forMembers, judgingFinding } from './judging.ts';
import { listed, type PageArguments } from './listed.ts';
import { shownActor } from './shown.ts';

/** The field that has the count of a dimension. */
const FIELD_OF: Readonly<Record<EquityDimension, string>> = {
  SEATS: 'seats',
  ATTENDED: 'attended',
  OBJECTIONS: 'objections',
  OBJECTIONS_HEARD: 'objectionsHeard',
  OBJECTIONS_RESOLVED: 'objectionsResolved',
  BENEFITS_STATED: 'benefitsStated',
  BENEFITS_CAME: 'benefitsCame',
  GIVEN: 'given',
  OTHER_THAN_MONEY: 'otherThanMoney',
};

const WEIGHTS = {
  MORE: 'Its word weighs more than that of others.',
  EQUAL: 'It weighs as much.',
  LESS: 'It weighs less.',
  UNSAID: 'It does not say.',
};

/** The equity lens on a network. */
export function equityFields(types: DerivedTypes): DerivedFields {
  const { builder, actor, connectionOf } = types;
  const weight = () => builder.enumeration('EquityWeight', 'How much a member says that its own word weighs.', WEIGHTS);
  const counts = Object.entries(EQUITY_DIMENSIONS).map(([dimension, description]): [string, OutputField] => [
    FIELD_OF[dimension as EquityDimension],
    {
      type: () => GraphQLInt,
      description,
      resolve: (share: MemberShare) => share.counts[dimension as EquityDimension],
    },
  ]);
  const share = builder.object('MemberShare', {
    description: 'What part one member has in a network, in numbers side by side.',
    fields: {
      member: {
        type: actor,
        description: 'The member.',
        resolve: ({ member }: MemberShare, _args, context: NetworkContext) => shownActor(member, context),
      },
      ...Object.fromEntries(counts),
      ownWeight: {
        type: weight,
        description: 'How much its word weighs, as it sees it.',
        resolve: ({ ownWeight }: MemberShare) => ownWeight ?? 'UNSAID',
      },
    },
  });
  const spread = builder.object('EquitySpread', {
    description: 'How far the members of a network are apart in one number.',
    fields: {
      dimension: {
        type: () => builder.enumeration('EquityDimension', 'What is counted of each member.', EQUITY_DIMENSIONS),
        description: 'What is counted.',
      },
      fewest: { type: () => GraphQLInt, description: 'What the member with the fewest has.' },
      median: { type: () => GraphQLFloat, description: 'What the member in the middle has.' },
      most: { type: () => GraphQLInt, description: 'What the member with the most has.' },
      without: { type: () => GraphQLInt, description: 'How many members have none.' },
    },
  });
  const weights = builder.object('EquityWeights', {
    description: 'How many members say that their word weighs so much.',
    fields: {
      weight: { type: weight, description: 'How much.' },
      members: { type: () => GraphQLInt, description: 'How many members say so.' },
    },
  });
  const finding = judgingFinding(types, 'EquityFinding', {
    description:
      'The equity lens on a network: seats, attendance, objections heard and resolved, benefits, gifts other than money, and how much each member thinks its word weighs. Numbers side by side, never added up.',
    forWhom: 'MEMBERS',
    caveats: [
      'Attendance is the word of whoever held the gathering.',
      'What is said outside of it is not here.',
      'A member that comes seldom may be served well, and one that objects to nothing may have given up.',
    ],
    fields: {
      members: {
        type: () => connectionOf(share),
        description: 'Each member, in the order of DIDs. Empty below five members.',
        args: PAGE_ARGS,
        resolve: ({ members }: Equity, args: PageArguments, context: NetworkContext) =>
          listed(members, args, ['equity'], ({ member }) => member, context),
      },
      spread: { type: () => spread, list: true, description: 'How far members are apart, number by number.' },
      ownWeights: { type: () => weights, list: true, description: 'How much members say that their word weighs.' },
    },
  });
  return {
    kinds: {
      SharedValueNetwork: {
        equity: {
          type: () => finding,
          description:
            'Who has which part in it, in numbers side by side. For its members only, from five on; null for everybody else.',
          resolve: ({ id }: RecordEntity, _args: object, context: NetworkContext) =>
            forMembers(context, id, ({ facts, charter }) => equityOf(facts, charter)),
        },
      },
    },
  };
}

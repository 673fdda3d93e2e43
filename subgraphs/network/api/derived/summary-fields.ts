import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DecimalScalar, type OutputField, PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../../schema/index.ts';
import type { Finding } from '../../rules/finding.ts';
import type { ImpactSide } from '../../rules/impact/impact-side.ts';
import {
  type ImpactGroup,
  type ImpactSummary,
  placeOfGroup,
  SUMMARY_GROUPS,
  type SummaryFilter,
  type SummaryGroup,
  summaryIn,
} from '../../rules/impact/impact-summary.ts';
import { PROGRESS_VALUES } from '../../rules/progress/progress.ts';
import { COMMITMENT_STATUSES } from '../../rules/promises/commitment-status.ts';
import { inTurns } from '../../rules/turns.ts';
import type { NetworkContext } from '../context.ts';
import { checkIdOf } from '../entity.ts';
import { daysIn, refuseCodes } from '../filter-values.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { shownActor, shownRecord } from './shown.ts';

/** Values of one condition of a filter. */
const MOST_VALUES = 100;

/** What is to be increased beside what is to be prevented. */
export function summaryFields({
  builder,
  findings,
  registry,
  actor,
  record,
  kind,
  connectionOf,
  dateRange,
}: DerivedTypes): DerivedFields {
  const statuses = builder.enumeration('CommitmentStatus', 'How a commitment stands.', COMMITMENT_STATUSES);
  const count = (description: string): OutputField => ({ type: () => GraphQLInt, description });
  const statusCount = builder.object('CommitmentStatusCount', {
    description: 'How many commitments stand in one way.',
    fields: { status: { type: () => statuses, description: 'How they stand.' }, count: count('How many.') },
  });
  const progressCount = builder.object('ProgressCount', {
    description: 'How many indicators have come so far.',
    fields: {
      progress: {
        type: () => builder.enumeration('Progress', 'How far something measured has come.', PROGRESS_VALUES),
        description: 'How far.',
      },
      count: count('How many.'),
    },
  });
  const amount = builder.object('ImpactAmount', {
    description: 'What is promised, and reported, in one unit and of one status.',
    fields: {
      unit: { type: () => GraphQLString, description: 'The unit of both sums: UCUM, or ISO 4217.' },
      status: { type: () => statuses, description: 'How the commitments stand that are added up.' },
      promised: { type: () => DecimalScalar, description: 'The sum of what was promised.' },
      reported: {
        type: () => DecimalScalar,
        description: 'The sum of what their authors have reported of it, or given.',
      },
      commitments: count('How many commitments are in the sums.'),
      leftOut: count(
        'How many are not: of public authorities of one region, or of a country and its parts, one counts, since the others may be part of it.',
      ),
    },
  });
  const side = builder.object('ImpactSide', {
    description: 'Goals of one direction, and what is promised and measured towards them.',
    fields: {
      goals: count('How many goals.'),
      actors: count('How many organizations have these goals and commitments, each once.'),
      commitments: count('How many commitments.'),
      byStatus: { type: () => statusCount, list: true, description: 'Of these, how many stand in which way.' },
      amounts: {
        type: () => amount,
        list: true,
        description: 'Sums, of like units and one status each.',
        resolve: ({ amounts }: ImpactSide, _args, context: NetworkContext) =>
          context.spend(amounts.length) ? amounts : null,
      },
      withoutAmount: count('How many commitments say no quantity: they are counted, and in no sum.'),
      byProgress: {
        type: () => progressCount,
        list: true,
        description: 'How many indicators of these goals have come how far.',
      },
    },
  });
  const sides: Readonly<Record<string, OutputField>> = {
    increase: { type: () => side, description: 'What there shall be more of.' },
    prevent: { type: () => side, description: 'What there shall be less of.' },
    neither: { type: () => side, description: 'Commitments towards no goal, or none that you may see.' },
  };
  const counts = builder.object('ImpactCounts', { description: 'Both directions, side by side.', fields: sides });
  const group = builder.object('ImpactGroup', {
    description: 'Both directions of one group, side by side. Groups may overlap, and then do not add up to the whole.',
    fields: {
      key: {
        type: () => GraphQLString,
        description: 'Code, DID or id of the group; null for what belongs to none.',
      },
      actor: {
        type: actor,
        description: 'The actor, where groups are of actors.',
        resolve: ({ key }: ImpactGroup, _args, context: NetworkContext) =>
          key?.startsWith('did:') && !key.includes('/') ? shownActor(key, context) : null,
      },
      record: {
        type: record,
        description: 'The network or challenge, where groups are of those.',
        resolve: ({ key }: ImpactGroup, _args, context: NetworkContext) =>
          key?.includes('/') ? shownRecord(key, context) : null,
      },
      ...sides,
    },
  });
  const counted = (
    name: 'ImpactGoal' | 'Commitment',
    of: 'goals' | 'commitments',
    description: string,
  ): OutputField => ({
    type: () => connectionOf(kind(name)),
    description,
    args: PAGE_ARGS,
    resolve: (summary: ImpactSummary, args: PageArguments, context: NetworkContext) => {
      const entities = summary[of].map(({ id, place }) => ({ __typename: name, id, place }));
      return listed(entities, args, ['impactSummary', of, summary.filter], ({ place }) => place, context);
    },
  });
  const finding = findings.ofFields(
    'ImpactSummaryFinding',
    'What is to be increased beside what is to be prevented: goals, and the commitments towards them, counted by status and added up by unit (ABC of impact: act to avoid harm, benefit stakeholders, contribute to solutions). A commitment is on the side of the goal that it satisfies. Sums are of like units (UCUM; never of two currencies) and of one status only; a promise counts once, at its author; of public authorities a part and its whole are not added up (ISO 3166-2). Weaknesses: many small promises look like much; two records of one thing by two actors count twice; companies within a country are not taken for parts of it.',
    {
      whole: { type: () => counts, description: 'All of it, each goal and commitment once.' },
      groups: {
        type: () => connectionOf(group),
        description: 'By groups: UN goals by number, others by name, what belongs to none last.',
        args: PAGE_ARGS,
        resolve: (
          { groups, groupBy: by, filter: conditions }: ImpactSummary,
          args: PageArguments,
          context: NetworkContext,
        ) => listed(groups, args, ['impactSummary', by, conditions], ({ key }) => placeOfGroup(key), context),
      },
      goals: counted('ImpactGoal', 'goals', 'The goals that are counted, newest first.'),
      commitments: counted(
        'Commitment',
        'commitments',
        'The commitments that are counted, by the day on which they are due, those without one last.',
      ),
    },
  );
  const directions = registry.byName('ImpactGoal')?.fields.direction;
  const filter = builder.input('ImpactSummaryFilter', {
    description: `What is summed up; all conditions must hold, and one value of each. At most ${MOST_VALUES} values.`,
    fields: {
      network: { type: () => GraphQLID, description: 'Members of this network, by the id of its charter.' },
      forNetwork: {
        type: () => GraphQLID,
        description:
          'Commitments that are for this network, by the id of its charter: of its members, towards one of its goals or beliefs, in one of its partnerships, or to one another; goals count all the same.',
      },
      actors: { type: () => GraphQLID, list: true, description: 'These actors, by DID.' },
      sdgs: {
        type: () => GraphQLString,
        list: true,
        description: 'These goals or targets of the UN; a goal has its targets.',
      },
      directions: {
        type: () =>
          builder.enumeration(
            'ImpactDirection',
            'Whether there should be more or less of it.',
            directions?.type === 'enum' ? directions.values : {},
          ),
        list: true,
        description: 'These directions.',
      },
      regions: {
        type: () => GraphQLString,
        list: true,
        description: 'Actors of these regions (ISO 3166); a country has its parts.',
      },
      sectors: {
        type: () => GraphQLString,
        list: true,
        description: 'Actors of these branches (ISIC); a section has its divisions.',
      },
      statuses: {
        type: () => statuses,
        list: true,
        description: 'Commitments that stand so; goals count all the same.',
      },
      due: {
        type: () => dateRange,
        description: 'Commitments that are due on these days, both ends included; goals count all the same.',
      },
    },
  });
  const groupBy = {
    type: () => builder.enumeration('ImpactSummaryGroup', 'What impact is grouped by.', SUMMARY_GROUPS),
    description: 'What to group by.',
    defaultValue: 'SDG',
  };
  const summary = (by: SummaryGroup | null | undefined, conditions: SummaryFilter, context: NetworkContext) => {
    const group = by ?? 'SDG';
    const inOrder = Object.entries(conditions).sort(([one], [other]) => (one < other ? -1 : 1));
    const key = `impact-summary ${JSON.stringify([group, inOrder])}`;
    const sizeOf = ({ value: { groups, goals, commitments } }: Finding<ImpactSummary>) =>
      groups.length + goals.length + commitments.length;
    return context.remembered({ key, sizeOf }, (facts) => inTurns(summaryIn(facts, group, conditions)));
  };
  return {
    query: {
      impactSummary: {
        type: () => finding,
        description:
          'What is to be increased beside what is to be prevented, of all that you may see in the index of this hub.',
        args: { groupBy, filter: { type: () => filter, description: 'What to sum up.' } },
        resolve: (_root, args: { groupBy?: SummaryGroup; filter?: RawFilter | null }, context: NetworkContext) =>
          summary(args.groupBy, conditionsOf(args.filter ?? {}), context),
      },
    },
    actor: {
      impactSummary: {
        type: () => finding,
        description: 'What it wants to increase beside what it wants to prevent.',
        args: { groupBy },
        resolve: ({ id }: { id: string }, args: { groupBy?: SummaryGroup }, context: NetworkContext) =>
          summary(args.groupBy, { actors: [id] }, context),
      },
    },
    kinds: {
      SharedValueNetwork: {
        impactSummary: {
          type: () => finding,
          description: 'What its members want to increase beside what they want to prevent.',
          args: { groupBy },
          resolve: ({ id }: { id: string }, args: { groupBy?: SummaryGroup }, context: NetworkContext) =>
            summary(args.groupBy, { network: id }, context),
        },
      },
    },
  };
}

/** A filter as it comes in: conditions that are not there may be null. */
type RawFilter = { readonly [Name in keyof Omit<SummaryFilter, 'due'>]?: SummaryFilter[Name] | null } & {
  readonly due?: { readonly from?: string | null; readonly to?: string | null } | null;
};

function conditionsOf(filter: RawFilter): SummaryFilter {
  for (const [field, values] of Object.entries(filter))
    if (Array.isArray(values) && values.length > MOST_VALUES)
      throw new ConstellationError('BAD_INPUT', `${field} takes at most ${MOST_VALUES} values.`, { field });
  refuseCodes('sdg', filter.sdgs ?? [], 'sdgs');
  refuseCodes('region', filter.regions ?? [], 'regions');
  refuseCodes('sector', filter.sectors ?? [], 'sectors');
  if (filter.network != null) checkIdOf('SharedValueNetwork', filter.network, 'network');
  if (filter.forNetwork != null) checkIdOf('SharedValueNetwork', filter.forNetwork, 'forNetwork');
  for (const did of filter.actors ?? []) checkIdOf('ACTOR', did, 'actors');
  const { due, ...others } = filter;
  if (due != null) daysIn(due, 'due');
  const { from, to } = due ?? {};
  const days = { ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) };
  return {
    ...(Object.fromEntries(Object.entries(others).filter(([, value]) => value != null)) as SummaryFilter),
    ...(Object.keys(days).length === 0 ? {} : { due: days }),
  };
}

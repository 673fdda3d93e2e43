import { GraphQLInt, GraphQLString } from 'graphql';
import { DateScalar } from '../../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../../schema/index.ts';
import { type Facts, targetOf } from '../../facts/index.ts';
import { ACTIVITY, ACTIVITY_CAVEATS, activityOf, MOST_MONTHS, type MonthOfActor } from '../../rules/actors/activity.ts';
import { CHARTER_KIND, MEMBERSHIP_KIND } from '../../rules/alliances/charters.ts';
import { isConfirmedMembership } from '../../rules/alliances/members.ts';
import type { NetworkContext } from '../context.ts';
import type { ActorEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { judgingFinding } from './judging.ts';
import type { RelationTypes } from './relation-types.ts';

const USUAL_MONTHS = 12;
const MOST_TIES = 50;
/** What one month costs of the rows that a request may have. */
const ROWS_OF_MONTHS = 5;

type ActivityArguments = { readonly at?: string | null; readonly months?: number | null };

/** What was recorded of an actor, month by month. */
export function activityFields(types: DerivedTypes, { tie }: RelationTypes): DerivedFields {
  const { builder } = types;
  const shown = (ties: MonthOfActor['gained'], context: NetworkContext) => {
    const some = ties.slice(0, MOST_TIES);
    return context.spend(some.length) ? some : null;
  };
  const month = builder.object('MonthOfActor', {
    description: 'What was recorded of an actor in one month.',
    fields: {
      month: { type: () => GraphQLString, description: 'Such as 2026-01.' },
      until: {
        type: () => DateScalar,
        description: 'Its last day; of a month that still runs, the day that was asked for.',
      },
      relations: {
        type: () => GraphQLInt,
        description: 'With how many others it was related then, by what both had said.',
      },
      strength: { type: () => GraphQLInt, description: 'By how many kinds of relations, all of these together.' },
      records: { type: () => GraphQLInt, description: 'How many versions of records it issued in the month.' },
      gained: {
        type: () => tie,
        list: true,
        description: `Ties to others with whom it had none a month before, at most ${MOST_TIES}.`,
        resolve: ({ gained }: MonthOfActor, _args, context: NetworkContext) => shown(gained, context),
      },
      gainedTotal: {
        type: () => GraphQLInt,
        description: 'How many those are.',
        resolve: ({ gained }: MonthOfActor) => gained.length,
      },
      lost: {
        type: () => tie,
        list: true,
        description: `Ties of a month before that are no more, at most ${MOST_TIES}; some end because their work is done.`,
        resolve: ({ lost }: MonthOfActor, _args, context: NetworkContext) => shown(lost, context),
      },
      lostTotal: {
        type: () => GraphQLInt,
        description: 'How many those are.',
        resolve: ({ lost }: MonthOfActor) => lost.length,
      },
    },
  });
  const activity = judgingFinding(types, 'ActivityFinding', {
    description:
      'Activity recorded here, by month: with how many others an actor was related at the end of each, by what both had said, and how many versions of records it issued in it. The mean of the last three months is compared with that of the months before, of a year at most; a fifth more or less counts, from one relation on. From five actors and four quarters on. It is the nearest that records come to influence, and it is not influence.',
    forWhom: 'SUBJECT_AND_ALLIES',
    caveats: ACTIVITY_CAVEATS,
    fields: {
      value: {
        type: () => builder.enumeration('Activity', 'How the activity recorded of an actor moves.', ACTIVITY),
        description: 'What it comes to: something to talk about, and no verdict.',
      },
      months: {
        type: () => month,
        list: true,
        description: 'Oldest first; the last is that of the day that was asked for.',
      },
    },
  });
  return {
    actor: {
      activity: {
        type: () => activity,
        description:
          'Activity recorded here, by month. For itself, and for those who are confirmed members of a network with it; null for everybody else.',
        args: {
          at: { type: () => DateScalar, description: 'As of this day; of now where left out.' },
          months: {
            type: () => GraphQLInt,
            description: `How many months, 3 to ${MOST_MONTHS}.`,
            defaultValue: USUAL_MONTHS,
          },
        },
        async resolve({ id }: ActorEntity, { at, months }: ActivityArguments, context: NetworkContext) {
          const count = months ?? USUAL_MONTHS;
          if (count < 3 || count > MOST_MONTHS)
            throw new ConstellationError('BAD_INPUT', `months is 3 to ${MOST_MONTHS}.`, { field: 'months' });
          if (!context.viewer) return null;
          const facts = await context.facts();
          const own = context.viewer.actor;
          const isConcerned = (actor: string) => own === actor || areAllies(facts, own, actor);
          if (!facts.isActive(id) || !isConcerned(id) || !context.spend(ROWS_OF_MONTHS * count)) return null;
          return context.inTurns(activityOf(at == null ? facts : facts.asOf(at), id, count, isConcerned));
        },
      },
    },
  };
}

/** Whether two actors are confirmed members of one network today. */
function areAllies(facts: Facts, one: string, other: string): boolean {
  const theirs = chartersOf(facts, other);
  return [...chartersOf(facts, one)].some((charter) => theirs.has(charter));
}

/** Charters that stand and that an actor takes part in. */
function chartersOf(facts: Facts, actor: string): ReadonlySet<string> {
  const charters = new Set([...facts.ofActor(actor, CHARTER_KIND)].map(({ id }) => id));
  for (const membership of facts.ofActor(actor, MEMBERSHIP_KIND)) {
    const charter = targetOf(membership, 'network');
    const found = charter === undefined ? undefined : facts.get(charter);
    if (!found || found.withdrawn || !facts.isActive(found.actor)) continue;
    if (isConfirmedMembership(facts, membership)) charters.add(found.id);
  }
  return charters;
}

import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DateScalar, PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { ConstellationError, ROLE_ORDER } from '../../../../schema/index.ts';
import type { Finding } from '../../rules/finding.ts';
import { counterpartsOf, waitingIn } from '../../rules/follow-ups/counterparts.ts';
import { FOLLOW_UPS, type FollowUp, WHAT_TO_DO } from '../../rules/follow-ups/follow-up.ts';
import { followUpsFor, placeOfFollowUp } from '../../rules/follow-ups/follow-ups.ts';
import type { NetworkContext } from '../context.ts';
import { actorEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { shownRecord, shownRecords } from './shown.ts';

/** So far one can look ahead. */
const MOST_DAYS = 366;
const USUAL_DAYS = 30;

/** What waits for the coordinator who asks. */
export function followUpFields({ builder, findings, actor, record, connectionOf }: DerivedTypes): DerivedFields {
  const kinds = builder.enumeration('FollowUpKind', 'What may wait for a coordinator.', FOLLOW_UPS);
  const item = builder.object('FollowUp', {
    description: 'Something that waits for your organization.',
    fields: {
      kind: { type: () => kinds, description: 'What sort of thing it is.' },
      record: {
        type: record,
        description: 'The record that it is about.',
        resolve: ({ record: id }: FollowUp, _args, context: NetworkContext) => shownRecord(id, context),
      },
      recordId: {
        type: () => GraphQLID,
        description: 'Id of the record: cheaper to ask for.',
        resolve: ({ record: id }: FollowUp) => id,
      },
      title: { type: () => GraphQLString, description: 'What the record is called; null where it has no title.' },
      since: { type: () => DateScalar, description: 'Since when it waits, where that can be told.' },
      due: { type: () => DateScalar, description: 'By when it is due, where there is such a day; it may have passed.' },
      isOverdue: {
        type: () => Boolean,
        description: 'Whether that day has passed.',
        resolve: ({ due }: FollowUp, _args, context: NetworkContext) =>
          due !== null && due < new Date(context.network.now()).toISOString().slice(0, 10),
      },
      actors: {
        type: actor,
        list: 'HOLES',
        description: 'Whose word is awaited, or to whom it is owed, beside yourself.',
        resolve: ({ actors }: FollowUp, _args, context: NetworkContext) =>
          context.spend(actors.length) ? actors.map(actorEntity) : null,
      },
      because: {
        type: record,
        list: 'HOLES',
        description: 'The records that make it so.',
        resolve: ({ because }: FollowUp, _args, context: NetworkContext) => shownRecords(because, context),
      },
      whatToDo: {
        type: () => GraphQLString,
        description: 'What to do about it, in plain English; the same for every item of its kind.',
        resolve: ({ kind }: FollowUp) => WHAT_TO_DO[kind],
      },
    },
  });
  const queue = findings.ofFields(
    'FollowUpQueue',
    'What waits for the coordinator of an organization: claims and decisions that ask for its word, its own that wait for others, standing objections, reports and promises that are due, reviews, missing plans and gatherings. Reminders, not a measure. Weaknesses: it knows what is published, not what was said elsewhere; what is shared with few counts only as far as its owners answered just now.',
    {
      items: {
        type: () => connectionOf(item),
        description:
          'In order of the day that each is due; what has none by the day since when it waits; then by the id of its record.',
        args: {
          kinds: { type: () => kinds, list: true, description: 'Only of these kinds.' },
          ...PAGE_ARGS,
        },
        resolve(items: readonly FollowUp[], args: ItemArguments, context: NetworkContext) {
          const wanted = args.kinds ? new Set(args.kinds) : undefined;
          const found = wanted ? items.filter(({ kind }) => wanted.has(kind)) : items;
          return listed(found, args, ['followUps', wanted ? [...wanted].sort() : null], placeOfFollowUp, context);
        },
      },
    },
  );
  return {
    query: {
      followUps: {
        type: () => queue,
        description:
          'What waits for your own organization, for people with the role READER or more of a member; what your organization and those it works with share with you is asked of them now.',
        args: {
          days: {
            type: () => GraphQLInt,
            description: `How many days to look ahead for what will be due, 0 to ${MOST_DAYS}; the next gathering is told in any case.`,
            defaultValue: USUAL_DAYS,
          },
        },
        resolve: (_root, { days }: { days?: number | null }, context: NetworkContext) => queueOf(days, context),
      },
    },
  };
}

type ItemArguments = PageArguments & { readonly kinds?: readonly FollowUp['kind'][] | null };

async function queueOf(
  days: number | null | undefined,
  context: NetworkContext,
): Promise<Finding<readonly FollowUp[]>> {
  const { viewer } = context;
  if (!viewer)
    throw new ConstellationError('UNAUTHENTICATED', 'Only an organization itself learns what waits for it: sign in.');
  if (ROLE_ORDER.indexOf(viewer.role) < ROLE_ORDER.indexOf('READER')) throw new ConstellationError('FORBIDDEN');
  const ahead = days ?? USUAL_DAYS;
  if (ahead < 0 || ahead > MOST_DAYS)
    throw new ConstellationError('BAD_INPUT', `days must be 0 to ${MOST_DAYS}.`, { field: 'days' });
  const { actor } = viewer;
  const known = await context.facts();
  const { actors, subjects } = counterpartsOf(known, actor);
  const waiting = await context.inTurns(waitingIn(known, actor));
  const asked = [actor, ...actors].filter(context.isShown);
  // what the organization says of others points to them, and what they say of it to itself
  const facts = await context.liveFacts({ actors: asked, subjects: [...asked, ...subjects, ...waiting] });
  const until = new Date(Date.parse(`${facts.day}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
  return context.inTurns(followUpsFor(facts, actor, until));
}

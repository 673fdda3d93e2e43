import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DateScalar, type InputField, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import {
  addHealthSeats,
  closeHealthRound,
  healthLink,
  isOver,
  isTooFew,
  type OpenedRound,
  openHealthRound,
  questionResults,
} from '../health-rounds/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { HealthRound } from '../store/health-port.ts';
import type { NodeContext } from './context.ts';

type Fields = Readonly<Record<string, OutputField>>;
type SeatsArgs = { readonly healthCheck: string; readonly seats: number };

/** Queries and mutations about rounds of questions that are answered without a name. */
export function healthRoundFields(builder: TypeBuilder): { readonly queries: Fields; readonly mutations: Fields } {
  const count = (value: number) =>
    ({ type: () => GraphQLInt, required: true, description: `How many answered ${value} of 5.` }) as const;
  const result = builder.object('HealthQuestionResult', {
    description: 'How one question was answered.',
    fields: {
      topic: { type: () => GraphQLString, required: true, description: 'What it is about, as in the HealthCheck.' },
      text: { type: () => GraphQLString, required: true, description: 'The question.' },
      ones: count(1),
      twos: count(2),
      threes: count(3),
      fours: count(4),
      fives: count(5),
    },
  });
  const round = builder.object('HealthRound', {
    description:
      'A round of questions that people answer by one-time links, without a name. The node keeps counts only, and no backup holds them.',
    fields: {
      healthCheck: { type: () => GraphQLID, required: true, description: 'The HealthCheck whose round it is.' },
      title: { type: () => GraphQLString, required: true, description: 'Its title.' },
      opens: { type: () => DateScalar, required: true, description: 'The first day for answers.' },
      closes: { type: () => DateScalar, required: true, description: 'The last day for answers.' },
      seats: { type: () => GraphQLInt, required: true, description: 'How many links were made.' },
      answers: { type: () => GraphQLInt, required: true, description: 'How many have answered.' },
      isOver: { type: () => GraphQLBoolean, required: true, description: 'Whether no more answers are taken.' },
      tooFew: {
        type: () => GraphQLBoolean,
        required: true,
        description: 'Whether fewer than five answered: then nothing is shown, now or later.',
      },
      results: {
        type: () => result,
        list: true,
        description:
          'How each question was answered that five or more answered. Empty while the round runs, because from two looks at it one could tell single answers.',
      },
    },
  });
  const links = builder.object('HealthLinks', {
    description: 'New links of a round: shown this once.',
    fields: {
      round: { type: () => round, required: true, description: 'The round.' },
      links: {
        type: () => GraphQLString,
        list: true,
        description:
          'Give each to one person, and do not write down who got which: each counts one answer, and nobody can tell whose.',
      },
    },
  });
  const closed = builder.object('ClosedHealthRound', {
    description: 'A round that was closed.',
    fields: {
      round: { type: () => round, required: true, description: 'As it ended. The node has forgotten it now.' },
      published: {
        type: () => GraphQLBoolean,
        required: true,
        description: 'Whether the HealthCheck has a next version with the results; not where too few answered.',
      },
    },
  });
  const healthCheck: InputField = { type: () => GraphQLID, required: true, description: 'Id of the HealthCheck.' };
  const seats: InputField = { type: () => GraphQLInt, required: true, description: 'How many links to make.' };
  const linksOf = (context: NodeContext, actor: HostedActor, { round: opened, tokens }: OpenedRound) => ({
    round: roundRow(opened),
    links: tokens.map((token) => healthLink(context.originOf(actor), token)),
  });

  return {
    queries: {
      healthRounds: {
        type: () => round,
        list: true,
        description: 'The rounds of questions of your actor that are not closed yet. This needs the role READER.',
        resolve: async (_root, _args: object, context: NodeContext) =>
          (await context.writer('READER').store.health.rounds()).map(roundRow),
      },
    },
    mutations: {
      openHealthRound: {
        type: () => links,
        description:
          'Opens the round of a HealthCheck and makes its one-time links, at least five. This needs the role COORDINATOR.',
        args: { healthCheck, seats },
        resolve: async (_root, args: SeatsArgs, context: NodeContext) => {
          const actor = context.writer('COORDINATOR');
          return linksOf(context, actor, await openHealthRound(actor, args.healthCheck, args.seats));
        },
      },
      addHealthSeats: {
        type: () => links,
        description: 'Makes more links for a round that runs. This needs the role COORDINATOR.',
        args: { healthCheck, seats },
        resolve: async (_root, args: SeatsArgs, context: NodeContext) => {
          const actor = context.writer('COORDINATOR');
          return linksOf(context, actor, await addHealthSeats(actor, args.healthCheck, args.seats));
        },
      },
      closeHealthRound: {
        type: () => closed,
        description:
          'Ends a round and publishes the next version of its HealthCheck with the results. Where fewer than five answered, what they answered is thrown away. This needs the role COORDINATOR.',
        args: { healthCheck },
        resolve: async (_root, args: { healthCheck: string }, context: NodeContext) => {
          const { round: ended, isPublished } = await closeHealthRound(context.writer('COORDINATOR'), args.healthCheck);
          return { round: roundRow(ended), published: isPublished };
        },
      },
    },
  };
}

function roundRow(round: HealthRound) {
  const [over, tooFew] = [isOver(round, Date.now()), isTooFew(round)];
  const results = over && !tooFew ? questionResults(round) : [];
  return {
    ...round,
    ...{ isOver: over, tooFew },
    results: results.flatMap(({ topic, text, spread }) => (spread ? [{ topic, text, ...spread }] : [])),
  };
}

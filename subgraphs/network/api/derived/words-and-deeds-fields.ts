import { GraphQLFloat, GraphQLInt, GraphQLString } from 'graphql';
import { DateScalar, type OutputClass, type OutputField } from '../../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../../schema/index.ts';
import { standsFor } from '../../rules/alliances/alliance-deeds.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import { CONVERGENCE, convergenceOf } from '../../rules/alliances/convergence.ts';
import { WORDS_AND_DEEDS, WORDS_AND_DEEDS_CAVEATS, wordsAndDeedsOf } from '../../rules/alliances/words-and-deeds.ts';
import type { Quarter } from '../../rules/quarters.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { forMembers, judgingFinding } from './judging.ts';
import { subjectOf } from './subject.ts';

const USUAL_QUARTERS = 8;
const MOST_QUARTERS = 16;
/** What one quarter of an alliance costs of the rows that a request may have. */
const ROWS_OF_A_QUARTER = 8;

type QuarterArguments = { readonly at?: string | null; readonly quarters?: number | null };

const ARGUMENTS = {
  at: {
    type: () => DateScalar,
    description: 'As of this day; of now where left out. Quarters that were over by then are shown.',
  },
  quarters: {
    type: () => GraphQLInt,
    description: `How many quarters, 4 to ${MOST_QUARTERS}.`,
    defaultValue: USUAL_QUARTERS,
  },
};

/** An alliance over time: its words and deeds, and the beliefs of its members. */
export function wordsAndDeedsFields(types: DerivedTypes): DerivedFields {
  const wordsAndDeeds = wordsAndDeedsType(types);
  const convergence = convergenceType(types);
  return {
    kinds: {
      [CHARTER_KIND]: {
        wordsAndDeeds: {
          type: () => wordsAndDeeds,
          description: 'Its words and deeds by quarter. For its confirmed members only; null for everybody else.',
          args: ARGUMENTS,
          resolve({ id }: RecordEntity, { at, quarters }: QuarterArguments, context: NetworkContext) {
            const count = quartersIn(quarters);
            if (!context.spend(ROWS_OF_A_QUARTER * count)) return null;
            return forMembers(
              context,
              id,
              ({ facts, charter }) =>
                context.inTurns(wordsAndDeedsOf(at == null ? facts : facts.asOf(at), charter, count)),
              standsFor,
            );
          },
        },
        convergence: {
          type: () => convergence,
          description: 'Whether what its members affirm comes together or apart, by quarter, as far as you may see it.',
          args: ARGUMENTS,
          async resolve(entity: RecordEntity, { at, quarters }: QuarterArguments, context: NetworkContext) {
            const count = quartersIn(quarters);
            const subject = await subjectOf(entity, context);
            if (!subject || subject.record.withdrawn || !context.spend(ROWS_OF_A_QUARTER * count)) return null;
            const { facts, record } = subject;
            return context.inTurns(convergenceOf(at == null ? facts : facts.asOf(at), record, count));
          },
        },
      },
    },
  };
}

function wordsAndDeedsType(types: DerivedTypes): OutputClass {
  const { builder } = types;
  const change = builder.object('CharterChange', {
    description: 'A version of a charter that was issued.',
    fields: {
      version: { type: () => GraphQLInt, description: 'Its number.' },
      on: { type: () => DateScalar, description: 'The day.' },
    },
  });
  const few = 'Null where fewer than five members took part.';
  const count = (what: string): OutputField => ({ type: () => GraphQLInt, description: `${what} ${few}` });
  const part = (what: string): OutputField => ({ type: () => GraphQLFloat, description: `${what} ${few}` });
  const quarter = builder.object('QuarterOfAlliance', {
    description: 'Words and deeds of an alliance in one quarter.',
    fields: {
      ...quarterFields(),
      isPaused: {
        type: () => Boolean,
        description: 'Whether the network rested for most of it: then it is not compared.',
      },
      members: { type: () => GraphQLInt, description: 'How many took part at its end.' },
      affirming: count('Members who stood by the charter, or one of its beliefs, at its end.'),
      words: part('The line of words: which part of the members that is, 0 to 1.'),
      active: count('Members of whom a deed is recorded in it.'),
      deeds: part('The line of deeds: which part of the members that is, 0 to 1.'),
      newGoals: count('Goals for it that are new.'),
      newPromises: count('Promises for it that are new.'),
      renewedPromises: count('Promises of which a newer version was issued.'),
      duePromises: count('Promises that became due in it.'),
      keptPromises: count('Those of them that are kept by now.'),
      reports: count('Reports.'),
      contributions: count('Contributions that were given.'),
      ambition: part('Goals and promises that are new, promises renewed and kept, and reports, for each member.'),
      charterChanges: {
        type: () => change,
        list: true,
        description: 'Versions of the charter that were issued in it.',
      },
    },
  });
  return judgingFinding(types, 'WordsAndDeedsFinding', {
    description:
      'Words and deeds of an alliance, as two lines by quarter: who stands by what its charter said then, and who did something that serves it; ambition is counted beside them. The last quarters, at most four, are compared with as many before them, without those of rest: ambition grows or shrinks from a quarter more or less on; where it shrinks, words that stay are drift, and words that go with it are fading. From five members and four quarters on.',
    forWhom: 'MEMBERS',
    caveats: WORDS_AND_DEEDS_CAVEATS,
    fields: {
      value: {
        type: () =>
          builder.enumeration('WordsAndDeeds', 'How words and deeds of an alliance go together.', WORDS_AND_DEEDS),
        description: 'What it comes to: something to talk about, and no verdict.',
      },
      quarters: { type: () => quarter, list: true, description: 'Quarters that are over, oldest first.' },
    },
  });
}

function convergenceType({ builder, findings }: DerivedTypes): OutputClass {
  const quarter = builder.object('QuarterOfBeliefs', {
    description: 'The affirmed beliefs of the members of a network at the end of a quarter.',
    fields: {
      ...quarterFields(),
      members: { type: () => GraphQLInt, description: 'How many took part.' },
      affirming: { type: () => GraphQLInt, description: 'How many of them had affirmed a belief.' },
      beliefs: { type: () => GraphQLInt, description: 'How many beliefs any of them had affirmed.' },
      common: { type: () => GraphQLInt, description: 'How many all of those had affirmed.' },
      likeness: {
        type: () => GraphQLFloat,
        description:
          'Of every two members what both had affirmed, as a part of what either had; the mean of all pairs: 0 nothing in common, 1 all. Null where fewer than five had affirmed any.',
      },
    },
  });
  return findings.ofFields(
    'ConvergenceFinding',
    'Whether what the members of a network affirm comes together or apart, by quarter: the mean likeness (Jaccard 1912) of every two members. Members who have affirmed no belief are not counted; of more than 150, 150 are taken, always the same. The last quarters, at most four, are compared with as many before; a difference of 0.05 counts. Weak: beliefs that mean the same and are two records count as different; affirming costs little; who joins or leaves changes it as much as who changes their mind; coming together is no aim in itself.',
    {
      value: {
        type: () => builder.enumeration('Convergence', 'How affirmed beliefs move.', CONVERGENCE),
        description: 'What it comes to.',
      },
      quarters: { type: () => quarter, list: true, description: 'Quarters that are over, oldest first.' },
    },
  );
}

function quarterFields(): Readonly<Record<string, OutputField>> {
  const of =
    (read: (quarter: Quarter) => string): OutputField['resolve'] =>
    ({ quarter }: { quarter: Quarter }) =>
      read(quarter);
  return {
    quarter: { type: () => GraphQLString, description: 'Its name, such as 2026-Q1.', resolve: of(({ name }) => name) },
    first: { type: () => DateScalar, description: 'Its first day.', resolve: of(({ first }) => first) },
    last: { type: () => DateScalar, description: 'Its last day.', resolve: of(({ last }) => last) },
  };
}

/** @throws ConstellationError BAD_INPUT */
function quartersIn(asked: number | null | undefined): number {
  const count = asked ?? USUAL_QUARTERS;
  if (count < 4 || count > MOST_QUARTERS)
    throw new ConstellationError('BAD_INPUT', `quarters is 4 to ${MOST_QUARTERS}.`, { field: 'quarters' });
  return count;
}

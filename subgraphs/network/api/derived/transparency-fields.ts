import { GraphQLInt, GraphQLString } from 'graphql';
import type { OutputField } from '../../../../schema/graphql/index.ts';
import { MOST_GAPS, TRANSPARENCY_GAPS, type Transparency, transparencyOf } from '../../rules/actors/transparency.ts';
import type { NetworkContext } from '../context.ts';
import type { ActorEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { shownRecord } from './shown.ts';

type TransparencyOf = Transparency & { readonly subject: string };
type Gap = Transparency['gaps'][number];

/** How open actors are about what they do. */
export function transparencyFields({ builder, findings, record }: DerivedTypes): DerivedFields {
  const count = (description: string): OutputField => ({ type: () => GraphQLInt, description });
  const withheld = builder.object('WithheldFields', {
    description: 'How much of one kind of record is kept back from you.',
    fields: {
      kind: { type: () => GraphQLString, description: 'Name of the kind, such as Report.' },
      records: count('How many records of it there are.'),
      fields: count(
        'How many fields of them you may not see; which, is in `record { withheld }` of each, from its owner.',
      ),
    },
  });
  const gap = builder.object('TransparencyGapAt', {
    description: 'Something about which an actor could do something.',
    fields: {
      gap: {
        type: () =>
          builder.enumeration('TransparencyGap', 'What an actor could be more open about.', TRANSPARENCY_GAPS),
        description: 'What it is.',
      },
      record: {
        type: record,
        description: 'The record.',
        resolve: ({ record: id }: Gap, _args, context: NetworkContext) => shownRecord(id, context),
      },
    },
  });
  const finding = findings.ofFields(
    'TransparencyFinding',
    'How open an actor is about what it does, by what you may see of it: evidence, reports in rhythm, words given and owed, and what is kept back. Counts, never one number (after the principles of AA1000AP). Weak: a link is no proof, and nobody follows it here; to keep back what concerns others is right; who says little has little to prove.',
    {
      reports: count('How many reports it has published.'),
      reportsWithEvidence: count('How many of them link to where they can be checked.'),
      reportsUndisclosed: count('Of how many that cannot be told: they may keep the links back.'),
      withRhythm: count('How many of its statements declare how often they are reported on.'),
      inRhythm: count('How many of these were reported on, or renewed, within that rhythm.'),
      namingOthers: count('How many of its statements name others.'),
      confirmed: count('How many of these all of them have confirmed.'),
      namedByOthers: count('How many records of others ask for its word.'),
      answered: count('How many of these it has answered, in their version of now.'),
      withheld: { type: () => withheld, list: true, description: 'How much it keeps back from you, by kind.' },
      gaps: {
        type: () => gap,
        list: true,
        description: `What it could do something about, at most ${MOST_GAPS}. For itself only; null for everybody else.`,
        resolve: ({ gaps, subject }: TransparencyOf, _args, { viewer }: NetworkContext) =>
          viewer?.actor === subject ? gaps : null,
      },
    },
  );
  return {
    actor: {
      transparency: {
        type: () => finding,
        description: 'How open it is about what it does, by what you may see of it.',
        async resolve({ id }: ActorEntity, _args: object, context: NetworkContext) {
          if (!context.isShown(id)) return null;
          const found = transparencyOf(await context.facts(), id);
          return { ...found, value: { ...found.value, subject: id } };
        },
      },
    },
  };
}

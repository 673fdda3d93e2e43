import { GraphQLInt, GraphQLString } from 'graphql';
import { DateTimeScalar, type OutputClass, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import type { KindRegistry } from '../../../schema/index.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/formats.ts';
import { type AboutExport, takeSnapshot } from '../export/snapshot.ts';
import { FACTS_AUDIENCES } from '../facts/index.ts';
import type { NetworkContext } from './context.ts';
import { actorEntity } from './entity.ts';

/** Most members of whom something may be missing that are named. */
const MOST_NAMED = 100;

/** The root field that says where all records of a kind are fetched, and what there is to know of them. */
export function exportField(builder: TypeBuilder, registry: KindRegistry, actor: () => OutputClass): OutputField {
  const missing = builder.object('MissingFromExport', {
    description: 'A member of whom something may be missing.',
    fields: {
      actor: {
        type: actor,
        description: 'The member.',
        resolve: ({ actor: did }: { actor: string }, _args, context: NetworkContext) =>
          context.spend(1) ? actorEntity(did) : null,
      },
      code: { type: () => GraphQLString, description: 'Why: one of the stable codes.' },
    },
  });
  const licence = builder.object('LicenceCount', {
    description: 'How many records are given under a licence.',
    fields: {
      licence: {
        type: () => GraphQLString,
        description:
          'SPDX identifier or address of the licence; null where authors name none: ask them before you use it.',
      },
      records: { type: () => GraphQLInt, description: 'How many records.' },
    },
  });
  const offer = builder.object('ExportOffer', {
    description: 'Where all records of a kind are fetched, and what there is to know of them.',
    fields: {
      url: {
        type: () => GraphQLString,
        description:
          'Path at this hub. Fetched with the same `Authorization` it gives the same sight; the moment of the snapshot is then that of fetching.',
      },
      asOf: { type: () => DateTimeScalar, description: 'The moment that this answer is true of.' },
      audience: {
        type: () => builder.enumeration('FactsAudience', 'Whose sight a derived value is in.', FACTS_AUDIENCES),
        description: 'Whose sight it is in.',
      },
      records: { type: () => GraphQLInt, description: 'How many records there are.' },
      isComplete: {
        type: () => Boolean,
        description: 'Whether everything is there that members share with this audience, as far as this hub can know.',
      },
      incomplete: {
        type: () => missing,
        list: true,
        description: `Members of whom something may be missing, at most ${MOST_NAMED}; the export itself names all.`,
        resolve: ({ incomplete }: AboutExport) => incomplete.slice(0, MOST_NAMED),
      },
      licences: { type: () => licence, list: true, description: 'Under which licences they are given.' },
      note: { type: () => GraphQLString, description: 'What is in it and what is not, for whoever uses it.' },
    },
  });
  return {
    type: () => offer,
    description:
      'All records of a kind out of the index, for other programs: a snapshot of one moment with ids, titles, codes, dates, numbers and links, as far as you may see them.',
    args: {
      kind: {
        type: () => builder.enumeration('RecordKind', 'The kinds of records.', kindsIn(registry)),
        required: true,
        description: 'Of which kind.',
      },
      format: {
        type: () => builder.enumeration('ExportFormat', 'The forms in which records are given out.', EXPORT_FORMATS),
        description: 'In which form; NDJSON unless told.',
      },
    },
    async resolve(_root, { kind, format }: { kind: string; format?: ExportFormat | null }, context: NetworkContext) {
      if (!context.spend(1)) return null;
      const { about } = await takeSnapshot(kind, context);
      return { ...about, url: `/export?kind=${kind}&format=${(format ?? 'NDJSON').toLowerCase()}` };
    },
  };
}

function kindsIn(registry: KindRegistry): Readonly<Record<string, string>> {
  return Object.fromEntries(registry.kinds.map(({ name, description }) => [name, description]));
}

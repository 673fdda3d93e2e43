import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  ContentScalar,
  DateTimeScalar,
  decodeCursor,
  encodeCursor,
  type OutputClass,
  type OutputField,
  PAGE_ARGS,
  pageSize,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { AUDIENCES, ConstellationError, type KindRegistry } from '../../../schema/index.ts';
import { type OwnRecordsQuery, ownRecords, type Place } from '../sharing/own-records.ts';
import { momentNow, READER_TYPES, type RecordReader, readerNamed, viewOf } from '../sharing/readers.ts';
import { sharingOverview } from '../sharing/shared-with.ts';
import type { StoredRecord, View } from '../store/port.ts';
import type { NodeContext } from './context.ts';
import { shownIn } from './rows.ts';
import { sharingRow } from './sharing.ts';

type Args = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly audience?: string | null;
  readonly seenBy?: string | null;
  readonly about?: string | null;
};

/** The queries by which an actor sees what it has published, and who sees that. For its people from READER on. */
export function ownRecordQueries(
  builder: TypeBuilder,
  registry: KindRegistry,
  sharing: OutputField,
): Readonly<Record<string, OutputField>> {
  const record = builder.object('OwnRecord', {
    description: 'A record of your actor, whatever its kind.',
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Its id.' },
      kind: { type: () => GraphQLString, required: true, description: 'Name of its kind.' },
      title: { type: () => GraphQLString, description: 'What it is called.' },
      issuedAt: { type: () => DateTimeScalar, required: true, description: 'When this version was signed.' },
      version: {
        type: () => GraphQLInt,
        required: true,
        description: 'How often it was published, this time included.',
      },
      digest: { type: () => GraphQLString, required: true, description: 'Digest of this version.' },
      language: { type: () => GraphQLString, description: 'Language of its texts (BCP 47).' },
      sharing: { ...sharing, required: true, description: 'Who may see it.' },
      values: {
        type: () => ContentScalar,
        required: true,
        description: 'Its content, as the form of its kind has it.',
      },
      withheld: {
        type: () => GraphQLString,
        list: true,
        required: true,
        description: 'Names of fields that `seenBy` does not see; none without it.',
      },
    },
  });
  const page = builder.object('OwnRecordPage', {
    description: 'A page of records of your actor.',
    fields: {
      nodes: { type: () => record, list: true, required: true, description: 'The records, the newest first.' },
      hasNextPage: {
        type: () => GraphQLBoolean,
        required: true,
        description:
          'Whether more may follow: a page that was filtered may hold fewer than were asked for, and even none.',
      },
      endCursor: { type: () => GraphQLString, description: 'Give it as `after` for the next page.' },
    },
  });
  const overview = overviewType(builder);
  return {
    ownRecords: {
      type: () => page,
      required: true,
      description:
        'What your actor has published, of all kinds, without what was withdrawn; the newest first. For people of the actor from READER on.',
      args: {
        ...PAGE_ARGS,
        kinds: { type: () => GraphQLString, list: true, description: 'Names of kinds; all unless told.' },
        audience: {
          type: () => builder.enumeration('Audience', 'Who may see a record.', AUDIENCES),
          description: 'Those whose record, not only a field of it, is for this audience.',
        },
        seenBy: {
          type: () => GraphQLID,
          description:
            'Those that this reader sees: ANYONE, MEMBERS (a member that is named nowhere), the id of a network, or the DID of an actor.',
        },
        about: {
          type: () => GraphQLID,
          description:
            'Those that point to this record or actor, with `seenBy` by a field that this reader sees: answers to a claim, memberships in a network, posts on a topic.',
        },
      },
      resolve: async (_root, args: Args, context: NodeContext) => recordsPage(registry, args, context),
    },
    sharingOverview: {
      type: () => overview,
      required: true,
      description:
        'What your actor shares with whom, counted by reader and kind; `ownRecords(seenBy:)` lists it. For people of the actor from READER on.',
      resolve: async (_root, _args: object, context: NodeContext) => {
        const { did, store } = context.writer('READER');
        return sharingOverview(store, registry, (actor) => context.chartersOf(did, actor), momentNow());
      },
    },
  };
}

async function recordsPage(registry: KindRegistry, args: Args, context: NodeContext) {
  const { did, store } = context.writer('READER');
  const size = pageSize(args.first);
  context.spend(size);
  const reader = args.seenBy == null ? undefined : readerOf(args.seenBy);
  const view: View = reader ? viewOf(reader, did, (actor) => context.chartersOf(did, actor), momentNow()) : 'ALL';
  const query: OwnRecordsQuery = {
    kinds: args.kinds ?? undefined,
    view,
    audience: args.audience ?? undefined,
    about: args.about ?? undefined,
  };
  const list = { did, kinds: args.kinds, audience: args.audience, seenBy: args.seenBy, about: args.about };
  const after = args.after == null ? undefined : placeIn(decodeCursor(list, args.after));
  const { records, next } = await ownRecords(store, registry, query, size, after);
  context.noteShown(did, records);
  return {
    nodes: records.map((record) => rowOf(registry, record, view)),
    hasNextPage: next !== undefined,
    endCursor: next ? encodeCursor(list, [next.issuedAt, next.id]) : null,
  };
}

function rowOf(registry: KindRegistry, record: StoredRecord, view: View) {
  const { envelope, content, policy, digest } = record;
  const { id, kind, issuedAt, version, language } = envelope;
  return {
    ...{ id, kind, issuedAt, version, language, digest, values: content, sharing: sharingRow(policy) },
    title: content[registry.byName(kind)?.title ?? ''],
    withheld: shownIn({ id, content, policy }, view)?.withheld ?? [],
  };
}

function readerOf(text: string): RecordReader {
  return text === 'ANYONE' || text === 'MEMBERS' ? { type: text } : readerNamed(text);
}

function placeIn([issuedAt, id]: readonly (string | number | null)[]): Place {
  if (typeof issuedAt !== 'string' || typeof id !== 'string') throw new ConstellationError('BAD_CURSOR');
  return { issuedAt, id };
}

function overviewType(builder: TypeBuilder): OutputClass {
  const count = (description: string) => ({ type: () => GraphQLInt, required: true, description }) as const;
  const ofKind = builder.object('SharedKind', {
    description: 'How many records of one kind somebody sees.',
    fields: {
      kind: { type: () => GraphQLString, required: true, description: 'Name of the kind.' },
      records: count('How many they see.'),
    },
  });
  const reader = builder.object('SharedWith', {
    description: 'How much of what your actor has published one reader sees.',
    fields: {
      type: {
        type: () => builder.enumeration('ReaderType', 'Through whose eyes records are looked at.', READER_TYPES),
        required: true,
        description: 'Who.',
      },
      id: { type: () => GraphQLID, description: 'Of NETWORK: which. Of PARTNER: who.' },
      records: count('How many records they see.'),
      withWithheld: count('Of how many of those a field is withheld from them, if the record has it.'),
      byName: count(
        'How many they see because the record is for exactly this audience and, of networks and partners, names them. Of OWN: those that nobody else sees.',
      ),
      kinds: { type: () => ofKind, list: true, required: true, description: 'The same by kind.' },
    },
  });
  return builder.object('SharingOverview', {
    description: 'What an actor shares with whom.',
    fields: {
      readers: {
        type: () => reader,
        list: true,
        required: true,
        description:
          'Anybody, members, each network and partner that is named at a record or field, and your own people.',
      },
      isComplete: {
        type: () => GraphQLBoolean,
        required: true,
        description: 'False where there are more records or readers than are counted.',
      },
    },
  });
}

import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  decodeCursor,
  encodeCursor,
  type OutputField,
  pageSize,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { ConstellationError, digestOf } from '../../../schema/index.ts';
import { targetsIn } from '../store/pointers.ts';
import type { ActorStore, RecordQuery, StoredRecord, View } from '../store/port.ts';
import type { NodeContext } from './context.ts';
import { presentationOf } from './rows.ts';

/** Names that one page may hold of each, and its size. */
const MAX_NAMED = { ids: 100, about: 500, kinds: 100 };
export const MAX_STATEMENTS = 500;

type StatementsArgs = {
  readonly actor: string;
  readonly ids?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

/** What is asked for, without the page. */
type Asked = Readonly<Record<'ids' | 'about' | 'kinds', readonly string[] | undefined>>;
type Place = NonNullable<RecordQuery['after']>;

/** A presentation, as GraphQL shows it. */
type Statement = { readonly id: string; readonly kind: string; readonly digest: string; readonly sdJwt: string };
type StatementPage = {
  readonly nodes: readonly Statement[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
};

/** The field `statements` of Query. */
export function statementsField(builder: TypeBuilder): OutputField {
  const statement = builder.object('Statement', {
    description: 'The current version of a record, as you may see it, in the words that its author signed.',
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Id of the record.' },
      kind: { type: () => GraphQLString, required: true, description: 'Name of its kind.' },
      digest: { type: () => GraphQLString, required: true, description: 'Digest of the version.' },
      sdJwt: {
        type: () => GraphQLString,
        required: true,
        description: 'The proof (SD-JWT), disclosing the fields that you may see.',
      },
    },
  });
  const page = builder.object('StatementPage', {
    description: 'A page of statements of one actor, oldest first.',
    fields: {
      nodes: {
        type: () => statement,
        list: true,
        required: true,
        description: 'The statements; fewer than asked for when they are large.',
      },
      hasNextPage: { type: () => Boolean, required: true, description: 'Whether more follow.' },
      endCursor: { type: () => GraphQLString, description: 'Where this page ends: give it as `after` for the next.' },
    },
  });
  return {
    type: () => page,
    description: `The records of one actor that you may see and that are named by \`ids\`, or point to something in \`about\` by a field that you may see as well; with neither, all of these \`kinds\`. For hubs, which check each proof and derive from them what is shown to nobody else. Withdrawn records are given by \`ids\` only.`,
    args: {
      actor: { type: () => GraphQLID, required: true, description: 'DID of an actor hosted here.' },
      ids: { type: () => GraphQLID, list: true, description: `Ids of records, at most ${MAX_NAMED.ids}.` },
      about: {
        type: () => GraphQLString,
        list: true,
        description: `What records point to, at most ${MAX_NAMED.about}: digests of ids of records, or of DIDs (\`sha-256:\` and the digest in base64url), so that being asked tells nothing of a record to those who do not know it.`,
      },
      kinds: {
        type: () => GraphQLString,
        list: true,
        description: `Names of kinds, at most ${MAX_NAMED.kinds}: records of others are left out.`,
      },
      first: {
        type: () => GraphQLInt,
        description: `How many at most, 1 to ${MAX_STATEMENTS}.`,
        defaultValue: 100,
      },
      after: {
        type: () => GraphQLString,
        description: 'The `endCursor` of the page before; valid for the same arguments and the same reader only.',
      },
    },
    resolve: (_root, args: StatementsArgs, context: NodeContext) => statementsOf(args, context),
  };
}

async function statementsOf(args: StatementsArgs, context: NodeContext): Promise<StatementPage> {
  const { actor } = args;
  const asked: Asked = { ids: named(args, 'ids'), about: named(args, 'about'), kinds: named(args, 'kinds') };
  if (!asked.ids && !asked.about && !asked.kinds)
    throw new ConstellationError('BAD_INPUT', 'Say which: by ids, by what they are about, or by kinds.', {
      field: 'ids',
    });
  const size = pageSize(args.first ?? 100, MAX_STATEMENTS);
  context.spend(size);
  const hosted = context.actors.get(actor);
  if (!hosted) throw new ConstellationError('NOT_FOUND', 'No actor of that DID is hosted here.');
  const view = context.view(actor);
  // a cursor holds for one sight: what another viewer was shown is no place to go on from
  const list = { statements: actor, ...asked, sight: view === 'ALL' ? view : [...view.sight].sort() };
  const after = args.after == null ? undefined : placeOf(decodeCursor(list, args.after));
  const { store } = hosted;
  const found = await candidates(store, asked, view, after, size + 1);
  if (!after) context.noteMissed(actor, asked.ids?.filter((id) => !found.named.has(id)) ?? []);

  const nodes: Statement[] = [];
  const shown: StoredRecord[] = [];
  let end = 0;
  for (const record of found.records.slice(0, size)) {
    const statement = shownTo(record, asked, view);
    if (statement && !context.hasRoomFor(statement.sdJwt.length) && end > 0) break;
    end += 1;
    if (!statement) continue;
    nodes.push(statement);
    shown.push(record);
  }
  context.noteShown(actor, shown);
  const last = found.records[end - 1]?.envelope;
  return {
    nodes,
    hasNextPage: found.records.length > end,
    endCursor: last ? encodeCursor(list, [last.issuedAt, last.id]) : null,
  };
}

/** A list of names, each once; undefined when it is left out. @throws ConstellationError BAD_INPUT */
function named(args: StatementsArgs, field: 'ids' | 'about' | 'kinds'): readonly string[] | undefined {
  const given = args[field];
  if (given == null) return undefined;
  const most = MAX_NAMED[field];
  if (given.length > most) throw new ConstellationError('BAD_INPUT', `${field} takes at most ${most}.`, { field });
  return [...new Set(given)].sort();
}

/** Records of a page in order, one more than it holds, as the store has filtered them; and which of those named were there. */
async function candidates(
  store: ActorStore,
  { ids, about, kinds }: Asked,
  view: View,
  after: Place | undefined,
  limit: number,
): Promise<{ readonly records: readonly StoredRecord[]; readonly named: ReadonlySet<string> }> {
  const page = { view, limit, ...(after ? { after } : {}) };
  const [byId, pointing, ofKinds] = await Promise.all([
    ids && ids.length > 0 ? store.find(ids, view) : new Map<string, StoredRecord>(),
    about ? store.pointing({ ...page, targets: about, ...(kinds ? { kinds } : {}) }) : [],
    ids || about ? [] : Promise.all((kinds ?? []).map((kind) => store.list({ ...page, kind, order: 'OLDEST' }))),
  ]);
  const isBeyond = ({ envelope }: StoredRecord) => !after || isLater(envelope, after);
  const isOfKind = ({ envelope }: StoredRecord) => !kinds || kinds.includes(envelope.kind);
  const all = [
    ...[...byId.values()].filter((record) => isBeyond(record) && isOfKind(record)),
    ...pointing,
    ...ofKinds.flat(),
  ];
  const unique = [...new Map(all.map((record) => [record.envelope.id, record])).values()];
  unique.sort((a, b) => (isLater(a.envelope, b.envelope) ? 1 : -1));
  return { records: unique.slice(0, limit), named: new Set(byId.keys()) };
}

/** Looked at once more, beside the store: what is in view, and whether it points there by what is in view. */
function shownTo(record: StoredRecord, { ids, about, kinds }: Asked, view: View): Statement | undefined {
  const { envelope, content, digest } = record;
  const { id, kind } = envelope;
  const presentation = presentationOf(record, view);
  if (!presentation || (kinds && !kinds.includes(kind))) return undefined;
  const pointsThere = () =>
    presentation.shown.some((name) => targetsIn(content[name]).some((to) => about?.includes(digestOf(to))));
  if ((ids || about) && !ids?.includes(id) && !pointsThere()) return undefined;
  return { id, kind, digest, sdJwt: presentation.sdJwt };
}

function isLater(one: Place, other: Place): boolean {
  return one.issuedAt === other.issuedAt ? one.id > other.id : one.issuedAt > other.issuedAt;
}

function placeOf([issuedAt, id]: readonly (string | number | null)[]): Place {
  if (typeof issuedAt !== 'string' || typeof id !== 'string') throw new ConstellationError('BAD_CURSOR');
  return { issuedAt, id };
}

import { GraphQLID } from 'graphql';
import {
  decodeCursor,
  type EnumValues,
  encodeCursor,
  makePage,
  type OutputClass,
  type OutputField,
  PAGE_ARGS,
  type Page,
  pageSize,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { ConstellationError, type KindDefinition, type KindRegistry } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { StoredRecord } from '../store/port.ts';
import type { NodeContext } from './context.ts';
import { type Row, recordRow } from './rows.ts';

type ListArgs = { first?: number | null; after?: string | null; order?: 'NEWEST' | 'OLDEST' | null };

/** Declares the orders of an actor's lists. */
export function listOrder(builder: TypeBuilder): EnumValues {
  return builder.enumeration('ListOrder', 'The order of a list of one actor, by time of issue.', {
    NEWEST: 'What was issued last comes first.',
    OLDEST: 'What was issued first comes first.',
  });
}

/** The list of an actor's records of one kind, as a field of ValueActor. */
export function listField(
  builder: TypeBuilder,
  registry: KindRegistry,
  kind: KindDefinition,
  connection: OutputClass,
): OutputField {
  return {
    type: () => connection,
    description: `Its records of kind ${kind.name} that you may see, without withdrawn ones. ${kind.description}`,
    args: {
      ...PAGE_ARGS,
      order: { type: () => listOrder(builder), description: 'The order by time of issue.', defaultValue: 'NEWEST' },
    },
    resolve: ({ id }: Row, args: ListArgs, context: NodeContext) => listPage(registry, kind, id, args, context),
  };
}

/** The one record of a kind that an actor has at most once, as a field of ValueActor. */
export function singleField(registry: KindRegistry, kind: KindDefinition, type: OutputClass): OutputField {
  return {
    type: () => type,
    description: kind.description,
    resolve: async ({ id }: Row, _args: object, context: NodeContext) => {
      context.spend(1);
      const view = context.view(id);
      const [record] = await hostedStore(context, id).list({ kind: kind.name, view, order: 'NEWEST', limit: 1 });
      if (record) context.noteShown(id, [record]);
      return record && recordRow(registry, record, view);
    },
  };
}

/** The actors hosted here, as a field of Query. */
export function actorsField(connection: OutputClass): OutputField {
  const list = 'hosted actors';
  return {
    type: () => connection,
    description: 'The actors that this node hosts.',
    args: PAGE_ARGS,
    resolve: (_root, { first, after }: ListArgs, { actors, spend }: NodeContext) => {
      const size = pageSize(first);
      spend(size);
      const last = after == null ? '' : String(decodeCursor(list, after)[1]);
      const ids = [...actors.keys()].sort().filter((id) => id > last);
      const rows = ids.slice(0, size + 1).map(actorRow);
      return makePage(
        rows,
        size,
        last !== '',
        ({ id }) => encodeCursor(list, ['', id]),
        () => actors.size,
      );
    },
  };
}

/** Arguments that name one thing by its id. */
export const ID_ARG = { id: { type: () => GraphQLID, required: true, description: 'Its id.' } } as const;

export function actorRow(id: string): Row {
  return { __typename: 'ValueActor', id };
}

async function listPage(
  registry: KindRegistry,
  kind: KindDefinition,
  actor: string,
  args: ListArgs,
  context: NodeContext,
): Promise<Page<Row>> {
  const store = hostedStore(context, actor);
  const size = pageSize(args.first);
  context.spend(size);
  const order = args.order ?? 'NEWEST';
  const view = context.view(actor);
  // a cursor holds for one sight: what another viewer was shown is no place to go on from
  const list = { actor, kind: kind.name, order, sight: view === 'ALL' ? view : [...view.sight].sort() };
  const keyset = args.after == null ? undefined : decodeCursor(list, args.after);
  const records = await store.list({
    kind: kind.name,
    view,
    order,
    limit: size + 1,
    ...(keyset ? { after: { issuedAt: textOf(keyset[0]), id: textOf(keyset[1]) } } : {}),
  });
  const cursorOf = ({ envelope }: StoredRecord) => encodeCursor(list, [envelope.issuedAt, envelope.id]);
  const page = makePage(records, size, keyset !== undefined, cursorOf, () => store.count({ kind: kind.name, view }));
  const edges = page.edges.flatMap(({ cursor, node: record }) => {
    const node = recordRow(registry, record, view);
    return node ? [{ cursor, node }] : [];
  });
  context.noteShown(actor, page.nodes);
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function textOf(value: string | number | null | undefined): string {
  if (typeof value !== 'string') throw new ConstellationError('BAD_CURSOR');
  return value;
}

function hostedStore({ actors }: NodeContext, id: string): HostedActor['store'] {
  const actor = actors.get(id);
  // a row of an actor is made only for actors that are hosted
  if (!actor) throw new ConstellationError('NOT_FOUND');
  return actor.store;
}

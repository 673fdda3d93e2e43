import { decodeCursor, encodeCursor, makePage, type Page, pageSize } from '../../../schema/graphql/index.ts';
import type { IndexRow } from '../store/port.ts';
import type { NetworkContext } from './context.ts';
import { countedPage } from './counted-page.ts';
import type { RowConditions } from './row-filter.ts';
import { orderValue, type RowOrders } from './row-order.ts';

/** The arguments of a list, as a caller gives them. */
export type ListArguments = {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

/**
 * One page of a list from the index. A cursor holds only for the list, filter and order that it came from.
 *
 * @throws ConstellationError BAD_PAGE_SIZE | BAD_CURSOR
 */
export async function listRows<Row>(
  context: NetworkContext,
  list: {
    readonly kind: string;
    readonly conditions: RowConditions | undefined;
    readonly orders: RowOrders;
    readonly asRow: (row: IndexRow) => Row;
    /** What its cursors hold for, where the conditions come and go by themselves; the conditions unless told. */
    readonly mark?: unknown;
  },
  { orderBy, first, after }: ListArguments,
): Promise<Page<Row>> {
  const { kind, conditions, orders } = list;
  const size = pageSize(first);
  const orderName = orderBy ?? orders.first;
  const order = orders.orderOf(orderName);
  const mark = { list: kind, tier: context.tier, conditions: list.mark ?? conditions, order: orderName };
  const keyset = after == null ? undefined : decodeCursor(mark, after);
  if (!conditions)
    return makePage<Row>(
      [],
      size,
      keyset !== undefined,
      () => '',
      () => 0,
    );

  const { index } = context;
  context.noteAsked(conditions.actors);
  const query = { kind, excludeActors: context.hidden, ...conditions };
  const start = keyset ? { after: { value: keyset[0] ?? null, id: String(keyset[1]) } } : {};
  const rows = context.spend(0) ? await index.list({ ...query, order, limit: size + 1, ...start }) : [];
  const cursors = new Map<Row, string>();
  const nodes = rows.map((row) => {
    const node = list.asRow(row);
    cursors.set(node, encodeCursor(mark, [orderValue(row, order), row.id]));
    return node;
  });
  const made = makePage(
    nodes,
    size,
    keyset !== undefined,
    (node) => cursors.get(node) ?? '',
    () => (context.spend(0) ? index.count(query) : 0),
  );
  const given = new Map(nodes.map((node, place) => [node, rows[place]]));
  return countedPage(made, context, (node) => given.get(node));
}

import type { Page } from '../../../schema/graphql/index.ts';
import type { IndexRow } from '../store/port.ts';
import type { NetworkContext } from './context.ts';

/**
 * A page whose rows are counted when they are handed out: under each alias again, and not where only their number is asked for. Rows that
 * are handed out are noted as read, and so is a row whose cursor is, since a cursor holds its id.
 */
export function countedPage<Row>(
  page: Page<Row>,
  { spend, noteRead }: Pick<NetworkContext, 'spend' | 'noteRead'>,
  rowOf: (node: Row) => IndexRow | undefined,
): Page<Row> {
  const note = (nodes: readonly (Row | undefined)[]) =>
    noteRead(nodes.flatMap((node) => (node === undefined ? [] : (rowOf(node) ?? []))));
  const hand = <Item>(items: readonly Item[]): readonly Item[] => {
    if (!spend(items.length)) return [];
    note(page.nodes);
    return items;
  };
  return {
    ...page,
    pageInfo: {
      ...page.pageInfo,
      get startCursor() {
        note(page.nodes.slice(0, 1));
        return page.pageInfo.startCursor;
      },
      get endCursor() {
        note(page.nodes.slice(-1));
        return page.pageInfo.endCursor;
      },
    },
    get edges() {
      return hand(page.edges);
    },
    get nodes() {
      return hand(page.nodes);
    },
  };
}

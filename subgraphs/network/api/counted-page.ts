import type { Page } from '../../../schema/graphql/index.ts';
import type { IndexRow } from '../store/port.ts';
import type { NetworkContext } from './context.ts';

/** A page whose rows are counted when they are handed out: under each alias again, and not where only their number is asked for. Rows that are handed out are noted as read. */
export function countedPage<Row>(
  page: Page<Row>,
  { spend, noteRead }: Pick<NetworkContext, 'spend' | 'noteRead'>,
  rowOf: (node: Row) => IndexRow | undefined,
): Page<Row> {
  const hand = <Item>(items: readonly Item[]): readonly Item[] => {
    if (!spend(items.length)) return [];
    noteRead(page.nodes.flatMap((node) => rowOf(node) ?? []));
    return items;
  };
  return {
    ...page,
    get edges() {
      return hand(page.edges);
    },
    get nodes() {
      return hand(page.nodes);
    },
  };
}

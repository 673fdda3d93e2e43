import type { Page } from '../../../schema/graphql/index.ts';
import type { NetworkContext } from './context.ts';

/** A page whose rows are counted when they are handed out: under each alias again, and not where only their number is asked for. */
export function countedPage<Row>(page: Page<Row>, { spend }: NetworkContext): Page<Row> {
  return {
    ...page,
    get edges() {
      return spend(page.edges.length) ? page.edges : [];
    },
    get nodes() {
      return spend(page.nodes.length) ? page.nodes : [];
    },
  };
}

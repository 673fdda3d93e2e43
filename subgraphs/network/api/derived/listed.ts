import { decodeCursor, encodeCursor, makePage, type Page, pageSize } from '../../../../schema/graphql/index.ts';
import type { NetworkContext } from '../context.ts';
import { countedPage } from '../counted-page.ts';

/** Arguments of a list that was derived. */
export type PageArguments = { readonly first?: number | null; readonly after?: string | null };

/**
 * One page of a list that a rule came to. The items are in the order of their places, which are unique texts; a page begins behind the
 * place of its cursor, also where items have come or gone meanwhile.
 *
 * @param list what the list is of: a cursor holds for this list, seen by the same tier, only
 * @throws ConstellationError BAD_PAGE_SIZE | BAD_CURSOR
 */
export function listed<Item>(
  items: readonly Item[],
  { first, after }: PageArguments,
  list: readonly unknown[],
  placeOf: (item: Item) => string,
  context: NetworkContext,
): Page<Item> {
  const size = pageSize(first);
  const mark = { list, tier: context.tier, viewer: context.viewer?.actor };
  const behind = after == null ? undefined : String(decodeCursor(mark, after)[1]);
  const start = behind === undefined ? 0 : firstBehind(items, behind, placeOf);
  const page = makePage(
    items.slice(start, start + size + 1),
    size,
    behind !== undefined,
    (item) => encodeCursor(mark, [null, placeOf(item)]),
    () => items.length,
  );
  return countedPage(page, context, () => undefined);
}

/** By halving: a page costs what it shows, not what comes before it. */
function firstBehind<Item>(items: readonly Item[], place: string, placeOf: (item: Item) => string): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && placeOf(item) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Ledger } from './ledger.ts';
import type { EntityRouter } from './routing.ts';

/** Asks for nothing but whether there is such a row. */
const QUERY = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/**
 * Makes sure of the records that the index does not know: the operation may have asked for nothing that only their owners answer, and
 * then nobody knows whether there are any. What their owners say is in the ledger afterwards.
 */
export async function askOwnersOf(
  left: ReadonlyMap<string, string>,
  ledger: Ledger,
  route: EntityRouter,
): Promise<void> {
  const open = [...left].filter(([id]) => !ledger.found.has(id) && !ledger.failed.has(id));
  if (open.length === 0) return;
  const representations = open.map(([id, __typename]) => ({ __typename, id }));
  await route({ query: QUERY, variables: {}, representations, ledger });
}

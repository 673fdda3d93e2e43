import type { EnumValues, TypeBuilder } from '../../../schema/graphql/index.ts';
import { facetField, type KindDefinition } from '../../../schema/index.ts';
import type { IndexRow, RowOrder } from '../store/port.ts';
import { RANGE_TYPES } from './row-filter.ts';

/** The orders of a list: their GraphQL enum, and what each means to the index. */
export type RowOrders = { readonly type: EnumValues; readonly first: string; orderOf(value: string): RowOrder };

/** Declares the orders of a kind: by time, by title, and by each date or number among its facets. */
export function rowOrders(
  builder: TypeBuilder,
  name: string,
  kind: KindDefinition,
  words: { readonly time: string; readonly timeMeaning: string; readonly title: string },
): RowOrders {
  const keys: [string, string, string][] = [[words.time, 'issuedAt', words.timeMeaning]];
  if (kind.title !== undefined && !kind.personal) keys.push([words.title, 'title', 'title']);
  for (const [facet, source] of Object.entries(kind.facets)) {
    const field = facetField(kind, source);
    if (field && RANGE_TYPES.has(field.type)) keys.push([constantCase(facet), facet, facet]);
  }
  const orders = new Map<string, RowOrder>();
  const values: Record<string, string> = {};
  for (const [key, by, meaning] of keys) {
    for (const direction of ['ASC', 'DESC'] as const) {
      orders.set(`${key}_${direction}`, { by, direction });
      const way = direction === 'ASC' ? 'ascending' : 'descending';
      values[`${key}_${direction}`] =
        `By ${meaning}, ${way}${by === 'issuedAt' ? '' : '; rows without one come last'}.`;
    }
  }
  const first = `${words.time}_DESC`;
  const type = builder.enumeration(name, 'The order of a list; ties are broken by id.', values);
  return { type, first, orderOf: (value) => orders.get(value) ?? { by: 'issuedAt', direction: 'DESC' } };
}

/** The value that a row is ordered by: of several the smallest. */
export function orderValue(row: IndexRow, { by }: RowOrder): string | number | null {
  if (by === 'issuedAt') return row.issuedAt;
  if (by === 'title') return row.title ?? null;
  const values = row.facets.filter(({ name }) => name === by).map(({ value }) => value);
  return values.reduce<string | number | null>(
    (least, value) => (least === null || value < least ? value : least),
    null,
  );
}

function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

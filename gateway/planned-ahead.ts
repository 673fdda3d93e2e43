import { createHash } from 'node:crypto';
import { type GraphQLSchema, parse } from 'graphql';
import type { Planner } from './planner.ts';
import { preparedOperations } from './prepared-operation.ts';

/** Under this name they wait for a thread like the operations of any client, one at a time. */
const CLIENT = 'planned ahead';

/**
 * Plans operations that are known before anybody asks, one after the other, so that the first who does need not wait for it. Resolves with the
 * texts that could not be planned, which are then planned like any other when they are asked.
 */
export async function planAhead(
  texts: Iterable<string>,
  options: { readonly planner: Planner; readonly schema: GraphQLSchema; readonly entities: ReadonlySet<string> },
): Promise<readonly { readonly text: string; readonly error: unknown }[]> {
  const { planner, schema, entities } = options;
  const prepare = preparedOperations(entities);
  const failed: { text: string; error: unknown }[] = [];
  for (const text of texts) {
    try {
      const sourceHash = createHash('sha256').update(text).digest('hex');
      const prepared = prepare({ schema, document: parse(text), sourceHash, operationName: undefined });
      await planner.plan(prepared.key, prepared.text, CLIENT);
    } catch (error) {
      failed.push({ text, error });
    }
  }
  return failed;
}

import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb';
import { DUPLICATE_KEY, refusalsOf } from './mongo-errors.ts';

/**
 * Writes documents where the filter of each operation (an `updateOne` with `upsert`) names the `_id` and a condition on what is there, such as "only if older". A
 * document for which the condition does not hold stays as it is.
 *
 * Such an upsert that finds nothing tries to insert. If it meets a document then, either the condition does not hold, or another
 * process inserted at the same moment and it may hold after all; so what was refused is tried once more, now that the document exists.
 */
export async function upsertGuarded<T extends Document>(
  collection: Collection<T>,
  operations: readonly AnyBulkWriteOperation<T>[],
): Promise<void> {
  const refused = await attempt(collection, operations);
  await attempt(collection, refused);
}

/** Runs the operations; returns those that were refused for a duplicate key. */
async function attempt<T extends Document>(
  collection: Collection<T>,
  operations: readonly AnyBulkWriteOperation<T>[],
): Promise<AnyBulkWriteOperation<T>[]> {
  if (operations.length === 0) return [];
  try {
    await collection.bulkWrite([...operations], { ordered: false });
    return [];
  } catch (thrown) {
    const refusals = refusalsOf(thrown);
    if (!refusals?.every(({ code }) => code === DUPLICATE_KEY)) throw thrown;
    return refusals.flatMap(({ index }) => operations[index] ?? []);
  }
}

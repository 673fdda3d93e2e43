import { type AnyBulkWriteOperation, type Collection, type Document, MongoBulkWriteError } from 'mongodb';
import { isDuplicateKey } from './mongo-errors.ts';

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
    if (!(thrown instanceof MongoBulkWriteError) || !isDuplicateKey(thrown)) throw thrown;
    const faults = Array.isArray(thrown.writeErrors) ? thrown.writeErrors : [thrown.writeErrors];
    if (faults.some(({ code }) => code !== thrown.code)) throw thrown;
    return faults.flatMap(({ index }) => operations[index] ?? []);
  }
}

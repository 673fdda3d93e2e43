import { setImmediate as turn } from 'node:timers/promises';

/** Long work stops this often, in milliseconds, for whatever else waits. */
const SLICE_MS = 10;

/** Asked within long work, again and again: now and then there is something to wait for, so that others have their turn. */
export function slices(ms: number = SLICE_MS): () => Promise<void> | undefined {
  let startedAt = performance.now();
  return () => {
    if (performance.now() - startedAt < ms) return undefined;
    return turn().then(() => {
      startedAt = performance.now();
    });
  };
}

/** Does all of it, so much at a time. What has begun is ended before the first fault is thrown. */
export async function inParallel<Item>(
  atOnce: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const faults: unknown[] = [];
  const worker = async () => {
    for (let item = left.next(); !item.done && faults.length === 0; item = left.next())
      await work(item.value).catch((thrown: unknown) => faults.push(thrown));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (faults.length > 0) throw faults[0];
}

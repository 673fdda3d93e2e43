import { setImmediate as turn } from 'node:timers/promises';

/** Long work stops this often, in milliseconds, for whatever else waits. */
const SLICE_MS = 10;

/**
 * Asked within long work, again and again: now and then there is something to wait for, so that others have their turn. Whoever works
 * beside shares the slice.
 */
export function slices(ms: number = SLICE_MS): () => Promise<void> | undefined {
  let startedAt = performance.now();
  let next: Promise<void> | undefined;
  const isOver = () => performance.now() - startedAt >= ms;

  async function wait(): Promise<void> {
    // those that waited as well may have used the slice up
    while (isOver()) {
      next ??= turn().then(() => {
        next = undefined;
        startedAt = performance.now();
      });
      await next;
    }
  }

  return () => (isOver() ? wait() : undefined);
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

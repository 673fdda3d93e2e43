/**
 * The least time of a few tries, in milliseconds; no further try once one took less than what is hoped for. Whoever waits for a clock
 * waits each time, while a machine that is busy with other things keeps nobody as long every time.
 */
export async function leastTime(hopedMs: number, work: () => Promise<unknown>, tries = 5): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let left = tries; left > 0 && least >= hopedMs; left--) {
    const began = performance.now();
    await work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** How long this thread computes for something, in milliseconds, however long it waits for its turn on a busy machine. */
export async function computingTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

const LOOK_EVERY_MS = 1_000;

/**
 * Resolves when the process that started this one is gone. npm does not always pass on the signal that ends it, and then nobody
 * could stop from a terminal what it started.
 */
export function untilOrphaned(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
    timer.unref();
  });
}

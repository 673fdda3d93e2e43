/** Lets a bounded number of tasks run at once, over all and per key, in the order of asking as far as keys allow. */
export type Turns = { run<Result>(key: string, signal: AbortSignal, task: () => Promise<Result>): Promise<Result> };

export function makeTurns(limits: { readonly total: number; readonly perKey: number }): Turns {
  const waiting = new Set<{ readonly key: string; readonly start: () => void }>();
  const running = new Map<string, number>();
  let total = 0;

  function start(): void {
    for (const waiter of waiting) {
      if (total >= limits.total) return;
      if ((running.get(waiter.key) ?? 0) >= limits.perKey) continue;
      waiting.delete(waiter);
      take(waiter.key);
      waiter.start();
    }
  }

  function take(key: string): void {
    total++;
    running.set(key, (running.get(key) ?? 0) + 1);
  }

  function leave(key: string): void {
    total--;
    const rest = (running.get(key) ?? 1) - 1;
    if (rest === 0) running.delete(key);
    else running.set(key, rest);
    start();
  }

  function turn(key: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (total < limits.total && (running.get(key) ?? 0) < limits.perKey) {
      take(key);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const give = () => {
        waiting.delete(waiter);
        reject(signal.reason);
      };
      const waiter = {
        key,
        start: () => {
          signal.removeEventListener('abort', give);
          resolve();
        },
      };
      waiting.add(waiter);
      signal.addEventListener('abort', give, { once: true });
    });
  }

  return {
    async run(key, signal, task) {
      await turn(key, signal);
      try {
        return await task();
      } finally {
        leave(key);
      }
    },
  };
}

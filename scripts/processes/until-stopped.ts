const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** At a terminal one Ctrl-C comes twice: from the terminal, and from npm, which passes it on. */
const SAME_WISH_MS = 1_000;

/**
 * Resolves when the process is asked to stop: by a signal, or because the process that started it with an IPC channel is gone.
 * Asked again after more than a second, the process ends at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const stop = () => {
      if (askedAt !== undefined && performance.now() - askedAt > SAME_WISH_MS) process.exit(130);
      askedAt ??= performance.now();
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    if (process.connected) process.once('disconnect', () => askedAt ?? stop());
  });
}

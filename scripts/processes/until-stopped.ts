const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when the process is asked to stop: by a signal, or because the process that started it with an IPC channel is gone.
 * Asked a second time, the process ends at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    const stop = () => {
      if (isAsked) process.exit(130);
      isAsked = true;
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    if (process.connected)
      process.once('disconnect', () => {
        if (!isAsked) stop();
      });
  });
}

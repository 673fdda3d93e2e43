/**
 * Looks through the members for new keys, one after the other: a key that was taken back signs nothing from which the hub would notice.
 * Each has its turn once in `everyMs`, spread evenly.
 */
export function watchKeys(options: {
  readonly members: () => readonly string[];
  /** Asks one member; may fail. */
  readonly look: (did: string, signal: AbortSignal) => Promise<unknown>;
  readonly everyMs: number;
}): { stop(): Promise<void> } {
  const { members, look, everyMs } = options;
  const ended = new AbortController();
  let queue: string[] = [];
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const next = () => {
    if (queue.length === 0) queue = [...members()];
    const pause = Math.max(MIN_PAUSE_MS, everyMs / Math.max(1, members().length));
    timer = setTimeout(turn, pause).unref();
  };
  const turn = () => {
    const did = queue.shift();
    running = did === undefined ? Promise.resolve() : look(did, ended.signal).catch(() => {});
    void running.then(() => ended.signal.aborted || next());
  };
  next();

  return {
    async stop() {
      ended.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

const MIN_PAUSE_MS = 20;

import { Worker } from 'node:worker_threads';
import { ConstellationError } from '../../../schema/index.ts';
import type { EdgeList } from './edge-list.ts';
import type { MeasureReply, MeasureRequest } from './measure-worker.ts';
import type { GraphMeasures } from './measures.ts';

/** Measures graphs beside the event loop. */
export type Measuring = {
  /**
   * What is measured of a graph, whose arrays are given away by it. One graph after the other; who comes when too many wait is sent away.
   *
   * @throws ConstellationError HUB_BUSY
   */
  measure(graph: EdgeList): Promise<GraphMeasures>;
  /** Ends it; whoever waits is told. */
  close(): Promise<void>;
};

export type MeasuringOptions = {
  /** Graphs that may wait. */
  readonly mostWaiting?: number;
  /** For how long one graph may be measured, in milliseconds. */
  readonly longestMs?: number;
  /** After how long without work the thread is let go, with the memory that it holds. */
  readonly idleMs?: number;
};

type Job = { readonly graph: EdgeList; readonly settle: (outcome: GraphMeasures | Error) => void };

/** Begins with no thread: one is started with the first graph, and ended when it has had nothing to do for a while. */
export function openMeasuring(options: MeasuringOptions = {}): Measuring {
  const { mostWaiting = 16, longestMs = 30_000, idleMs = 60_000 } = options;
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let running: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 0;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(new URL('./measure-worker.ts', import.meta.url), {
      execArgv: [],
      // a graph that needs more than this is too large for a hub
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
      name: 'graph measures',
    });
    started.on('message', (reply: MeasureReply) => {
      if (worker !== started || reply.id !== nextId) return;
      finish('measures' in reply ? reply.measures : new Error(`Measuring failed: ${reply.failed}`));
    });
    started.on('error', (error) => letGo(started, error));
    started.on('exit', () => letGo(started, new Error('The thread that measures has ended.')));
    started.unref();
    return started;
  }

  /** Ends a thread, whatever it is doing. */
  function letGo(ended: Worker, reason: Error): void {
    if (worker !== ended) return;
    worker = undefined;
    void ended.terminate();
    finish(reason);
  }

  function finish(outcome: GraphMeasures | Error): void {
    clearTimeout(timer);
    const done = running;
    running = undefined;
    done?.settle(outcome);
    next();
  }

  function next(): void {
    if (running || isClosed) return;
    running = waiting.shift();
    if (!running) {
      const idle = worker;
      if (idle) timer = setTimeout(() => letGo(idle, new Error('Nothing to measure.')), idleMs).unref();
      return;
    }
    clearTimeout(timer);
    worker ??= start();
    const working = worker;
    timer = setTimeout(() => letGo(working, busy('It took too long to measure the network.')), longestMs);
    const { graph } = running;
    const moved = [graph.from.buffer, graph.to.buffer, graph.weight.buffer] as ArrayBuffer[];
    worker.postMessage({ id: ++nextId, graph } satisfies MeasureRequest, moved);
  }

  return {
    measure(graph) {
      if (isClosed) return Promise.reject(busy('The hub is closing.'));
      if (waiting.length >= mostWaiting)
        return Promise.reject(busy('Too many networks wait to be measured; ask again in a moment.'));
      const { promise, resolve, reject } = Promise.withResolvers<GraphMeasures>();
      waiting.push({ graph, settle: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)) });
      next();
      return promise;
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const ended = worker;
      worker = undefined;
      for (const job of [running, ...waiting.splice(0)]) job?.settle(busy('The hub is closing.'));
      running = undefined;
      await ended?.terminate();
    },
  };
}

function busy(message: string): ConstellationError {
  return new ConstellationError('HUB_BUSY', message, { retryable: true });
}

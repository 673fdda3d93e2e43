import { Worker } from 'node:worker_threads';
import { ConstellationError } from '../schema/index.ts';
import type { PlanReply, PlanRequest, PlanWorkerData } from './plan-worker.ts';

/** An operation to be planned; it is settled with the plan as JSON, or with why there is none. */
export type PlanTask = {
  readonly client: string;
  readonly document: string;
  readonly settle: (outcome: string | Error) => void;
};

export type PlannerThreadsOptions = PlanWorkerData & {
  readonly budgetMs: number;
  /** Threads for some minutes after one had to be ended. */
  readonly most: number;
  readonly quiet: number;
  readonly onThreadEnded: (reason: string) => void;
  /** What is to be planned next, of a client that may start; called when a thread has nothing to do. */
  readonly next: (mayStart: (client: string) => boolean) => PlanTask | undefined;
};

/** Threads that plan. One that runs out of its budget, or out of memory, is ended, and a new one takes its place. */
export type PlannerThreads = {
  /** Resolves when at least one thread can plan. */
  ready(): Promise<void>;
  /** How many can plan now. */
  count(): number;
  /** Has idle threads ask for their next task. */
  wake(): void;
  /** Ends all; what they plan is settled with `reason`. */
  close(reason: Error): Promise<void>;
};

type Thread = { readonly worker: Worker; ready: boolean; task?: PlanTask; budget?: NodeJS.Timeout };

const LONGEST_STARTUP_MS = 30_000;
const RESTART_PAUSE_MS = 1_000;
const QUIET_MS = 5 * 60_000;

/** Starts the threads. */
export function startPlannerThreads(options: PlannerThreadsOptions): PlannerThreads {
  const { budgetMs, most, next } = options;
  const threads = new Set<Thread>();
  const firstReady = Promise.withResolvers<void>();
  firstReady.promise.catch(() => {});
  let closed = false;
  let nextId = 0;
  let wanted = Math.min(options.quiet, most);
  let quiet: NodeJS.Timeout | undefined;

  fillUp();

  return {
    ready: () => firstReady.promise,
    count: () => [...threads].filter(({ ready }) => ready).length,
    wake,
    async close(reason) {
      closed = true;
      clearTimeout(quiet);
      firstReady.reject(new Error('The planner is closed.'));
      const ending = [...threads].map((thread) => {
        thread.task?.settle(reason);
        clearTimeout(thread.budget);
        return thread.worker.terminate();
      });
      await Promise.all(ending);
    },
  };

  function wake(): void {
    for (const thread of threads) {
      if (!thread.ready || thread.task !== undefined) continue;
      const busyClients = new Set([...threads].map(({ task }) => task?.client));
      const task = next((client) => !busyClients.has(client));
      if (task === undefined) return;
      thread.task = task;
      keepBudget(thread, task);
      thread.worker.postMessage({ id: nextId++, document: task.document } satisfies PlanRequest);
    }
  }

  /**
   * Ends the thread when the operation has used up its budget. What counts is the time the thread computed: on a busy machine it may
   * have waited for most of it, and an honest operation would be refused. Four times the budget is the end in any case.
   */
  function keepBudget(thread: Thread, task: PlanTask): void {
    const started = performance.now();
    const before = thread.worker.cpuUsage();
    // the thread may end before it tells
    before.catch(() => {});
    const look = async () => {
      const spent = await before
        .then((usage) => thread.worker.cpuUsage(usage))
        .then(({ user, system }) => (user + system) / 1_000)
        .catch(() => budgetMs);
      if (thread.task !== task) return;
      const left = Math.min(budgetMs - spent, 4 * budgetMs - (performance.now() - started));
      if (left <= 1) end(thread, 'over budget');
      else thread.budget = setTimeout(look, left);
    };
    thread.budget = setTimeout(look, budgetMs);
  }

  function finish(thread: Thread, outcome: string | Error): void {
    const { task } = thread;
    clearTimeout(thread.budget);
    delete thread.task;
    task?.settle(outcome);
    wake();
  }

  /** Ends a thread at once, whatever it is doing, and starts another. */
  function end(thread: Thread, reason: string): void {
    if (!threads.delete(thread)) return;
    options.onThreadEnded(reason);
    void thread.worker.terminate();
    finish(thread, tooExpensive());
    if (closed) return;
    if (thread.ready) {
      wanted = most;
      clearTimeout(quiet);
      quiet = setTimeout(quieten, QUIET_MS).unref();
      fillUp();
    } else {
      // a thread that cannot even start: say so to whoever waits for the first one, and do not spin
      firstReady.reject(new Error(`The query planner does not start: ${reason}`));
      setTimeout(fillUp, RESTART_PAUSE_MS).unref();
    }
  }

  function fillUp(): void {
    while (!closed && threads.size < wanted) startThread();
  }

  function quieten(): void {
    wanted = Math.min(options.quiet, most);
    for (const thread of threads) {
      if (threads.size <= wanted) return;
      if (thread.task !== undefined || !thread.ready) continue;
      threads.delete(thread);
      void thread.worker.terminate();
    }
  }

  function startThread(): void {
    const { supergraphSdl, config, warmUp } = options;
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
      workerData: { supergraphSdl, config, warmUp } satisfies PlanWorkerData,
      execArgv: [],
      // a plan that needs more memory than this is too expensive as well
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 },
      name: 'query planner',
    });
    const thread: Thread = { worker, ready: false };
    threads.add(thread);
    thread.budget = setTimeout(() => end(thread, 'did not start'), LONGEST_STARTUP_MS);
    worker.on('message', (reply: PlanReply) => onReply(thread, reply));
    worker.on('error', (error) => end(thread, error.message));
    worker.on('exit', () => end(thread, 'exited'));
    worker.unref();
  }

  function onReply(thread: Thread, reply: PlanReply): void {
    if (!threads.has(thread)) return;
    if ('ready' in reply) {
      thread.ready = true;
      clearTimeout(thread.budget);
      firstReady.resolve();
      wake();
    } else if ('plan' in reply) {
      finish(thread, reply.plan);
    } else if ('refused' in reply) {
      finish(thread, tooExpensive(reply.refused));
    } else {
      finish(thread, new Error(`Planning failed: ${reply.failed}`));
    }
  }
}

export function tooExpensive(cause?: string): ConstellationError {
  return new ConstellationError('PLAN_TOO_EXPENSIVE', undefined, { retryable: false, cause });
}

import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../schema/index.ts';
import type { QueryPlan } from './engine.ts';
import { fairQueue } from './plan-queue.ts';
import type { PlanReply, PlanRequest, PlanWorkerData } from './plan-worker.ts';

/**
 * Makes query plans under a budget, in threads: planning is exponential in the worst case, and an operation of thirty words can
 * take seconds. An operation that runs out of its budget costs its thread, and a new one takes the place; a client has one
 * operation in planning at a time, so that others still find a thread.
 */
export type Planner = {
  /**
   * The plan of an operation, from memory where it was planned before.
   *
   * @param key names the document, and nothing else does
   * @throws ConstellationError PLAN_TOO_EXPENSIVE, or HUB_BUSY (retryable) when too many operations wait
   */
  plan(key: string, document: string, client: string): Promise<QueryPlan>;
  /** Resolves when at least one thread can plan. */
  ready(): Promise<void>;
  /** How many threads can plan now. */
  threads(): number;
  close(): Promise<void>;
};

export type PlannerOptions = {
  readonly supergraphSdl: string;
  readonly config: PlanWorkerData['config'];
  readonly warmUp?: readonly string[];
  /** Computing time of one operation, in milliseconds; on a busy machine it may take up to four times as long. */
  readonly budgetMs?: number;
  /** Threads for some minutes after one had to be ended: then one is always warm. */
  readonly threads?: number;
  /** Threads in quiet times; each takes about 40 MB. */
  readonly quietThreads?: number;
  /** How long an operation may wait for a thread, in milliseconds. */
  readonly patienceMs?: number;
  /** Told of every thread that was ended, and why; for the log. */
  readonly onThreadEnded?: (reason: string) => void;
};

type Job = {
  readonly key: string;
  readonly document: string;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: unknown) => void;
  patience?: NodeJS.Timeout;
  abandoned?: true;
};
type Thread = { readonly worker: Worker; ready: boolean; job?: Job; client?: string; budget?: NodeJS.Timeout };

/** How long a refusal stands before the operation is tried again: a busy machine may have been the reason. */
const REFUSAL_MS = 30_000;
const PLANS_IN_MEMORY = 32_000_000;
/** Characters of JSON. A plan of this size asks a hundred times or more; executing it would hold this thread up. */
const LARGEST_PLAN = 400_000;
const LONGEST_STARTUP_MS = 30_000;
const RESTART_PAUSE_MS = 1_000;
const QUIET_MS = 5 * 60_000;

/** Opens the planner and starts its threads. */
export function openPlanner(options: PlannerOptions): Planner {
  const { budgetMs = 250, threads: most = 2, quietThreads = 1, patienceMs = 3_000 } = options;
  const plans = new LRUCache<string, { plan: QueryPlan; size: number }>({
    maxSize: PLANS_IN_MEMORY,
    sizeCalculation: ({ size }) => size,
  });
  const refused = new LRUCache<string, true>({ max: 1_000, ttl: REFUSAL_MS });
  const underWay = new Map<string, Promise<QueryPlan>>();
  const queue = fairQueue<Job>({ perClient: 64, total: 256 });
  const threads = new Set<Thread>();
  const firstReady = Promise.withResolvers<void>();
  firstReady.promise.catch(() => {});
  let closed = false;
  let nextId = 0;
  let wanted = Math.min(quietThreads, most);
  let quiet: NodeJS.Timeout | undefined;

  fillUp();

  return {
    ready: () => firstReady.promise,
    threads: () => [...threads].filter(({ ready }) => ready).length,
    async plan(key, document, client) {
      const known = plans.get(key);
      if (known !== undefined) return known.plan;
      if (refused.has(key)) throw tooExpensive();
      let planning = underWay.get(key);
      if (planning === undefined) {
        planning = enqueue(key, document, client).finally(() => underWay.delete(key));
        underWay.set(key, planning);
      }
      return planning;
    },
    async close() {
      closed = true;
      clearTimeout(quiet);
      firstReady.reject(new Error('The planner is closed.'));
      for (const job of queue.drain()) settle(job, busy());
      const ending = [...threads].map((thread) => {
        if (thread.job !== undefined) settle(thread.job, busy());
        clearTimeout(thread.budget);
        return thread.worker.terminate();
      });
      await Promise.all(ending);
    },
  };

  function enqueue(key: string, document: string, client: string): Promise<QueryPlan> {
    return new Promise((resolve, reject) => {
      const job: Job = { key, document, resolve, reject };
      if (closed || !queue.add(client, job)) return reject(busy());
      job.patience = setTimeout(() => {
        job.abandoned = true;
        reject(busy());
      }, patienceMs);
      assign();
    });
  }

  function assign(): void {
    for (const thread of threads) {
      if (!thread.ready || thread.job !== undefined) continue;
      const busyClients = new Set([...threads].map(({ client }) => client));
      let next = queue.take((client) => !busyClients.has(client));
      while (next?.job.abandoned) next = queue.take((client) => !busyClients.has(client));
      if (next === undefined) return;
      begin(thread, next.job, next.client);
    }
  }

  function begin(thread: Thread, job: Job, client: string): void {
    clearTimeout(job.patience);
    thread.job = job;
    thread.client = client;
    keepBudget(thread, job);
    thread.worker.postMessage({ id: nextId++, document: job.document } satisfies PlanRequest);
  }

  /**
   * Ends the thread when the operation has used up its budget. What counts is the time the thread computed: on a busy machine it may
   * have waited for most of it, and an honest operation would be refused. Four times the budget is the end in any case.
   */
  function keepBudget(thread: Thread, job: Job): void {
    const started = performance.now();
    const before = thread.worker.cpuUsage();
    // the thread may end before it tells
    before.catch(() => {});
    const look = async () => {
      const spent = await before
        .then((usage) => thread.worker.cpuUsage(usage))
        .then(({ user, system }) => (user + system) / 1_000)
        .catch(() => budgetMs);
      if (thread.job !== job) return;
      const left = Math.min(budgetMs - spent, 4 * budgetMs - (performance.now() - started));
      if (left <= 1) end(thread, 'over budget', tooExpensive());
      else thread.budget = setTimeout(look, left);
    };
    thread.budget = setTimeout(look, budgetMs);
  }

  function finish(thread: Thread, outcome: QueryPlan | Error): void {
    const { job } = thread;
    clearTimeout(thread.budget);
    delete thread.job;
    delete thread.client;
    if (job !== undefined) settle(job, outcome);
    assign();
  }

  function settle(job: Job, outcome: QueryPlan | Error): void {
    clearTimeout(job.patience);
    if (outcome instanceof ConstellationError && outcome.code === 'PLAN_TOO_EXPENSIVE') refused.set(job.key, true);
    if (outcome instanceof Error) job.reject(outcome);
    else job.resolve(outcome);
  }

  /** Ends a thread at once, whatever it is doing, and starts another. */
  function end(thread: Thread, reason: string, outcome: Error): void {
    if (!threads.delete(thread)) return;
    options.onThreadEnded?.(reason);
    void thread.worker.terminate();
    finish(thread, outcome);
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
    wanted = Math.min(quietThreads, most);
    for (const thread of threads) {
      if (threads.size <= wanted) return;
      if (thread.job !== undefined || !thread.ready) continue;
      threads.delete(thread);
      void thread.worker.terminate();
    }
  }

  function startThread(): void {
    const { supergraphSdl, config, warmUp = [] } = options;
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
      workerData: { supergraphSdl, config, warmUp } satisfies PlanWorkerData,
      execArgv: [],
      // a plan that needs more memory than this is too expensive as well
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 },
      name: 'query planner',
    });
    const thread: Thread = { worker, ready: false };
    threads.add(thread);
    thread.budget = setTimeout(() => end(thread, 'did not start', tooExpensive()), LONGEST_STARTUP_MS);
    worker.on('message', (reply: PlanReply) => onReply(thread, reply));
    worker.on('error', (error) => end(thread, error.message, tooExpensive()));
    worker.on('exit', () => end(thread, 'exited', tooExpensive()));
    worker.unref();
  }

  function onReply(thread: Thread, reply: PlanReply): void {
    if (!threads.has(thread)) return;
    if ('ready' in reply) {
      thread.ready = true;
      clearTimeout(thread.budget);
      firstReady.resolve();
      assign();
    } else if ('plan' in reply && reply.plan.length > LARGEST_PLAN) {
      finish(thread, tooExpensive('too many fetches'));
    } else if ('plan' in reply) {
      const plan = JSON.parse(reply.plan) as QueryPlan;
      if (thread.job !== undefined) plans.set(thread.job.key, { plan, size: reply.plan.length });
      finish(thread, plan);
    } else if ('refused' in reply) {
      finish(thread, tooExpensive(reply.refused));
    } else {
      finish(thread, new Error(`Planning failed: ${reply.failed}`));
    }
  }
}

function tooExpensive(cause?: string): ConstellationError {
  return new ConstellationError('PLAN_TOO_EXPENSIVE', undefined, { retryable: false, cause });
}

function busy(): ConstellationError {
  return new ConstellationError('HUB_BUSY', 'Too many new operations are being planned; ask again.', {
    retryable: true,
  });
}

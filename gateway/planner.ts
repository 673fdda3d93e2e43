import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../schema/index.ts';
import type { QueryPlan } from './engine.ts';
import { fairQueue } from './plan-queue.ts';
import type { PlanWorkerData } from './plan-worker.ts';
import { type PlanTask, startPlannerThreads, tooExpensive } from './planner-threads.ts';

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

/** How long a refusal stands before the operation is tried again: a busy machine may have been the reason. */
const REFUSAL_MS = 30_000;
const PLANS_IN_MEMORY = 32_000_000;
/** Characters of JSON. A plan of this size asks a hundred times or more; executing it would hold this thread up. */
const LARGEST_PLAN = 400_000;

/** Opens the planner and starts its threads. */
export function openPlanner(options: PlannerOptions): Planner {
  const { supergraphSdl, config, warmUp = [] } = options;
  const { budgetMs = 250, threads: most = 2, quietThreads: quiet = 1, patienceMs = 3_000 } = options;
  const { onThreadEnded = () => {} } = options;
  const plans = new LRUCache<string, { plan: QueryPlan; size: number }>({
    maxSize: PLANS_IN_MEMORY,
    sizeCalculation: ({ size }) => size,
  });
  const refused = new LRUCache<string, true>({ max: 1_000, ttl: REFUSAL_MS });
  const underWay = new Map<string, Promise<QueryPlan>>();
  const queue = fairQueue<Job>({ perClient: 64, total: 256 });
  const threads = startPlannerThreads({ supergraphSdl, config, warmUp, budgetMs, most, quiet, onThreadEnded, next });
  let closed = false;

  return {
    ready: threads.ready,
    threads: threads.count,
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
      for (const job of queue.drain()) settle(job, busy());
      await threads.close(busy());
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
      threads.wake();
    });
  }

  function next(mayStart: (client: string) => boolean): PlanTask | undefined {
    let taken = queue.take(mayStart);
    while (taken?.job.abandoned) taken = queue.take(mayStart);
    if (taken === undefined) return undefined;
    const { client, job } = taken;
    clearTimeout(job.patience);
    return { client, document: job.document, settle: (outcome) => settle(job, outcome) };
  }

  function settle(job: Job, outcome: string | Error): void {
    clearTimeout(job.patience);
    if (typeof outcome !== 'string') {
      refuse(job, outcome);
    } else if (outcome.length > LARGEST_PLAN) {
      refuse(job, tooExpensive('too many fetches'));
    } else {
      const plan = JSON.parse(outcome) as QueryPlan;
      plans.set(job.key, { plan, size: outcome.length });
      job.resolve(plan);
    }
  }

  function refuse(job: Job, error: Error): void {
    if (error instanceof ConstellationError && error.code === 'PLAN_TOO_EXPENSIVE') refused.set(job.key, true);
    job.reject(error);
  }
}

function busy(): ConstellationError {
  return new ConstellationError('HUB_BUSY', 'Too many new operations are being planned; ask again.', {
    retryable: true,
  });
}

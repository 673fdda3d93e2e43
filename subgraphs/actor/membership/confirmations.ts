import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../../../schema/index.ts';
import type { ResolveActor } from '../../fetching/index.ts';
import { PRIVATE_FOLDER } from '../setup/key-files.ts';
import { readWhole, writeWhole } from './atomic-file.ts';
import { HUBS_FOLDER } from './roster-files.ts';

/**
 * Whether the keys that a hub shows of a member are those that its own domain shows: a hub could make some up. A domain is asked once;
 * what was confirmed is kept on disk and never asked again, so that whoever buys the domain later changes nothing.
 */
export type Confirmations = {
  /** Answers at once by what is known. A member that is not confirmed yet is asked in the background. */
  isConfirmed(did: string, inception: string): boolean;
  /**
   * The same, after the attempt that is under way or can be made now: at most {@link PATIENCE_MS} from when it was first waited for, so
   * that a domain that hangs costs that once. One that failed is not waited for again before its pause is over.
   */
  confirm(did: string, inception: string): Promise<boolean>;
  /** Asks when there is nothing more urgent, one after the other, so that most are confirmed before they come. */
  ahead(did: string, inception: string): void;
  close(): Promise<void>;
};

const FILE = 'confirmed.json';
const AT_ONCE = 4;
const WAITING_AT_MOST = 1_000;
const LONGEST_PAUSE_MS = 600_000;
/** How long somebody who asks waits for the own domain to answer: a hub waits 2 seconds for a node. */
export const PATIENCE_MS = 1_500;

type Question = {
  readonly did: string;
  readonly inception: string;
  /** Resolves when the attempt was made, well or badly. */
  readonly asked: Promise<void>;
  readonly settle: () => void;
  isUrgent: boolean;
  isBegun: boolean;
  /** Until when it is waited for, by the clock of `performance`. */
  patience?: number;
};

export async function openConfirmations(options: {
  readonly nodeDirectory: string;
  readonly resolve: ResolveActor;
  /** First statements of the actors that are hosted here, by DID: they need not be asked. */
  readonly own: ReadonlyMap<string, string>;
  readonly now: () => number;
  readonly firstWaitMs: number;
  readonly onFault: (thrown: unknown) => void;
}): Promise<Confirmations> {
  const { nodeDirectory, resolve, own, now, firstWaitMs, onFault } = options;
  const path = join(nodeDirectory, HUBS_FOLDER, FILE);
  // several hubs may know a member by different keys, of which one at most is right
  const confirmed = new Map(Object.entries(((await readWhole(path)) ?? {}) as Record<string, string>));
  for (const [did, statement] of own) confirmed.set(did, digestOf(statement));
  const pauses = new LRUCache<string, { readonly until: number; readonly ms: number }>({ max: 10_000 });
  /** Waiting or under way. */
  const open = new Map<string, Question>();
  const ended = new AbortController();
  const { signal } = ended;
  const workers = { urgent: new Set<Promise<void>>(), ahead: new Set<Promise<void>>() };
  let saving: Promise<void> = Promise.resolve();
  let isDirty = false;

  async function ask(question: Question): Promise<void> {
    const { did, inception } = question;
    question.isBegun = true;
    question.patience ??= performance.now() + PATIENCE_MS;
    try {
      const { keyHistory } = await resolve(did, signal);
      if (digestOf(keyHistory.statements[0] ?? '') === inception) {
        confirmed.set(did, inception);
        return saveSoon();
      }
    } catch {
      // it does not answer just now, or shows nothing that holds: asked again later
    }
    if (signal.aborted) return;
    const key = `${did} ${inception}`;
    const ms = Math.min((pauses.get(key)?.ms ?? firstWaitMs / 2) * 2, LONGEST_PAUSE_MS);
    pauses.set(key, { until: now() + ms * (0.75 + Math.random() / 2), ms });
  }

  /** What is confirmed close together is written together. */
  function saveSoon(): void {
    if (isDirty) return;
    isDirty = true;
    saving = saving.then(async () => {
      await sleep(20);
      isDirty = false;
      const kept = [...confirmed].filter(([did]) => !own.has(did));
      await mkdir(join(nodeDirectory, HUBS_FOLDER), { recursive: true, mode: PRIVATE_FOLDER });
      await writeWhole(path, Object.fromEntries(kept));
    }, onFault);
  }

  async function work(isUrgent: boolean): Promise<void> {
    for (;;) {
      const next = [...open].find(([, question]) => question.isUrgent === isUrgent && !question.isBegun);
      if (!next || signal.aborted) return;
      const [key, question] = next;
      await ask(question);
      open.delete(key);
      question.settle();
    }
  }

  /** The attempt that is under way or was begun now; undefined when there is none, or it rests. */
  function attempt(did: string, inception: string, isUrgent: boolean): Question | undefined {
    const key = `${did} ${inception}`;
    let question = open.get(key);
    if (!question) {
      if (signal.aborted || open.size >= WAITING_AT_MOST || (pauses.get(key)?.until ?? 0) > now()) return undefined;
      const { promise: asked, resolve: settle } = Promise.withResolvers<void>();
      question = { did, inception, asked, settle, isUrgent, isBegun: false };
      open.set(key, question);
    }
    question.isUrgent ||= isUrgent;
    const lane = workers[question.isUrgent ? 'urgent' : 'ahead'];
    if (!question.isBegun && lane.size < (question.isUrgent ? AT_ONCE : 1)) {
      const worker: Promise<void> = work(question.isUrgent).finally(() => lane.delete(worker));
      lane.add(worker);
    }
    return question;
  }

  function isConfirmed(did: string, inception: string): boolean {
    const known = confirmed.get(did);
    if (known === undefined) attempt(did, inception, true);
    return known === inception;
  }

  return {
    isConfirmed,
    async confirm(did, inception) {
      const question = confirmed.has(did) ? undefined : attempt(did, inception, true);
      if (!question) return isConfirmed(did, inception);
      question.patience ??= performance.now() + PATIENCE_MS;
      const enough = new AbortController();
      const rest = Math.max(0, question.patience - performance.now());
      const tired = sleep(rest, undefined, { signal: enough.signal, ref: false }).catch(() => {});
      await Promise.race([question.asked, tired]);
      enough.abort();
      return confirmed.get(did) === inception;
    },
    ahead(did, inception) {
      if (!confirmed.has(did)) attempt(did, inception, false);
    },
    async close() {
      ended.abort();
      await Promise.all([...workers.urgent, ...workers.ahead]);
      for (const { settle } of open.values()) settle();
      await saving.catch(onFault);
    },
  };
}

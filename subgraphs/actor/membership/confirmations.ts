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
  close(): Promise<void>;
};

const FILE = 'confirmed.json';
const AT_ONCE = 4;
const WAITING_AT_MOST = 1_000;
const LONGEST_PAUSE_MS = 600_000;

type Question = { readonly did: string; readonly inception: string };

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
  const waiting = new Map<string, Question>();
  const ended = new AbortController();
  const { signal } = ended;
  const workers = new Set<Promise<void>>();
  let saving: Promise<void> = Promise.resolve();
  let isDirty = false;

  async function ask({ did, inception }: Question): Promise<void> {
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

  async function work(): Promise<void> {
    for (const [key, question] of waiting) {
      if (signal.aborted) return;
      waiting.delete(key);
      await ask(question);
    }
  }

  return {
    isConfirmed(did, inception) {
      const known = confirmed.get(did);
      if (known !== undefined) return known === inception;
      const key = `${did} ${inception}`;
      if (signal.aborted || waiting.has(key) || waiting.size >= WAITING_AT_MOST) return false;
      if ((pauses.get(key)?.until ?? 0) > now()) return false;
      waiting.set(key, { did, inception });
      if (workers.size < AT_ONCE) {
        const worker: Promise<void> = work().finally(() => workers.delete(worker));
        workers.add(worker);
      }
      return false;
    },
    async close() {
      ended.abort();
      await Promise.all(workers);
      await saving.catch(onFault);
    },
  };
}

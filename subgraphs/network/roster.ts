import { setTimeout as sleep } from 'node:timers/promises';
import { type Participant, takesPart } from './members.ts';
import { isSameHistory } from './pinned-keys.ts';
import type { HubState, Member } from './store/port.ts';

/**
 * The members as the running hub knows them: all of hub-state in memory, because routing asks for them synchronously, row by row.
 * Changes of other processes are noticed by the epoch of hub-state.
 */
export type Roster = {
  find(did: string): Participant | undefined;
  /** The same list until any of them changes. */
  all(): readonly Participant[];
  /** DIDs of those that took part once, and do not now; the same set until it changes. */
  former(): ReadonlySet<string>;
  /** Whether it took part once, and does not now. */
  isFormer(did: string): boolean;
  /** DIDs of members whose rows are not shown now. */
  suspended(): readonly string[];
  /**
   * Takes in what hub-state holds now, if it has changed. With the name of the member that this process has just changed, only that
   * one is read, so that the 10,000th member joins at the cost of the sixth.
   */
  sync(changed?: string): Promise<void>;
  /** Is told of every member that came, changed or went (then `after` is absent). */
  onChange(listener: RosterListener): () => void;
  close(): Promise<void>;
};

export type RosterListener = (change: { readonly before?: Participant; readonly after?: Participant }) => void;

/** Reads the members and keeps up with them. `onFault` hears of failed polls, which are repeated. */
export async function openRoster(options: {
  readonly state: HubState;
  readonly pollMs?: number;
  readonly onFault?: (thrown: unknown) => void;
}): Promise<Roster> {
  const { state, pollMs = 400, onFault = () => {} } = options;
  const listeners = new Set<RosterListener>();
  const ended = new AbortController();
  let members = new Map<string, Participant>();
  let everybody: readonly Participant[] | undefined;
  let former = new Set<string>();
  let suspended: readonly string[] = [];
  let epoch = -1;
  let running: Promise<void> = Promise.resolve();

  async function load(changed?: string): Promise<void> {
    const now = await state.epoch();
    if (now === epoch) return;
    if (changed !== undefined && now === epoch + 1 && (await loadOne(changed))) {
      epoch = now;
      return;
    }
    const all = await state.members();
    const next = new Map(all.filter(takesPart).map((member) => [member.did, member]));
    former = new Set(all.filter(isFormer).map(({ did }) => did));
    const before = members;
    members = next;
    noteSuspended();
    // read before the members, so a change in between is read again and never missed
    epoch = now;
    for (const [did, member] of before) if (!next.has(did)) tell({ before: member });
    for (const [did, member] of next) compare(before.get(did), member);
  }

  /** False when the one change since the last reading was not to this member. */
  async function loadOne(did: string): Promise<boolean> {
    const before = members.get(did);
    const found = await state.member(did);
    const after = takesPart(found) ? found : undefined;
    noteFormer(did, found !== undefined && isFormer(found));
    if (!before && !after) return false;
    if (before && after ? isSame(before, after) : before === after) return false;
    if (after) members.set(did, after);
    else members.delete(did);
    noteSuspended();
    if (after) compare(before, after);
    else if (before) tell({ before });
    return true;
  }

  function noteFormer(did: string, isFormerNow: boolean): void {
    if (former.has(did) === isFormerNow) return;
    former = new Set(former);
    if (isFormerNow) former.add(did);
    else former.delete(did);
  }

  function noteSuspended(): void {
    everybody = undefined;
    suspended = [...members.values()].filter(({ status }) => status === 'SUSPENDED').map(({ did }) => did);
  }

  function compare(before: Participant | undefined, after: Participant): void {
    if (!before) tell({ after });
    else if (!isSame(before, after)) tell({ before, after });
  }

  function tell(change: Parameters<RosterListener>[0]): void {
    for (const listener of listeners) listener(change);
  }

  const sync = (changed?: string) => {
    const next = () => load(changed);
    running = running.then(next, next);
    return running;
  };

  await sync();
  const polling = (async () => {
    while (!ended.signal.aborted) {
      await sleep(pollMs, undefined, { signal: ended.signal, ref: false }).catch(() => {});
      if (!ended.signal.aborted) await sync().catch(onFault);
    }
  })();

  return {
    find: (did) => members.get(did),
    all() {
      everybody ??= [...members.values()];
      return everybody;
    },
    former: () => former,
    isFormer: (did) => former.has(did),
    suspended: () => suspended,
    sync,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      ended.abort();
      await polling;
    },
  };
}

/** A former member that applied again stays one until it is taken in. */
function isFormer({ status, tookPart }: Member): boolean {
  return status === 'FORMER' || (status === 'APPLIED' && tookPart === true);
}

function isSame(a: Member, b: Member): boolean {
  return (
    a.status === b.status &&
    a.endpoint === b.endpoint &&
    a.feedStream === b.feedStream &&
    a.session === b.session &&
    a.control === b.control &&
    a.joinedAt === b.joinedAt &&
    a.reason === b.reason &&
    isSameHistory(a.keyHistory, b.keyHistory)
  );
}

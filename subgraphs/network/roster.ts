import { setTimeout as sleep } from 'node:timers/promises';
import type { HubState, Member } from './store/port.ts';

/**
 * The members as the running hub knows them: all of hub-state in memory, because routing asks for them synchronously, row by row.
 * Changes of other processes are noticed by the epoch of hub-state.
 */
export type Roster = {
  find(did: string): Member | undefined;
  all(): readonly Member[];
  /** DIDs of members whose rows are not shown now. */
  suspended(): readonly string[];
  /** Takes in what hub-state holds now, if it has changed. */
  sync(): Promise<void>;
  /** Is told of every member that came, changed or went (then `after` is absent). */
  onChange(listener: RosterListener): () => void;
  close(): Promise<void>;
};

export type RosterListener = (change: { readonly before?: Member; readonly after?: Member }) => void;

/** Reads the members and keeps up with them. `onFault` hears of failed polls, which are repeated. */
export async function openRoster(options: {
  readonly state: HubState;
  readonly pollMs?: number;
  readonly onFault?: (thrown: unknown) => void;
}): Promise<Roster> {
  const { state, pollMs = 400, onFault = () => {} } = options;
  const listeners = new Set<RosterListener>();
  const ended = new AbortController();
  let members = new Map<string, Member>();
  let suspended: readonly string[] = [];
  let epoch = -1;
  let running: Promise<void> = Promise.resolve();

  async function load(): Promise<void> {
    const now = await state.epoch();
    if (now === epoch) return;
    const next = new Map((await state.members()).map((member) => [member.did, member]));
    const before = members;
    members = next;
    suspended = [...next.values()].filter(({ status }) => status === 'SUSPENDED').map(({ did }) => did);
    // read before the members, so a change in between is read again and never missed
    epoch = now;
    for (const [did, member] of before) if (!next.has(did)) tell({ before: member });
    for (const [did, member] of next) {
      const known = before.get(did);
      if (!known) tell({ after: member });
      else if (!isSame(known, member)) tell({ before: known, after: member });
    }
  }

  function tell(change: Parameters<RosterListener>[0]): void {
    for (const listener of listeners) listener(change);
  }

  const sync = () => {
    running = running.then(load, load);
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
    all: () => [...members.values()],
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

function isSame(a: Member, b: Member): boolean {
  return (
    a.status === b.status &&
    a.endpoint === b.endpoint &&
    a.feedStream === b.feedStream &&
    a.joinedAt === b.joinedAt &&
    a.reason === b.reason &&
    a.keyHistory.statements.length === b.keyHistory.statements.length
  );
}

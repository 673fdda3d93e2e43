import { ownerOf } from '../../schema/index.ts';
import {
  CHARTER_CHANGES,
  CHARTER_KIND,
  charterOf,
  confirmedAmong,
  MEMBERSHIP_KIND,
} from './rules/alliances/charters.ts';
import type { IndexRow, IndexStore } from './store/port.ts';
import { type ViewedIndex, viewIndex } from './store/tier-view.ts';

/** Who takes part in which charters, as the index has it: confirmed memberships, and the stewards. Kept in memory. */
export type Charters = {
  /** By DID the ids of charters, sorted; actors without any are absent. A new map whenever something changed. */
  current(): ReadonlyMap<string, readonly string[]>;
  /** Is told when {@link current} has changed. */
  onChange(listener: () => void): () => void;
  /** Records of these kinds came, changed or went; undefined when anything may have. */
  noteChange(kinds: ReadonlySet<string> | undefined): void;
  /** Resolves when what was noted before is taken in. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type CharterChange = 'ADD' | 'TAKE_AWAY';

const GATHER_MS = 50;
/** Until what was held back is looked at again. */
const HELD_MS = 1_000;
const INCOMPLETE_MS = 100;
/** Memberships begin and end with days, and another hub on the same index may have read what this one has not. */
const AGAIN_MS = 60_000;
const ROWS_AT_ONCE = 500;

/**
 * Follows the index. What is last known counts, also of who has not been heard of for a while: a roster that changed with each outage
 * would grow without end. Memberships that are not PUBLIC count where the hub may see them. A charter that is withdrawn, is not shown to
 * the hub's members any more, or whose steward is no active member, is nobody's: else whoever was in it would go on reading.
 */
export function openCharters(options: {
  readonly index: IndexStore;
  /** What was published last: it counts until the index is complete, or a hub whose index is built anew would expel everybody first. */
  readonly published?: ReadonlyMap<string, readonly string[]>;
  /** Whether the index is complete: each feed was read to its end, or tried, since the start. */
  readonly isComplete: () => boolean;
  readonly isActive: (did: string) => boolean;
  /** Whether the index has all that this actor shows the hub, so that charters may be added, or taken away, by it. */
  readonly isRead?: (did: string, change: CharterChange) => boolean;
  readonly now?: () => number;
  readonly onFault?: (thrown: unknown) => void;
}): Charters {
  const { index, isActive, isRead = () => true, now = Date.now, onFault = () => {} } = options;
  const listeners = new Set<() => void>();
  let current = options.published ?? new Map<string, readonly string[]>();
  let text: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;

  async function compute(): Promise<ReadonlyMap<string, readonly string[]>> {
    const positions = await index.positions();
    const shared = new Set(positions.filter(({ tier }) => tier === 'MEMBERS').map(({ actor }) => actor));
    const publicOnly = positions.flatMap(({ actor, tier }) => (tier === 'PUBLIC' && !shared.has(actor) ? [actor] : []));
    const viewed = viewIndex(index, { tier: 'MEMBERS', publicOnly });
    const found = new Map<string, Set<string>>();
    const add = (actor: string, charter: string) => {
      if (!isActive(actor)) return;
      const charters = found.get(actor) ?? new Set();
      found.set(actor, charters.add(charter));
    };
    const standing = new Set<string>();
    for await (const rows of pages(viewed, CHARTER_KIND))
      for (const { actor, id } of rows)
        if (isActive(actor)) {
          standing.add(id);
          add(actor, id);
        }
    const day = new Date(now()).toISOString().slice(0, 10);
    for await (const rows of pages(viewed, MEMBERSHIP_KIND))
      for (const row of await confirmedAmong(viewed, rows, day)) {
        const charter = charterOf(row) ?? '';
        if (standing.has(charter)) add(row.actor, charter);
      }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([did, ids]) => [did, [...ids].sort()]));
  }

  /**
   * What was published last, where a member or the steward of the charter (whose id it is) is still being read: half of what somebody
   * has said would come into the roster and go out again, and there for ever.
   */
  function held(found: ReadonlyMap<string, readonly string[]>) {
    let isHeld = false;
    const next = new Map<string, readonly string[]>();
    for (const did of [...new Set([...current.keys(), ...found.keys()])].filter(isActive).sort()) {
      const [before, after] = [current.get(did) ?? [], found.get(did) ?? []];
      const charters = [...new Set([...before, ...after])].filter((charter) => {
        const isIn = after.includes(charter);
        if (isIn === before.includes(charter)) return isIn;
        const change = isIn ? 'ADD' : 'TAKE_AWAY';
        const steward = ownerOf(charter);
        // who was sent away is not waited for
        const mayChange = isRead(did, change) && (!isActive(steward) || isRead(steward, change));
        if (mayChange) return isIn;
        isHeld = true;
        return !isIn;
      });
      if (charters.length > 0) next.set(did, charters.sort());
    }
    return { next, isHeld };
  }

  async function refresh(): Promise<void> {
    timer = undefined;
    if (isClosed) return;
    if (!options.isComplete()) {
      timer = setTimeout(queue, INCOMPLETE_MS);
      return;
    }
    const { next, isHeld } = held(await compute());
    if (isHeld) timer ??= setTimeout(queue, HELD_MS);
    const nextText = JSON.stringify([...next]);
    if (nextText === text) return;
    current = next;
    text = nextText;
    for (const listener of listeners) listener();
  }

  function queue(): void {
    running = running.then(refresh).catch(onFault);
  }

  queue();
  const again = setInterval(queue, AGAIN_MS);
  again.unref();

  return {
    current: () => current,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    noteChange(kinds) {
      if (timer !== undefined || isClosed) return;
      if (kinds && ![...kinds].some((kind) => CHARTER_CHANGES.has(kind))) return;
      timer = setTimeout(queue, GATHER_MS);
    },
    async settled() {
      if (timer !== undefined) {
        clearTimeout(timer);
        queue();
      }
      await running;
    },
    async close() {
      isClosed = true;
      clearInterval(again);
      clearTimeout(timer);
      await running;
    },
  };
}

async function* pages(index: ViewedIndex, kind: string): AsyncGenerator<readonly IndexRow[]> {
  const query = { kind, excludeActors: [], facets: [], links: [], limit: ROWS_AT_ONCE } as const;
  const order = { by: 'issuedAt', direction: 'ASC' } as const;
  for (let last: IndexRow | undefined; ; ) {
    const after = last && { after: { value: last.issuedAt, id: last.id } };
    const rows = await index.list({ ...query, order, ...after });
    yield rows;
    last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return;
  }
}

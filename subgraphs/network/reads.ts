import { ownerOf } from '../../schema/index.ts';
import type { HubState, IndexRow, IndexStore, ReadsStore } from './store/port.ts';

/**
 * Counts what members read through this hub of what is shared with members only, so that each owner can see who read what of its records:
 * what is shared with fewer, owners log themselves.
 */
export type ReadsOfMembers = {
  /** Somebody of this member was given these rows. Costs nothing to whoever waits for an answer. */
  note(reader: string, rows: readonly IndexRow[]): void;
  /** They were given records with these ids, by their owners; those count that the index knows as shared with members. */
  noteAnswered(reader: string, ids: readonly string[]): void;
  /** Writes what was noted; resolves when it is written. */
  flush(): Promise<void>;
  readonly list: ReadsStore['list'];
  readonly total: ReadsStore['total'];
  close(): Promise<void>;
};

/** What was noted and is not written; `isShared` when the index has said that it is shared with members. */
type Held = { reader: string; record: string; hour: string; count: number; isShared: boolean };

const FLUSH_MS = 5_000;
/** More than this is written at once rather than held. */
const MAX_HELD = 20_000;
export const READS_KEPT_DAYS = 90;
const HOUR_MS = 3_600_000;

/** Begins to count. What was noted in the last seconds is lost when the process is killed. */
export function openReads(options: {
  readonly state: Pick<HubState, 'reads'>;
  readonly index: Pick<IndexStore, 'rows'>;
  readonly now?: () => number;
  readonly onFault?: (thrown: unknown) => void;
}): ReadsOfMembers {
  const { state, index, now = Date.now, onFault = () => {} } = options;
  let held = new Map<string, Held>();
  let writing: Promise<void> = Promise.resolve();
  let prunedAt = 0;

  async function write(): Promise<void> {
    const noted = [...held.values()];
    held = new Map();
    if (noted.length > 0) {
      // what anybody may see is nobody's business; asked here, since nobody waits
      const ids = [...new Set(noted.map(({ record }) => record))];
      const isPublic = await index.rows('PUBLIC', ids);
      const unsure = [...new Set(noted.filter(({ isShared }) => !isShared).map(({ record }) => record))];
      const isKnown = await index.rows('MEMBERS', unsure);
      const counted = noted.filter(
        ({ record, isShared }) => !isPublic.has(record) && (isShared || isKnown.has(record)),
      );
      await state.reads.add(counted.map(({ reader, record, hour, count }) => ({ reader, record, hour, count })));
    }
    if (now() - prunedAt < HOUR_MS) return;
    prunedAt = now();
    await state.reads.prune(hourOf(now() - READS_KEPT_DAYS * 24 * HOUR_MS));
  }

  function flush(): Promise<void> {
    writing = writing.then(write).catch(onFault);
    return writing;
  }

  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();

  function hold(reader: string, ids: readonly string[], isShared: boolean): void {
    const hour = hourOf(now());
    for (const id of ids) {
      const owner = ownerOf(id);
      if (owner === reader || owner === id) continue;
      const key = `${reader} ${id} ${hour}`;
      const known = held.get(key);
      held.set(key, {
        reader,
        record: id,
        hour,
        count: (known?.count ?? 0) + 1,
        isShared: isShared || known?.isShared === true,
      });
    }
    if (held.size > MAX_HELD) void flush();
  }

  return {
    note(reader, rows) {
      const shared = rows.filter(({ tier }) => tier === 'MEMBERS');
      hold(
        reader,
        shared.map(({ id }) => id),
        true,
      );
    },
    noteAnswered: (reader, ids) => hold(reader, ids, false),
    flush,
    list: (query) => state.reads.list(query),
    total: (query) => state.reads.total(query),
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** The hour in which a moment lies (RFC 3339, UTC). */
export function hourOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 13)}:00:00Z`;
}

import { ownerOf } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import type { ReadCount, ReadsStore } from './port.ts';

/** Counts of reads in the tables of a hub's state. */
export function sqliteReads(store: SqliteStore): ReadsStore {
  return {
    async add(reads) {
      if (reads.length === 0) return;
      store.write(() => {
        const add = store.prepare(
          `INSERT INTO reads (owner, hour, record, reader, count) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (owner, hour, record, reader) DO UPDATE SET count = count + excluded.count`,
        );
        for (const { reader, record, hour, count } of reads) add.run(ownerOf(record), hour, record, reader, count);
      });
    },
    async list({ owner, since, after, limit }) {
      const rows = store
        .prepare(
          `SELECT hour, record, reader, count FROM reads WHERE owner = ? AND hour >= ?
           ${after ? 'AND (hour, record, reader) < (?, ?, ?)' : ''} ORDER BY hour DESC, record DESC, reader DESC LIMIT ?`,
        )
        .all(owner, since, ...(after ? [after.hour, after.record, after.reader] : []), limit);
      return rows.map(
        ({ hour, record, reader, count }): ReadCount => ({
          reader: String(reader),
          record: String(record),
          hour: String(hour),
          count: Number(count),
        }),
      );
    },
    async total({ owner, since }) {
      const row = store.prepare('SELECT count(*) AS n FROM reads WHERE owner = ? AND hour >= ?').get(owner, since);
      return Number(row?.n ?? 0);
    },
    async prune(before) {
      store.write(() => void store.prepare('DELETE FROM reads WHERE hour < ?').run(before));
    },
  };
}

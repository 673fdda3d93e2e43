import type { SqliteStore } from '../../storage/index.ts';
import { type AuditEntry, type AuditStore, callerName } from './audit-port.ts';

type Row = Record<string, unknown> | undefined;
const entryOf = (row: Row): AuditEntry | undefined => row && (JSON.parse(String(row.entry)) as AuditEntry);

/** The log of decisions of an actor in its SQLite store. */
export function sqliteAudit(store: SqliteStore): AuditStore {
  const last = () => store.prepare('SELECT seq, entry FROM audit ORDER BY seq DESC LIMIT 1').get();
  return {
    async last() {
      return entryOf(last());
    },
    async first() {
      return entryOf(store.prepare('SELECT entry FROM audit ORDER BY seq LIMIT 1').get());
    },
    async append(entries) {
      const [first] = entries;
      if (!first) return 0;
      return store.write(() => {
        const before = last();
        // an empty log may begin anywhere: one that is restored was cut before
        if (before && Number(before.seq) !== first.seq - 1) return 0;
        const insert = store.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)');
        for (const entry of entries) {
          const [who, record, decision] =
            entry.type === 'DECISION' ? [callerName(entry.who), entry.record, entry.decision] : [null, null, null];
          insert.run(entry.seq, entry.at, who, record, decision, JSON.stringify(entry));
        }
        return entries.length;
      });
    },
    async read({ after = 0, limit, since, who, record, decision }) {
      const conditions = ['seq > ?'];
      const values: (string | number)[] = [after];
      for (const [column, value] of Object.entries({ who, record, decision })) {
        if (value === undefined) continue;
        conditions.push(`${column} = ?`);
        values.push(value);
      }
      if (since !== undefined) {
        conditions.push('at >= ?');
        values.push(since);
      }
      return store
        .prepare(`SELECT entry FROM audit WHERE ${conditions.join(' AND ')} ORDER BY seq LIMIT ?`)
        .all(...values, Math.max(0, limit))
        .map((row) => entryOf(row) as AuditEntry);
    },
    async cut(upTo) {
      store.write(() => store.prepare('DELETE FROM audit WHERE seq <= ?').run(upTo));
    },
  };
}

import type { Filter } from 'mongodb';
import { firstFault, isDuplicateKey, type MongoStore } from '../../storage/index.ts';
import { type AuditEntry, type AuditStore, callerName } from './audit-port.ts';

/** An entry as JSON text, and what it is searched by. Its number is the `_id`, so that two processes cannot both take it. */
type AuditDocument = { _id: number; at: string; who?: string; record?: string; decision?: string; entry: string };

const entryOf = (document: AuditDocument | null) => document && (JSON.parse(document.entry) as AuditEntry);

/** The log of decisions of an actor in its MongoDB database. */
export function mongoAudit({ db, run }: Pick<MongoStore, 'db' | 'run'>): AuditStore {
  const log = db.collection<AuditDocument>('audit');
  const atEnd = async (direction: 1 | -1) =>
    entryOf(await log.find().sort({ _id: direction }).limit(1).next()) ?? undefined;
  return {
    last: () => run(() => atEnd(-1)),
    first: () => run(() => atEnd(1)),
    append: (entries) =>
      run(async () => {
        const [first] = entries;
        if (!first) return 0;
        const documents = entries.map((entry): AuditDocument => {
          const base = { _id: entry.seq, at: entry.at, entry: JSON.stringify(entry) };
          if (entry.type !== 'DECISION') return base;
          return { ...base, who: callerName(entry.who), record: entry.record, decision: entry.decision };
        });
        try {
          return (await log.insertMany(documents, { ordered: true })).insertedCount;
        } catch (thrown) {
          if (!isDuplicateKey(thrown)) throw thrown;
          return firstFault(thrown) ?? 0;
        }
      }),
    read: ({ after = 0, limit, since, who, record, decision }) =>
      run(async () => {
        if (limit <= 0) return [];
        const filter: Filter<AuditDocument> = {
          _id: { $gt: after },
          ...(since === undefined ? {} : { at: { $gte: since } }),
          ...(who === undefined ? {} : { who }),
          ...(record === undefined ? {} : { record }),
          ...(decision === undefined ? {} : { decision }),
        };
        const found = await log.find(filter).sort({ _id: 1 }).limit(limit).toArray();
        return found.map((document) => entryOf(document) as AuditEntry);
      }),
    cut: (upTo) =>
      run(async () => {
        await log.deleteMany({ _id: { $lte: upTo } });
      }),
  };
}

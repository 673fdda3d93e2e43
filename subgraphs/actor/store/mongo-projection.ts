import type { AnyBulkWriteOperation, Collection, Db } from 'mongodb';
import type { VisibilityPolicy } from '../../../schema/index.ts';
import { upsertGuarded } from '../../storage/index.ts';
import { eraseRecordDocuments } from './erasure-mongo.ts';
import { type StoredGrant, storedGrant } from './grants.ts';
import { entryOf, journalOf } from './mongo-journal.ts';
import type { JournalEntry } from './port.ts';

/** A record as it stands. Its content stays in the journal, under the number `entry`. */
export type RecordDocument = {
  readonly _id: string;
  readonly kind: string;
  readonly withdrawn: boolean;
  /** Key of the grant: see {@link GrantDocument}. */
  readonly grant: string;
  readonly policy: string;
  readonly issuedAt: string;
  readonly entry: number;
  readonly seq: number;
};

/** To whom records are shown, once for all that are shown to the same. Never changed, since its key is made of what it says. */
export type GrantDocument = { readonly _id: string; readonly grantees: StoredGrant['grantees'] };

/** The highest version of a record that readers have seen and a restored store does not hold. */
export type FloorDocument = { readonly _id: string; readonly version: number; readonly digest: string };

/** The current records of an open database. */
export function recordsOf(db: Db): Collection<RecordDocument> {
  return db.collection<RecordDocument>('records');
}

/** The grants of an open database. */
export function grantsOf(db: Db): Collection<GrantDocument> {
  return db.collection<GrantDocument>('grants');
}

/** The version floors of an open database. */
export function floorsOf(db: Db): Collection<FloorDocument> {
  return db.collection<FloorDocument>('floors');
}

const BATCH = 500;

/**
 * Projects the journal beyond `done`, in order, up to its present end; returns that end. Several processes may do so at once: a document is only ever
 * replaced by what a later entry says, and nobody projects an entry before those ahead of it, whoever wrote them.
 */
export async function projectBeyond(db: Db, done: number, actor: string): Promise<number> {
  for (let at = done; ; ) {
    const documents = await journalOf(db)
      .find({ _id: { $gt: at } })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray();
    const last = documents.at(-1);
    if (!last) return at;
    await projectEntries(db, documents.map(entryOf), actor);
    at = last._id;
  }
}

/** Projects entries that follow each other, all before them being projected. */
export async function projectEntries(db: Db, entries: readonly JournalEntry[], actor: string): Promise<void> {
  const whole = new Map<string, RecordDocument>();
  const policies = new Map<string, Pick<RecordDocument, 'policy' | 'grant' | 'seq'>>();
  const grants = new Map<string, GrantDocument>();
  const floors = new Map<string, FloorDocument>();

  const grantKey = (policy: VisibilityPolicy) => {
    const { key, grantees } = storedGrant(policy, actor);
    grants.set(key, { _id: key, grantees });
    return key;
  };

  for (const { seq, change } of entries) {
    if (change.type === 'VERSION') {
      const { envelope, policy } = change;
      policies.delete(envelope.id);
      whole.set(envelope.id, {
        _id: envelope.id,
        kind: envelope.kind,
        withdrawn: envelope.withdrawn !== undefined,
        issuedAt: envelope.issuedAt,
        entry: seq,
        seq,
        grant: grantKey(policy),
        policy: JSON.stringify(policy),
      });
    } else if (change.type === 'POLICY' || change.type === 'ERASED') {
      const said = { grant: grantKey(change.policy), policy: JSON.stringify(change.policy), seq };
      const known = whole.get(change.id);
      if (known) whole.set(change.id, { ...known, ...said });
      else policies.set(change.id, said);
    } else {
      for (const { id, version, digest } of change.lost) {
        if (version > (floors.get(id)?.version ?? 0)) floors.set(id, { _id: id, version, digest });
      }
    }
  }

  // before the records, or a record could have a grant that nobody knows
  await upsertGuarded(
    grantsOf(db),
    [...grants.values()].map(({ _id, grantees }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: { grantees } }, upsert: true },
    })),
  );

  const records: AnyBulkWriteOperation<RecordDocument>[] = [];
  for (const { _id, ...set } of whole.values()) {
    records.push({ updateOne: { filter: { _id, seq: { $lt: set.seq } }, update: { $set: set }, upsert: true } });
  }
  for (const [_id, set] of policies) {
    records.push({ updateOne: { filter: { _id, seq: { $lt: set.seq } }, update: { $set: set } } });
  }
  await upsertGuarded(recordsOf(db), records);

  for (const { seq, change, at } of entries)
    if (change.type === 'ERASED')
      await eraseRecordDocuments(db, { id: change.id, fields: change.fields, before: seq, at });

  const lost: AnyBulkWriteOperation<FloorDocument>[] = [];
  for (const { _id, ...set } of floors.values()) {
    lost.push({ updateOne: { filter: { _id, version: { $lt: set.version } }, update: { $set: set }, upsert: true } });
  }
  await upsertGuarded(floorsOf(db), lost);
}

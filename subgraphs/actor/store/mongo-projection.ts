import type { AnyBulkWriteOperation, Collection, Db } from 'mongodb';
import type { Content, VisibilityPolicy } from '../../../schema/index.ts';
import { upsertGuarded } from '../../storage/index.ts';
import { eraseRecordDocuments } from './erasure-mongo.ts';
import { type StoredGrant, storedGrant } from './grants.ts';
import { entryOf, journalOf } from './mongo-journal.ts';
import { pointersOf } from './pointers.ts';
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
  /** What it points to; `grant` is the key of that of the field, or {@link WITH_RECORD}. */
  readonly pointers: readonly { readonly to: string; readonly by: string; readonly grant: string }[];
  readonly entry: number;
  readonly seq: number;
};

/** In place of a grant: the field is shown to all who see the record. */
export const WITH_RECORD = '';

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
  const policies = new Map<string, Pick<RecordDocument, 'policy' | 'grant' | 'pointers' | 'seq'>>();
  const contents = await contentsBefore(db, entries);
  const grants = new Map<string, GrantDocument>();
  const floors = new Map<string, FloorDocument>();

  const keyOf = ({ key, grantees }: StoredGrant) => {
    grants.set(key, { _id: key, grantees });
    return key;
  };
  /** What a policy decides of a record with this content. */
  const decided = (policy: VisibilityPolicy, content: Content) => ({
    grant: keyOf(storedGrant(policy, actor)),
    policy: JSON.stringify(policy),
    pointers: pointersOf(content, policy, actor).map(({ target, field, grant }) => ({
      to: target,
      by: field,
      grant: grant ? keyOf(grant) : WITH_RECORD,
    })),
  });

  for (const { seq, change } of entries) {
    if (change.type === 'VERSION') {
      const { envelope, content, policy } = change;
      policies.delete(envelope.id);
      contents.set(envelope.id, content);
      whole.set(envelope.id, {
        _id: envelope.id,
        kind: envelope.kind,
        withdrawn: envelope.withdrawn !== undefined,
        issuedAt: envelope.issuedAt,
        entry: seq,
        seq,
        ...decided(policy, content),
      });
    } else if (change.type === 'POLICY' || change.type === 'ERASED') {
      const content = contents.get(change.id) ?? {};
      const left = change.type === 'ERASED' ? withoutErased(content, change.fields) : content;
      contents.set(change.id, left);
      const said = { ...decided(change.policy, left), seq };
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

/** What the records said last before these entries, of those whose content the entries do not bring themselves. */
async function contentsBefore(db: Db, entries: readonly JournalEntry[]): Promise<Map<string, Content>> {
  const first = entries[0]?.seq ?? 0;
  const brought = new Set<string>();
  const wanted = new Set<string>();
  for (const { change } of entries) {
    if (change.type === 'VERSION') brought.add(change.envelope.id);
    else if (change.type !== 'RESTORED' && !brought.has(change.id)) wanted.add(change.id);
  }
  const contents = new Map<string, Content>();
  if (wanted.size === 0) return contents;
  const versions = journalOf(db)
    .find({ record: { $in: [...wanted] }, type: 'VERSION', _id: { $lt: first } })
    .sort({ _id: 1 });
  for await (const { record, rest } of versions)
    if (record !== null) contents.set(record, (JSON.parse(rest) as { content: Content }).content);
  return contents;
}

function withoutErased(content: Content, fields: readonly string[] | 'ALL'): Content {
  if (fields === 'ALL') return {};
  return Object.fromEntries(Object.entries(content).filter(([name]) => !fields.includes(name)));
}

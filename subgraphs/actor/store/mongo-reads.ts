import type { Db, Filter } from 'mongodb';
import type { FeedTier } from '../../../schema/index.ts';
import { entryOf, type JournalDocument, journalOf } from './mongo-journal.ts';
import { grantsOf, type RecordDocument, recordsOf, WITH_RECORD } from './mongo-projection.ts';
import type { JournalEntry, PointerQuery, RecordQuery, StoredFeedEntry, StoredRecord, View } from './port.ts';

/** Entries above `after`, oldest first. */
export async function readJournal(db: Db, after: number, limit: number): Promise<JournalEntry[]> {
  if (limit <= 0) return [];
  const documents = await journalOf(db)
    .find({ _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return documents.map(entryOf);
}

/** The entries of type VERSION of one record, oldest first. */
export async function readVersions(db: Db, id: string): Promise<JournalEntry[]> {
  const documents = await journalOf(db).find({ record: id, type: 'VERSION' }).sort({ _id: 1 }).toArray();
  return documents.map(entryOf);
}

/** One page of a feed, each entry with the proof it shows, and who might see its record then and may now. */
export async function readFeed(db: Db, tier: FeedTier, after: number, limit: number): Promise<StoredFeedEntry[]> {
  if (limit <= 0) return [];
  const position = `positions.${tier}`;
  const documents = await journalOf(db)
    .find({ [position]: { $gt: after } } as Filter<JournalDocument>)
    .sort({ [position]: 1 })
    .limit(limit)
    .toArray();

  // A record that is shown anew shows the proof of a version from before.
  const isAnew = ({ type }: JournalDocument) => type === 'POLICY' || type === 'ERASED';
  const shownAnew = documents.flatMap((document) => (isAnew(document) && document.record ? [document.record] : []));
  const ids = documents.flatMap(({ record }) => record ?? []);
  const [versions, records] = await Promise.all([
    shownAnew.length === 0
      ? []
      : journalOf(db)
          .find({ record: { $in: shownAnew }, type: 'VERSION' })
          .project<Pick<JournalDocument, 'record' | 'digest' | 'proof'>>({ record: 1, digest: 1, proof: 1 })
          .toArray(),
    recordsOf(db)
      .find({ _id: { $in: ids } })
      .toArray(),
  ]);
  const proofs = new Map(versions.map(({ record, digest, proof }) => [`${record} ${digest}`, proof]));
  const current = new Map(records.map((record) => [record._id, record]));

  return documents.flatMap((document) => {
    const { feeds } = JSON.parse(`{"feeds":${document.feeds}}`) as Pick<JournalEntry, 'feeds'>;
    const link = feeds[tier];
    if (!link) return [];
    const older = isAnew(document) ? proofs.get(`${document.record} ${link.recordDigest}`) : document.proof;
    const proof = link.action === 'HIDDEN' ? null : older;
    const { policy } = JSON.parse(document.rest) as Pick<StoredFeedEntry, 'policy'>;
    const record = document.record ? current.get(document.record) : undefined;
    return [
      {
        ...link,
        ...(proof && { sdJwt: proof }),
        ...(policy && { policy }),
        ...(record && { current: { policy: JSON.parse(record.policy), withdrawn: record.withdrawn } }),
      },
    ];
  });
}

/** Records by id, as far as they are in view. */
export async function findRecords(db: Db, ids: readonly string[], view: View): Promise<Map<string, StoredRecord>> {
  const found = await recordsOf(db)
    .find({ _id: { $in: [...ids] }, ...(await inView(db, view)) })
    .toArray();
  const records = await withContent(db, found);
  return new Map(records.map((record) => [record.envelope.id, record]));
}

/** One page of the current records of a kind. */
export async function listRecords(db: Db, query: RecordQuery): Promise<StoredRecord[]> {
  if (query.limit <= 0) return [];
  const [comparison, direction] = query.order === 'NEWEST' ? (['$lt', -1] as const) : (['$gt', 1] as const);
  const filter = await listed(db, query);
  if (query.after) {
    const { issuedAt, id } = query.after;
    filter.$or = [{ issuedAt: { [comparison]: issuedAt } }, { issuedAt, _id: { [comparison]: id } }];
  }
  const found = await recordsOf(db)
    .find(filter)
    .sort({ issuedAt: direction, _id: direction })
    .limit(query.limit)
    .toArray();
  return withContent(db, found);
}

/** One page of the records that point to these targets by a field that is in view. */
export async function pointingRecords(db: Db, query: PointerQuery): Promise<StoredRecord[]> {
  const { targets, view, kinds, after, limit } = query;
  if (limit <= 0 || targets.length === 0) return [];
  const granted = view === 'ALL' ? undefined : await grantsInView(db, view);
  const pointer = { to: { $in: [...targets] }, ...(granted ? { grant: { $in: [WITH_RECORD, ...granted] } } : {}) };
  const filter: Filter<RecordDocument> = {
    withdrawn: false,
    ...(granted ? { grant: { $in: granted } } : {}),
    ...(kinds ? { kind: { $in: [...kinds] } } : {}),
    pointers: { $elemMatch: pointer },
  };
  if (after) filter.$or = [{ issuedAt: { $gt: after.issuedAt } }, { issuedAt: after.issuedAt, _id: { $gt: after.id } }];
  const found = await recordsOf(db).find(filter).sort({ issuedAt: 1, _id: 1 }).limit(limit).toArray();
  return withContent(db, found);
}

/** How many records of a kind are in view. */
export async function countRecords(db: Db, query: Pick<RecordQuery, 'kind' | 'view'>): Promise<number> {
  return recordsOf(db).countDocuments(await listed(db, query));
}

async function listed(db: Db, { kind, view }: Pick<RecordQuery, 'kind' | 'view'>): Promise<Filter<RecordDocument>> {
  return { kind, withdrawn: false, ...(await inView(db, view)) };
}

/**
 * The one condition of consent in queries: the grants in view, of which each record has one. Grants are never changed, so a record that
 * is given another one meanwhile is judged by that other one.
 */
async function inView(db: Db, view: View): Promise<Filter<RecordDocument>> {
  return view === 'ALL' ? {} : { grant: { $in: await grantsInView(db, view) } };
}

async function grantsInView(db: Db, { sight, now }: Exclude<View, 'ALL'>): Promise<string[]> {
  const grants = await grantsOf(db)
    .find({ grantees: { $elemMatch: { to: { $in: [...sight] }, until: { $gt: now } } } })
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  return grants.map(({ _id }) => _id);
}

async function withContent(db: Db, records: readonly RecordDocument[]): Promise<StoredRecord[]> {
  const documents = await journalOf(db)
    .find({ _id: { $in: records.map(({ entry }) => entry) } })
    .toArray();
  const bySeq = new Map(documents.map((document) => [document._id, document]));
  return records.flatMap(({ entry, policy, seq }) => {
    const document = bySeq.get(entry);
    if (!document) return [];
    const { envelope, content, erased } = JSON.parse(document.rest);
    const { proof, digest } = document;
    const record = { envelope, content, sdJwt: proof ?? '', digest: digest ?? '', policy: JSON.parse(policy), seq };
    return [erased ? { ...record, erased } : record];
  });
}

import type { Db, Filter } from 'mongodb';
import type { FeedTier, Sight } from '../../../schema/index.ts';
import { entryOf, type JournalDocument, journalOf } from './mongo-journal.ts';
import { type RecordDocument, recordsOf } from './mongo-projection.ts';
import type { JournalEntry, RecordQuery, StoredFeedEntry, StoredRecord } from './port.ts';

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

/** One page of a feed, each entry with the proof it shows and the state of its record. */
export async function readFeed(db: Db, tier: FeedTier, after: number, limit: number): Promise<StoredFeedEntry[]> {
  if (limit <= 0) return [];
  const position = `positions.${tier}`;
  const documents = await journalOf(db)
    .find({ [position]: { $gt: after } } as Filter<JournalDocument>)
    .sort({ [position]: 1 })
    .limit(limit)
    .toArray();

  // A record that is shown anew shows the proof of a version from before.
  const shownAnew = documents.flatMap(({ type, record }) => (type === 'POLICY' && record ? [record] : []));
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
    const older = document.type === 'POLICY' ? proofs.get(`${document.record} ${link.recordDigest}`) : document.proof;
    const proof = link.action === 'HIDDEN' ? null : older;
    const record = document.record ? current.get(document.record) : undefined;
    return [
      {
        ...link,
        ...(proof && { sdJwt: proof }),
        ...(record && { current: { audience: record.audience, withdrawn: record.withdrawn } }),
      },
    ];
  });
}

/** Records by id, as far as these audiences may see them. */
export async function findRecords(
  db: Db,
  ids: readonly string[],
  audiences: Sight,
): Promise<Map<string, StoredRecord>> {
  const found = await recordsOf(db)
    .find({ _id: { $in: [...ids] }, ...visibility(audiences) })
    .toArray();
  const records = await withContent(db, found);
  return new Map(records.map((record) => [record.envelope.id, record]));
}

/** One page of the current records of a kind. */
export async function listRecords(db: Db, query: RecordQuery): Promise<StoredRecord[]> {
  if (query.limit <= 0) return [];
  const [comparison, direction] = query.order === 'NEWEST' ? (['$lt', -1] as const) : (['$gt', 1] as const);
  const filter = listed(query);
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

/** How many records of a kind there are for these audiences. */
export async function countRecords(db: Db, query: Pick<RecordQuery, 'kind' | 'audiences'>): Promise<number> {
  return recordsOf(db).countDocuments(listed(query));
}

function listed({ kind, audiences }: Pick<RecordQuery, 'kind' | 'audiences'>): Filter<RecordDocument> {
  return { kind, withdrawn: false, ...visibility(audiences) };
}

/** The one place where the audience becomes part of the query. */
function visibility(audiences: Sight): Filter<RecordDocument> {
  return audiences === 'ALL' ? {} : { audience: { $in: [...audiences] } };
}

async function withContent(db: Db, records: readonly RecordDocument[]): Promise<StoredRecord[]> {
  const documents = await journalOf(db)
    .find({ _id: { $in: records.map(({ entry }) => entry) } })
    .toArray();
  const bySeq = new Map(documents.map((document) => [document._id, document]));
  return records.flatMap(({ entry, policy, seq }) => {
    const document = bySeq.get(entry);
    if (!document) return [];
    const { envelope, content } = JSON.parse(document.rest);
    const { proof, digest } = document;
    return [{ envelope, content, sdJwt: proof ?? '', digest: digest ?? '', policy: JSON.parse(policy), seq }];
  });
}

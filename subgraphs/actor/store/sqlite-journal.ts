import { EMPTY_HEAD, FEED_TIERS, type FeedHead, type FeedTier } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import type { JournalChange, JournalEntry, JournalHead, StoredFeedEntry } from './port.ts';

type JournalRow = {
  seq: number;
  type: JournalChange['type'];
  record: string | null;
  digest: string | null;
  at: string;
  proof: string | null;
  rest: string;
  feeds: string;
};

const COLUMNS = 'seq, type, record, digest, at, proof, rest, feeds';

/** The journal's end and that of each feed. */
export function readHead(store: SqliteStore): JournalHead {
  const last = store.prepare('SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1').get();
  const heads = Object.fromEntries(
    Object.keys(FEED_TIERS).map((tier) => [tier, feedHead(store, tier as FeedTier)]),
  ) as Record<FeedTier, FeedHead>;
  return last ? { seq: Number(last.seq), heads, issuedAt: String(last.at) } : { seq: 0, heads };
}

function feedHead(store: SqliteStore, tier: FeedTier): FeedHead {
  const row = store
    .prepare(
      'SELECT f.seq, j.feeds FROM feed f JOIN journal j ON j.seq = f.entry WHERE f.tier = ? ORDER BY f.seq DESC LIMIT 1',
    )
    .get(tier);
  if (!row) return EMPTY_HEAD;
  const feeds: JournalEntry['feeds'] = JSON.parse(String(row.feeds));
  return { count: Number(row.seq), ...(feeds[tier] && { digest: feeds[tier].digest }) };
}

/** Inserts one entry; its number must be free. */
export function insertEntry(store: SqliteStore, { seq, change, at, feeds }: JournalEntry): void {
  const { record, digest, proof, rest } = columnsOf(change);
  store
    .prepare(`INSERT INTO journal (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(seq, change.type, record, digest, at, proof, JSON.stringify(rest), JSON.stringify(feeds));
}

function columnsOf(change: JournalChange): {
  record: string | null;
  digest: string | null;
  proof: string | null;
  rest: unknown;
} {
  switch (change.type) {
    case 'VERSION': {
      const { envelope, content, policy, digest, sdJwt, erased } = change;
      return { record: envelope.id, digest, proof: sdJwt, rest: { envelope, content, policy, erased } };
    }
    case 'POLICY':
      return { record: change.id, digest: null, proof: null, rest: { policy: change.policy } };
    case 'ERASED':
      return { record: change.id, digest: null, proof: null, rest: { fields: change.fields, policy: change.policy } };
    case 'RESTORED':
      return { record: null, digest: null, proof: change.statement, rest: { lost: change.lost } };
  }
}

/** Entries above `after`, oldest first. */
export function readJournal(store: SqliteStore, after: number, limit: number): JournalEntry[] {
  const rows = store.prepare(`SELECT ${COLUMNS} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?`).all(after, limit);
  return (rows as unknown as JournalRow[]).map(entryOf);
}

/** The entries of type VERSION of one record, oldest first. */
export function readVersions(store: SqliteStore, id: string): JournalEntry[] {
  const rows = store
    .prepare(`SELECT ${COLUMNS} FROM journal WHERE record = ? AND type = 'VERSION' ORDER BY seq`)
    .all(id);
  return (rows as unknown as JournalRow[]).map(entryOf);
}

function entryOf(row: JournalRow): JournalEntry {
  return { seq: row.seq, change: changeOf(row), at: row.at, feeds: JSON.parse(row.feeds) };
}

function changeOf({ type, record, digest, proof, rest }: JournalRow): JournalChange {
  switch (type) {
    case 'VERSION':
      return { type, ...JSON.parse(rest), digest, sdJwt: proof };
    case 'POLICY':
    case 'ERASED':
      return { type, id: record, ...JSON.parse(rest) };
    case 'RESTORED':
      return { type, statement: proof, ...JSON.parse(rest) };
  }
}

/** One page of a feed, each entry with the proof it shows, and who might see its record then and may now. */
export function readFeed(store: SqliteStore, tier: FeedTier, after: number, limit: number): StoredFeedEntry[] {
  const rows = store
    .prepare(
      `SELECT j.feeds, j.rest ->> '$.policy' AS policy, s.proof, r.policy AS now, r.withdrawn
       FROM feed f JOIN journal j ON j.seq = f.entry LEFT JOIN journal s ON s.seq = f.source LEFT JOIN records r ON r.id = j.record
       WHERE f.tier = ? AND f.seq > ? ORDER BY f.seq LIMIT ?`,
    )
    .all(tier, after, limit);
  return rows.map(({ feeds, policy, proof, now, withdrawn }) => ({
    ...JSON.parse(String(feeds))[tier],
    ...(proof !== null && { sdJwt: String(proof) }),
    ...(policy !== null && { policy: JSON.parse(String(policy)) }),
    ...(now !== null && { current: { policy: JSON.parse(String(now)), withdrawn: withdrawn === 1 } }),
  }));
}

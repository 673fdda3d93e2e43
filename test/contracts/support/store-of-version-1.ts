import { DatabaseSync } from 'node:sqlite';
import { MongoClient } from 'mongodb';
import type { FeedTier } from '../../../schema/index.ts';
import type { JournalEntry } from '../../../subgraphs/actor/store/port.ts';
import type { StorePlace } from './places.ts';

/** The tables of a store of version 1, as far as they hold anything. */
const TABLES = `
  CREATE TABLE store_stamp (only INTEGER PRIMARY KEY CHECK (only = 1), application TEXT NOT NULL, version INTEGER NOT NULL);
  INSERT INTO store_stamp VALUES (1, 'constellation-actor', 1);
  CREATE TABLE owner (only INTEGER PRIMARY KEY CHECK (only = 1), actor TEXT NOT NULL);
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, type TEXT NOT NULL, record TEXT, digest TEXT, at TEXT NOT NULL,
    proof TEXT, rest TEXT NOT NULL, feeds TEXT NOT NULL
  );
  CREATE INDEX journal_of_record ON journal (record, type, seq);
  CREATE TABLE records (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, withdrawn INTEGER NOT NULL, audience TEXT NOT NULL, policy TEXT NOT NULL,
    issued_at TEXT NOT NULL, entry INTEGER NOT NULL, seq INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX records_by_kind ON records (kind, withdrawn, issued_at, id, audience);
  CREATE INDEX records_by_audience ON records (kind, withdrawn, audience, issued_at, id);
  CREATE TABLE feed (
    tier TEXT NOT NULL, seq INTEGER NOT NULL, entry INTEGER NOT NULL, source INTEGER, PRIMARY KEY (tier, seq)
  ) WITHOUT ROWID;
  CREATE TABLE floors (id TEXT PRIMARY KEY, version INTEGER NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE projection (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL);
  INSERT INTO projection VALUES (1, 0);
  CREATE TABLE drafts (id TEXT PRIMARY KEY, draft TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE tokens (digest TEXT PRIMARY KEY, label TEXT NOT NULL, token TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX tokens_by_label ON tokens (label);
`;

/** Fills an empty place with a store as software of version 1 left it: a feed for all, and none for members. */
export async function writeStoreOfVersion1(
  place: StorePlace,
  actor: string,
  journal: readonly JournalEntry[],
): Promise<void> {
  if (place.url.startsWith('sqlite:')) writeFile(place.url.slice('sqlite:'.length), actor, journal);
  else await writeDatabase(place.url, actor, journal);
}

/** An entry as it would have been written then. */
function rowOf({ seq, change, at, feeds }: JournalEntry) {
  const { MEMBERS: _, ...rest } = feeds;
  const base = { seq, type: change.type, at, feeds: JSON.stringify(rest), publicLink: rest.PUBLIC };
  switch (change.type) {
    case 'VERSION': {
      const { envelope, content, policy, digest, sdJwt } = change;
      return {
        ...base,
        record: envelope.id,
        digest,
        proof: sdJwt,
        rest: JSON.stringify({ envelope, content, policy }),
      };
    }
    case 'POLICY':
      return { ...base, record: change.id, digest: null, proof: null, rest: JSON.stringify({ policy: change.policy }) };
    case 'RESTORED':
      return {
        ...base,
        record: null,
        digest: null,
        proof: change.statement,
        rest: JSON.stringify({ lost: change.lost }),
      };
    default:
      throw new Error(`Version 1 had no entries of type ${change.type}.`);
  }
}

function writeFile(path: string, actor: string, journal: readonly JournalEntry[]): void {
  const db = new DatabaseSync(path);
  try {
    db.exec(TABLES);
    db.prepare('INSERT INTO owner VALUES (1, ?)').run(actor);
    const insert = db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    for (const entry of journal) {
      const { seq, type, record, digest, at, proof, rest, feeds } = rowOf(entry);
      insert.run(seq, type, record, digest, at, proof, rest, feeds);
    }
  } finally {
    db.close();
  }
}

async function writeDatabase(url: string, actor: string, journal: readonly JournalEntry[]): Promise<void> {
  const client = await MongoClient.connect(url);
  try {
    const db = client.db();
    const meta = db.collection<{ _id: string }>('meta');
    await meta.insertMany([
      { _id: 'stamp', application: 'constellation-actor', version: 1 } as { _id: string },
      { _id: 'owner', actor } as { _id: string },
      { _id: 'projection', seq: journal.length } as { _id: string },
    ]);
    let head: { count: number; digest?: string } = { count: 0 };
    const documents = journal.map((entry) => {
      const { seq, publicLink, ...row } = rowOf(entry);
      if (publicLink) head = { count: publicLink.seq, digest: publicLink.digest };
      const positions: Partial<Record<FeedTier, number>> = publicLink ? { PUBLIC: publicLink.seq } : {};
      return { _id: seq, ...row, positions, heads: { PUBLIC: head } };
    });
    if (documents.length > 0) await db.collection<{ _id: number }>('journal').insertMany(documents);
    await db
      .collection<{ _id: string }>('records')
      .createIndex({ kind: 1, withdrawn: 1, issuedAt: 1, _id: 1, audience: 1 });
  } finally {
    await client.close();
  }
}

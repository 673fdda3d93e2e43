import type { DatabaseSync } from 'node:sqlite';
import { membersChain } from './members-chain.ts';

/** Takes the place of a table with one audience a record; the rows come from the journal when the store is opened. */
export const RECORDS_BY_GRANT = `
  -- Records that are shown to the same share a grant. until: the moment from which on it is over, or '~'.
  CREATE TABLE IF NOT EXISTS grants (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS grantees (
    grantee TEXT NOT NULL, until TEXT NOT NULL, grant INTEGER NOT NULL, PRIMARY KEY (grantee, until, grant)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS grantees_of_grant ON grantees (grant, grantee, until);
  -- How many living records of a kind have a grant.
  CREATE TABLE IF NOT EXISTS tallies (kind TEXT NOT NULL, grant INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (kind, grant)) WITHOUT ROWID;

  DROP TABLE records;
  CREATE TABLE records (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, withdrawn INTEGER NOT NULL, grant INTEGER NOT NULL, policy TEXT NOT NULL,
    issued_at TEXT NOT NULL, entry INTEGER NOT NULL, seq INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX records_by_kind ON records (kind, withdrawn, issued_at, id, grant);
  CREATE INDEX records_by_grant ON records (kind, withdrawn, grant, issued_at, id);

  DELETE FROM feed;
  DELETE FROM floors;
  UPDATE projection SET seq = 0;
`;

const BATCH = 1_000;

/** Writes the chain of the MEMBERS feed into a journal from before there was one. */
export function chainMembersInSqlite(db: DatabaseSync): void {
  const owner = db.prepare('SELECT actor FROM owner').get()?.actor;
  // a store that was never claimed has no entries
  if (owner === undefined) return;
  const chained = membersChain(String(owner));
  const read = db.prepare('SELECT seq, feeds FROM journal WHERE seq > ? ORDER BY seq LIMIT ?');
  const write = db.prepare('UPDATE journal SET feeds = ? WHERE seq = ?');
  for (let after = 0; ; ) {
    const rows = read.all(after, BATCH);
    for (const { seq, feeds } of rows) {
      const before = JSON.parse(String(feeds));
      const next = chained(before).feeds;
      if (next !== before) write.run(JSON.stringify(next), Number(seq));
      after = Number(seq);
    }
    if (rows.length < BATCH) return;
  }
}

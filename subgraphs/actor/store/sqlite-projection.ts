import type { FeedTier } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import { eraseRecordRows } from './erasure-sqlite.ts';
import { storedGrant } from './grants.ts';
import type { JournalEntry } from './port.ts';
import { grantNumber, tally } from './sqlite-grants.ts';
import { readJournal } from './sqlite-journal.ts';
import { projectPointers } from './sqlite-pointers.ts';

const BATCH = 500;

/**
 * Projects what the journal holds beyond the projection; call it within a write transaction. After an ordinary append that is
 * nothing (the entries are projected as they are inserted); after a crash, or a journal that was written by other means, the rest.
 */
export function projectRest(store: SqliteStore, actor: string): void {
  for (;;) {
    const done = Number(store.prepare('SELECT seq FROM projection').get()?.seq ?? 0);
    const entries = readJournal(store, done, BATCH);
    for (const entry of entries) project(store, entry, actor);
    const last = entries.at(-1);
    if (!last) return;
    markProjected(store, last.seq);
  }
}

/** Records how far the projection has come. */
export function markProjected(store: SqliteStore, seq: number): void {
  store.prepare('UPDATE projection SET seq = ?').run(seq);
}

/** Projects one entry; those before it must have been. */
export function project(store: SqliteStore, entry: JournalEntry, actor: string): void {
  const { change, seq } = entry;
  switch (change.type) {
    case 'VERSION': {
      const { envelope, policy } = change;
      const { id, kind, withdrawn, issuedAt } = envelope;
      const grant = grantNumber(store, storedGrant(policy, actor));
      countOut(store, id);
      store
        .prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(id, kind, withdrawn ? 1 : 0, grant, JSON.stringify(policy), issuedAt, seq, seq);
      countIn(store, id);
      projectPointers(store, id, actor);
      break;
    }
    case 'POLICY': {
      const grant = grantNumber(store, storedGrant(change.policy, actor));
      countOut(store, change.id);
      store
        .prepare('UPDATE records SET grant = ?, policy = ?, seq = ? WHERE id = ?')
        .run(grant, JSON.stringify(change.policy), seq, change.id);
      countIn(store, change.id);
      projectPointers(store, change.id, actor);
      break;
    }
    case 'ERASED':
      eraseRecordRows(store, { id: change.id, fields: change.fields, before: seq, at: entry.at });
      store.prepare('UPDATE records SET seq = ? WHERE id = ?').run(seq, change.id);
      projectPointers(store, change.id, actor);
      break;
    case 'RESTORED':
      for (const { id, version, digest } of change.lost) {
        store
          .prepare(
            `INSERT INTO floors VALUES (?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET version = excluded.version, digest = excluded.digest WHERE excluded.version > version`,
          )
          .run(id, version, digest);
      }
  }
  for (const [tier, link] of Object.entries(entry.feeds)) {
    store
      .prepare('INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?)')
      .run(tier, link.seq, seq, sourceOf(store, entry, tier as FeedTier));
  }
}

/** Lists leave out what is withdrawn, and so do tallies. */
function countOut(store: SqliteStore, id: string): void {
  const row = livingRecord(store, id);
  if (row) tally(store, row.kind, row.grant, -1);
}

function countIn(store: SqliteStore, id: string): void {
  const row = livingRecord(store, id);
  if (row) tally(store, row.kind, row.grant, 1);
}

function livingRecord(store: SqliteStore, id: string): { kind: string; grant: number } | undefined {
  const row = store.prepare('SELECT kind, grant FROM records WHERE id = ? AND withdrawn = 0').get(id);
  return row && { kind: String(row.kind), grant: Number(row.grant) };
}

/** Where the proof that this feed entry shows is found: mostly here; a record that is shown anew shows a version from before. */
function sourceOf(store: SqliteStore, { seq, change, feeds }: JournalEntry, tier: FeedTier): number | null {
  const link = feeds[tier];
  if (!link || link.action === 'HIDDEN') return null;
  if (change.type !== 'POLICY' && change.type !== 'ERASED') return seq;
  const version = store
    .prepare("SELECT seq FROM journal WHERE record = ? AND type = 'VERSION' AND digest = ?")
    .get(link.id, link.recordDigest);
  return version ? Number(version.seq) : null;
}

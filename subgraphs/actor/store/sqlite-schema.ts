import type { SqliteMigration } from '../../storage/index.ts';
import { audit } from './audit-migrations.ts';
import { consent } from './consent-migrations.ts';
import { guests } from './guests-migrations.ts';
import { health } from './health-migrations.ts';
import { people } from './people-migrations.ts';
import { pointers } from './pointer-migrations.ts';
import { reminders } from './reminders-migrations.ts';

/**
 * The tables of an actor's store. `journal` is the truth and alone holds content, so that there is one place to erase it from;
 * `records`, `pointers`, `feed` and `floors` are its projection and refer to it by number.
 */
export const migrations: readonly SqliteMigration[] = [
  (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS owner (only INTEGER PRIMARY KEY CHECK (only = 1), actor TEXT NOT NULL);

      -- One row holds a change whole. proof: the SD-JWT, or the statement of a RESTORED entry. rest: what has no column, as JSON.
      CREATE TABLE IF NOT EXISTS journal (
        seq INTEGER PRIMARY KEY, type TEXT NOT NULL, record TEXT, digest TEXT, at TEXT NOT NULL,
        proof TEXT, rest TEXT NOT NULL, feeds TEXT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS journal_of_record ON journal (record, type, seq);

      -- entry: the journal number of the current version; seq: that of the last change of any type.
      CREATE TABLE IF NOT EXISTS records (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, withdrawn INTEGER NOT NULL, audience TEXT NOT NULL, policy TEXT NOT NULL,
        issued_at TEXT NOT NULL, entry INTEGER NOT NULL, seq INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS records_by_kind ON records (kind, withdrawn, issued_at, id, audience);
      CREATE INDEX IF NOT EXISTS records_by_audience ON records (kind, withdrawn, audience, issued_at, id);

      -- source: the journal number of the entry whose proof is shown.
      CREATE TABLE IF NOT EXISTS feed (
        tier TEXT NOT NULL, seq INTEGER NOT NULL, entry INTEGER NOT NULL, source INTEGER, PRIMARY KEY (tier, seq)
      ) WITHOUT ROWID;

      CREATE TABLE IF NOT EXISTS floors (id TEXT PRIMARY KEY, version INTEGER NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;

      -- How far the journal is projected.
      CREATE TABLE IF NOT EXISTS projection (only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL);
      INSERT OR IGNORE INTO projection VALUES (1, 0);

      CREATE TABLE IF NOT EXISTS drafts (id TEXT PRIMARY KEY, draft TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS tokens (digest TEXT PRIMARY KEY, label TEXT NOT NULL, token TEXT NOT NULL) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS tokens_by_label ON tokens (label);
    `),
  consent.sqlite,
  people.sqlite,
  audit.sqlite,
  pointers.sqlite,
  health.sqlite,
  guests.sqlite,
  reminders.sqlite,
];

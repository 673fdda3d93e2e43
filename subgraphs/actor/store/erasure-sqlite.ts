import { ConstellationError } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import { draftWithoutFields, type ErasedFields, withoutFields } from './erased-version.ts';
import type { Draft } from './port.ts';

/** Takes fields out of every version of a record before this journal number, and out of its draft, where it is from before. */
export function eraseRecordRows(
  store: Pick<SqliteStore, 'prepare'>,
  { id, fields, before, at }: { id: string; fields: ErasedFields; before: number; at: string },
): void {
  const versions = store
    .prepare("SELECT seq, proof, rest FROM journal WHERE record = ? AND type = 'VERSION' AND seq < ?")
    .all(id, before);
  for (const { seq, proof, rest } of versions) {
    const held = { ...JSON.parse(String(rest)), sdJwt: String(proof) };
    const left = withoutFields(held, fields);
    if (left === held) continue;
    const { sdJwt, ...others } = left;
    store
      .prepare('UPDATE journal SET proof = ?, rest = ? WHERE seq = ?')
      .run(sdJwt, JSON.stringify(others), Number(seq));
  }
  const row = store.prepare('SELECT draft FROM drafts WHERE id = ?').get(id);
  const draft = row && (JSON.parse(String(row.draft)) as Draft);
  if (!draft || draft.updatedAt > at) return;
  const left = draftWithoutFields(draft, fields);
  if (left) store.prepare('UPDATE drafts SET draft = ? WHERE id = ?').run(JSON.stringify(left), id);
  else store.prepare('DELETE FROM drafts WHERE id = ?').run(id);
}

const ATTEMPTS = 5;

/**
 * Rewrites the file without its free space and empties the write-ahead log, so that nothing of what was erased is left in either.
 * SQLite overwrites erased rows with zeros as it goes (secure_delete); what it moved before is caught by this.
 *
 * @throws ConstellationError STORE_LOCKED
 */
export function scrubSqlite(store: SqliteStore): void {
  store.prepare('VACUUM').run();
  // each attempt waits for other readers as long as the store waits for a lock
  for (let attempt = 0; attempt < ATTEMPTS; attempt++)
    if (Number(store.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy) === 0) return;
  throw new ConstellationError(
    'STORE_LOCKED',
    `${store.path} is read by another process without pause, so that its log still holds what was erased. Run the command again.`,
    { retryable: true },
  );
}

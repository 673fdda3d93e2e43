import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseStoreUrl } from '../../storage/index.ts';
import type { ErasedFields } from '../store/erased-version.ts';
import { eraseRecordRows } from '../store/erasure-sqlite.ts';

const COPY = /\.v\d+\.backup(-\d+)?$|\.before-restore-[\dTZ.-]+$/;
const NEVER = '9999';

/** The copies of a SQLite store that migrations and restores left beside it. */
export function oldCopies(storeUrl: string, directory: string): readonly string[] {
  const address = parseStoreUrl(storeUrl, directory);
  if (address.backend !== 'sqlite') return [];
  const name = basename(address.path);
  return readdirSync(dirname(address.path))
    .filter((file) => file.startsWith(`${name}.`) && COPY.test(file))
    .sort()
    .map((file) => join(dirname(address.path), file));
}

/** Erases from such a copy as from the store itself, and leaves it otherwise as it was. */
export function eraseFromCopy(path: string, id: string, fields: ErasedFields): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false, allowExtension: false });
  try {
    db.exec('PRAGMA secure_delete=ON; BEGIN IMMEDIATE');
    eraseRecordRows(db, { id, fields, before: Number.MAX_SAFE_INTEGER, at: NEVER });
    db.exec('COMMIT; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

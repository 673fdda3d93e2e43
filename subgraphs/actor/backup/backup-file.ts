import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { JWK } from 'jose';
import { ConstellationError, type KeyHistory } from '../../../schema/index.ts';
import { PRIVATE_FILE } from '../setup/key-files.ts';
import type { AuditEntry } from '../store/audit-port.ts';
import type { Passkey, Person } from '../store/people-port.ts';
import type { Draft, JournalEntry, JournalHead, StoredToken } from '../store/port.ts';
import type { SettingsLine } from './actor-settings.ts';
import type { HubLine } from './hub-pins.ts';

/**
 * A backup: lines of JSON, compressed with gzip. The first says whose it is and how far it goes, the last holds the digest of all
 * before it, so that a damaged or cut file is noticed before anything is touched. It does not depend on the kind of store.
 */
export type BackupLine =
  | BackupHeader
  | { readonly type: 'key-history'; readonly history: KeyHistory }
  /** A private key; absent where the backup was asked for without. */
  | { readonly type: 'key'; readonly current: boolean; readonly jwk: JWK }
  | { readonly type: 'entry'; readonly entry: JournalEntry }
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'token'; readonly token: StoredToken }
  | { readonly type: 'person'; readonly person: Person; readonly passkeys: readonly Passkey[] }
  | HubLine
  | SettingsLine
  /** Of the log of decisions. */
  | { readonly type: 'audit'; readonly entry: AuditEntry };

export type BackupHeader = {
  readonly type: 'constellation-actor-backup';
  readonly format: 1;
  readonly did: string;
  readonly name: string;
  readonly createdAt: string;
  readonly head: JournalHead;
  readonly withKeys: boolean;
};

type LastLine = { readonly type: 'end'; readonly lines: number; readonly digest: string };

const FORMAT = 1;
const MAX_LINE = 64 * 1024 * 1024;

/** Writes a backup whole or not at all, readable by its owner only. Gives its size in bytes. */
export async function writeBackup(path: string, lines: AsyncIterable<BackupLine>): Promise<number> {
  const aside = `${path}.part`;
  await rm(aside, { force: true });
  try {
    const file = createWriteStream(aside, { flags: 'wx', mode: PRIVATE_FILE });
    await pipeline(Readable.from(sealed(lines)), createGzip(), file);
    const handle = await open(aside, 'r+');
    await handle.sync();
    await handle.close();
    await rename(aside, path);
    // the new name must survive a power cut as well; not every system lets a folder be opened
    await open(dirname(path), 'r')
      .then((folder) => folder.sync().finally(() => folder.close()))
      .catch(() => {});
    return (await stat(path)).size;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function* sealed(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    count++;
    yield text;
  }
  const last: LastLine = { type: 'end', lines: count, digest: digestText(hash) };
  yield `${JSON.stringify(last)}\n`;
}

/**
 * Reads a backup line by line. What was read before a fault shows may not be used: read the file once to check it, and once to use it.
 *
 * @throws ConstellationError BACKUP_INVALID
 */
export async function readBackup(
  path: string,
  take: (line: BackupLine) => Promise<void> | void,
): Promise<BackupHeader> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let last: LastLine | undefined;
  let count = 0;
  const takeLine = async (text: string) => {
    if (last) throw invalid('it goes on after its end');
    const line = parseLine(text);
    if (line.type === 'end') {
      last = line;
      return;
    }
    hash.update(`${text}\n`);
    count++;
    if (count === 1) header = checkHeader(line);
    await take(line);
  };
  try {
    await pipeline(createReadStream(path), createGunzip(), async (source: AsyncIterable<Buffer>) => {
      let rest = '';
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for await (const chunk of source) {
        rest += decoder.decode(chunk, { stream: true });
        if (rest.length > MAX_LINE) throw invalid('a line is longer than any record');
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) await takeLine(line);
      }
      if (rest !== '') throw invalid('it was cut off');
    });
  } catch (cause) {
    if (cause instanceof ConstellationError) throw cause;
    throw invalid(
      cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
        ? `there is no such file: ${path}`
        : 'it cannot be read to its end',
      cause,
    );
  }
  if (!header || !last) throw invalid('it was cut off');
  if (last.lines !== count || last.digest !== digestText(hash))
    throw invalid('it was damaged: its digest is not that of its content');
  return header;
}

function parseLine(text: string): BackupLine | LastLine {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null && 'type' in line) return line as BackupLine | LastLine;
  } catch {
    // below
  }
  throw invalid('a line is not JSON of this format');
}

function checkHeader(line: BackupLine): BackupHeader {
  if (line.type !== 'constellation-actor-backup') throw invalid('it is something else');
  if (line.format !== FORMAT)
    throw invalid(`it has format ${String(line.format)}; this software reads format ${FORMAT}. Update it`);
  return line;
}

export function invalid(why: string, cause?: unknown): ConstellationError {
  return new ConstellationError('BACKUP_INVALID', `The backup cannot be used: ${why}. Nothing was changed.`, { cause });
}

function digestText(hash: Hash): string {
  return `sha-256:${hash.copy().digest('base64url')}`;
}

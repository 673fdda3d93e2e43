import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PRIVATE_FILE } from '../setup/key-files.ts';

/** A file of an export. `digest` is SHA-256 over its bytes. */
export type ExportedFile = {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  readonly digest: string;
};

/** Writes lines of JSON (https://jsonlines.org), one value each. */
export async function writeLines(
  folder: string,
  name: string,
  values: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<ExportedFile> {
  async function* texts() {
    for await (const value of values) yield `${JSON.stringify(value)}\n`;
  }
  return writeText(folder, name, texts());
}

/** Writes a text, readable by its owner only, and on the disk when this returns. */
export async function writeText(
  folder: string,
  name: string,
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<ExportedFile> {
  const hash = createHash('sha256');
  let lines = 0;
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 0x0a) lines++;
      done(null, chunk);
    },
  });
  const path = join(folder, name);
  await pipeline(
    Readable.from(texts, { objectMode: false }),
    counted,
    createWriteStream(path, { flags: 'wx', mode: PRIVATE_FILE }),
  );
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
  return { name, lines, bytes, digest: `sha-256:${hash.digest('base64url')}` };
}

/** The digest of a file as it lies there. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return `sha-256:${hash.digest('base64url')}`;
}

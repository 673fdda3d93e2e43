import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/**
 * A ZIP archive (APPNOTE 6.3) that holds the same XML files as another one, and is made by us: not compressed, with sizes that are true. What
 * unpacks it meets neither a file that is a thousand times as large inside, nor a header that says something else than the directory. Undefined
 * when the archive cannot be read, or holds more than `maxBytes`.
 */
export async function boundedArchive(archive: Buffer, maxBytes: number): Promise<Buffer | undefined> {
  try {
    const files: { readonly name: Buffer; readonly data: Buffer }[] = [];
    let left = maxBytes;
    for (const entry of entriesOf(archive)) {
      if (!/\.(xml|rels)$/i.test(entry.name.toString('latin1'))) continue;
      const data = await dataOf(entry, left);
      left -= data.length;
      if (left < 0) return undefined;
      files.push({ name: entry.name, data });
    }
    return archiveOf(files);
  } catch {
    return undefined;
  }
}

type Entry = { readonly name: Buffer; readonly method: number; readonly packed: Buffer };

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 2_000;
const ENCRYPTED = 1;
const inflate = promisify(inflateRaw);

/** The files by the directory at the end of the archive. Archives of more than 4 GB have another one, which is not read. */
function entriesOf(archive: Buffer): readonly Entry[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new Error('too many files');
  const entries: Entry[] = [];
  for (let index = 0, at = archive.readUInt32LE(end + 16); index < count; index++) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new Error('no directory');
    const flags = archive.readUInt16LE(at + 8);
    const method = archive.readUInt16LE(at + 10);
    const packedBytes = archive.readUInt32LE(at + 20);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const local = archive.readUInt32LE(at + 42);
    if ((flags & ENCRYPTED) !== 0) throw new Error('encrypted');
    if (archive.readUInt32LE(local) !== LOCAL) throw new Error('no file');
    const from = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    if (from + packedBytes > archive.length) throw new Error('cut off');
    entries.push({
      name: archive.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + (nameBytes ?? 0)),
      method,
      packed: archive.subarray(from, from + packedBytes),
    });
    at += CENTRAL_BYTES + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - MAX_COMMENT);
  for (let at = archive.length - END_BYTES; at >= first; at--) if (archive.readUInt32LE(at) === END) return at;
  throw new Error('no archive');
}

async function dataOf({ method, packed }: Entry, most: number): Promise<Buffer> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Error('packed in another way');
  // what is larger is an error of zlib; it stops there
  return inflate(packed, { maxOutputLength: Math.max(1, most) });
}

function archiveOf(files: readonly { readonly name: Buffer; readonly data: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data } of files) {
    // versions, flags (UTF-8 names), method, time, date, checksum, sizes, lengths of name and extra field
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    parts.push(signed(LOCAL), head, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(signed(CENTRAL), Buffer.from([20, 0]), head, rest, name);
    at += LOCAL_BYTES + name.length + data.length;
  }
  const end = Buffer.alloc(END_BYTES - 4);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, signed(END), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

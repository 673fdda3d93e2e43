import { monotonicFactory, ulid } from 'ulid';
import { parseDid } from './did.ts';
import { ConstellationError } from './errors.ts';

/**
 * Ids of records: `<actor DID>/<kind segment>/<ULID>`. The part before the first slash is the actor's DID, and so the routing key:
 * whoever holds an id knows whom to ask for the row.
 */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const KIND_SEGMENT = /^[a-z][a-z0-9-]{0,39}$/;

/** The parts of a record id. */
export type RecordIdParts = { readonly actor: string; readonly segment: string; readonly ulid: string };

/**
 * Takes a record id apart.
 *
 * @throws ConstellationError BAD_ID when it is not `did/segment/ULID` in canonical form (ULID in upper case)
 * @example parseRecordId('did:web:acme.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC').segment // 'goal'
 */
export function parseRecordId(id: string): RecordIdParts {
  const [actor = '', segment = '', unique = '', ...rest] = id.split('/');
  if (rest.length > 0 || !KIND_SEGMENT.test(segment) || !ULID.test(unique)) {
    throw new ConstellationError(
      'BAD_ID',
      `«${id.slice(0, 160)}» is not a record id: expected <actor DID>/<kind>/<ULID>.`,
    );
  }
  parseDid(actor);
  return { actor, segment, ulid: unique };
}

/** Writes a record id from its parts; the inverse of {@link parseRecordId}. */
export function formatRecordId(actor: string, segment: string, unique: string): string {
  const id = `${actor}/${segment}/${unique}`;
  parseRecordId(id);
  return id;
}

/** Whether the text is a record id in canonical form. */
export function isRecordId(text: string): boolean {
  try {
    parseRecordId(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The actor that owns an id: of a record id the part before its first slash, of a DID the DID itself. Does not check the form
 * further, because it is on the path of every routed row; whatever comes from outside is parsed once at the border.
 */
export function ownerOf(id: string): string {
  const slash = id.indexOf('/');
  return slash === -1 ? id : id.slice(0, slash);
}

/** The kind segment of a record id, or undefined for a DID. */
export function segmentOf(id: string): string | undefined {
  const slash = id.indexOf('/');
  if (slash === -1) return undefined;
  const next = id.indexOf('/', slash + 1);
  return next === -1 ? undefined : id.slice(slash + 1, next);
}

/** Makes ids for one writer: within a millisecond they still increase, so that order of id is order of birth. */
export function recordIdMaker(now: () => number = Date.now): (actor: string, segment: string) => string {
  const next = monotonicFactory();
  return (actor, segment) => formatRecordId(actor, segment, next(now()));
}

/** A fresh ULID. */
export function newUlid(): string {
  return ulid();
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes 16 bytes as the 26 characters of a ULID (Crockford base 32), so that a digest can serve as a lasting name. */
export function ulidFromBytes(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes.subarray(0, 16)) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = CROCKFORD[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}

import { digestOf, isDigest } from './digest.ts';
import { ConstellationError } from './errors.ts';
import { parseRecordId } from './ids.ts';
import type { CheckedKeyHistory, KnownKey } from './key-history.ts';
import { KIND_SEGMENTS } from './kind-segments.ts';
import { type Content, DATA_CLASSES, type RecordEnvelope, WITHDRAWAL_REASONS } from './record.ts';
import { openSdJwt, partsOfSdJwt } from './sd-jwt.ts';
import { signatureHolds } from './signature.ts';
import { isWebAddress } from './web-address.ts';

/**
 * The proof of a record version: an SD-JWT (RFC 9901). The issuer signs the envelope and one salted digest per content field;
 * what a reader gets is the signed part plus the disclosures of their audience. The digest of a record is taken over the signed
 * part alone, so it is the same for every audience.
 */
export const RECORD_TYP = 'constellation-record+sd-jwt';
const SKEW_SECONDS = 60;
const MAX_SD_JWT_LENGTH = 1_000_000;
/** Claims of the envelope, in the open. */
export const ENVELOPE_CLAIMS = new Set([
  'kind',
  'kindVersion',
  'version',
  'issuedAt',
  'previous',
  'language',
  'licence',
  'reportedBy',
  'dataClass',
  'withdrawn',
]);
/** Names that mean something to JWTs and SD-JWTs. */
const JWT_CLAIMS = ['iss', 'sub', 'iat', '_sd', '_sd_alg', '...', 'aud', 'exp', 'nbf', 'jti', 'cnf'];
/** What every record is shown with beside its content: a field of such a name would pass for it. */
const SHOWN_BESIDE = ['id', 'issuer', 'record', 'withheld'];
/** Names that no content field has. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([...ENVELOPE_CLAIMS, ...JWT_CLAIMS, ...SHOWN_BESIDE]);

/**
 * The digest of the version that an SD-JWT, with whatever disclosures, proves: of its header and payload with the dot between, which
 * is what the signature is over (RFC 7515, section 5.1). Not of the signature: ECDSA lets anybody make another that holds as well, and
 * one version must not have two digests.
 */
export function digestOfSdJwt(sdJwt: string): string {
  const end = sdJwt.indexOf('~');
  const signed = end === -1 ? sdJwt : sdJwt.slice(0, end);
  return digestOf(signed.slice(0, signed.lastIndexOf('.')));
}

/** What a proof that holds says. */
export type VerifiedRecord = {
  readonly envelope: RecordEnvelope;
  /** The content fields that were disclosed. */
  readonly content: Content;
  /** How many fields were signed but not disclosed. */
  readonly withheldCount: number;
  readonly digest: string;
  /** The key that signed. */
  readonly key: KnownKey;
};

/**
 * Checks proofs of one actor against its key history: form, type, key, signature, that every disclosure was signed, and that the
 * envelope names this actor throughout. Works in Node and in browsers.
 *
 * What a key signed after another had taken its place, or since when others had it, does not count. With `whenever`, it does: for authors
 * that look through what they hold themselves.
 *
 * @throws ConstellationError BAD_PROOF | BAD_ID | UNKNOWN_KEY | KEY_REVOKED | KEY_REPLACED
 */
export function recordVerifier(
  history: CheckedKeyHistory,
  { whenever = false }: { readonly whenever?: boolean } = {},
): (sdJwt: string) => Promise<VerifiedRecord> {
  return async (sdJwt) => {
    if (typeof sdJwt !== 'string' || sdJwt.length > MAX_SD_JWT_LENGTH)
      throw new ConstellationError('BAD_PROOF', 'The proof is missing or too large.');
    const parts = partsOfSdJwt(sdJwt);
    const key = keyFor(parts.header, history);
    if (!(await signatureHolds(parts, key)))
      throw new ConstellationError('BAD_PROOF', 'The signature does not hold.', { actor: history.did });
    const { claims, disclosed, withheldCount } = openSdJwt(parts);
    const { iss, sub, iat, ...envelope } = claims;
    if (typeof iat !== 'number' || iat !== Math.floor(Date.parse(String(claims.issuedAt)) / 1000))
      throw new ConstellationError('BAD_PROOF', 'The proof has two times of issue.', { actor: history.did });
    if (iat - SKEW_SECONDS > Date.now() / 1000)
      throw new ConstellationError('BAD_PROOF', 'The proof is dated ahead of the clock.', { actor: history.did });
    if (Object.keys(envelope).some((name) => !ENVELOPE_CLAIMS.has(name)))
      throw new ConstellationError('BAD_PROOF', 'The proof carries content that is not behind a digest.');
    if (Object.keys(disclosed).some((name) => TAKEN_NAMES.has(name)))
      throw new ConstellationError('BAD_PROOF', 'The proof carries content under the name of a claim.');
    const checked = checkEnvelope({ id: sub, issuer: iss, ...envelope }, history.did);
    if (checked.withdrawn !== undefined && Object.keys(disclosed).length + withheldCount > 0)
      throw new ConstellationError('BAD_PROOF', 'The proof is of a withdrawal, and has content.');
    if (!whenever) refuseOutOfTime(key, iat * 1_000, history.did);
    return { envelope: checked, content: disclosed, withheldCount, digest: digestOfSdJwt(sdJwt), key };
  };
}

function refuseOutOfTime(key: KnownKey, issuedAt: number, actor: string): void {
  if (key.revokedSince !== undefined && issuedAt >= Date.parse(key.revokedSince))
    throw new ConstellationError('KEY_REVOKED', undefined, { actor });
  if (key.until !== undefined && issuedAt > Date.parse(key.until) + SKEW_SECONDS * 1_000)
    throw new ConstellationError('KEY_REPLACED', undefined, { actor });
}

/** The key that a proof names, if the issuer ever had it. Keys that travel with a proof are not looked at (RFC 8725, section 3.10). */
function keyFor(header: Readonly<Record<string, unknown>>, history: CheckedKeyHistory): KnownKey {
  if (header.typ !== RECORD_TYP) throw new ConstellationError('BAD_PROOF', 'The proof has another type than a record.');
  if (header.crit !== undefined)
    throw new ConstellationError('BAD_PROOF', 'The proof asks for extensions that are not known here.');
  const isOfIssuer = typeof header.kid === 'string' && header.kid.startsWith(`${history.did}#`);
  const key = isOfIssuer ? history.keys.get(String(header.kid).slice(history.did.length + 1)) : undefined;
  if (!key) throw new ConstellationError('UNKNOWN_KEY', undefined, { actor: history.did });
  if (header.alg !== key.alg)
    throw new ConstellationError('BAD_PROOF', 'The proof names another algorithm than its key is for.');
  return key;
}

function checkEnvelope(claimed: Record<string, unknown>, issuer: string): RecordEnvelope {
  const refuse = (what: string): never => {
    throw new ConstellationError('BAD_PROOF', `The envelope has a faulty ${what}.`, { actor: issuer });
  };
  const { id, kind, kindVersion, version, issuedAt, previous, language, licence, reportedBy, dataClass, withdrawn } =
    claimed;
  const { actor, segment } = typeof id === 'string' ? parseRecordId(id) : refuse('id');
  if (actor !== issuer) refuse('id');
  if (claimed.issuer !== issuer) refuse('issuer');
  if (typeof kind !== 'string' || !/^[A-Z][A-Za-z0-9]{0,59}$/.test(kind)) return refuse('kind');
  if (!belongTogether(kind, segment))
    throw new ConstellationError('BAD_ID', 'The id is of another kind.', { actor: issuer });
  if (!isCount(kindVersion) || !isCount(version)) refuse('version');
  if (typeof issuedAt !== 'string' || !isTime(issuedAt)) refuse('issuedAt');
  if ((version === 1) !== (previous === undefined)) refuse('previous');
  if (previous !== undefined && (typeof previous !== 'string' || !isDigest(previous))) refuse('previous');
  for (const [name, value] of Object.entries({ language, licence }))
    if (value !== undefined && typeof value !== 'string') refuse(name);
  if (typeof dataClass !== 'string' || !Object.hasOwn(DATA_CLASSES, dataClass)) refuse('dataClass');
  if (withdrawn !== undefined && (version === 1 || !isWithdrawal(withdrawn))) refuse('withdrawn');
  if (reportedBy !== undefined && !isSource(reportedBy)) refuse('reportedBy');
  return claimed as RecordEnvelope;
}

/** Of a kind and a segment that are both unknown here, newer software may know that they do. */
function belongTogether(kind: string, segment: string): boolean {
  if (Object.hasOwn(KIND_SEGMENTS, kind)) return KIND_SEGMENTS[kind] === segment;
  return !Object.values(KIND_SEGMENTS).includes(segment);
}

function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const time = Date.parse(text);
  // the 30th of February is read as a day of March, and 24:00:00 as the next day
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace('Z', '.000Z');
}

function isWithdrawal(value: unknown): boolean {
  const { reason, afterDue } = membersOf(value, ['reason', 'afterDue']) ?? {};
  if (afterDue !== undefined && afterDue !== true) return false;
  return typeof reason === 'string' && Object.hasOwn(WITHDRAWAL_REASONS, reason);
}

function isSource(value: unknown): boolean {
  const { name, source } = membersOf(value, ['name', 'source']) ?? {};
  return typeof name === 'string' && (source === undefined || (typeof source === 'string' && isWebAddress(source)));
}

/** The value, if it has no members but these. What is not described would be signed, and shown to nobody. */
function membersOf(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.keys(value).every((name) => names.includes(name)) ? (value as Record<string, unknown>) : undefined;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

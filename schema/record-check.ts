import { digestOf, isDigest } from './digest.ts';
import { ConstellationError } from './errors.ts';
import { parseRecordId } from './ids.ts';
import type { CheckedKeyHistory, KnownKey } from './key-history.ts';
import { type Content, DATA_CLASSES, type RecordEnvelope, WITHDRAWAL_REASONS } from './record.ts';
import { openSdJwt, partsOfSdJwt } from './sd-jwt.ts';
import { signatureHolds } from './signature.ts';

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
export const JWT_CLAIMS = new Set(['iss', 'sub', 'iat', '_sd', '_sd_alg', '...', 'aud', 'exp', 'nbf', 'jti', 'cnf']);

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
 * @throws ConstellationError BAD_PROOF | UNKNOWN_KEY | KEY_REVOKED | KEY_REPLACED
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
    if (Object.keys(disclosed).some((name) => ENVELOPE_CLAIMS.has(name) || JWT_CLAIMS.has(name)))
      throw new ConstellationError('BAD_PROOF', 'The proof carries content under the name of a claim.');
    const checked = checkEnvelope({ id: sub, issuer: iss, ...envelope }, history.did);
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
  if (typeof id !== 'string' || parseRecordId(id).actor !== issuer) return refuse('id');
  if (claimed.issuer !== issuer) refuse('issuer');
  if (typeof kind !== 'string' || !/^[A-Z][A-Za-z0-9]{0,59}$/.test(kind)) refuse('kind');
  if (!isCount(kindVersion) || !isCount(version)) refuse('version');
  if (
    typeof issuedAt !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(issuedAt) ||
    Number.isNaN(Date.parse(issuedAt))
  )
    refuse('issuedAt');
  if ((version === 1) !== (previous === undefined)) refuse('previous');
  if (previous !== undefined && (typeof previous !== 'string' || !isDigest(previous))) refuse('previous');
  for (const [name, value] of Object.entries({ language, licence }))
    if (value !== undefined && typeof value !== 'string') refuse(name);
  if (typeof dataClass !== 'string' || !Object.hasOwn(DATA_CLASSES, dataClass)) refuse('dataClass');
  const reason = (withdrawn as { reason?: unknown } | null | undefined)?.reason;
  if (withdrawn !== undefined && (typeof reason !== 'string' || !Object.hasOwn(WITHDRAWAL_REASONS, reason)))
    refuse('withdrawn');
  if (reportedBy !== undefined && typeof (reportedBy as { name?: unknown } | null)?.name !== 'string')
    refuse('reportedBy');
  return claimed as RecordEnvelope;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

import type { KeyObject } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import { digestOf, isDigest, sha256 } from './digest.ts';
import { ConstellationError } from './errors.ts';
import { parseRecordId } from './ids.ts';
import type { CheckedKeyHistory, SigningKey, VerificationKey } from './keys.ts';
import { type Content, DATA_CLASSES, type RecordEnvelope, type RecordVersion, WITHDRAWAL_REASONS } from './record.ts';
import { openSdJwt, partsOfSdJwt, type SdJwtParts } from './sd-jwt.ts';

/**
 * The proof of a record version: an SD-JWT (RFC 9901). The issuer signs the envelope and one salted digest per content field;
 * what a reader gets is the signed part plus the disclosures of their audience. The digest of a record is taken over the signed
 * part alone, so it is the same for every audience.
 */
export const RECORD_TYP = 'constellation-record+sd-jwt';
const SKEW_SECONDS = 60;
const MAX_SD_JWT_LENGTH = 1_000_000;
const ENVELOPE_CLAIMS = new Set([
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
const JWT_CLAIMS = new Set(['iss', 'sub', 'iat', '_sd', '_sd_alg', '...', 'aud', 'exp', 'nbf', 'jti', 'cnf']);

const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
const hasher = (data: string | ArrayBuffer) => sha256(typeof data === 'string' ? data : new Uint8Array(data));
// RFC 9901 §9.3 asks for 128 bits of salt
const saltGenerator = () =>
  base64url.encode(nodeCrypto ? nodeCrypto.randomBytes(16) : crypto.getRandomValues(new Uint8Array(16)));

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

/** Signs versions of records with one key. Instances are reused: making one costs more than signing. */
export function recordSigner(
  issuer: string,
  signingKey: SigningKey,
): (envelope: RecordEnvelope, content: Content) => Promise<RecordVersion> {
  const algorithm = signingKey.alg === 'EdDSA' ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' };
  const encoder = new TextEncoder();
  const instance = new SDJwtInstance({
    hasher,
    hashAlg: 'sha-256',
    saltGenerator,
    signAlg: signingKey.alg,
    signer: async (data) =>
      base64url.encode(new Uint8Array(await crypto.subtle.sign(algorithm, signingKey.key, encoder.encode(data)))),
  });
  const header = { typ: RECORD_TYP, kid: `${issuer}#${signingKey.thumbprint}` };
  return async (envelope, content) => {
    const { id, issuer: _, ...claims } = envelope;
    const names = Object.keys(content);
    for (const name of names) {
      if (ENVELOPE_CLAIMS.has(name) || JWT_CLAIMS.has(name))
        throw new ConstellationError('UNKNOWN_FIELD', `A content field cannot be named ${name}.`);
    }
    const payload = {
      iss: issuer,
      sub: id,
      iat: Math.floor(Date.parse(envelope.issuedAt) / 1000),
      ...claims,
      ...content,
    };
    const sdJwt = await instance.issue(payload, { _sd: names } as never, { header });
    return { envelope, content, sdJwt, digest: digestOfSdJwt(sdJwt) };
  };
}

/** What a proof that holds says. */
export type VerifiedRecord = {
  readonly envelope: RecordEnvelope;
  /** The content fields that were disclosed. */
  readonly content: Content;
  /** How many fields were signed but not disclosed. */
  readonly withheldCount: number;
  readonly digest: string;
};

/**
 * Checks proofs of one actor against its key history: form, type, key, signature, that every disclosure was signed, and that the
 * envelope names this actor throughout. Works in Node and in browsers.
 *
 * @throws ConstellationError BAD_PROOF | UNKNOWN_KEY
 */
export function recordVerifier(history: CheckedKeyHistory): (sdJwt: string) => Promise<VerifiedRecord> {
  return async (sdJwt) => {
    if (typeof sdJwt !== 'string' || sdJwt.length > MAX_SD_JWT_LENGTH)
      throw new ConstellationError('BAD_PROOF', 'The proof is missing or too large.');
    const parts = partsOfSdJwt(sdJwt);
    if (!(await signatureHolds(parts, keyFor(parts.header, history))))
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
    return {
      envelope: checkEnvelope({ id: sub, issuer: iss, ...envelope }, history.did),
      content: disclosed,
      withheldCount,
      digest: digestOfSdJwt(sdJwt),
    };
  };
}

/** The key that a proof names, if the issuer ever had it. Keys that travel with a proof are not looked at (RFC 8725, section 3.10). */
function keyFor(header: Readonly<Record<string, unknown>>, history: CheckedKeyHistory): VerificationKey {
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

const encoder = new TextEncoder();
const nodeKeys = new WeakMap<VerificationKey, KeyObject>();

async function signatureHolds({ signingInput, signature }: SdJwtParts, key: VerificationKey): Promise<boolean> {
  const data = encoder.encode(signingInput);
  if (nodeCrypto && key.alg === 'EdDSA') {
    // Node's synchronous verify is faster here than a round trip through the thread pool of Web Crypto
    const nodeKey = nodeKeys.get(key) ?? nodeCrypto.KeyObject.from(key.key);
    nodeKeys.set(key, nodeKey);
    return nodeCrypto.verify(null, data, nodeKey, signature);
  }
  const algorithm = key.alg === 'EdDSA' ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' };
  return crypto.subtle.verify(algorithm, key.key, signature as Uint8Array<ArrayBuffer>, data);
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

/**
 * The presentation of a version for a reader: the signed part and the disclosures of the named fields only. Pure text work, no
 * signature needed.
 */
export function presentSdJwt(sdJwt: string, fields: ReadonlySet<string> | 'ALL' | 'NONE'): string {
  if (fields === 'ALL') return sdJwt;
  const [signed = '', ...disclosures] = sdJwt.split('~');
  const kept = fields === 'NONE' ? [] : disclosures.filter((text) => text !== '' && fields.has(disclosedName(text)));
  return [signed, ...kept, ''].join('~');
}

function disclosedName(disclosure: string): string {
  const [, name] = JSON.parse(new TextDecoder().decode(base64url.decode(disclosure))) as [string, string, unknown];
  return name;
}

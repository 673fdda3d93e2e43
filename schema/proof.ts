import { SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import { digestOf, sha256 } from './digest.ts';
import { ConstellationError } from './errors.ts';
import { parseRecordId } from './ids.ts';
import type { CheckedKeyHistory, SigningKey } from './keys.ts';
import { type Content, DATA_CLASSES, type RecordEnvelope, type RecordVersion, WITHDRAWAL_REASONS } from './record.ts';

/**
 * The proof of a record version: an SD-JWT (RFC 9901). The issuer signs the envelope and one salted digest per content field;
 * what a reader gets is the signed part plus the disclosures of their audience. The digest of a record is taken over the signed
 * part alone, so it is the same for every audience.
 */
export const RECORD_TYP = 'constellation-record+sd-jwt';
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

/** The digest of the version that an SD-JWT, with whatever disclosures, proves. */
export function digestOfSdJwt(sdJwt: string): string {
  const end = sdJwt.indexOf('~');
  return digestOf(end === -1 ? sdJwt : sdJwt.slice(0, end));
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
  const encoder = new TextEncoder();
  const verifyWith = async (data: string, signature: string) => {
    const header = JSON.parse(new TextDecoder().decode(base64url.decode(data.slice(0, data.indexOf('.'))))) as Record<
      string,
      unknown
    >;
    if (header.typ !== RECORD_TYP)
      throw new ConstellationError('BAD_PROOF', 'The proof has another type than a record.');
    if (header.crit !== undefined)
      throw new ConstellationError('BAD_PROOF', 'The proof asks for extensions that are not known here.');
    const key =
      typeof header.kid === 'string' && header.kid.startsWith(`${history.did}#`)
        ? history.keys.get(header.kid.slice(history.did.length + 1))
        : undefined;
    if (!key) throw new ConstellationError('UNKNOWN_KEY', undefined, { actor: history.did });
    if (header.alg !== key.alg)
      throw new ConstellationError('BAD_PROOF', 'The proof names another algorithm than its key is for.');
    const bytes = base64url.decode(signature);
    // Node's synchronous verify is faster here than a round trip through the thread pool of Web Crypto
    if (nodeCrypto && key.alg === 'EdDSA')
      return nodeCrypto.verify(null, encoder.encode(data), nodeCrypto.KeyObject.from(key.key), bytes);
    const algorithm = key.alg === 'EdDSA' ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' };
    return crypto.subtle.verify(algorithm, key.key, bytes, encoder.encode(data));
  };
  const instance = new SDJwtInstance({ hasher, hashAlg: 'sha-256', verifier: verifyWith });
  return async (sdJwt) => {
    if (typeof sdJwt !== 'string' || sdJwt.length > MAX_SD_JWT_LENGTH)
      throw new ConstellationError('BAD_PROOF', 'The proof is missing or too large.');
    const shape = shapeOf(sdJwt);
    let claims: Record<string, unknown>;
    try {
      const { payload } = await instance.verify(sdJwt, { skewSeconds: 60 });
      claims = payload as Record<string, unknown>;
    } catch (cause) {
      if (cause instanceof ConstellationError) throw cause;
      throw new ConstellationError('BAD_PROOF', undefined, { actor: history.did, cause });
    }
    const { iss, sub, iat: _iat, _sd, _sd_alg, ...rest } = claims;
    const envelope: Record<string, unknown> = { id: sub, issuer: iss };
    const content: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(rest)) {
      if (ENVELOPE_CLAIMS.has(name)) envelope[name] = value;
      else content[name] = value;
    }
    if (Object.keys(content).length !== shape.disclosures)
      throw new ConstellationError(
        'BAD_PROOF',
        'The proof carries content that is not behind a digest, or the same twice.',
      );
    return {
      envelope: checkEnvelope(envelope, history.did),
      content,
      withheldCount: shape.digests - shape.disclosures,
      digest: digestOfSdJwt(sdJwt),
    };
  };
}

/** Counts signed digests and disclosures without trusting either. */
function shapeOf(sdJwt: string): { digests: number; disclosures: number } {
  const parts = sdJwt.split('~');
  if (parts.length < 2 || parts.at(-1) !== '')
    throw new ConstellationError('BAD_PROOF', 'The proof is not an SD-JWT without key binding.');
  try {
    const payload = JSON.parse(new TextDecoder().decode(base64url.decode(parts[0]?.split('.')[1] ?? ''))) as {
      _sd?: unknown;
    };
    return { digests: Array.isArray(payload._sd) ? payload._sd.length : 0, disclosures: parts.length - 2 };
  } catch (cause) {
    throw new ConstellationError('BAD_PROOF', 'The signed part cannot be read.', { cause });
  }
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
  for (const [name, value] of Object.entries({ previous, language, licence }))
    if (value !== undefined && typeof value !== 'string') refuse(name);
  if (typeof dataClass !== 'string' || !Object.hasOwn(DATA_CLASSES, dataClass)) refuse('dataClass');
  if (
    withdrawn !== undefined &&
    !Object.hasOwn(WITHDRAWAL_REASONS, String((withdrawn as { reason?: unknown } | null)?.reason))
  )
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

import { SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import { sha256 } from './digest.ts';
import { ConstellationError } from './errors.ts';
import type { SigningKey } from './keys.ts';
import type { Content, RecordEnvelope, RecordVersion } from './record.ts';
import { digestOfSdJwt, RECORD_TYP, TAKEN_NAMES } from './record-check.ts';

const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
const hasher = (data: string | ArrayBuffer) => sha256(typeof data === 'string' ? data : new Uint8Array(data));
// RFC 9901 §9.3 asks for 128 bits of salt
const saltGenerator = () =>
  base64url.encode(nodeCrypto ? nodeCrypto.randomBytes(16) : crypto.getRandomValues(new Uint8Array(16)));

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
      if (TAKEN_NAMES.has(name))
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

/** The names of the fields that a presentation discloses, in its order. */
export function disclosedNames(sdJwt: string): readonly string[] {
  const [, ...disclosures] = sdJwt.split('~');
  return disclosures.filter((text) => text !== '').map(disclosedName);
}

function disclosedName(disclosure: string): string {
  const [, name] = JSON.parse(new TextDecoder().decode(base64url.decode(disclosure))) as [string, string, unknown];
  return name;
}

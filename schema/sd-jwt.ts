import { decodeBase64url, decodeJson, decodeObject } from './base64url.ts';
import { sha256Base64url } from './digest.ts';
import { ConstellationError } from './errors.ts';

/**
 * Opens SD-JWTs (RFC 9901) of the one form that records have: compact, without key binding, SHA-256, and whole top-level fields as
 * disclosures. Being strict about that form, it needs a quarter of the time of a library for all forms; tests hold it against one.
 * It does not check signatures: see proof.ts.
 */
export type SdJwtParts = {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the signature is over: header and payload in base64url, with the dot between. */
  readonly signingInput: string;
  readonly signature: Uint8Array;
  /** In base64url, as they came. */
  readonly disclosures: readonly string[];
};

/** Takes the text apart, trusting nothing of it. @throws ConstellationError BAD_PROOF */
export function partsOfSdJwt(text: string): SdJwtParts {
  const [signed = '', ...disclosures] = text.split('~');
  if (disclosures.length === 0 || disclosures.pop() !== '') refuse('The proof is not an SD-JWT without key binding.');
  const [header = '', payload = '', signature, ...more] = signed.split('.');
  try {
    if (signature === undefined || more.length > 0) throw new Error('not a JWS in compact form');
    const signingInput = `${header}.${payload}`;
    return {
      header: decodeObject(header),
      payload: decodeObject(payload),
      signingInput,
      signature: decodeBase64url(signature),
      disclosures,
    };
  } catch (cause) {
    return refuse('The signed part cannot be read.', cause);
  }
}

/** What an SD-JWT says: claims in the open, fields behind digests that were disclosed, and how many were not. */
export type OpenedSdJwt = {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly disclosed: Readonly<Record<string, unknown>>;
  readonly withheldCount: number;
};

/**
 * Sorts out what is disclosed (RFC 9901, section 7.1): each disclosure must be signed for, once, under a name that is free.
 *
 * @throws ConstellationError BAD_PROOF
 */
export function openSdJwt({ payload, disclosures }: Pick<SdJwtParts, 'payload' | 'disclosures'>): OpenedSdJwt {
  const { _sd: digests = [], _sd_alg = 'sha-256', ...claims } = payload;
  if (_sd_alg !== 'sha-256') refuse('The proof uses another hash than SHA-256.');
  if (!Array.isArray(digests) || !digests.every((digest) => typeof digest === 'string'))
    return refuse('The digests of the proof are faulty.');
  const undisclosed = new Set<string>(digests);
  if (undisclosed.size !== digests.length) refuse('The proof signs the same field twice.');
  const disclosed: Record<string, unknown> = {};
  for (const disclosure of disclosures) {
    if (!undisclosed.delete(sha256Base64url(disclosure)))
      refuse('The proof discloses what it does not sign, or the same twice.');
    const [name, value] = fieldOf(disclosure);
    if (
      name === '_sd' ||
      name === '...' ||
      name === '__proto__' ||
      Object.hasOwn(claims, name) ||
      Object.hasOwn(disclosed, name)
    ) {
      refuse('A disclosure has a name that is taken.');
    }
    disclosed[name] = value;
  }
  return { claims, disclosed, withheldCount: undisclosed.size };
}

function fieldOf(disclosure: string): readonly [string, unknown] {
  let parts: unknown;
  try {
    parts = decodeJson(disclosure);
  } catch (cause) {
    return refuse('A disclosure cannot be read.', cause);
  }
  if (!Array.isArray(parts) || parts.length !== 3) return refuse('A disclosure is not of a field.');
  const [salt, name, value] = parts as unknown[];
  if (typeof salt !== 'string' || typeof name !== 'string') return refuse('A disclosure is not of a field.');
  return [name, value];
}

function refuse(why: string, cause?: unknown): never {
  throw new ConstellationError('BAD_PROOF', why, { cause });
}

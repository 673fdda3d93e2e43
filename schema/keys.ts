import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { ConstellationError } from './errors.ts';

/**
 * Keys of actors and hubs. Which of them spoke for whom, and when, says a key history: see key-history.ts.
 *
 * Algorithms are fixed to EdDSA (Ed25519) and ES256 (RFC 8725: no choice left to the token). A key is named by its
 * RFC 7638 thumbprint, in a proof as `<DID>#<thumbprint>`.
 */
export const SIGNATURE_ALGORITHMS = ['EdDSA', 'ES256'] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** A private key ready to sign. */
export type SigningKey = {
  readonly alg: SignatureAlgorithm;
  readonly publicJwk: JWK;
  readonly thumbprint: string;
  readonly key: CryptoKey;
};

/** A public key ready to verify. */
export type VerificationKey = {
  readonly alg: SignatureAlgorithm;
  readonly thumbprint: string;
  readonly key: CryptoKey;
};

/** The algorithm a public JWK is for; undefined when it is none of ours. */
export function algorithmOf(jwk: JWK): SignatureAlgorithm | undefined {
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return 'EdDSA';
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return 'ES256';
  return undefined;
}

/** Makes a new private key as a JWK; keep it in a file that only the node can read. */
export async function generatePrivateJwk(alg: SignatureAlgorithm = 'EdDSA'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, {
    extractable: true,
    ...(alg === 'EdDSA' ? { crv: 'Ed25519' } : {}),
  });
  return exportJWK(privateKey);
}

/** The public half of a JWK: required members only, so that its thumbprint and text are the same for everybody. */
export function publicJwkOf(jwk: JWK): JWK {
  const { kty, crv, x, y } = jwk as { kty: string; crv: string; x: string; y?: string };
  return kty === 'EC' ? { kty, crv, x, y: y ?? '' } : { kty, crv, x };
}

/** Reads a private JWK. @throws ConstellationError BAD_PROOF when it is not an Ed25519 or P-256 private key */
export async function importSigningKey(jwk: JWK): Promise<SigningKey> {
  const alg = algorithmOf(jwk);
  if (!alg || jwk.d === undefined)
    throw new ConstellationError('BAD_PROOF', 'The key file holds no Ed25519 or P-256 private key.');
  const publicJwk = publicJwkOf(jwk);
  const key = (await importJWK({ ...publicJwk, d: jwk.d } as JWK, alg)) as CryptoKey;
  return { alg, publicJwk, thumbprint: await calculateJwkThumbprint(publicJwk), key };
}

/** Reads a public JWK. @throws ConstellationError BAD_PROOF when it is neither Ed25519 nor P-256 */
export async function importVerificationKey(jwk: JWK): Promise<VerificationKey> {
  const alg = algorithmOf(jwk);
  if (!alg) throw new ConstellationError('BAD_PROOF', 'The key is neither Ed25519 nor P-256.');
  const publicJwk = publicJwkOf(jwk);
  return {
    alg,
    thumbprint: await calculateJwkThumbprint(publicJwk),
    key: (await importJWK(publicJwk, alg)) as CryptoKey,
  };
}

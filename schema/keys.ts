import {
  base64url,
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { digestOf } from './digest.ts';
import { ConstellationError } from './errors.ts';

/**
 * Keys of an actor, and the signed history that says which key spoke for it when.
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

const KEY_EVENT_TYP = 'constellation-key+jwt';
const MAX_HISTORY = 100;

/** One statement of a key history, as signed. */
type KeyEvent = {
  readonly type: 'INCEPTION' | 'ROTATION';
  readonly did: string;
  readonly seq: number;
  /** The key that speaks from here on. */
  readonly jwk: JWK;
  /** Digest of the statement before; absent in the first. */
  readonly previous?: string;
  /** `sha-256:` digest of the thumbprint of the recovery key, which stays in the safe. */
  readonly recovery?: string;
  readonly at: string;
};

/** A key history as published: signed statements (JWS compact, RFC 7515), oldest first. */
export type KeyHistory = { readonly did: string; readonly statements: readonly string[] };

/** A history that has been checked: which keys ever spoke, and which does now. */
export type CheckedKeyHistory = {
  readonly did: string;
  /** By thumbprint. */
  readonly keys: ReadonlyMap<string, VerificationKey>;
  readonly current: VerificationKey;
  readonly currentJwk: JWK;
};

async function signKeyEvent(event: KeyEvent, signer: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(event)))
    .setProtectedHeader({ alg: signer.alg, typ: KEY_EVENT_TYP, kid: `${event.did}#${signer.thumbprint}` })
    .sign(signer.key);
}

/** What a recovery key is committed to by, before anybody has seen it: the digest of its thumbprint. */
export function recoveryCommitment(thumbprint: string): string {
  return digestOf(thumbprint);
}

/** Begins the key history of an actor: its first key, signed by itself, and the commitment to a recovery key. */
export async function beginKeyHistory(
  did: string,
  first: SigningKey,
  recoveryThumbprint: string,
  at: string,
): Promise<KeyHistory> {
  const event: KeyEvent = {
    type: 'INCEPTION',
    did,
    seq: 0,
    jwk: first.publicJwk,
    recovery: recoveryCommitment(recoveryThumbprint),
    at,
  };
  return { did, statements: [await signKeyEvent(event, first)] };
}

/** Adds a new key, signed by the key it replaces. */
export async function rotateKey(
  history: KeyHistory,
  current: SigningKey,
  next: SigningKey,
  at: string,
): Promise<KeyHistory> {
  const seq = history.statements.length;
  const previous = digestOf(history.statements[seq - 1] ?? '');
  const event: KeyEvent = { type: 'ROTATION', did: history.did, seq, jwk: next.publicJwk, previous, at };
  return { did: history.did, statements: [...history.statements, await signKeyEvent(event, current)] };
}

/**
 * Checks a key history from its first statement on: each is signed by the key before it, counts up by one, names the same DID and
 * binds to the statement before.
 *
 * @throws ConstellationError KEY_HISTORY_INVALID with the reason
 */
export async function checkKeyHistory(history: unknown, did: string): Promise<CheckedKeyHistory> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new ConstellationError('KEY_HISTORY_INVALID', `The key history of ${did} is not valid: ${why}.`, {
      actor: did,
      cause,
    });
  };
  const statements = (history as KeyHistory | null)?.statements;
  if ((history as KeyHistory | null)?.did !== did) refuse('it names another actor');
  if (!Array.isArray(statements) || statements.length === 0 || statements.length > MAX_HISTORY) {
    return refuse(`it must hold 1 to ${MAX_HISTORY} statements`);
  }
  const keys = new Map<string, VerificationKey>();
  let current: VerificationKey | undefined;
  let currentJwk: JWK = {};
  for (const [seq, statement] of statements.entries()) {
    try {
      const header = decodeProtectedHeader(statement);
      const claimed = JSON.parse(new TextDecoder().decode(base64url.decode(statement.split('.')[1] ?? ''))) as KeyEvent;
      const next = await importVerificationKey(claimed.jwk);
      const signer: VerificationKey = current ?? next;
      if (header.typ !== KEY_EVENT_TYP) throw new Error('wrong typ');
      if (header.kid !== `${did}#${signer.thumbprint}`) throw new Error('signed by an unexpected key');
      await compactVerify(statement, signer.key, { algorithms: [signer.alg] });
      if (claimed.did !== did || claimed.seq !== seq) throw new Error('wrong actor or sequence');
      if (claimed.type !== (seq === 0 ? 'INCEPTION' : 'ROTATION'))
        throw new Error(`unexpected statement ${String(claimed.type)}`);
      if (seq > 0 && claimed.previous !== digestOf(statements[seq - 1]))
        throw new Error('does not bind to the statement before');
      keys.set(next.thumbprint, next);
      current = next;
      currentJwk = publicJwkOf(claimed.jwk);
    } catch (cause) {
      refuse(`statement ${seq}: ${cause instanceof Error ? cause.message : 'unreadable'}`, cause);
    }
  }
  return { did, keys, current: current as VerificationKey, currentJwk };
}

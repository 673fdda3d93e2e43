import { base64url, type CryptoKey } from 'jose';
import { isDid } from './did.ts';
import { ConstellationError } from './errors.ts';
import { signatureInvalid } from './message-signature.ts';

/**
 * Sessions between a hub and a node: the hub shows once, with its key, who it is; both agree on a secret; and the requests that follow are
 * signed with that. X25519 (RFC 7748) and HKDF with SHA-256 (RFC 5869): who records the traffic and later steals a key learns no secret.
 */
/** Tag of the request that opens a session; signed `ed25519` or `ecdsa-p256-sha256` with the hub's current key. */
export const SESSION_TAG = 'constellation-session';
/** Tag of requests inside a session; `hmac-sha256` with the secret of the session. */
export const REQUEST_TAG = 'constellation-request';
/** Seconds that a session lasts, at most. */
export const SESSION_LIFETIME = 300;
/** And at least: a node whose sessions end at once would have hubs do nothing but open them. */
export const MIN_SESSION_LIFETIME = 60;
/** Requests inside one session: their nonces are the numbers from 0 on below this, each once. */
export const REQUESTS_PER_SESSION = 65_536;

const LABEL = 'constellation-session-1';
const KEY_BYTES = 32;
const NONCE_BYTES = 16;

/** Body of the request that opens a session. */
export type SessionRequest = {
  /** DID of the hub. */
  readonly hub: string;
  /** DID of the actor that the hub wants to hear; its key signs the answer. */
  readonly actor: string;
  /** X25519 public key of the hub for this session alone: 32 bytes in base64url. */
  readonly publicKey: string;
  /** 16 random bytes in base64url; the same as the parameter `nonce` of the signature. */
  readonly nonce: string;
};

/** What the node answers, as a SESSION_ANSWER statement of the actor. It repeats what was asked, so that nothing can be swapped on the way. */
export type SessionAnswer = SessionRequest & {
  /** Names the session: `keyid` of the requests in it. 16 random bytes in base64url. */
  readonly session: string;
  /** X25519 public key of the node for this session alone. */
  readonly nodeKey: string;
  readonly nodeNonce: string;
  /** Seconds since 1970, by the node's clock. */
  readonly issuedAt: number;
  readonly expiresAt: number;
};

/** Both keys, both nonces and all names: what the secret is bound to. */
export type SessionTerms = Omit<SessionAnswer, 'issuedAt' | 'expiresAt'>;

/** A key pair for one session. */
export type SessionKeyPair = { readonly publicKey: string; readonly privateKey: CryptoKey };

/** Makes a key pair; the private half never leaves this process. */
export async function newSessionKeyPair(): Promise<SessionKeyPair> {
  const pair = (await crypto.subtle.generateKey('X25519', false, ['deriveBits'])) as {
    readonly publicKey: CryptoKey;
    readonly privateKey: CryptoKey;
  };
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { publicKey: base64url.encode(new Uint8Array(raw)), privateKey: pair.privateKey };
}

/** 16 random bytes in base64url. */
export function newSessionNonce(): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
}

/**
 * The secret of a session: 32 bytes. `otherKey` is the public key of the other side.
 *
 * @throws ConstellationError SIGNATURE_INVALID when that key is of small order, which would make the secret no secret
 */
export async function deriveSessionSecret(
  privateKey: CryptoKey,
  otherKey: string,
  terms: SessionTerms,
): Promise<Uint8Array> {
  const { hub, actor, session, publicKey, nodeKey, nonce, nodeNonce } = terms;
  const text = new TextEncoder();
  const salt = text.encode(`${nonce}\n${nodeNonce}`);
  const info = text.encode([LABEL, hub, actor, session, publicKey, nodeKey].join('\n'));
  let shared: ArrayBuffer;
  try {
    const other = await crypto.subtle.importKey('raw', bytesOf(otherKey), 'X25519', false, []);
    shared = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, privateKey, 256);
  } catch (cause) {
    throw signatureInvalid('the key for the session', cause);
  }
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 256);
  return new Uint8Array(bits);
}

/** Reads the body of a request for a session. @throws ConstellationError BAD_INPUT */
export function readSessionRequest(body: unknown): SessionRequest {
  const { hub, actor, publicKey, nonce } = (body ?? {}) as Partial<Record<keyof SessionRequest, unknown>>;
  if (!isName(hub) || !isName(actor) || !isBytes(publicKey, KEY_BYTES) || !isBytes(nonce, NONCE_BYTES))
    throw new ConstellationError('BAD_INPUT', 'A session is asked for with hub, actor, publicKey and nonce.');
  return { hub, actor, publicKey, nonce };
}

/**
 * Reads what a verified SESSION_ANSWER says: it must answer exactly this request.
 *
 * @throws ConstellationError BAD_PROOF
 */
export function readSessionAnswer(content: Readonly<Record<string, unknown>>, request: SessionRequest): SessionAnswer {
  const answer = content as unknown as SessionAnswer;
  const { session, nodeKey, nodeNonce, issuedAt, expiresAt } = answer;
  const life = expiresAt - issuedAt;
  const holds =
    (['hub', 'actor', 'publicKey', 'nonce'] as const).every((name) => answer[name] === request[name]) &&
    isBytes(session, NONCE_BYTES) &&
    isBytes(nodeKey, KEY_BYTES) &&
    isBytes(nodeNonce, NONCE_BYTES) &&
    Number.isSafeInteger(issuedAt) &&
    Number.isSafeInteger(expiresAt) &&
    life >= MIN_SESSION_LIFETIME &&
    life <= SESSION_LIFETIME;
  if (!holds)
    throw new ConstellationError('BAD_PROOF', 'The node answered another request for a session.', {
      actor: request.actor,
    });
  return answer;
}

/** The nonce of a request inside a session, as a number; undefined when it is none. */
export function requestNumber(nonce: string): number | undefined {
  const number = Number(nonce);
  const isOne = Number.isInteger(number) && number >= 0 && number < REQUESTS_PER_SESSION && String(number) === nonce;
  return isOne ? number : undefined;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && isDid(value);
}

function isBytes(value: unknown, count: number): value is string {
  return typeof value === 'string' && value.length === Math.ceil((count * 8) / 6) && /^[A-Za-z0-9_-]+$/.test(value);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(base64url.decode(text));
}

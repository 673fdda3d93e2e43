import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';
import { base64url } from 'jose';

/**
 * SHA-256 wherever this runs: Node's own one-shot hash where there is one (twice as fast), a portable one in browsers.
 * Synchronous on purpose: a proof hashes some fifteen short texts, and a promise for each costs more than the hash.
 */
const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
const encoder = new TextEncoder();

/** SHA-256 of a text (as UTF-8) or of bytes: 32 bytes. */
export function sha256(data: string | Uint8Array): Uint8Array {
  if (nodeCrypto) return nodeCrypto.hash('sha256', data, 'buffer');
  return portableSha256(typeof data === 'string' ? encoder.encode(data) : data);
}

/** SHA-256 of a text, in base64url. */
export function sha256Base64url(text: string): string {
  return nodeCrypto
    ? nodeCrypto.hash('sha256', text, 'base64url')
    : base64url.encode(portableSha256(encoder.encode(text)));
}

/** SHA-256 of a text (as UTF-8) or of bytes, in base64 with padding. */
export function sha256Base64(data: string | Uint8Array): string {
  if (nodeCrypto) return nodeCrypto.hash('sha256', data, 'base64');
  return btoa(String.fromCharCode(...sha256(data)));
}

/** A digest as it is written everywhere in the protocol: `sha-256:` and 43 characters of base64url. */
export function digestOf(data: string | Uint8Array): string {
  return `sha-256:${base64url.encode(sha256(data))}`;
}

const DIGEST = /^sha-256:[A-Za-z0-9_-]{43}$/;

/** Whether the text has the form of a digest. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

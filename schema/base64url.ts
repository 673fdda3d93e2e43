import { base64url } from 'jose';
import { ConstellationError } from './errors.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE64URL = /^[A-Za-z0-9_-]*$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const NodeBuffer = globalThis.process?.getBuiltinModule?.('node:buffer')?.Buffer;

/**
 * Reads base64url without padding (RFC 7515, section 2; RFC 4648, section 3.5), and only the one text that encoding gives. Else the
 * unused bits of a last character would give one signature many texts, and one version many digests.
 *
 * @throws ConstellationError BAD_PROOF
 */
export function decodeBase64url(text: string): Uint8Array {
  const unused = text.length % 4 === 2 ? 0b1111 : text.length % 4 === 3 ? 0b11 : 0;
  const isCanonical =
    BASE64URL.test(text) && text.length % 4 !== 1 && (ALPHABET.indexOf(text.at(-1) ?? 'A') & unused) === 0;
  if (!isCanonical) throw new ConstellationError('BAD_PROOF', 'The proof is not in base64url.');
  return NodeBuffer ? NodeBuffer.from(text, 'base64url') : base64url.decode(text);
}

/** Reads JSON in UTF-8 in base64url. @throws ConstellationError BAD_PROOF | SyntaxError | TypeError */
export function decodeJson(text: string): unknown {
  return JSON.parse(utf8.decode(decodeBase64url(text)));
}

/** Reads a JSON object. @throws as {@link decodeJson}, or Error when it is something else */
export function decodeObject(text: string): Record<string, unknown> {
  const value = decodeJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value as Record<string, unknown>;
}

import { createHash, createPrivateKey } from 'node:crypto';
import type { JWK } from 'jose';
import { ConstellationError } from '../../../schema/index.ts';

/**
 * A recovery key as people keep it: on paper, in groups of four, of letters and digits that are not mistaken for each other (Crockford's
 * base 32), with a checksum, so that a slip is noticed before anything is done with it. 32 bytes of an Ed25519 key and three of the
 * checksum make 56 characters.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
const CHECK_BYTES = 3;
const LENGTH = ((KEY_BYTES + CHECK_BYTES) * 8) / 5;
const GROUP = 4;
const GROUPS_A_LINE = 7;
/** How RFC 8410 writes an Ed25519 private key, up to its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Writes a recovery key in two lines of seven groups. */
export function recoveryText(recoveryKey: JWK): string {
  const key = Buffer.from(recoveryKey.d ?? '', 'base64url');
  if (recoveryKey.crv !== 'Ed25519' || key.length !== KEY_BYTES)
    throw new ConstellationError('BAD_INPUT', 'A recovery key is an Ed25519 key.');
  let bits = BigInt(`0x${Buffer.concat([key, checkOf(key)]).toString('hex')}`);
  let text = '';
  for (let place = 0; place < LENGTH; place++) {
    text = ALPHABET[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  const groups = text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
  return `${groups.slice(0, GROUPS_A_LINE).join('-')}\n${groups.slice(GROUPS_A_LINE).join('-')}`;
}

/**
 * Reads a recovery key as somebody typed it: small or capital letters, with or without dashes, spaces and lines. The JSON that earlier
 * versions printed is read too.
 *
 * @throws ConstellationError BAD_INPUT with what to look for; nothing of the key is repeated
 */
export function readRecoveryText(typed: string): JWK {
  const text = typed.trim();
  if (text.startsWith('{')) return readJson(text);
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (letters.length !== LENGTH) throw refusal(`it has ${letters.length} letters and digits instead of ${LENGTH}`);
  let bits = 0n;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value === -1) throw refusal('it holds a character that no recovery key has');
    bits = (bits << 5n) | BigInt(value);
  }
  const bytes = Buffer.from(bits.toString(16).padStart((KEY_BYTES + CHECK_BYTES) * 2, '0'), 'hex');
  const key = bytes.subarray(0, KEY_BYTES);
  if (!checkOf(key).equals(bytes.subarray(KEY_BYTES)))
    throw refusal('its checksum is wrong: at least one character was mistaken');
  return createPrivateKey({ key: Buffer.concat([PKCS8, key]), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  }) as JWK;
}

function checkOf(key: Buffer): Buffer {
  return createHash('sha256').update('constellation recovery key\n').update(key).digest().subarray(0, CHECK_BYTES);
}

function readJson(text: string): JWK {
  try {
    return JSON.parse(text) as JWK;
  } catch {
    // the parser's message quotes the text
    throw refusal('it is not whole');
  }
}

function refusal(why: string): ConstellationError {
  return new ConstellationError('BAD_INPUT', `That is not a recovery key: ${why}. Nothing was changed.`);
}

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
  const lines = text
    .split(/\r?\n/)
    .map(lettersOf)
    .filter((line) => line !== '');
  const letters = lines.join('');
  const wrongs = lines.length === 2 ? lines.flatMap(faultOfLine) : [];
  if (wrongs.length > 0) throw refusal(wrongs.join(', and '));
  if (letters.length !== LENGTH) throw refusal(`it has ${letters.length} letters and digits instead of ${LENGTH}`);
  if ([...letters].some((letter) => !ALPHABET.includes(letter)))
    throw refusal('it holds a character that no recovery key has');
  const key = keyIn(bitsOf(letters));
  if (!key) throw refusal(`its checksum is wrong: ${whereSlipped(letters)}`);
  return createPrivateKey({ key: Buffer.concat([PKCS8, key]), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  }) as JWK;
}

function lettersOf(line: string): string {
  return line.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

function faultOfLine(line: string, index: number): readonly string[] {
  const which = index === 0 ? 'first' : 'second';
  const due = LENGTH / 2;
  if (line.length !== due) return [`its ${which} line has ${line.length} letters and digits instead of ${due}`];
  const isStrange = [...line].some((letter) => !ALPHABET.includes(letter));
  return isStrange ? [`its ${which} line holds a character that no recovery key has`] : [];
}

function bitsOf(letters: string): bigint {
  let bits = 0n;
  for (const letter of letters) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(letter));
  return bits;
}

/** The 32 bytes of a key with its checksum; undefined when the checksum is of others. */
function keyIn(bits: bigint): Buffer | undefined {
  const bytes = Buffer.from(bits.toString(16).padStart((KEY_BYTES + CHECK_BYTES) * 2, '0'), 'hex');
  const key = bytes.subarray(0, KEY_BYTES);
  return checkOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : undefined;
}

/** Where one other character, or two in the other order, would make it right. Only who has nearly all of the key learns anything. */
function whereSlipped(letters: string): string {
  const bits = bitsOf(letters);
  const places = new Set<number>();
  for (let place = 0; place < LENGTH; place++) {
    const shift = BigInt((LENGTH - 1 - place) * 5);
    for (let other = 1n; other < 32n; other++) if (keyIn(bits ^ (other << shift))) places.add(place);
    if (place === LENGTH - 1) continue;
    const swap = BigInt(ALPHABET.indexOf(letters[place] ?? '') ^ ALPHABET.indexOf(letters[place + 1] ?? ''));
    if (swap !== 0n && keyIn(bits ^ (((swap << 5n) | swap) << (shift - 5n)))) places.add(place);
  }
  const [place, ...others] = places;
  if (place === undefined || others.length > 0)
    return 'several characters were mistaken, or the two lines are of different papers; compare both lines';
  const group = Math.floor(place / GROUP);
  const line = group < GROUPS_A_LINE ? 'first' : 'second';
  return `look at group ${(group % GROUPS_A_LINE) + 1} of the ${line} line`;
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

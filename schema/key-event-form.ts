import type { JWK } from 'jose';
import { decodeBase64url } from './base64url.ts';
import { isDid, isLoopbackHost } from './did.ts';
import { isDigest } from './digest.ts';
import type { KeyEvent, KeyEventType } from './key-events.ts';
import { publicJwkOf } from './keys.ts';

/** Members of each type: those that must be there, and those that may. */
const MEMBERS: Readonly<Record<KeyEventType, { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  INCEPTION: { must: ['jwk'], may: ['recovery'] },
  ROTATION: { must: ['jwk', 'previous'], may: ['revokes', 'stands'] },
  REVOCATION: { must: ['previous', 'revokes'], may: ['stands'] },
  RECOVERY: { must: ['previous', 'jwk', 'recovery', 'recoveryJwk'], may: ['revokes', 'stands'] },
  MOVED: { must: ['previous'], may: ['node', 'newDid'] },
};
const ALWAYS = ['type', 'did', 'seq', 'at'];
const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Reads the payload of a statement, strictly: what is not described is refused. @throws Error that says what is wrong */
export function readKeyEvent(claimed: Readonly<Record<string, unknown>>): KeyEvent {
  const { type } = claimed;
  if (typeof type !== 'string' || !Object.hasOwn(MEMBERS, type)) throw new Error('of an unknown type');
  const { must, may } = MEMBERS[type as KeyEventType];
  const known = [...ALWAYS, ...must, ...may];
  for (const name of Object.keys(claimed)) if (!known.includes(name)) throw new Error('has a member too many');
  for (const name of must) if (claimed[name] === undefined) throw new Error(`lacks ${name}`);
  const { at, previous, jwk, recovery, recoveryJwk, revokes, stands, node, newDid } = claimed;
  if (!isTime(at)) throw new Error('has a faulty time');
  for (const digest of [previous, recovery])
    if (digest !== undefined && !(typeof digest === 'string' && isDigest(digest)))
      throw new Error('has a faulty digest');
  for (const key of [jwk, recoveryJwk]) if (key !== undefined) checkJwk(key);
  if (revokes !== undefined) checkRevocation(revokes);
  if (stands !== undefined) checkStands(stands, type === 'RECOVERY' || revokes !== undefined);
  if (type === 'MOVED' && node === undefined && newDid === undefined) throw new Error('names no place');
  if (node !== undefined && !isNodeAddress(node)) throw new Error('has a faulty address');
  if (newDid !== undefined && !(typeof newDid === 'string' && isDid(newDid))) throw new Error('has a faulty DID');
  return claimed as unknown as KeyEvent;
}

function isTime(value: unknown): value is string {
  if (typeof value !== 'string' || !TIME.test(value)) return false;
  const time = Date.parse(value);
  // the 30th of February is read as a day of March by some
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19);
}

/** Required members only, each in the one text there is for it, so that a key has one thumbprint. */
function checkJwk(value: unknown): void {
  const jwk = value as JWK;
  const names = Object.keys(Object(value)).sort().join();
  if (names !== (jwk?.kty === 'EC' ? 'crv,kty,x,y' : 'crv,kty,x')) throw new Error('has a faulty key');
  for (const text of Object.values(publicJwkOf(jwk))) if (typeof text !== 'string') throw new Error('has a faulty key');
  for (const text of jwk.kty === 'EC' ? [jwk.x, jwk.y] : [jwk.x])
    if (decodeBase64url(text ?? '').length !== 32) throw new Error('has a faulty key');
}

function checkRevocation(value: unknown): void {
  const { thumbprint, compromisedSince, ...more } = Object(value) as Record<string, unknown>;
  if (typeof thumbprint !== 'string' || !THUMBPRINT.test(thumbprint) || Object.keys(more).length > 0)
    throw new Error('has a faulty revocation');
  if (!isTime(compromisedSince)) throw new Error('has a faulty time');
}

function checkStands(value: unknown, isExpected: boolean): void {
  const { PUBLIC, MEMBERS: members, ...more } = Object(value) as Record<string, unknown>;
  const areDigests = [PUBLIC, members].every((one) => one === undefined || (typeof one === 'string' && isDigest(one)));
  if (!isExpected || !areDigests || Object.keys(more).length > 0 || typeof value !== 'object')
    throw new Error('has faulty feeds');
}

/** https, without path, user or anything; http on this machine only, where a network for development has no certificate. */
function isNodeAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 300 || !URL.canParse(value)) return false;
  const { origin, protocol, hostname } = new URL(value);
  return origin === value && (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)));
}

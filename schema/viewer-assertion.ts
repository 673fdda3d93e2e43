import { base64url, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { sha256Base64url } from './digest.ts';
import { ConstellationError } from './errors.ts';
import type { CheckedKeyHistory } from './key-history.ts';
import type { SigningKey } from './keys.ts';

/**
 * What a person of a member shows to a hub: a word of their own node that they may read for it (JWT, RFC 7519; handled as RFC 8725
 * asks: fixed algorithms and type, exact issuer and audience, keys from the pinned history only). It is read-only, lives at most two
 * minutes, names one hub, and is bound to that hub's key (`cnf.jkt`, RFC 7800 and RFC 9449): an owner takes it only from a request that
 * this hub has signed.
 *
 * The reader shows it with a secret, as `<assertion>~<secret>`: the claim `door` is the SHA-256 of that secret, and the hub's door opens
 * to whoever knows it. The hub hands the assertion on without it, so that no owner can be the reader at the hub with what it is given.
 */
export const ASSERTION_TYP = 'constellation-viewer+jwt';
/** Seconds from issue to expiry, at most. */
export const ASSERTION_LIFETIME = 120;
/** Seconds by which the clocks of a node and of an owner may differ. */
const SKEW = 60;
/**
 * And those of a node and of a hub. Less, so that what a hub lets in lasts until it is at the owners: an assertion that ended on the way
 * would be refused there, again and again, as if the hub had brought a faulty one.
 */
const SKEW_AT_THE_DOOR = 30;
const MAX_LENGTH = 4_000;
/** Stands between an assertion and its secret; in neither of them, and fine in a Bearer token (RFC 6750, section 2.1). */
const SEPARATOR = '~';
/** 32 bytes, base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The header in which a hub hands an assertion on to owners. */
export const VIEWER_HEADER = 'constellation-viewer';

/** What roles people have at their node; each includes those before. SERVICE is for scripts: it reads across the network only. */
export const ROLES = {
  SERVICE: 'For scripts: reads at hubs in the name of the organization; at its node it sees what anyone does.',
  READER: 'Reads everything of the organization, what is private included, and reads at hubs in its name.',
  MEMBER: 'Does what a READER does, and writes drafts.',
  COORDINATOR:
    'Does what a MEMBER does, publishes what needs no mandate, decides who sees that, and invites colleagues.',
  SIGNER: 'Does what a COORDINATOR does, and publishes what binds the organization: commitments, charters, answers.',
} as const;
export type Role = keyof typeof ROLES;

/** Roles in rising order. */
export const ROLE_ORDER = Object.keys(ROLES) as readonly Role[];

/** What an assertion says. */
export type ViewerAssertion = {
  /** DID of the organization whose node vouches. */
  readonly actor: string;
  /** Names the person towards this one hub; says nothing to others. */
  readonly subject: string;
  readonly role: Role;
  /** DID of the hub. */
  readonly hub: string;
  /** RFC 7638 thumbprint of the key of the hub that it is bound to. */
  readonly hubKey: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly id: string;
};

/** Issues an assertion and gives it with its secret, as the reader shows it. `lifetime` is in seconds. */
export async function signViewerAssertion(
  viewer: Pick<ViewerAssertion, 'actor' | 'subject' | 'role' | 'hub' | 'hubKey'>,
  signer: SigningKey,
  options: { readonly lifetime?: number; readonly now?: number } = {},
): Promise<string> {
  const iat = Math.floor((options.now ?? Date.now()) / 1_000);
  const lifetime = Math.min(options.lifetime ?? ASSERTION_LIFETIME, ASSERTION_LIFETIME);
  const secret = base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
  const assertion = await new SignJWT({
    role: viewer.role,
    scope: 'read',
    cnf: { jkt: viewer.hubKey },
    door: sha256Base64url(secret),
  })
    .setProtectedHeader({ alg: signer.alg, typ: ASSERTION_TYP, kid: `${viewer.actor}#${signer.thumbprint}` })
    .setIssuer(viewer.actor)
    .setSubject(viewer.subject)
    .setAudience(viewer.hub)
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetime)
    .setJti(crypto.randomUUID())
    .sign(signer.key);
  return `${assertion}${SEPARATOR}${secret}`;
}

/** The part of what a reader shows that a hub hands on to owners: without the secret. */
export function assertionIn(shown: string): string {
  return shown.split(SEPARATOR, 1)[0] ?? '';
}

/**
 * Whose word an assertion claims to be, with its secret or without, before anything of it is believed: to find the key history.
 * Undefined when unreadable.
 */
export function claimedActorOf(assertion: string): string | undefined {
  try {
    if (assertion.length > MAX_LENGTH || decodeProtectedHeader(assertionIn(assertion)).typ !== ASSERTION_TYP)
      return undefined;
    return decodeJwt(assertionIn(assertion)).iss;
  } catch {
    return undefined;
  }
}

/** With which key an assertion claims to be signed (RFC 7638 thumbprint), before anything of it is believed. Undefined when unreadable. */
export function claimedKeyOf(assertion: string): string | undefined {
  try {
    if (assertion.length > MAX_LENGTH) return undefined;
    return decodeProtectedHeader(assertionIn(assertion)).kid?.split('#')[1];
  } catch {
    return undefined;
  }
}

/** Against what an assertion is checked. */
export type ViewerAssertionCheck = {
  readonly history: CheckedKeyHistory;
  readonly hub: string;
  /** Thumbprints of the hub's keys that count. */
  readonly hubKeys: readonly string[];
  readonly now?: number;
};

/**
 * Checks an assertion that a hub has handed on. One that comes with a secret is refused, whatever the secret: no hub hands that on.
 * Why one is refused is in `cause`, for logs: whoever sent it is told nothing.
 *
 * @throws ConstellationError UNAUTHENTICATED
 */
export async function verifyViewerAssertion(
  assertion: string,
  options: ViewerAssertionCheck,
): Promise<ViewerAssertion> {
  return (await verified(assertion, options, SKEW)).viewer;
}

/**
 * Checks what a reader shows at the door of a hub: the assertion, and that they know its secret. An assertion by itself opens nothing.
 *
 * @throws ConstellationError UNAUTHENTICATED
 */
export async function verifyShownAssertion(shown: string, options: ViewerAssertionCheck): Promise<ViewerAssertion> {
  const assertion = assertionIn(shown);
  const { viewer, door } = await verified(assertion, options, SKEW_AT_THE_DOOR);
  const secret = shown.slice(assertion.length + SEPARATOR.length);
  if (!SECRET.test(secret) || !isEqual(sha256Base64url(secret), door)) throw refused('shown without its secret');
  return viewer;
}

async function verified(
  assertion: string,
  { history, hub, hubKeys, now = Date.now() }: ViewerAssertionCheck,
  skew: number,
): Promise<{ readonly viewer: ViewerAssertion; readonly door: string }> {
  try {
    if (assertion.length > MAX_LENGTH) throw new Error('too long');
    // decoders of base64url may pass over what is no letter of it
    if (assertion.includes(SEPARATOR)) throw new Error('handed on with its secret');
    const { kid } = decodeProtectedHeader(assertion);
    // a key that was replaced speaks for nobody any more
    const key = history.current;
    if (kid !== `${history.did}#${key.thumbprint}`) throw new Error('not signed with the current key');
    const { payload } = await jwtVerify(assertion, key.key, {
      algorithms: [key.alg],
      typ: ASSERTION_TYP,
      issuer: history.did,
      audience: hub,
      clockTolerance: skew,
      currentDate: new Date(now),
      requiredClaims: ['iat', 'exp', 'sub', 'jti', 'role', 'cnf', 'door'],
    });
    const { iat = 0, exp = 0, sub = '', jti = '', aud, role, scope, cnf, door } = payload;
    if (typeof aud !== 'string') throw new Error('for more than one audience');
    if (exp - iat > ASSERTION_LIFETIME || exp <= iat) throw new Error('lives too long');
    if (iat > now / 1_000 + skew) throw new Error('issued ahead of the clock');
    if (scope !== 'read') throw new Error('not for reading only');
    if (typeof role !== 'string' || !Object.hasOwn(ROLES, role)) throw new Error('of an unknown role');
    const hubKey = (cnf as { jkt?: unknown } | undefined)?.jkt;
    if (typeof hubKey !== 'string' || !hubKeys.includes(hubKey)) throw new Error('bound to another key of a hub');
    if (typeof door !== 'string' || !SECRET.test(door)) throw new Error('without the digest of a secret');
    if (sub.length > 200 || jti.length > 200) throw new Error('faulty members');
    const { did: actor } = history;
    const viewer = { actor, subject: sub, role: role as Role, hub, hubKey, issuedAt: iat, expiresAt: exp, id: jti };
    return { viewer, door };
  } catch (cause) {
    throw refused(cause);
  }
}

function refused(cause: unknown): ConstellationError {
  return new ConstellationError('UNAUTHENTICATED', 'The assertion is not valid here; get a new one from your node.', {
    cause,
  });
}

/** In a time that does not tell where they differ. */
function isEqual(one: string, other: string): boolean {
  let differs = one.length ^ other.length;
  for (let place = 0; place < one.length; place++) differs |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return differs === 0;
}

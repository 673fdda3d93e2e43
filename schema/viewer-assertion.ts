import { decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { ConstellationError } from './errors.ts';
import type { CheckedKeyHistory } from './key-history.ts';
import type { SigningKey } from './keys.ts';

/**
 * What a person of a member shows to a hub: a word of their own node that they may read for it (JWT, RFC 7519; handled as RFC 8725
 * asks: fixed algorithms and type, exact issuer and audience, keys from the pinned history only). It is read-only, lives at most two
 * minutes, names one hub, and is bound to that hub's key (`cnf.jkt`, RFC 7800 and RFC 9449): an owner takes it only from a request that
 * this hub has signed. The hub forwards it unchanged.
 */
export const ASSERTION_TYP = 'constellation-viewer+jwt';
/** Seconds from issue to expiry, at most. */
export const ASSERTION_LIFETIME = 120;
/** Seconds by which clocks may differ. */
const SKEW = 60;
const MAX_LENGTH = 4_000;

/** The header in which a hub hands an assertion on to owners. */
export const VIEWER_HEADER = 'constellation-viewer';

/** What roles people have at their node; each includes those before. SERVICE is for scripts: it reads across the network only. */
export const ROLES = {
  SERVICE: 'Reads at hubs in the name of the organization; nothing at the node itself.',
  READER: 'Also reads everything of the organization, what is private included.',
  MEMBER: 'Also writes drafts.',
  COORDINATOR: 'Also publishes what needs no mandate, decides who sees that, and invites colleagues.',
  SIGNER: 'Also publishes what binds the organization: commitments, charters and answers.',
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

/** Issues an assertion. `lifetime` is in seconds. */
export async function signViewerAssertion(
  viewer: Pick<ViewerAssertion, 'actor' | 'subject' | 'role' | 'hub' | 'hubKey'>,
  signer: SigningKey,
  options: { readonly lifetime?: number; readonly now?: number } = {},
): Promise<string> {
  const iat = Math.floor((options.now ?? Date.now()) / 1_000);
  const lifetime = Math.min(options.lifetime ?? ASSERTION_LIFETIME, ASSERTION_LIFETIME);
  return new SignJWT({ role: viewer.role, scope: 'read', cnf: { jkt: viewer.hubKey } })
    .setProtectedHeader({ alg: signer.alg, typ: ASSERTION_TYP, kid: `${viewer.actor}#${signer.thumbprint}` })
    .setIssuer(viewer.actor)
    .setSubject(viewer.subject)
    .setAudience(viewer.hub)
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetime)
    .setJti(crypto.randomUUID())
    .sign(signer.key);
}

/** Whose word an assertion claims to be, before anything of it is believed: to find the key history. Undefined when unreadable. */
export function claimedActorOf(assertion: string): string | undefined {
  try {
    if (assertion.length > MAX_LENGTH || decodeProtectedHeader(assertion).typ !== ASSERTION_TYP) return undefined;
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}

/**
 * Checks an assertion. `hubKeys` are the thumbprints of the hub's keys that count. Why one is refused is in `cause`, for logs: whoever
 * sent it is told nothing.
 *
 * @throws ConstellationError UNAUTHENTICATED
 */
export async function verifyViewerAssertion(
  assertion: string,
  options: {
    readonly history: CheckedKeyHistory;
    readonly hub: string;
    readonly hubKeys: readonly string[];
    readonly now?: number;
  },
): Promise<ViewerAssertion> {
  const { history, hub, hubKeys, now = Date.now() } = options;
  try {
    if (assertion.length > MAX_LENGTH) throw new Error('too long');
    const { kid } = decodeProtectedHeader(assertion);
    // a key that was replaced speaks for nobody any more
    const key = history.current;
    if (kid !== `${history.did}#${key.thumbprint}`) throw new Error('not signed with the current key');
    const { payload } = await jwtVerify(assertion, key.key, {
      algorithms: [key.alg],
      typ: ASSERTION_TYP,
      issuer: history.did,
      audience: hub,
      clockTolerance: SKEW,
      currentDate: new Date(now),
      requiredClaims: ['iat', 'exp', 'sub', 'jti', 'role', 'cnf'],
    });
    const { iat = 0, exp = 0, sub = '', jti = '', aud, role, scope, cnf } = payload;
    if (typeof aud !== 'string') throw new Error('for more than one audience');
    if (exp - iat > ASSERTION_LIFETIME || exp <= iat) throw new Error('lives too long');
    if (iat > now / 1_000 + SKEW) throw new Error('issued ahead of the clock');
    if (scope !== 'read') throw new Error('not for reading only');
    if (typeof role !== 'string' || !Object.hasOwn(ROLES, role)) throw new Error('of an unknown role');
    const hubKey = (cnf as { jkt?: unknown } | undefined)?.jkt;
    if (typeof hubKey !== 'string' || !hubKeys.includes(hubKey)) throw new Error('bound to another key of a hub');
    if (sub.length > 200 || jti.length > 200) throw new Error('faulty members');
    const { did: actor } = history;
    return { actor, subject: sub, role: role as Role, hub, hubKey, issuedAt: iat, expiresAt: exp, id: jti };
  } catch (cause) {
    throw new ConstellationError('UNAUTHENTICATED', 'The assertion is not valid here; get a new one from your node.', {
      cause,
    });
  }
}

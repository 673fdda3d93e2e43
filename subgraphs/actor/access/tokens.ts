import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ConstellationError, digestOf, ROLE_ORDER, ROLES } from '../../../schema/index.ts';
import type { ActorStore, StoredToken, TokenRole } from '../store/port.ts';

/** What tokens let their bearers do; each role includes the ones before. */
export const TOKEN_ROLES: Readonly<Record<TokenRole, string>> = ROLES;

/** Who asks at their own node, by token or session. */
export type Bearer = {
  readonly actor: string;
  readonly role: TokenRole;
  /** Name of the person, or label of the token. */
  readonly label: string;
  /** Id of the person, or `token:<label>`. */
  readonly person: string;
};

const PREFIX = 'cst_';
const TOKEN = /^cst_[A-Za-z0-9_-]{43}$/;
const LABEL = /^[\p{L}\p{N} ._@-]{1,60}$/u;

/**
 * Issues a token: 32 random bytes. The text is given here, once; the store keeps its digest only.
 *
 * @example const text = await issueToken(store, { label: 'office', role: 'SIGNER' }) // 'cst_…'
 * @throws ConstellationError BAD_INPUT
 */
export async function issueToken(
  store: ActorStore,
  options: { label: string; role: TokenRole; expiresAt?: Date },
  now: Date = new Date(),
): Promise<string> {
  const { label, role, expiresAt } = options;
  if (!LABEL.test(label))
    throw new ConstellationError('BAD_INPUT', 'A label has 1 to 60 letters, digits, spaces or . _ @ -', {
      field: 'label',
    });
  if (!Object.hasOwn(TOKEN_ROLES, role))
    throw new ConstellationError('BAD_INPUT', `A role is one of ${Object.keys(TOKEN_ROLES).join(', ')}.`, {
      field: 'role',
    });
  if (expiresAt && !(expiresAt.getTime() > now.getTime()))
    throw new ConstellationError('BAD_INPUT', 'The token would have expired already.', { field: 'expiresAt' });
  const text = PREFIX + randomBytes(32).toString('base64url');
  const token: StoredToken = {
    digest: digestOf(text),
    label,
    role,
    createdAt: now.toISOString(),
    ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
  };
  await store.addToken(token);
  return text;
}

/**
 * Makes the check of tokens for the actors of one process: whose token is it, and what may its bearer do.
 *
 * What is compared is digests, so nothing about a token can be learned from how long it takes. Which actor a token belongs to is
 * remembered; whether it is still valid is asked of the store each time.
 */
export function tokenCheck(stores: () => readonly ActorStore[], now: () => number = Date.now) {
  const ownerOfToken = new LRUCache<string, string>({ max: 1_000 });

  /** The bearer. @throws ConstellationError UNAUTHENTICATED */
  return async (text: string): Promise<Bearer> => {
    const digest = digestOf(text);
    if (TOKEN.test(text)) {
      const known = ownerOfToken.get(digest);
      const candidates = stores().filter(({ actor }) => known === undefined || actor === known);
      const found = await Promise.all(
        candidates.map(async (store) => ({ actor: store.actor, token: await store.findToken(digest) })),
      );
      for (const { actor, token } of found) {
        if (!token) continue;
        ownerOfToken.set(digest, actor);
        if (token.expiresAt === undefined || Date.parse(token.expiresAt) > now())
          return { actor, role: token.role, label: token.label, person: `token:${token.label}` };
      }
    }
    throw new ConstellationError(
      'UNAUTHENTICATED',
      'The token is unknown here, was removed, or has expired. Issue one with «constellation actor token».',
    );
  };
}

/** The token in an Authorization header, if there is one. @throws ConstellationError UNAUTHENTICATED when it is of another form */
export function bearerTokenOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const text = /^Bearer +([^\s]{1,200}) *$/i.exec(authorization)?.[1];
  if (text === undefined)
    throw new ConstellationError('UNAUTHENTICATED', 'The Authorization header must be: Bearer <token>.');
  return text;
}

/** Refuses who may not do this. @throws ConstellationError UNAUTHENTICATED | FORBIDDEN */
export function requireRole(bearer: Bearer | undefined, role: TokenRole): Bearer {
  if (!bearer)
    throw new ConstellationError(
      'UNAUTHENTICATED',
      'This is for people of the actor: sign in at the node, or send a token as Authorization: Bearer <token>.',
    );
  if (ROLE_ORDER.indexOf(bearer.role) < ROLE_ORDER.indexOf(role))
    throw new ConstellationError('FORBIDDEN', `This needs the role ${role}; yours is ${bearer.role}.`, {
      actor: bearer.actor,
    });
  return bearer;
}

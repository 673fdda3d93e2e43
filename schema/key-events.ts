import { CompactSign, type JWK } from 'jose';
import type { FeedTier } from './audience.ts';
import { digestOf } from './digest.ts';
import type { KeyHistory } from './key-history.ts';
import type { SigningKey } from './keys.ts';

/**
 * What can happen to the keys of an actor, each a signed statement that binds to the one before it (the idea is that of KERI's key event
 * log, with one key at a time and a recovery key that is committed to beforehand).
 */
export const KEY_EVENTS = {
  INCEPTION: 'The first key, and the commitment to a recovery key.',
  ROTATION: 'Another key takes the place of the current one, which signs this.',
  REVOCATION: 'An earlier key does not count from some time on. The current key signs this.',
  RECOVERY:
    'Another key takes the place of the current one, signed with the recovery key; and a new recovery key is committed to.',
  MOVED: 'The actor answers elsewhere, whatever becomes of its domain. The current key signs this.',
} as const;
export type KeyEventType = keyof typeof KEY_EVENTS;
export const KEY_EVENT_TYP = 'constellation-key+jwt';

/** A key that others had too, and since when. What it signed from then on does not count. */
export type Revocation = {
  readonly thumbprint: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly compromisedSince: string;
};

/**
 * How far the actor stands by what it published with keys that do not count any more: the digest of the last entry of each feed. Readers
 * who come later take what such a key signed up to that entry only; without it, nothing.
 */
export type Stands = Partial<Readonly<Record<FeedTier, string>>>;

/** Where an actor went. */
export type Destination = {
  /** Address of the node without a path: `https://node.example`. */
  readonly node?: string;
  /** Another did:web that it goes by now. Its host serves the documents when no node is named. */
  readonly newDid?: string;
};

/** What a statement of a key history says. */
export type KeyEvent = {
  readonly type: KeyEventType;
  readonly did: string;
  /** From 0. */
  readonly seq: number;
  /** RFC 3339, UTC, whole seconds; does not decrease. */
  readonly at: string;
  /** Digest of the statement before, as text; absent in the first. */
  readonly previous?: string;
  /** INCEPTION, ROTATION, RECOVERY: the key that speaks from here on. */
  readonly jwk?: JWK;
  /** INCEPTION, RECOVERY: digest of the thumbprint of the (next) recovery key, which stays in the safe. */
  readonly recovery?: string;
  /** RECOVERY: the recovery key that was committed to, which signs this. */
  readonly recoveryJwk?: JWK;
  /** REVOCATION; and ROTATION and RECOVERY, where a key is replaced because others have it. */
  readonly revokes?: Revocation;
  /** With `revokes`, and with RECOVERY. */
  readonly stands?: Stands;
} & Destination;

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
  const recovery = recoveryCommitment(recoveryThumbprint);
  return append({ did, statements: [] }, { type: 'INCEPTION', jwk: first.publicJwk, recovery, at }, first);
}

/** Adds a new key, signed by the key it replaces; and takes that back, when others had it. */
export async function rotateKey(
  history: KeyHistory,
  current: SigningKey,
  next: SigningKey,
  at: string,
  reason: { readonly revokes?: Revocation; readonly stands?: Stands } = {},
): Promise<KeyHistory> {
  return append(history, { type: 'ROTATION', jwk: next.publicJwk, ...reason, at }, current);
}

/** Takes an earlier key back. */
export async function revokeKey(
  history: KeyHistory,
  current: SigningKey,
  revokes: Revocation,
  at: string,
  stands?: Stands,
): Promise<KeyHistory> {
  return append(history, { type: 'REVOCATION', revokes, ...(stands ? { stands } : {}), at }, current);
}

/**
 * Replaces the current key by the word of the recovery key, after the last statement or, with `after`, after an earlier one: what came
 * later was not the actor's and falls away.
 */
export async function recoverKey(
  history: KeyHistory,
  recoveryKey: SigningKey,
  next: { readonly key: SigningKey; readonly recoveryThumbprint: string },
  at: string,
  options: { readonly after?: number; readonly revokes?: Revocation; readonly stands?: Stands } = {},
): Promise<KeyHistory> {
  const { after = history.statements.length - 1, ...reason } = options;
  const kept = { did: history.did, statements: history.statements.slice(0, after + 1) };
  const event = {
    type: 'RECOVERY',
    jwk: next.key.publicJwk,
    recovery: recoveryCommitment(next.recoveryThumbprint),
    recoveryJwk: recoveryKey.publicJwk,
    ...reason,
    at,
  } as const;
  return append(kept, event, recoveryKey);
}

/** Says where the actor answers from now on. */
export async function moveActor(
  history: KeyHistory,
  current: SigningKey,
  to: Destination,
  at: string,
): Promise<KeyHistory> {
  return append(history, { type: 'MOVED', ...to, at }, current);
}

async function append(
  { did, statements }: KeyHistory,
  body: Omit<KeyEvent, 'did' | 'seq' | 'previous'>,
  signer: SigningKey,
): Promise<KeyHistory> {
  const { type, ...rest } = body;
  const seq = statements.length;
  const last = statements.at(-1);
  const event: KeyEvent = {
    type,
    did,
    seq,
    ...rest,
    ...(last === undefined ? {} : { previous: digestOf(last) }),
  };
  const statement = await new CompactSign(new TextEncoder().encode(JSON.stringify(event)))
    .setProtectedHeader({ alg: signer.alg, typ: KEY_EVENT_TYP, kid: `${did}#${signer.thumbprint}` })
    .sign(signer.key);
  return { did, statements: [...statements, statement] };
}

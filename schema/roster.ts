import { isDid } from './did.ts';
import { digestOf, isDigest } from './digest.ts';
import { ConstellationError } from './errors.ts';
import type { CheckedKeyHistory } from './key-history.ts';
import type { SigningKey } from './keys.ts';
import { signStatement, verifyStatement } from './statement.ts';

/**
 * The roster: who takes part in a hub, as a feed that the hub signs. Append-only and hash-chained; the last entry of a member counts.
 * Nodes follow it, and decide by it, without asking anybody, who is a member. Its head says how long it may be believed when the hub
 * cannot be reached; after that nobody counts as a member.
 */
export type RosterEntry = {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly did: string;
  readonly status: RosterStatus;
  /** The key history of the member as the hub has pinned it: signed statements, oldest first. Empty unless it is ACTIVE. */
  readonly keyHistory: readonly string[];
  /** Ids of the charters (records of kind SharedValueNetwork) that it is a confirmed member of, sorted. */
  readonly charters: readonly string[];
  /** Digest of the entry before; absent in the first. */
  readonly previous?: string;
  readonly digest: string;
};

export const ROSTER_STATUSES = {
  ACTIVE: 'It takes part.',
  SUSPENDED: 'It does not take part for the time being.',
  FORMER: 'It took part once, and left or was removed.',
} as const;
export type RosterStatus = keyof typeof ROSTER_STATUSES;

/** Where the roster stands, as the hub signs it. */
export type RosterHead = {
  /** DID of the hub. */
  readonly hub: string;
  readonly count: number;
  /** Digest of the last entry; absent when there is none. */
  readonly digest?: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** Until when it may be believed, in seconds since 1970. */
  readonly expiresAt: number;
};

/** A page of the roster as it is served: the signed head (JWS), and entries after the one asked for. */
export type RosterPage = { readonly head: string; readonly entries: readonly RosterEntry[] };

/** Digest of an entry: SHA-256 over its members, one a line; lists with their length first, so that the text is unambiguous. */
export function rosterDigest(hub: string, entry: Omit<RosterEntry, 'digest'>): string {
  const { seq, did, status, keyHistory, charters, previous } = entry;
  const lines = [hub, previous ?? '', seq, did, status, keyHistory.length, ...keyHistory, charters.length, ...charters];
  return digestOf(lines.join('\n'));
}

/** Makes the next entry after a head. */
export function nextRosterEntry(
  hub: string,
  last: { readonly count: number; readonly digest?: string },
  body: Pick<RosterEntry, 'did' | 'status' | 'keyHistory' | 'charters'>,
): RosterEntry {
  const entry = {
    seq: last.count + 1,
    ...body,
    charters: [...body.charters].sort(),
    ...(last.digest === undefined ? {} : { previous: last.digest }),
  };
  return { ...entry, digest: rosterDigest(hub, entry) };
}

/** Signs a head. */
export async function signRosterHead(head: RosterHead, signer: SigningKey): Promise<string> {
  return signStatement('ROSTER_HEAD', head.hub, head, signer);
}

/** Checks a head against the hub's key history; only its current key counts. @throws ConstellationError BAD_PROOF | UNKNOWN_KEY */
export async function verifyRosterHead(jws: unknown, hub: CheckedKeyHistory, now = Date.now()): Promise<RosterHead> {
  const head = (await verifyStatement('ROSTER_HEAD', jws, hub, { current: true })) as unknown as RosterHead;
  const { count, digest, issuedAt, expiresAt } = head;
  const holds =
    head.hub === hub.did &&
    Number.isSafeInteger(count) &&
    count >= 0 &&
    (count === 0 ? digest === undefined : typeof digest === 'string' && isDigest(digest)) &&
    Number.isSafeInteger(issuedAt) &&
    Number.isSafeInteger(expiresAt) &&
    issuedAt <= now / 1_000 + 60 &&
    expiresAt > issuedAt;
  if (!holds) throw new ConstellationError('BAD_PROOF', 'The head of the roster does not hold.', { actor: hub.did });
  return head;
}

/** Checks the form of an entry, and that it follows. @throws ConstellationError FEED_BROKEN | WRONG_DIGEST | BAD_PROOF */
export function checkRosterEntry(
  hub: string,
  last: { readonly count: number; readonly digest?: string },
  value: unknown,
): RosterEntry {
  const entry = value as RosterEntry;
  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.length < 20_000 && !/\s/.test(text);
  const holds =
    typeof value === 'object' &&
    value !== null &&
    Number.isSafeInteger(entry.seq) &&
    isDid(entry.did) &&
    Object.hasOwn(ROSTER_STATUSES, entry.status) &&
    Array.isArray(entry.keyHistory) &&
    entry.keyHistory.length <= 200 &&
    entry.keyHistory.every(isText) &&
    Array.isArray(entry.charters) &&
    entry.charters.length <= 1_000 &&
    entry.charters.every(isText);
  if (!holds) throw new ConstellationError('BAD_PROOF', 'An entry of the roster is faulty.', { actor: hub });
  const { seq, did, status, keyHistory, charters, previous, digest } = entry;
  if (seq !== last.count + 1 || (previous ?? undefined) !== last.digest)
    throw new ConstellationError('FEED_BROKEN', `Entry ${seq} of the roster does not follow.`, { actor: hub });
  const body = { seq, did, status, keyHistory, charters, ...(previous == null ? {} : { previous }) };
  if (rosterDigest(hub, body) !== digest)
    throw new ConstellationError('WRONG_DIGEST', `Entry ${seq} of the roster carries another digest.`, { actor: hub });
  return { ...body, digest };
}

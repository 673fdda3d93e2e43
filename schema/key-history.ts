import type { JWK } from 'jose';
import { decodeBase64url, decodeObject } from './base64url.ts';
import { digestOf } from './digest.ts';
import { ConstellationError } from './errors.ts';
import { readKeyEvent } from './key-event-form.ts';
import {
  type Destination,
  KEY_EVENT_TYP,
  type KeyEvent,
  type KeyEventType,
  recoveryCommitment,
  type Stands,
} from './key-events.ts';
import { importVerificationKey, publicJwkOf, type VerificationKey } from './keys.ts';
import { saidIn } from './pinned-history.ts';
import { signatureHolds } from './signature.ts';

const MAX_HISTORY = 100;
/** The longest that means anything is about 2,000: whatever is in a roster is read by all. */
const MAX_STATEMENT = 2_500;
const MAX_BYTES = 150_000;
const HEADER = ['alg', 'kid', 'typ'].join();
const SKEW_MS = 60_000;

/** A key history as published: signed statements (JWS compact, RFC 7515), oldest first. */
export type KeyHistory = { readonly did: string; readonly statements: readonly string[] };

/** A key of a history, and when it spoke. Times are RFC 3339, UTC. */
export type KnownKey = VerificationKey & {
  readonly from: string;
  /** When another took its place. */
  readonly until?: string;
  readonly replacedBy?: 'ROTATION' | 'RECOVERY';
  /** What it signed from then on does not count: others had it too. */
  readonly revokedSince?: string;
  /** Of a key that does not count any more: how far its actor stands by what was published with it. */
  readonly stands?: Stands;
};

/** One statement of a history: what happened, when, and the digest of what was said. */
export type KeyHappening = {
  readonly type: KeyEventType;
  readonly at: string;
  readonly said: string;
  /** Thumbprint of the key that it takes back. */
  readonly revokes?: string;
};

/** A history that has been checked: which keys ever spoke, which does now, and where the actor answers. */
export type CheckedKeyHistory = {
  readonly did: string;
  /** By thumbprint. */
  readonly keys: ReadonlyMap<string, KnownKey>;
  readonly current: KnownKey;
  readonly currentJwk: JWK;
  /** What the next recovery key is committed to by; absent when there is none. */
  readonly recovery?: string;
  /** Where the actor went, if it did. */
  readonly moved?: Destination & { readonly at: string };
  /** What happened, in order. */
  readonly events: readonly KeyHappening[];
  /** Changes whenever a key was taken back or recovered from: then what was read under the history before is to be read again. */
  readonly standing?: string;
};

/**
 * Checks a key history from its first statement on: each is in its form, counts up by one, names the same DID, binds to the statement
 * before, is not earlier than it, and is signed by the key that may say it: the current one, or for a RECOVERY the one that was committed
 * to. No key is used twice, and no recovery key either.
 *
 * @throws ConstellationError KEY_HISTORY_INVALID with the reason
 */
export async function checkKeyHistory(history: unknown, did: string, now = Date.now()): Promise<CheckedKeyHistory> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new ConstellationError('KEY_HISTORY_INVALID', `The key history of ${did} is not valid: ${why}.`, {
      actor: did,
      cause,
    });
  };
  const statements = (history as KeyHistory | null)?.statements;
  if ((history as KeyHistory | null)?.did !== did) refuse('it names another actor');
  if (!Array.isArray(statements) || statements.length === 0 || statements.length > MAX_HISTORY) {
    return refuse(`it must hold 1 to ${MAX_HISTORY} statements`);
  }
  let length = 0;
  for (const statement of statements) length += String(statement).length;
  if (length > MAX_BYTES) refuse('it is too long');
  const book = keyBook();
  let before: { readonly digest: string; readonly at: string } | undefined;
  for (const [seq, statement] of statements.entries()) {
    try {
      const { header, event, signed } = partsOf(statement);
      if (header.typ !== KEY_EVENT_TYP) throw new Error('wrong typ');
      // no extensions (`crit`), and nothing that only takes up room
      if (Object.keys(header).sort().join() !== HEADER) throw new Error('has a header member too many');
      if (event.did !== did || event.seq !== seq) throw new Error('wrong actor or sequence');
      if ((event.type === 'INCEPTION') !== (seq === 0)) throw new Error(`unexpected statement ${event.type}`);
      if (event.previous !== before?.digest) throw new Error('does not bind to the statement before');
      if (before && event.at < before.at) throw new Error('is earlier than the statement before');
      if (Date.parse(event.at) > now + SKEW_MS) throw new Error('is dated ahead of the clock');
      const next = event.jwk && (await importVerificationKey(event.jwk));
      const signer = await signerOf(event, next);
      if (header.kid !== `${did}#${signer.thumbprint}`) throw new Error('signed by an unexpected key');
      if (header.alg !== signer.alg) throw new Error('names another algorithm than its key is for');
      if (!(await signatureHolds(signed, signer))) throw new Error('its signature does not hold');
      book.take(event, next, statement);
      before = { digest: digestOf(statement), at: event.at };
    } catch (cause) {
      refuse(`statement ${seq}: ${cause instanceof Error ? cause.message : 'unreadable'}`, cause);
    }
  }
  return { did, ...book.read() };

  async function signerOf(event: KeyEvent, next: VerificationKey | undefined): Promise<VerificationKey> {
    const current = book.current();
    if (event.recoveryJwk === undefined) return current ?? (next as VerificationKey);
    const recovery = await importVerificationKey(event.recoveryJwk);
    if (recoveryCommitment(recovery.thumbprint) !== book.recovery())
      throw new Error('the recovery key is not the one that was committed to');
    return recovery;
  }
}

function partsOf(statement: unknown) {
  if (typeof statement !== 'string' || statement.length > MAX_STATEMENT) throw new Error('missing or too long');
  const [header = '', payload = '', signature = '', ...more] = statement.split('.');
  if (more.length > 0) throw new Error('not a JWS in compact form');
  return {
    header: decodeObject(header),
    event: readKeyEvent(decodeObject(payload)),
    signed: { signingInput: `${header}.${payload}`, signature: decodeBase64url(signature) },
  };
}

/** What the statements read so far amount to. */
function keyBook() {
  const keys = new Map<string, KnownKey>();
  const commitments = new Set<string>();
  const events: KeyHappening[] = [];
  let current: KnownKey | undefined;
  let currentJwk: JWK = {};
  let recovery: string | undefined;
  let moved: CheckedKeyHistory['moved'];
  let standing: string | undefined;

  /** Keys are looked up by what they are, so a change is made in place. */
  function note(thumbprint: string, more: Partial<KnownKey>): void {
    const key = keys.get(thumbprint);
    if (key) Object.assign(key, more);
  }

  function replace(event: KeyEvent, next: VerificationKey): void {
    if (keys.has(next.thumbprint)) throw new Error('takes a key again');
    if (current) note(current.thumbprint, { until: event.at, replacedBy: event.recoveryJwk ? 'RECOVERY' : 'ROTATION' });
    const stands = event.stands;
    if (current && event.recoveryJwk && stands) note(current.thumbprint, { stands });
    current = { ...next, from: event.at };
    currentJwk = publicJwkOf(event.jwk ?? {});
    keys.set(next.thumbprint, current);
  }

  function commit(commitment: string): void {
    if (commitments.has(commitment)) throw new Error('commits to a recovery key a second time');
    commitments.add(commitment);
    recovery = commitment;
  }

  function revoke({ revokes, at, stands }: KeyEvent): void {
    if (!revokes) return;
    const key = keys.get(revokes.thumbprint);
    if (!key || key === current) throw new Error('takes back a key that is not an earlier one');
    if (revokes.compromisedSince > at) throw new Error('takes a key back from a later time on');
    const since = [key.revokedSince ?? at, revokes.compromisedSince].sort()[0] ?? at;
    note(revokes.thumbprint, { revokedSince: since, ...(stands ? { stands } : {}) });
  }

  return {
    current: () => current,
    recovery: () => recovery,
    take(event: KeyEvent, next: VerificationKey | undefined, statement: string): void {
      const { type, at, revokes, node, newDid } = event;
      if (next) replace(event, next);
      if (event.recovery !== undefined) commit(event.recovery);
      revoke(event);
      if (type === 'MOVED')
        moved = { ...(node === undefined ? {} : { node }), ...(newDid === undefined ? {} : { newDid }), at };
      if (type === 'RECOVERY' || revokes) standing = digestOf(`${standing ?? ''}\n${saidIn(statement)}`);
      events.push({ type, at, said: saidIn(statement), ...(revokes ? { revokes: revokes.thumbprint } : {}) });
    },
    read: () => ({
      keys,
      current: current as KnownKey,
      currentJwk,
      ...(recovery === undefined ? {} : { recovery }),
      ...(moved === undefined ? {} : { moved }),
      events,
      ...(standing === undefined ? {} : { standing }),
    }),
  };
}

/** Whether what a key signed is taken only as far as its actor stands by it: it was taken back, or recovered from. */
export function isSetAside(key: KnownKey): boolean {
  return key.revokedSince !== undefined || key.replacedBy === 'RECOVERY';
}

import {
  type CheckedKeyHistory,
  ConstellationError,
  checkKeyHistory,
  checkRosterEntry,
  type ErrorCode,
  isConstellationError,
  type RosterEntry,
  type RosterHead,
  type RosterStatus,
  type SigningKey,
  signRosterRequest,
  verifyRosterHead,
} from '../../../schema/index.ts';
import type { ResolveHub, SafeFetch } from '../../fetching/index.ts';
import { beginsWith, type PinnedHub } from './pinned-hubs.ts';
import { type BookedMember, rosterBook } from './roster-book.ts';
import type { RosterFiles, RosterStanding } from './roster-files.ts';

/** The roster of one hub as this node has it. */
export type FollowedRoster = {
  readonly hub: string;
  /** The key history of the hub, as far as it is known; begins with what was pinned. */
  keys(): CheckedKeyHistory;
  keyStatements(): readonly string[];
  /** Whether it is followed with this pin: the same keys, at the same place. */
  isOf(pinned: PinnedHub): boolean;
  /** What the last entry says of a DID, expired or not. */
  entryOf(did: string): RosterStatus | undefined;
  /** A member that is ACTIVE, while the roster may be believed. */
  member(did: string): BookedMember | undefined;
  /** All of those. */
  members(): readonly BookedMember[];
  status(): RosterHealth;
  /** Asks the hub for what is new. Takes all of it or nothing. */
  update(signal: AbortSignal): Promise<void>;
};

/** In whose name the hub is asked. */
export type Asker = { readonly did: string; readonly signer: SigningKey };

/** How it stands with a roster, for operators. */
export type RosterHealth = {
  readonly hub: string;
  readonly entries: number;
  readonly active: number;
  /** When its head was signed, and until when it is believed; milliseconds. Absent when none was read yet. */
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  readonly isExpired: boolean;
  /** Why the last update was not taken. */
  readonly code?: ErrorCode;
  /** Members whose keys the hub shows otherwise than it did; they count as nobody. */
  readonly refused: readonly string[];
};

const PAGE = 500;
const PAGE_BYTES = 4_000_000;
const DEADLINE_MS = 10_000;
/** What one update may bring: a hub that never comes to an end fills no disk. */
const MAX_ENTRIES = 100_000;
const MAX_BYTES = 64_000_000;
/** What the hub says to those who do not take part. */
const OUT: ReadonlySet<ErrorCode> = new Set(['ACTOR_SUSPENDED', 'NOT_A_MEMBER', 'ADMISSION_PENDING']);
const TURNED_AWAY: ReadonlySet<ErrorCode> = new Set([...OUT, 'UNAUTHENTICATED']);
/** A hub may promise more; a node does not believe it longer than this after the head was signed. */
const LONGEST_MS = 7 * 86_400_000;

/**
 * Opens the roster of a hub from disk; nothing is asked of the hub until {@link FollowedRoster.update}.
 *
 * What is accepted never goes back: a head must count at least as much as the last one, chain on to it, and be signed by the key that
 * speaks for the hub by the pinned history, or by one that continues it.
 */
export async function openFollowedRoster(options: {
  readonly pinned: PinnedHub;
  readonly files: RosterFiles;
  readonly fetch: SafeFetch;
  readonly resolveHub: ResolveHub;
  readonly now: () => number;
  /** Actors of this node that joined the hub: it shows its roster to those who take part. None when nothing will be asked. */
  readonly askers?: () => readonly Asker[];
}): Promise<FollowedRoster> {
  const { pinned, files, fetch, resolveHub, now, askers = () => [] } = options;
  const hub = pinned.did;
  let keyHistory = pinned.keyHistory;
  let keys = await checkKeyHistory(keyHistory, hub);
  let book = rosterBook();
  /** The position that must not be undone; the entries may have to be fetched again up to it. */
  let floor: { readonly count: number; readonly digest?: string } = { count: 0 };
  let last: { count: number; digest?: string } = { count: 0 };
  let head: RosterHead | undefined;
  let code: ErrorCode | undefined;
  /** Who was let in last. */
  let letIn: string | undefined;
  /** Whether the file ends where the entries do: a crash may have left more. */
  let isSettled = false;
  await load();

  async function load(): Promise<void> {
    const [standing, trouble] = await Promise.all([files.standing(), files.trouble()]);
    code = trouble;
    if (!standing) return;
    const isSame = beginsWith(standing.keyHistory, keyHistory) || beginsWith(keyHistory, standing.keyHistory);
    // what is left of another hub that had this name
    if (!isSame) return;
    const { count, digest } = standing;
    floor = { count, ...(digest === undefined ? {} : { digest }) };
    if (beginsWith(standing.keyHistory, keyHistory)) {
      keyHistory = standing.keyHistory;
      keys = await checkKeyHistory(keyHistory, hub);
    }
    const entries = await files.entries(standing);
    if (!entries) {
      code = 'FEED_GAP';
      return;
    }
    await book.take(entries);
    last = floor;
    // by the key that spoke then: what is pinned may be younger. Its time is judged when it is used: a clock that was set back makes a
    // head of today one of the future
    const spoke = await checkKeyHistory(standing.keyHistory, hub);
    head = await verifyRosterHead(standing.head, spoke, Number.POSITIVE_INFINITY);
  }

  async function update(signal: AbortSignal): Promise<void> {
    try {
      const fresh: RosterEntry[] = [];
      let at = last;
      let bytes = 0;
      for (;;) {
        const page = await ask(at.count, signal);
        const next = await verified(page.head, signal);
        refuseEarlier(next);
        for (const value of page.entries) {
          const entry = follows(at, value);
          at = { count: entry.seq, digest: entry.digest };
          if (entry.seq === floor.count && entry.digest !== floor.digest) throw rolledBack();
          bytes += JSON.stringify(value).length;
          fresh.push(entry);
          if (at.count === next.count) break;
        }
        if (fresh.length > MAX_ENTRIES || bytes > MAX_BYTES)
          throw new ConstellationError('ACTOR_ANSWER_TOO_LARGE', 'The roster brings more at once than is taken.');
        if (at.count === next.count) {
          if (at.digest !== next.digest) throw rolledBack();
          await accept(page.head, next, fresh);
          return await note(undefined);
        }
        if (page.entries.length === 0)
          throw new ConstellationError('FEED_GAP', 'The roster ends before its head.', { actor: hub });
      }
    } catch (thrown) {
      if (!signal.aborted) await note(isConstellationError(thrown) ? thrown.code : 'INTERNAL');
      throw thrown;
    }
  }

  async function note(next: ErrorCode | undefined): Promise<void> {
    if (next === code) return;
    // whoever was told that it is out is so until it is let in, whether the hub answers or not
    if (isOut() && next !== undefined && !OUT.has(next)) return;
    code = next;
    await files.noteTrouble(next);
  }

  async function ask(after: number, signal: AbortSignal): Promise<{ head: unknown; entries: readonly unknown[] }> {
    const url = new URL(pinned.endpoints.roster);
    url.searchParams.set('after', String(after));
    url.searchParams.set('first', String(PAGE));
    const answer = await shown(url.href, signal);
    const { head: signed, entries } = (answer ?? {}) as { head?: unknown; entries?: unknown };
    if (!Array.isArray(entries) || entries.length > PAGE)
      throw new ConstellationError('ACTOR_BAD_ANSWER', 'The hub answered no page of a roster.', { actor: hub });
    return { head: signed, entries };
  }

  /** Asks in the name of one of our actors after the other, until one is let in. */
  async function shown(url: string, signal: AbortSignal): Promise<unknown> {
    let turnedAway: ConstellationError | undefined;
    const all = [...askers()].sort((a, b) => Number(b.did === letIn) - Number(a.did === letIn));
    for (const { did, signer } of all) {
      const headers = { authorization: `Bearer ${await signRosterRequest({ from: did, to: hub }, signer, now())}` };
      try {
        const answer = await fetch.json(url, { signal, deadlineMs: DEADLINE_MS, maxBytes: PAGE_BYTES, headers });
        letIn = did;
        return answer;
      } catch (thrown) {
        const why = (thrown as Error).cause;
        if (!isConstellationError(why) || !TURNED_AWAY.has(why.code)) throw thrown;
        // that one of ours waits says more than that another is not known
        if (why.code !== 'UNAUTHENTICATED') turnedAway ??= why;
      }
    }
    throw turnedAway ?? new ConstellationError('HUB_UNKNOWN', undefined, { actor: hub });
  }

  async function verified(signed: unknown, signal: AbortSignal): Promise<RosterHead> {
    try {
      return await verifyRosterHead(signed, keys, now());
    } catch (thrown) {
      if (!isConstellationError(thrown, 'UNKNOWN_KEY')) throw thrown;
    }
    // the hub may speak with another key by now
    const resolved = await resolveHub(hub, signal);
    if (!beginsWith(resolved.keyHistory, keyHistory))
      throw new ConstellationError(
        'KEY_HISTORY_INVALID',
        `The key history of the hub ${hub} does not begin with the one that was pinned.`,
        { actor: hub },
      );
    const next = await verifyRosterHead(signed, resolved.keys, now());
    keyHistory = resolved.keyHistory;
    keys = resolved.keys;
    return next;
  }

  function refuseEarlier(next: RosterHead): void {
    if (next.count < floor.count) throw rolledBack();
  }

  function follows(at: { count: number; digest?: string }, value: unknown): RosterEntry {
    try {
      return checkRosterEntry(hub, at, value);
    } catch (thrown) {
      const { seq, previous } = (value ?? {}) as Partial<RosterEntry>;
      // the right number on another past
      if (isConstellationError(thrown, 'FEED_BROKEN') && seq === at.count + 1 && previous !== at.digest)
        throw rolledBack();
      throw thrown;
    }
  }

  function rolledBack(): ConstellationError {
    return new ConstellationError('ROSTER_ROLLED_BACK', undefined, { actor: hub });
  }

  async function accept(signed: unknown, next: RosterHead, fresh: readonly RosterEntry[]): Promise<void> {
    // an older head of the same position is no news: it would only shorten what is believed
    if (fresh.length === 0 && head && next.issuedAt <= head.issuedAt) return;
    const standing: RosterStanding = {
      head: signed as string,
      count: next.count,
      ...(next.digest === undefined ? {} : { digest: next.digest }),
      keyHistory,
    };
    if (last.count === 0) {
      await files.replace(fresh);
      book = rosterBook();
    } else if (fresh.length > 0) {
      if (!isSettled) await files.settle(last.count);
      await files.append(fresh);
    }
    isSettled = true;
    await files.stand(standing);
    await book.take(fresh);
    head = next;
    last = { count: next.count, ...(next.digest === undefined ? {} : { digest: next.digest }) };
    floor = last;
  }

  const isOut = () => code !== undefined && OUT.has(code);
  const expiresAt = () => head && Math.min(head.expiresAt * 1_000, head.issuedAt * 1_000 + LONGEST_MS);
  const isBelieved = () => {
    const end = expiresAt();
    // whoever is out hears of no change any more, so that what it knows of others counts no longer
    return end !== undefined && now() < end && !isOut();
  };

  return {
    hub,
    keys: () => keys,
    keyStatements: () => keyHistory.statements,
    isOf: (other) =>
      other.endpoints.roster === pinned.endpoints.roster &&
      beginsWith(keyHistory, other.keyHistory) &&
      other.did === hub,
    entryOf: (did) => book.status(did),
    member: (did) => (isBelieved() ? book.member(did) : undefined),
    members: () => (isBelieved() ? book.members() : []),
    status() {
      const end = expiresAt();
      return {
        hub,
        entries: last.count,
        active: book.active(),
        ...(head ? { issuedAt: head.issuedAt * 1_000 } : {}),
        ...(end === undefined ? {} : { expiresAt: end }),
        isExpired: end !== undefined && now() >= end,
        ...(code === undefined ? {} : { code }),
        refused: book.refused(),
      };
    },
    update,
  };
}

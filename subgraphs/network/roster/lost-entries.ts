import { setTimeout as sleep } from 'node:timers/promises';
import {
  checkRosterEntry,
  checkSuccession,
  type KeyHistory,
  type RosterEntry,
  signRosterRequest,
  verifyRosterHead,
} from '../../../schema/index.ts';
import type { ResolveActor, SafeFetch } from '../../fetching/index.ts';
import type { HubIdentity } from '../identity.ts';
import { placeOf, takesPart } from '../members.ts';
import type { HubState, Member } from '../store/port.ts';

const MAX_BYTES = 4_000_000;
const DEADLINE_MS = 10_000;
const MAX_ENTRIES = 200_000;

export type LostEntriesOptions = {
  readonly state: HubState;
  readonly identity: HubIdentity;
  readonly resolve: ResolveActor;
  readonly fetch: SafeFetch;
  readonly signal: AbortSignal;
  readonly now: () => number;
};

/** How the asking of nodes went. */
export type LostEntries = {
  /** Members whose node answered with what it has. */
  readonly heard: number;
  /** Members that were asked. */
  readonly asked: number;
  /** Entries that came back. */
  readonly recovered: number;
};

/**
 * After a restore: takes back, from the nodes that follow it, the entries of the roster that were published after the backup. What a node
 * hands over holds by itself: the entries chain on to ours, up to a head that this hub signed. So no node can add anything, and one
 * that has all is enough. Then the members are set right by the roster, which is younger than the backup.
 */
export async function recoverLostEntries(options: LostEntriesOptions): Promise<LostEntries> {
  const { state, signal } = options;
  const members = (await state.members()).filter(takesPart);
  let heard = 0;
  let recovered: readonly RosterEntry[] = [];
  await Promise.all(
    members.map(async (member) => {
      const found = await entriesAt(member, options).catch(() => undefined);
      if (!found) return;
      heard++;
      if (found.length > recovered.length) recovered = found;
    }),
  );
  signal.throwIfAborted();
  for (const entry of recovered) await state.appendRoster(entry);
  await setRight(recovered, options);
  return { heard, asked: members.length, recovered: recovered.length };
}

/** How long, after a restore, the hub waits for more than half of the nodes before it goes on with those it heard. */
const PATIENCE_ROUNDS = 6;

/**
 * Asks again and again until every node was heard, or after a minute at least half of them, and then lets the roster be published again.
 * The operator can end the waiting: `constellation hub restore --continue`.
 */
export async function finishRestore(
  options: LostEntriesOptions & { readonly everyMs?: number; readonly onWaiting: (result: LostEntries) => void },
): Promise<void> {
  const { state, signal, everyMs = 10_000, onWaiting } = options;
  for (let round = 1; (await state.standing())?.isRestored; round++) {
    const result = await recoverLostEntries(options);
    const isEnough = round >= PATIENCE_ROUNDS && result.heard > 0 && result.heard * 2 >= result.asked;
    if (result.heard === result.asked || isEnough) return continuePublishing(state);
    if (round % PATIENCE_ROUNDS === 1) onWaiting(result);
    await sleep(everyMs, undefined, { signal, ref: false });
  }
}

/** Lets the roster be published again, whoever was heard. */
export async function continuePublishing(state: HubState): Promise<void> {
  const standing = await state.standing();
  if (standing) await state.putStanding({ keyHistory: standing.keyHistory });
}

/** What the node of a member has beyond our own entries; rejects when it does not answer, or what it says does not hold. */
async function entriesAt(member: Member, options: LostEntriesOptions): Promise<readonly RosterEntry[]> {
  const { state, identity, resolve, fetch, signal, now } = options;
  const { endpoints } = await resolve(member.did, signal);
  if (endpoints.control === undefined) throw new Error('The node knows no hubs.');
  let at: { count: number; digest?: string } = await state.rosterHead();
  const found: RosterEntry[] = [];
  for (;;) {
    const url = new URL('roster', endpoints.control);
    url.searchParams.set('hub', identity.did);
    url.searchParams.set('after', String(at.count));
    const limits = { signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES };
    const word = await signRosterRequest({ from: identity.did, to: member.did }, identity.signingKey, now());
    const headers = { authorization: `Bearer ${word}` };
    const page = (await fetch.json(url.href, { ...limits, headers })) as {
      head?: unknown;
      entries?: unknown;
    } | null;
    // its time does not matter here, only whose it is
    const head = await verifyRosterHead(page?.head, identity.checked, Number.POSITIVE_INFINITY);
    if (head.count <= at.count && found.length === 0) return [];
    const entries = Array.isArray(page?.entries) ? page.entries : [];
    for (const value of entries) {
      const entry = checkRosterEntry(identity.did, at, value);
      at = { count: entry.seq, digest: entry.digest };
      found.push(entry);
      if (at.count === head.count) break;
    }
    if (at.count === head.count) {
      if (at.digest === head.digest) return found;
      throw new Error('The entries lead to another head.');
    }
    if (entries.length === 0 || found.length > MAX_ENTRIES) throw new Error('The entries do not lead to the head.');
  }
}

/** Members as the recovered entries leave them. Who joined after the backup is looked up; without an answer it must join again. */
async function setRight(recovered: readonly RosterEntry[], options: LostEntriesOptions): Promise<void> {
  const { state, resolve, signal, now } = options;
  const last = new Map(recovered.map((entry) => [entry.did, entry]));
  // entries of those who do not take part carry none
  const histories = new Map(
    recovered.flatMap((entry) => (entry.keyHistory.length > 0 ? [[entry.did, entry.keyHistory]] : [])),
  );
  for (const { did, status } of last.values()) {
    const statements = histories.get(did) ?? [];
    const known = await state.member(did);
    const keyHistory = { did, statements: [...statements] };
    if (known) {
      // what was read since at the member itself may be younger
      const isNews = statements.length > 0 && mayFollow(known.keyHistory, keyHistory);
      await state.putMember({ ...known, status, ...(isNews ? { keyHistory } : {}) });
      continue;
    }
    if (status === 'FORMER' || statements.length === 0) continue;
    const resolved = await resolve(did, signal).catch(() => undefined);
    if (!resolved || !mayFollow(keyHistory, resolved.keyHistory)) continue;
    const joinedAt = `${new Date(now()).toISOString().slice(0, 19)}Z`;
    await state.putMember({ did, status, ...placeOf(resolved), joinedAt });
  }
}

function mayFollow(pinned: KeyHistory, next: KeyHistory): boolean {
  try {
    checkSuccession(pinned, next);
    return true;
  } catch {
    return false;
  }
}

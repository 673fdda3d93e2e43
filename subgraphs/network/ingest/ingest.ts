import type { FeedTier, KindRegistry } from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import type { Members } from '../members.ts';
import type { Roster } from '../roster.ts';
import type { IndexStore, Member } from '../store/port.ts';
import type { GrowthLimits } from './allowance.ts';
import { type BackoffLimits, DEFAULT_BACKOFF } from './backoff.ts';
import { feedClient } from './feed-client.ts';
import { feedReader } from './feed-reader.ts';
import { type FeedState, type Follower, startFollower } from './follower.ts';
import { openMemberKeys } from './member-keys.ts';
import { openNewsDesk } from './news-desk.ts';
import { isFault } from './page-check.ts';
import { openPositions } from './positions.ts';
import { makeTurns } from './turns.ts';

const RELOAD_MS = 60_000;
const TIERS: readonly FeedTier[] = ['PUBLIC'];

/** How it stands with one member, for operators and for `ValueActor`. */
export type FeedStatus = {
  readonly actor: string;
  readonly state: FeedState;
  /** Why it is not caught up: one of our codes. */
  readonly code?: string;
  /** Entries read of its feed. */
  readonly position: number;
  readonly holes: number;
  /** RFC 3339; absent when it was not heard of since the hub started. */
  readonly lastHeard?: string;
};

export type IngestOptions = {
  readonly index: IndexStore;
  readonly roster: Roster;
  readonly members: Members;
  readonly fetch: SafeFetch;
  readonly registry: KindRegistry;
  readonly now?: () => number;
  /** How long a feed goes unread when no news come, in milliseconds. */
  readonly pollMs?: number;
  readonly backoff?: BackoffLimits;
  /** How long a node may take for a page of its feed. */
  readonly pageDeadlineMs?: number;
  /** Members that are read at the same time; of those on one endpoint at most two. */
  readonly atOnce?: number;
  readonly growth?: GrowthLimits;
  /** After so many milliseconds the hub is ready, whatever some members do. */
  readonly settleMs?: number;
  readonly onFault?: (thrown: unknown) => void;
};

/** Reads the feeds of all active members into the index, for as long as it runs. */
export type Ingest = {
  statuses(): readonly FeedStatus[];
  status(actor: string): FeedStatus | undefined;
  /** Actors that are no members any more, and whose rows are still being removed. */
  leaving(): readonly string[];
  /** Whether each member was read to where its feed ended, or tried, once since the start; or enough time has passed. */
  isSettled(): boolean;
  /** Reads every feed now; resolves when each was read to the end or could not be. */
  waitUntilCaughtUp(signal?: AbortSignal): Promise<void>;
  stop(): Promise<void>;
};

export async function startIngest(options: IngestOptions): Promise<Ingest> {
  const { index, roster, members, fetch, registry } = options;
  const { now = Date.now, pollMs = 30_000, backoff = DEFAULT_BACKOFF, atOnce = 8, onFault = () => {} } = options;
  const { settleMs = 15_000, growth } = options;
  const deadlineMs = options.pageDeadlineMs;
  const client = feedClient(fetch, deadlineMs === undefined ? {} : { deadlineMs });
  const turns = makeTurns({ total: atOnce, perKey: 2 });
  const long = makeTurns({ total: Math.max(2, atOnce / 2), perKey: 1 });
  const doubtful = makeTurns({ total: 4 * atOnce, perKey: 4 });
  const positions = await openPositions(index);
  const followers = new Map<string, Follower>();
  const heard = new Map<string, number>();
  const holes = new Map<string, number>();
  const toReadAgain = new Set((await index.opaque(registry.kinds.map(({ name }) => name))).map(({ actor }) => actor));
  for (const { actor } of (await index.holes()).filter(isFault)) holes.set(actor, (holes.get(actor) ?? 0) + 1);
  let isEnded = false;

  const desk = openNewsDesk({
    fetch,
    backoff,
    onHeard: (did) => void heard.set(did, now()),
    onNews: ({ actor, tier, head }) => {
      if (!TIERS.includes(tier as FeedTier)) return;
      const known = positions.get(actor, tier as FeedTier).head;
      const follower = followers.get(actor);
      const isNews = known.count !== head.count || known.digest !== head.digest;
      if (isNews || follower?.status().state === 'UNREACHABLE') follower?.wake();
    },
  });

  function follow(first: Member): void {
    const { did } = first;
    let member = first;
    const latest = () => {
      member = roster.find(did) ?? member;
      return member;
    };
    desk.listen(latest());
    followers.set(
      did,
      startFollower({
        pollMs,
        backoff,
        ...(growth === undefined ? {} : { growth }),
        isToReadAgain: toReadAgain.delete(did),
        async openReaders(signal) {
          const keys = await openMemberKeys({ member: latest, members, signal });
          const readers = TIERS.map((tier) => {
            const onHeard = () => void heard.set(did, now());
            const onHoles = (count: number | undefined) =>
              void holes.set(did, count === undefined ? 0 : (holes.get(did) ?? 0) + count);
            const shared = { client, index, positions, registry, now, onHeard, onHoles };
            return [tier, feedReader({ member: latest, tier, keys, ...shared })] as const;
          });
          for (const [, reader] of readers) await reader.introduce();
          return new Map(readers);
        },
        inTurn: (signal, task) => turns.run(latest().endpoint, signal, task),
        inTurnOfLong: (signal, task) => long.run(latest().endpoint, signal, task),
        inTurnOfDoubtful: (signal, task) => doubtful.run(latest().endpoint, signal, task),
        async onFailures(count, signal) {
          // at 3, 6, 12, 24 … failures: what cannot be reached may answer elsewhere now
          if (Number.isInteger(Math.log2(count / 3))) await members.refresh(did, signal);
        },
        onFault,
      }),
    );
  }

  async function unfollow(did: string): Promise<void> {
    desk.unlisten(did);
    const follower = followers.get(did);
    followers.delete(did);
    await follower?.stop();
  }

  /** Changes of one member follow each other, so that a member that left and came back is forgotten before it is read. */
  const changing = new Map<string, Promise<void>>();
  function change(did: string, work: () => Promise<void>): void {
    const next = (changing.get(did) ?? Promise.resolve()).then(work).catch(onFault);
    changing.set(did, next);
    void next.finally(() => changing.get(did) === next && changing.delete(did));
  }

  async function forget(did: string): Promise<void> {
    await unfollow(did);
    await index.forget(did);
    positions.drop(did);
    heard.delete(did);
    holes.delete(did);
  }

  const leaving = new Set<string>();
  const unsubscribe = roster.onChange(({ before, after }) => {
    const did = (after ?? before)?.did ?? '';
    if (!after) leaving.add(did);
    change(did, async () => {
      if (isEnded) return;
      if (!after || (before && before.joinedAt !== after.joinedAt)) await forget(did);
      leaving.delete(did);
      const wanted = roster.find(did);
      if (wanted?.status !== 'ACTIVE') await unfollow(did);
      else if (!followers.has(did)) follow(wanted);
      else if (!desk.isListening(wanted)) {
        desk.unlisten(did);
        desk.listen(wanted);
      }
    });
  });

  for (const { actor } of [...positions.all()]) if (!roster.find(actor)) await forget(actor);
  const expected = roster.all().filter(({ status }) => status === 'ACTIVE');
  for (const member of expected) follow(member);

  function status(actor: string): FeedStatus | undefined {
    const follower = followers.get(actor);
    if (!follower) return undefined;
    const { state, code } = follower.status();
    const time = heard.get(actor);
    return {
      actor,
      state,
      ...(code === undefined ? {} : { code }),
      position: TIERS.reduce((sum, tier) => sum + positions.get(actor, tier).head.count, 0),
      holes: holes.get(actor) ?? 0,
      ...(time === undefined ? {} : { lastHeard: `${new Date(time).toISOString().slice(0, 19)}Z` }),
    };
  }

  // another hub on the same index may have forgotten an actor and ended before it read it again
  const reloading = setInterval(() => void positions.reload().catch(onFault), RELOAD_MS);
  reloading.unref();

  const startedAt = performance.now();
  let wasSettled = false;
  return {
    leaving: () => [...leaving],
    status,
    statuses: () => [...followers.keys()].flatMap((actor) => status(actor) ?? []),
    isSettled() {
      // a state that is not left again: later members do not make the hub unready
      wasSettled ||= performance.now() - startedAt > settleMs;
      wasSettled ||= expected.every(({ did }) => followers.get(did)?.status().isSettled ?? true);
      return wasSettled;
    },
    async waitUntilCaughtUp(signal) {
      await Promise.all(changing.values());
      const rounds = Promise.all([...followers.values()].map((follower) => follower.round())).then(() => {});
      await (signal ? Promise.race([rounds, aborted(signal)]) : rounds);
    },
    async stop() {
      isEnded = true;
      clearInterval(reloading);
      unsubscribe();
      await Promise.all([...followers.keys()].map(unfollow));
      await Promise.all(changing.values());
      await desk.closed();
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

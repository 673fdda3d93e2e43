import { FEED_TIERS, type FeedTier, isConstellationError, type KindRegistry } from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import type { Members } from '../members.ts';
import type { RequestSigner } from '../request-signer.ts';
import type { Roster } from '../roster.ts';
import type { IndexStore, Member } from '../store/port.ts';
import type { GrowthLimits } from './allowance.ts';
import { type BackoffLimits, backoffMs, DEFAULT_BACKOFF } from './backoff.ts';
import { feedClient } from './feed-client.ts';
import { feedNotes, type Note } from './feed-notes.ts';
import { type FeedReader, feedReader } from './feed-reader.ts';
import { type FeedState, type Follower, startFollower } from './follower.ts';
import { openHearing, tierPollMs } from './hearing.ts';
import { watchKeys } from './key-watch.ts';
import { openMemberKeys } from './member-keys.ts';
import { openNewsDesk } from './news-desk.ts';
import { isFault } from './page-check.ts';
import { openPositions } from './positions.ts';
import { signedFetch } from './signed-fetch.ts';
import { type GatedReader, gatedReader } from './tier-gate.ts';
import { makeTurns } from './turns.ts';

const RELOAD_MS = 60_000;
/** When a node is asked again that does not take this hub. */
const REFUSED: BackoffLimits = { firstMs: 2_000, maxMs: 60_000 };
/** A node that does not take the hub for so long means it. */
const REFUSAL_MS = 600_000;
/** Each member is asked for new keys about this often. */
const KEYS_EVERY_MS = 600_000;

/** How it stands with one member, for operators and for `ValueActor`. */
export type FeedStatus = {
  readonly actor: string;
  readonly state: FeedState;
  /** Why it is not caught up: one of our codes. */
  readonly code?: string;
  /** Entries read of its PUBLIC feed. */
  readonly position: number;
  readonly holes: number;
  /** How it stands with what it shares with members; absent where this hub has no name to ask for it in. */
  readonly members?: MembersFeedStatus;
  /** RFC 3339; absent when it was not heard of since the hub started. */
  readonly lastHeard?: string;
};

export type MembersFeedStatus = {
  /** NOT_TAKEN: its node does not show it to this hub. */
  readonly state: FeedState | 'NOT_TAKEN';
  readonly code?: string;
  readonly position: number;
};

/** An actor of whom only what is PUBLIC is shown, since it has not been heard of for a while. */
export type Unheard = { readonly actor: string; readonly lastHeard?: string };

export type IngestOptions = {
  readonly index: IndexStore;
  readonly roster: Roster;
  readonly members: Members;
  readonly fetch: SafeFetch;
  /** Asks in the name of the hub; without it the hub knows what is PUBLIC only. */
  readonly signer?: RequestSigner | undefined;
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
  /** How often each member is asked for new keys. */
  readonly keysEveryMs?: number;
  /** After so many milliseconds the hub is ready, whatever some members do. */
  readonly settleMs?: number;
  /** So long what an actor shares with members is shown without a word of it; {@link UNHEARD_MS} unless a test says so. */
  readonly unheardMs?: number;
  /** Records of these kinds of an actor came, changed or went in a tier; without kinds anything may have, without a tier in any. */
  readonly onChanged?: (actor: string, tier?: FeedTier, kinds?: ReadonlySet<string>) => void;
  /** The index has other rows of this actor than before; `isWhole`: also such as came from entries that were read before. */
  readonly onRows?: (actor: string, isWhole: boolean) => void;
  readonly onFault?: (thrown: unknown) => void;
};

/** Reads the feeds of all active members into the index, for as long as it runs. */
export type Ingest = {
  statuses(): readonly FeedStatus[];
  status(actor: string): FeedStatus | undefined;
  /** Of the actors that are read: those of whom only rows of the PUBLIC tier are up to date. */
  publicOnly(): readonly string[];
  /** Those of them that showed the hub more, or may do so, and have not been heard of for a while. */
  unheard(): readonly Unheard[];
  /** What its feed and keys gave reason to note, newest first. */
  notes(actor: string): readonly Note[];
  /**
   * Whether the index has what this actor shows the hub, as far as it could be had; what it has from before counts. A node that does not
   * take the hub yet, or for a moment, hides what it shared with members: for a while nothing is taken away by that.
   */
  isRead(actor: string, change: 'ADD' | 'TAKE_AWAY'): boolean;
  /** Actors that are no members any more, and whose rows are still being removed; the same list while they are the same. */
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
  const signed = options.signer && signedFetch(fetch, options.signer);
  const tiers = (Object.keys(FEED_TIERS) as FeedTier[]).filter((tier) => tier === 'PUBLIC' || signed !== undefined);
  const client = feedClient(fetch, { signed, ...(deadlineMs === undefined ? {} : { deadlineMs }) });
  const turns = makeTurns({ total: atOnce, perKey: 2 });
  const long = makeTurns({ total: Math.max(2, atOnce / 2), perKey: 1 });
  const doubtful = makeTurns({ total: 4 * atOnce, perKey: 4 });
  const positions = await openPositions(index);
  const followers = new Map<string, Map<FeedTier, Follower>>();
  const gates = new Map<string, GatedReader>();
  const hearing = openHearing({ now, ...(options.unheardMs === undefined ? {} : { unheardMs: options.unheardMs }) });
  const holes = new Map<string, number>();
  const feedKey = (actor: string, tier: FeedTier) => `${tier} ${actor}`;
  const countHoles = (actor: string, tier: FeedTier, more: number | undefined) => {
    const key = feedKey(actor, tier);
    holes.set(key, more === undefined ? 0 : (holes.get(key) ?? 0) + more);
  };
  const opaque = await index.opaque(registry.kinds.map(({ name }) => name));
  const toReadAgain = new Set(opaque.map(({ actor, tier }) => feedKey(actor, tier)));
  const kept = await index.holes();
  for (const { actor, tier } of kept.filter(isFault)) countHoles(actor, tier, 1);
  const notes = feedNotes(kept);
  let isEnded = false;

  const desk = openNewsDesk({
    fetch,
    signed,
    backoff,
    onHeard: hearing.heard,
    onNews: ({ actor, tier, head }) => {
      const follower = followers.get(actor)?.get(tier as FeedTier);
      if (!follower) return;
      const known = positions.get(actor, tier as FeedTier).head;
      const isNews = known.count !== head.count || known.digest !== head.digest;
      if (isNews || follower.status().state === 'UNREACHABLE') follower.wake();
    },
  });

  /** Asks a member where it is and what keys it has. */
  async function refresh(did: string, signal: AbortSignal): Promise<Member> {
    try {
      return await members.refresh(did, signal);
    } catch (thrown) {
      const at = `${new Date(now()).toISOString().slice(0, 19)}Z`;
      if (isConstellationError(thrown)) notes.add({ actor: did, code: thrown.code, at });
      throw thrown;
    }
  }
  const watch = watchKeys({
    members: () => [...followers.keys()],
    look: refresh,
    everyMs: options.keysEveryMs ?? KEYS_EVERY_MS,
  });

  function follow(first: Member): void {
    const { did } = first;
    let member = first;
    const latest = () => {
      member = roster.find(did) ?? member;
      return member;
    };
    desk.listen(latest());
    const start = (tier: FeedTier) =>
      startFollower({
        pollMs: tier === 'PUBLIC' ? pollMs : tierPollMs(pollMs, options.unheardMs),
        backoff,
        ...(growth === undefined ? {} : { growth }),
        isToReadAgain: toReadAgain.delete(feedKey(did, tier)),
        async openReader(signal) {
          const keys = await openMemberKeys({ member: latest, members: { refresh }, signal });
          const reader = feedReader({
            ...{ member: latest, tier, keys, client, index, positions, registry, now },
            onHeard: () => hearing.heard(did),
            onHoles: (count) => countHoles(did, tier, count),
            onNote: (note) => tier === 'PUBLIC' && notes.add(note),
            onChanged: (kinds) => options.onChanged?.(did, tier, kinds),
            onRows: (isWhole) => options.onRows?.(did, isWhole),
          });
          if (tier !== 'PUBLIC') return gated(did, tier, reader);
          await reader.introduce();
          return reader;
        },
        inTurn: (signal, task) => turns.run(latest().endpoint, signal, task),
        inTurnOfLong: (signal, task) => long.run(latest().endpoint, signal, task),
        inTurnOfDoubtful: (signal, task) => doubtful.run(latest().endpoint, signal, task),
        async onFailures(count, signal) {
          // at 3, 6, 12, 24 … failures: what cannot be reached may answer elsewhere now
          if (tier === 'PUBLIC' && Number.isInteger(Math.log2(count / 3))) await refresh(did, signal);
        },
        onFault,
      });
    followers.set(did, new Map(tiers.map((tier) => [tier, start(tier)])));
  }

  function gated(did: string, tier: FeedTier, reader: FeedReader): GatedReader {
    const gate = gatedReader(reader, {
      forget: () => forgetTier(did, tier),
      onRead: () => desk.renew(did),
      // a node that has just joined may not have noticed yet
      onRefused: (times) => {
        const again = setTimeout(() => followers.get(did)?.get(tier)?.wake(), backoffMs(times, REFUSED));
        again.unref();
      },
    });
    gates.set(did, gate);
    return gate;
  }

  async function forgetTier(did: string, tier: FeedTier): Promise<void> {
    await index.forget(did, tier);
    positions.drop(did, tier);
    countHoles(did, tier, undefined);
    options.onChanged?.(did, tier);
    options.onRows?.(did, true);
  }

  async function unfollow(did: string): Promise<void> {
    desk.unlisten(did);
    const stopping = [...(followers.get(did)?.values() ?? [])];
    followers.delete(did);
    gates.delete(did);
    await Promise.all(stopping.map((follower) => follower.stop()));
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
    hearing.forget(did);
    notes.forget(did);
    for (const tier of tiers) holes.delete(feedKey(did, tier));
    options.onChanged?.(did);
    options.onRows?.(did, true);
  }

  /** Replaced when it changes. */
  let leaving: readonly string[] = [];
  const unsubscribe = roster.onChange(({ before, after }) => {
    const did = (after ?? before)?.did ?? '';
    if (!after) leaving = [...leaving.filter((one) => one !== did), did];
    change(did, async () => {
      if (isEnded) return;
      if (!after || (before && before.joinedAt !== after.joinedAt)) await forget(did);
      leaving = leaving.filter((one) => one !== did);
      const wanted = roster.find(did);
      if (wanted?.status !== 'ACTIVE') await unfollow(did);
      else if (!followers.has(did)) follow(wanted);
      else {
        if (!desk.isListening(wanted)) {
          desk.unlisten(did);
          desk.listen(wanted);
        }
        // what was changed may be that its node takes this hub's name from now on
        for (const follower of followers.get(did)?.values() ?? []) follower.wake();
      }
    });
  });

  for (const { actor, tier } of [...positions.all()]) {
    if (!roster.find(actor)) await forget(actor);
    else if (!tiers.includes(tier)) await forgetTier(actor, tier);
  }
  const expected = roster.all().filter(({ status }) => status === 'ACTIVE');
  for (const member of expected) follow(member);

  function status(actor: string): FeedStatus | undefined {
    const follower = followers.get(actor)?.get('PUBLIC');
    if (!follower) return undefined;
    const { state, code } = follower.status();
    const lastHeard = hearing.lastHeard(actor);
    const shared = membersStatus(actor);
    return {
      actor,
      state,
      ...(code === undefined ? {} : { code }),
      position: positions.get(actor, 'PUBLIC').head.count,
      holes: tiers.reduce((sum, tier) => sum + (holes.get(feedKey(actor, tier)) ?? 0), 0),
      ...(shared === undefined ? {} : { members: shared }),
      ...(lastHeard === undefined ? {} : { lastHeard }),
    };
  }

  function membersStatus(actor: string): MembersFeedStatus | undefined {
    const follower = followers.get(actor)?.get('MEMBERS');
    if (!follower) return undefined;
    const { state, code } = follower.status();
    const isTaken = gates.get(actor)?.gate().state !== 'NOT_TAKEN';
    return {
      state: isTaken ? state : 'NOT_TAKEN',
      ...(code === undefined ? {} : { code }),
      position: positions.get(actor, 'MEMBERS').head.count,
    };
  }

  function isRead(actor: string, change: 'ADD' | 'TAKE_AWAY'): boolean {
    const followed = followers.get(actor);
    if (!followed) return true;
    return [...followed].every(([tier, follower]) => {
      const { state, isSettled } = follower.status();
      const gate = tier === 'PUBLIC' ? undefined : gates.get(actor)?.gate();
      if (gate?.state === 'NOT_TAKEN')
        return change === 'ADD' || performance.now() - (gate.refusedAt ?? 0) > REFUSAL_MS;
      if (state === 'CAUGHT_UP') return true;
      // it does not answer, or grows too fast: what it said before counts
      return isSettled && positions.get(actor, tier).head.count > 0;
    });
  }

  const isCurrent = (actor: string) => hearing.isCurrent(actor, gates.get(actor)?.gate());
  /** Each request asks, and there may be thousands of members. */
  const notCurrent = briefly(() => {
    const actors = [...followers.keys()].filter((actor) => !isCurrent(actor));
    const silent = actors.filter((actor) => gates.get(actor)?.gate().state !== 'NOT_TAKEN');
    const unheard = silent.map((actor): Unheard => {
      const lastHeard = hearing.lastHeard(actor);
      return { actor, ...(lastHeard === undefined ? {} : { lastHeard }) };
    });
    return { actors, unheard };
  });

  // another hub on the same index may have forgotten an actor and ended before it read it again
  const reloading = setInterval(() => void positions.reload().catch(onFault), RELOAD_MS);
  reloading.unref();

  const startedAt = performance.now();
  let wasSettled = false;
  return {
    isRead,
    leaving: () => leaving,
    notes: notes.of,
    publicOnly: () => notCurrent().actors,
    unheard: () => notCurrent().unheard,
    status,
    statuses: () => [...followers.keys()].flatMap((actor) => status(actor) ?? []),
    isSettled() {
      // a state that is not left again: later members do not make the hub unready
      wasSettled ||= performance.now() - startedAt > settleMs;
      wasSettled ||= expected.every(({ did }) =>
        [...(followers.get(did)?.values() ?? [])].every((follower) => follower.status().isSettled),
      );
      return wasSettled;
    },
    async waitUntilCaughtUp(signal) {
      await Promise.all(changing.values());
      const all = [...followers.values()].flatMap((ofTiers) => [...ofTiers.values()]);
      const rounds = Promise.all(all.map((follower) => follower.round())).then(() => {});
      await (signal ? Promise.race([rounds, aborted(signal)]) : rounds);
    },
    async stop() {
      isEnded = true;
      clearInterval(reloading);
      await watch.stop();
      unsubscribe();
      await Promise.all([...followers.keys()].map(unfollow));
      await Promise.all(changing.values());
      await desk.closed();
    },
  };
}

/** So long a list of actors is used again, in milliseconds. */
const BRIEF_MS = 100;

function briefly<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value; readonly at: number } | undefined;
  return () => {
    const at = performance.now();
    if (known === undefined || at - known.at > BRIEF_MS) known = { value: compute(), at };
    return known.value;
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

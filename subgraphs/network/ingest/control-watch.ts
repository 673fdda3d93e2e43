import { type CheckedKeyHistory, checkKeyHistory, isConstellationError } from '../../../schema/index.ts';
import type { ProveControl } from '../control-proof.ts';
import type { Participant } from '../members.ts';
import { isSameHistory } from '../pinned-keys.ts';
import type { Roster } from '../roster.ts';
import { type BackoffLimits, backoffMs, jittered } from './backoff.ts';

/** Why a member's rows are not asked for now: no word of it was heard where it answers, or nothing answers there at all. */
export type Unproven = 'CONTROL_UNPROVEN' | 'ACTOR_UNREACHABLE';

/**
 * Asks each member again and again for its word that it still is who answers for it. A domain may lapse, and whoever buys it serves what
 * it likes at the old address: only the word tells, since only the member's key gives it. Members without an address for it are taken as
 * they are; so old are their nodes.
 */
export type ControlWatch = {
  /** Undefined of a member that has given its word of late, and of one that cannot be asked. */
  unproven(member: Participant): Unproven | undefined;
  /** Resolves when each member that is there now has been asked once, or was before. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export type ControlTimes = {
  /** Between two words of a member, in milliseconds, with a quarter more or less. */
  readonly everyMs: number;
  /** For how long a word is good. */
  readonly goodMs: number;
};
export const CONTROL_TIMES: ControlTimes = { everyMs: 300_000, goodMs: 600_000 };

/** So many are asked at a time: nobody's silence keeps the others waiting for long. */
const AT_ONCE = 64;

type Watched = {
  place: string;
  provenAt?: number;
  why: Unproven;
  failures: number;
  first: Promise<void>;
  timer?: NodeJS.Timeout;
  keys?: { readonly of: Participant['keyHistory']; readonly checked: CheckedKeyHistory };
};

export function watchControl(options: {
  readonly roster: Pick<Roster, 'all' | 'find' | 'onChange'>;
  readonly prove: ProveControl;
  /** Resolves a member anew, where its word does not hold: it may have another key, or have gone elsewhere. */
  readonly refresh: (did: string, signal: AbortSignal) => Promise<unknown>;
  readonly backoff: BackoffLimits;
  readonly times?: ControlTimes;
  readonly now: () => number;
}): ControlWatch {
  const { roster, prove, refresh, backoff, times = CONTROL_TIMES, now } = options;
  const ended = new AbortController();
  const watched = new Map<string, Watched>();
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<void>>();
  let free = AT_ONCE;

  /** Begins to watch a member, or begins anew when it answers elsewhere: of there nothing is known. */
  function watch(member: Participant): void {
    const { did } = member;
    const place = `${member.endpoint} ${member.control}`;
    const before = watched.get(did);
    if (before?.place === place) return;
    clearTimeout(before?.timer);
    watched.delete(did);
    if (member.control === undefined || ended.signal.aborted) return;
    const one: Watched = { place, why: 'CONTROL_UNPROVEN', failures: 0, first: Promise.resolve() };
    watched.set(did, one);
    one.first = turn(did, one);
  }

  function turn(did: string, one: Watched): Promise<void> {
    const done = inTurn(() => ask(did, one)).then(() => {
      running.delete(done);
      if (ended.signal.aborted || watched.get(did) !== one) return;
      const wait =
        one.failures === 0 ? jittered(times.everyMs) : Math.min(times.everyMs, backoffMs(one.failures, backoff));
      one.timer = setTimeout(() => void turn(did, one), wait).unref();
    });
    running.add(done);
    return done;
  }

  async function inTurn(work: () => Promise<void>): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    await work();
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  async function ask(did: string, one: Watched): Promise<void> {
    if (ended.signal.aborted) return;
    try {
      await hear(did, one).catch(async (thrown: unknown) => {
        if (ended.signal.aborted) throw thrown;
        await refresh(did, ended.signal).catch(() => {});
        // gone elsewhere, it is asked there
        if (watched.get(did) === one) await hear(did, one);
      });
      one.failures = 0;
    } catch (thrown) {
      one.failures++;
      one.why = isAway(thrown) ? 'ACTOR_UNREACHABLE' : 'CONTROL_UNPROVEN';
    }
  }

  async function hear(did: string, one: Watched): Promise<void> {
    const member = roster.find(did);
    if (!member) return;
    const { endpoint: graphql, control, keyHistory } = member;
    if (!one.keys || !isSameHistory(one.keys.of, keyHistory))
      one.keys = { of: keyHistory, checked: await checkKeyHistory(keyHistory, did) };
    const asked = now();
    await prove(
      { did, endpoints: { graphql, ...(control === undefined ? {} : { control }) }, keys: one.keys.checked },
      ended.signal,
    );
    // an answer about a place that is not its place any more
    if (one.place === `${graphql} ${control}`) one.provenAt = asked;
  }

  for (const member of roster.all()) watch(member);
  const forget = roster.onChange(({ before, after }) => {
    if (after) return watch(after);
    const did = before?.did ?? '';
    clearTimeout(watched.get(did)?.timer);
    watched.delete(did);
  });

  return {
    unproven(member) {
      if (member.control === undefined) return undefined;
      const one = watched.get(member.did);
      if (one?.provenAt !== undefined && now() - one.provenAt < times.goodMs) return undefined;
      return one?.why ?? 'CONTROL_UNPROVEN';
    },
    async settled() {
      await Promise.all([...watched.values()].map(({ first }) => first));
    },
    async stop() {
      forget();
      ended.abort();
      for (const { timer } of watched.values()) clearTimeout(timer);
      for (const next of waiting.splice(0)) next();
      await Promise.all(running);
    },
  };
}

/** It said nothing, which is no word against it. */
const AWAY: ReadonlySet<string> = new Set(['ACTOR_UNREACHABLE', 'ACTOR_TIMEOUT', 'ACTOR_BUSY']);

function isAway(thrown: unknown): boolean {
  const { cause } = thrown as Error;
  return [thrown, cause].some((one) => isConstellationError(one) && AWAY.has(one.code));
}

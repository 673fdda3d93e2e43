import { type ErrorCode, isConstellationError } from '../../../schema/index.ts';
import { type Allowance, DEFAULT_GROWTH, type GrowthLimits, makeAllowance } from './allowance.ts';
import { type BackoffLimits, backoffMs, jittered } from './backoff.ts';
import type { FeedReader } from './feed-reader.ts';

/** How it stands with one feed of one member. */
export type FeedState =
  /** Everything it published is in the index. */
  | 'CAUGHT_UP'
  /** Being read for the first time, or again after it could not be. */
  | 'READING'
  /** Did not answer, or nothing that can be used. */
  | 'UNREACHABLE'
  /** Shows less than it did, or another past, without a signed word about it. */
  | 'ROLLED_BACK';

export type FollowerStatus = {
  readonly state: FeedState;
  /** Why it is not caught up. */
  readonly code?: ErrorCode;
  /** Whether it was tried at least once since the hub started. */
  readonly isSettled: boolean;
};

/** Keeps reading one feed of one member until it is stopped: one that fails keeps no other waiting. */
export type Follower = {
  status(): FollowerStatus;
  /** There may be news: the wait ends. */
  wake(): void;
  /** Reads again now; resolves when a reading that began after this call has ended, well or badly. */
  round(): Promise<void>;
  stop(): Promise<void>;
};

export type FollowerOptions = {
  /** Made anew after each failure to make it. */
  readonly openReader: (signal: AbortSignal) => Promise<FeedReader>;
  /** Waits for its turn among the members that answer, and runs. */
  readonly inTurn: InTurn;
  /** The same among those who have much to read, or are slow: whoever has only news does not wait for them. */
  readonly inTurnOfLong: InTurn;
  /** The same among those of whom it is not known: they shall not keep the others waiting. */
  readonly inTurnOfDoubtful: InTurn;
  /** Whether some rows were kept without being understood, which may be now. */
  readonly isToReadAgain: boolean;
  readonly pollMs: number;
  readonly backoff: BackoffLimits;
  readonly growth?: GrowthLimits;
  /** After this many failures in a row; the member may have moved. */
  readonly onFailures: (count: number, signal: AbortSignal) => Promise<void>;
  readonly onFault: (thrown: unknown) => void;
};

export type InTurn = <Result>(signal: AbortSignal, task: () => Promise<Result>) => Promise<Result>;

/** News that come close together are read together. */
const GATHER_MS = 25;
/** After a reading that brought nothing, whatever is announced: a member could announce all day. */
const IDLE_MS = 250;

/** Then the turn is given back, and asked for again. */
const SLICE_MS = 2_000;
/** Who was slow counts as slow for so long. */
const SLOW_MS = 300_000;
/** The longest pause of a feed that grows too fast. */
const MAX_PAUSE_MS = 600_000;

export function startFollower(options: FollowerOptions): Follower {
  const { openReader, inTurn, inTurnOfLong, inTurnOfDoubtful, pollMs, backoff, onFailures, onFault } = options;
  const ended = new AbortController();
  const { signal } = ended;
  let status: FollowerStatus = { state: 'READING', isSettled: false };
  let reader: FeedReader | undefined;
  let isToReadAgain = options.isToReadAgain;
  let failures = 0;
  let taken = 0;
  let isMore = false;
  let slowUntil = 0;
  const allowance: Allowance = makeAllowance(options.growth ?? DEFAULT_GROWTH);
  let waiters: (() => void)[] = [];
  let isWoken = false;
  let endWait: () => void = () => {};

  async function read(): Promise<void> {
    taken = 0;
    const wasMore = isMore;
    isMore = false;
    reader ??= await openReader(signal);
    const opened = reader;
    const isDoubtful = failures > 0 || !status.isSettled;
    const isWorthIt = isDoubtful ? await inTurnOfDoubtful(signal, () => opened.hasNews(signal)) : true;
    if (isWorthIt) await readToHead(opened, wasMore);
    if (isToReadAgain) await inTurn(signal, () => opened.readAgain(signal));
    isToReadAgain = false;
  }

  /** Reads to where the head was at the beginning, and gives the turn back again and again. */
  async function readToHead(reader: FeedReader, wasMore: boolean): Promise<void> {
    let isLong = wasMore;
    for (let target: number | undefined; allowance.waitMs() === 0; ) {
      const queue = isLong || performance.now() < slowUntil ? inTurnOfLong : inTurn;
      const slice = await queue(signal, async () => {
        const start = performance.now();
        try {
          return await reader.readOn(signal, { target, ms: SLICE_MS });
        } finally {
          const end = performance.now();
          if (end - start > SLICE_MS) slowUntil = end + SLOW_MS;
        }
      });
      taken += slice.taken;
      allowance.take(slice.taken);
      isMore ||= slice.isThere && slice.isMore;
      if (slice.isThere) return;
      target = slice.target;
      isLong = true;
    }
    isMore = true;
  }

  async function round(): Promise<void> {
    const waiting = waiters;
    waiters = [];
    isWoken = false;
    try {
      await read();
      failures = 0;
      const isTooFast = isMore && allowance.waitMs() > 0;
      if (isTooFast) status = { state: 'READING', code: 'FEED_TOO_FAST', isSettled: true };
      else status = { state: 'CAUGHT_UP', isSettled: true };
      allowance.endBacklog();
      if (isMore) isWoken = true;
    } catch (thrown) {
      if (!signal.aborted) await fail(thrown);
    }
    for (const resolve of waiting) resolve();
  }

  async function fail(thrown: unknown): Promise<void> {
    failures++;
    const cause = thrown instanceof Error && isConstellationError(thrown.cause) ? thrown.cause : thrown;
    const code = isConstellationError(thrown) ? thrown.code : isConstellationError(cause) ? cause.code : 'INTERNAL';
    if (code === 'INTERNAL') onFault(thrown);
    status = { state: code === 'FEED_ROLLED_BACK' ? 'ROLLED_BACK' : 'UNREACHABLE', code, isSettled: true };
    await onFailures(failures, signal).catch(() => {});
  }

  /** Until the time is over or there is a reason to read; a short while passes in any case. */
  function pause(atLeastMs: number, atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const started = performance.now();
      let timer = setTimeout(end, atMostMs);
      function end(): void {
        clearTimeout(timer);
        endWait = () => {};
        resolve();
      }
      endWait = () => {
        clearTimeout(timer);
        const rest = atLeastMs - (performance.now() - started);
        if (rest <= 0 || waiters.length > 0 || signal.aborted) end();
        else timer = setTimeout(end, rest);
      };
      if (isWoken || signal.aborted) endWait();
    });
  }

  function pauseAfterFailure(ms: number): Promise<void> {
    // news of a node that could not be reached mean that it is back; one that answers badly goes on to do so
    const isAway = status.code === 'ACTOR_UNREACHABLE' || status.code === 'ACTOR_TIMEOUT';
    return pause(isAway ? Math.min(IDLE_MS, ms) : ms / 4, ms);
  }

  const running = (async () => {
    while (!signal.aborted) {
      await round();
      const restMs = Math.min(allowance.waitMs(), MAX_PAUSE_MS);
      if (failures === 0 && restMs > 0) await pause(restMs, restMs);
      else if (failures === 0) await pause(taken > 0 ? GATHER_MS : IDLE_MS, jittered(pollMs));
      else await pauseAfterFailure(backoffMs(failures, backoff));
    }
    for (const resolve of waiters.splice(0)) resolve();
  })();

  const wake = () => {
    isWoken = true;
    endWait();
  };

  return {
    status: () => status,
    wake,
    round: () =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        waiters.push(resolve);
        wake();
      }),
    async stop() {
      ended.abort();
      endWait();
      await running;
    },
  };
}

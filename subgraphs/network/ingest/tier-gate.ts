import type { FeedReader, Slice } from './feed-reader.ts';
import { HubNotTaken } from './signed-fetch.ts';

/**
 * Whether the MEMBERS tier of one actor counts at this hub: the node shows it to the hub, and it was read to its end since the hub
 * started. Closed at the beginning, because what the index holds from before may have been hidden meanwhile.
 */
export type TierGate = {
  readonly state: 'UNREAD' | 'OPEN' | 'NOT_TAKEN';
  /** When a page of it was had last, by the monotonic clock in milliseconds. */
  readonly readAt: number | undefined;
  /** Since when the node has refused, by the same clock. */
  readonly refusedAt?: number;
};

export type GatedReader = FeedReader & { gate(): TierGate };

/**
 * Surrounds the reader of a tier that the node may refuse to show. A refusal is no failure: what was read of the tier before is
 * forgotten, and the tier looks empty until the node changes its mind.
 */
export function gatedReader(
  reader: FeedReader,
  events: {
    readonly forget: () => Promise<void>;
    readonly onRead: () => void;
    /** It was refused so many times in a row. */
    readonly onRefused: (times: number) => void;
  },
): GatedReader {
  let state: TierGate['state'] = 'UNREAD';
  let readAt: number | undefined;
  let isIntroduced = false;
  let refusals = 0;
  let refusedAt = 0;

  async function asked<Result>(ask: () => Promise<Result>, nothing: Result): Promise<Result> {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof HubNotTaken)) throw thrown;
      refusals++;
      if (state !== 'NOT_TAKEN') {
        state = 'NOT_TAKEN';
        refusedAt = performance.now();
        isIntroduced = false;
        await events.forget();
      }
      events.onRefused(refusals);
      return nothing;
    }
  }

  async function introduce(): Promise<void> {
    if (isIntroduced) return;
    await reader.introduce();
    isIntroduced = true;
  }

  async function noteRead(isThere: boolean): Promise<void> {
    await introduce();
    readAt = performance.now();
    refusals = 0;
    if (isThere) state = 'OPEN';
    events.onRead();
  }

  return {
    gate: () => ({ state, readAt, ...(state === 'NOT_TAKEN' ? { refusedAt } : {}) }),
    introduce,
    hasNews: (signal) =>
      asked(async () => {
        const isNews = await reader.hasNews(signal);
        // nothing new: then it is read to its end already, as after a restart of the hub
        if (!isNews) await noteRead(true);
        return isNews;
      }, true),
    readOn: (signal, limits) =>
      asked<Slice>(
        async () => {
          // before anything is written of a tier that may not be for us
          if (!isIntroduced) await reader.hasNews(signal);
          await introduce();
          const slice = await reader.readOn(signal, limits);
          await noteRead(slice.isThere);
          return slice;
        },
        { taken: 0, target: 0, isThere: true, isMore: false },
      ),
    readAgain: (signal) => asked(() => reader.readAgain(signal), undefined),
  };
}

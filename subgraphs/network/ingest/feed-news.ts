import { setTimeout as sleep } from 'node:timers/promises';
import { type FeedHead, isDigest } from '../../../schema/index.ts';
import { type BackoffLimits, backoffMs } from './backoff.ts';

/** The head of a feed, as a node announces it. Only a hint that reading may be worth it. */
export type FeedNews = { readonly actor: string; readonly tier: string; readonly head: FeedHead };

const MAX_EVENT = 16_384;
/** Nodes send a comment every 15 s; three missed ones mean that nobody is there. */
const SILENCE_MS = 50_000;

/**
 * Listens to a node's announcements (server-sent events, WHATWG HTML section 9.2) until the signal ends it; connects again, with
 * waiting times that grow, when the connection ends.
 */
export async function followNews(options: {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Uint8Array>>;
  readonly backoff: BackoffLimits;
  readonly signal: AbortSignal;
  readonly onNews: (news: FeedNews) => void;
  /** The node is there: it connected, or sent anything. */
  readonly onHeard: () => void;
}): Promise<void> {
  const { open, backoff, signal, onNews, onHeard } = options;
  for (let failures = 0; !signal.aborted; ) {
    const silence = new AbortController();
    const stop = () => silence.abort();
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(stop, SILENCE_MS);
    try {
      const stream = await open(silence.signal);
      for await (const news of readNews(stream, () => {
        timer.refresh();
        failures = 0;
        onHeard();
      })) {
        onNews(news);
      }
    } catch {
      // whatever ended it, the feed itself is read anyway and says what is wrong
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      silence.abort();
    }
    failures++;
    await sleep(backoffMs(failures, backoff), undefined, { signal, ref: false }).catch(() => {});
  }
}

async function* readNews(stream: AsyncIterable<Uint8Array>, onHeard: () => void): AsyncGenerator<FeedNews> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    onHeard();
    rest += decoder.decode(chunk, { stream: true });
    const events = rest.split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    if (rest.length > MAX_EVENT) throw new Error('An event is too long.');
    for (const event of events) {
      const news = newsOf(event);
      if (news) yield news;
    }
  }
}

function newsOf(event: string): FeedNews | undefined {
  const lines = event.split(/\r?\n/);
  if (!lines.some((line) => /^event: ?head$/.test(line))) return undefined;
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5));
  try {
    const { actor, tier, count, digest } = JSON.parse(data.join('\n')) as Record<string, unknown>;
    if (typeof actor !== 'string' || typeof tier !== 'string' || !Number.isSafeInteger(count)) return undefined;
    const isNamed = typeof digest === 'string' && isDigest(digest);
    return { actor, tier, head: isNamed ? { count: count as number, digest } : { count: count as number } };
  } catch {
    return undefined;
  }
}

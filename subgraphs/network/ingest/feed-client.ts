import {
  ConstellationError,
  FEED_ACTIONS,
  type FeedAction,
  type FeedEntry,
  type FeedHead,
  type FeedTier,
  isDigest,
} from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import { HubNotTaken, type SignedFetch } from './signed-fetch.ts';

/** A page of a feed in the right form; what it says is not believed yet. */
export type FeedPage = { readonly head: FeedHead; readonly entries: readonly FeedEntry[] };

export type PageRequest = {
  readonly endpoint: string;
  readonly actor: string;
  readonly tier: FeedTier;
  readonly after: number;
  readonly first: number;
  readonly signal: AbortSignal;
  /** Less than the usual time, in milliseconds. */
  readonly withinMs?: number;
};

/**
 * Asks a node for a page of a feed: unsigned for what is PUBLIC, in the name of the hub for the rest.
 *
 * @throws ConstellationError ACTOR_*, retryable
 * @throws HubNotTaken when the node shows that tier to others only
 */
export type FeedClient = (request: PageRequest) => Promise<FeedPage>;

export const PAGE_LENGTH = 500;
const MAX_PAGE_BYTES = 8_000_000;

export function feedClient(
  fetch: SafeFetch,
  options: { readonly deadlineMs?: number; readonly signed?: SignedFetch | undefined } = {},
): FeedClient {
  const { deadlineMs = 15_000, signed } = options;

  return async ({ endpoint, actor, tier, after, first, signal, withinMs = deadlineMs }) => {
    const body = JSON.stringify({ query: queryOf(tier), variables: { actor, after, first } });
    const limits = { signal, deadlineMs: Math.min(deadlineMs, withinMs), maxBytes: MAX_PAGE_BYTES };
    try {
      if (tier === 'PUBLIC') return readPage(await fetch.json(endpoint, { ...limits, body }), after, first);
      if (!signed) throw new HubNotTaken('This hub has no name to ask in.');
      return readPage(await signed.json(endpoint, { ...limits, actor, body }), after, first);
    } catch (thrown) {
      if (!(thrown instanceof ConstellationError) || signal.aborted) throw thrown;
      throw new ConstellationError(thrown.code, thrown.message, { actor, retryable: true, cause: thrown });
    }
  };
}

function queryOf(tier: FeedTier): string {
  return `query Feed($actor: ID!, $after: Int!, $first: Int!) {
  feed(actor: $actor, tier: ${tier}, after: $after, first: $first) {
    head { count digest }
    entries { seq action id kind version recordDigest previous digest sdJwt }
  }
}`;
}

function readPage(answer: unknown, after: number, first: number): FeedPage {
  const { data, errors } = asObject(answer);
  if (Array.isArray(errors) && errors.length > 0) throw bad('It answered with an error.');
  const feed = asObject(asObject(data).feed);
  const head = asObject(feed.head);
  if (!isCount(head.count) || !isOptional(head.digest, isDigest)) throw bad('The head of its feed is faulty.');
  if ((head.count === 0) !== (head.digest == null)) throw bad('The head of its feed is faulty.');
  if (!Array.isArray(feed.entries) || feed.entries.length > first) throw bad('It gave more entries than asked for.');
  const entries = feed.entries.map((entry, index) => readEntry(asObject(entry), after + index + 1));
  const { count, digest } = head as { count: number; digest?: string | null };
  if (entries.length === 0 && count > after) throw bad('It gave no entries, but says there are more.');
  return { head: digest == null ? { count } : { count, digest }, entries };
}

/** Form only: what the digest of an entry covers must be present and hold no line feed, or it would be ambiguous (schema/feed.ts). */
function readEntry(entry: Record<string, unknown>, seq: number): FeedEntry {
  const { action, id, kind, version, recordDigest, previous, digest, sdJwt } = entry;
  if (isCount(entry.seq) && entry.seq > seq)
    throw new ConstellationError('FEED_GAP', `Entry ${seq} of its feed is missing.`, { retryable: true });
  const isForm =
    entry.seq === seq &&
    typeof action === 'string' &&
    Object.hasOwn(FEED_ACTIONS, action) &&
    isLine(id, 600) &&
    isLine(kind, 80) &&
    isCount(version) &&
    isDigestText(recordDigest) &&
    isOptional(previous, isDigest) &&
    isDigestText(digest) &&
    isOptional(sdJwt, () => true);
  if (!isForm) throw bad(`Entry ${seq} of its feed is not in the form of an entry.`);
  return {
    seq,
    action: action as FeedAction,
    id: id as string,
    kind: kind as string,
    version: version as number,
    recordDigest: recordDigest as string,
    digest: digest as string,
    ...(previous == null ? {} : { previous: previous as string }),
    ...(sdJwt == null ? {} : { sdJwt: sdJwt as string }),
  };
}

function isLine(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length <= max && !/[\r\n]/.test(value);
}

function isDigestText(value: unknown): boolean {
  return typeof value === 'string' && isDigest(value);
}

function isOptional(value: unknown, check: (text: string) => boolean): boolean {
  return value == null || (typeof value === 'string' && check(value));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad('Its answer has another form.');
  return value as Record<string, unknown>;
}

function bad(message: string): ConstellationError {
  return new ConstellationError('ACTOR_BAD_ANSWER', message, { retryable: true });
}

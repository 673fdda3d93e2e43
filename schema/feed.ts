import type { FeedTier } from './audience.ts';
import { digestOf } from './digest.ts';
import { ConstellationError } from './errors.ts';

/**
 * The feed of an actor for one tier: append-only and hash-chained. Position n binds to everything before it, so a reader who
 * remembers a head can tell whether the past was changed. The chain covers digests, never content, so that content can be erased
 * while the chain stays whole.
 */
export const FEED_ACTIONS = {
  PUBLISHED: 'This version is now visible to the tier: new, revised, or newly shared.',
  WITHDRAWN: 'The record was withdrawn; the proof is that of its tombstone.',
  HIDDEN: 'The tier may no longer see the record.',
  RESTORED: 'The node was restored from a backup; the proof is a signed statement of the last common position.',
} as const;
export type FeedAction = keyof typeof FEED_ACTIONS;

/** What an entry of the chain binds. */
export type FeedLink = {
  /** From 1, without gaps, per actor and tier. */
  readonly seq: number;
  readonly action: FeedAction;
  /** Record id; for RESTORED the DID of the actor. */
  readonly id: string;
  /** Name of the kind; for RESTORED empty. */
  readonly kind: string;
  readonly version: number;
  /** Digest of the record version; for RESTORED of the signed statement. */
  readonly recordDigest: string;
  /** Digest of the entry before; absent in the first. */
  readonly previous?: string;
};

/** An entry as it is read: the link, its digest, and the proof with the disclosures of the tier (absent when HIDDEN). */
export type FeedEntry = FeedLink & { readonly digest: string; readonly sdJwt?: string };

/** Where a feed stands: how many entries, and the digest of the last; an empty feed has no digest. */
export type FeedHead = { readonly count: number; readonly digest?: string };

/** The head of a feed with nothing in it. */
export const EMPTY_HEAD: FeedHead = { count: 0 };

/**
 * Digest of an entry: SHA-256 over its members, one a line, in this fixed order. None of them can hold a line feed, so the text
 * is unambiguous without a canonical form of JSON.
 *
 * @example entryDigest('did:web:acme.example', 'PUBLIC', link) // 'sha-256:…'
 */
export function entryDigest(actor: string, tier: FeedTier, link: FeedLink): string {
  const lines = [
    actor,
    tier,
    link.previous ?? '',
    link.seq,
    link.action,
    link.id,
    link.kind,
    link.version,
    link.recordDigest,
  ];
  return digestOf(lines.join('\n'));
}

/** Makes the next entry's link and digest from the head it follows. */
export function chainEntry(
  actor: string,
  tier: FeedTier,
  head: FeedHead,
  body: Omit<FeedLink, 'seq' | 'previous'>,
): FeedLink & { digest: string } {
  const link: FeedLink = {
    ...body,
    seq: head.count + 1,
    ...(head.digest === undefined ? {} : { previous: head.digest }),
  };
  return { ...link, digest: entryDigest(actor, tier, link) };
}

/**
 * Checks that an entry follows the head.
 *
 * @throws ConstellationError FEED_BROKEN (does not follow) | WRONG_DIGEST (its own digest is not that of its members)
 */
export function checkEntryFollows(
  actor: string,
  tier: FeedTier,
  head: FeedHead,
  entry: FeedLink & { digest: string },
): void {
  if (entry.seq !== head.count + 1 || (entry.previous ?? undefined) !== head.digest) {
    throw new ConstellationError('FEED_BROKEN', `Entry ${entry.seq} does not follow from entry ${head.count}.`, {
      actor,
    });
  }
  if (entryDigest(actor, tier, entry) !== entry.digest) {
    throw new ConstellationError('WRONG_DIGEST', `Entry ${entry.seq} carries a digest that is not its own.`, { actor });
  }
}

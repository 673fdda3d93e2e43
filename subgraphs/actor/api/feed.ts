import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { type OutputField, pageSize, type TypeBuilder } from '../../../schema/graphql/index.ts';
import {
  ConstellationError,
  disclosedNames,
  FEED_ACTIONS,
  FEED_TIERS,
  type FeedEntry,
  type FeedHead,
  type FeedTier,
  fieldsShown,
  presentSdJwt,
  TIER_SIGHT,
  tiersOf,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import { feedTiersFor } from '../access/feed-tiers.ts';
import type { ActorStore, StoredFeedEntry } from '../store/port.ts';
import type { NodeContext } from './context.ts';

export const MAX_FEED_PAGE = 500;
/** A page ends when it has this many characters of proofs, so that neither side needs much memory for it. */
const PAGE_CHARACTERS = 1_000_000;

/** A page of a feed, and where the feed stands. */
export type FeedPage = { readonly head: FeedHead; readonly entries: readonly FeedEntry[] };

/**
 * Reads a page of a feed as its tier may see it now: the proof of a version that was hidden or withdrawn since is left out, while its
 * place in the chain stays, and proofs disclose the fields that the tier may see.
 */
export async function readFeed(store: ActorStore, tier: FeedTier, after: number, first: number): Promise<FeedPage> {
  const { heads } = await store.head();
  const head = heads[tier];
  const entries: FeedEntry[] = [];
  let characters = 0;
  for (const stored of await store.feed(tier, after, first)) {
    // written since the head was read: the next page has it
    if (stored.seq > head.count) break;
    const entry = shownEntry(stored, store.actor, tier);
    characters += entry.sdJwt?.length ?? 0;
    if (entries.length > 0 && characters > PAGE_CHARACTERS) break;
    entries.push(entry);
  }
  return { head, entries };
}

function shownEntry({ current, policy, sdJwt, ...link }: StoredFeedEntry, actor: string, tier: FeedTier): FeedEntry {
  if (sdJwt === undefined) return link;
  if (link.action === 'RESTORED') return { ...link, sdJwt };
  // both then and now: neither may a change of today open a version of yesterday, nor yesterday's leave open what is closed today
  if (!policy || !current || !isShown(policy, tier) || !isShown(current.policy, tier)) return link;
  if (current.withdrawn && link.action !== 'WITHDRAWN') return link;
  if (policy.fields === undefined && current.policy.fields === undefined) return { ...link, sdJwt };
  const names = disclosedNames(sdJwt);
  const then = fieldsShown(policy, names, actor, TIER_SIGHT[tier], '');
  const { shown } = fieldsShown(current.policy, then.shown, actor, TIER_SIGHT[tier], '');
  return { ...link, sdJwt: shown.length === names.length ? sdJwt : presentSdJwt(sdJwt, new Set(shown)) };
}

function isShown(policy: VisibilityPolicy, tier: FeedTier): boolean {
  return tiersOf(policy).includes(tier);
}

type FeedArgs = { actor: string; tier?: FeedTier | null; after?: number | null; first?: number | null };

/** What a page costs of the rows that a request may have. */
const PAGE_COST = 1_000;

const REFUSED_TIER = 'This feed is for hubs that the actor belongs to, and for its own people.';

/** The field `feed` of Query. */
export function feedField(builder: TypeBuilder): OutputField {
  const tierType = builder.enumeration('FeedTier', 'Who a feed is for.', FEED_TIERS);
  const actionType = builder.enumeration('FeedAction', 'What an entry of a feed says.', FEED_ACTIONS);
  const head = builder.object('FeedHead', {
    description: 'Where a feed stands.',
    fields: {
      count: { type: () => GraphQLInt, required: true, description: 'How many entries it has.' },
      digest: { type: () => GraphQLString, description: 'Digest of the last entry; absent when there is none.' },
    },
  });
  const entry = builder.object('FeedEntry', {
    description: 'An entry of a feed. Its digest binds all its members but the proof, and everything before it.',
    fields: {
      seq: { type: () => GraphQLInt, required: true, description: 'Its number, from 1 without gaps.' },
      action: { type: () => actionType, required: true, description: 'What it says.' },
      id: {
        type: () => GraphQLID,
        required: true,
        description: 'Id of the record; of a restoration the DID of the actor.',
      },
      kind: { type: () => GraphQLString, required: true, description: 'Name of the kind; of a restoration empty.' },
      version: { type: () => GraphQLInt, required: true, description: 'Version of the record.' },
      recordDigest: {
        type: () => GraphQLString,
        required: true,
        description: 'Digest of that version, or of the statement of restoration.',
      },
      previous: { type: () => GraphQLString, description: 'Digest of the entry before.' },
      digest: { type: () => GraphQLString, required: true, description: 'Digest of this entry.' },
      sdJwt: {
        type: () => GraphQLString,
        description:
          'The proof: the version (SD-JWT), or the statement (JWS). Absent when the tier may not see it any more.',
      },
    },
  });
  const feed = builder.object('Feed', {
    description: 'A page of a feed.',
    fields: {
      head: { type: () => head, required: true, description: 'Where the feed stands now.' },
      entries: {
        type: () => entry,
        list: true,
        required: true,
        description: `The entries, oldest first; fewer than asked for when they are large.`,
      },
    },
  });
  return {
    type: () => feed,
    description:
      'What an actor told a tier, in order: append-only and hash-chained. Whoever follows it remembers the number of the last entry and goes on from there; /feed/stream says when there is news.',
    args: {
      actor: { type: () => GraphQLID, required: true, description: 'DID of an actor hosted here.' },
      tier: { type: () => tierType, description: 'For whom.', defaultValue: 'PUBLIC' },
      after: {
        type: () => GraphQLInt,
        description: 'Number of the last entry that is known; 0 to begin.',
        defaultValue: 0,
      },
      first: {
        type: () => GraphQLInt,
        description: `How many entries at most, 1 to ${MAX_FEED_PAGE}.`,
        defaultValue: 100,
      },
    },
    resolve: (_root, { actor, tier: asked, after, first }: FeedArgs, { actors, spend, viewer }: NodeContext) => {
      const tier = asked ?? 'PUBLIC';
      // before anything else, so that the refusal says nothing about the actor or the feed
      if (!feedTiersFor(viewer(actor), actor).includes(tier)) throw new ConstellationError('FORBIDDEN', REFUSED_TIER);
      const hosted = actors.get(actor);
      if (!hosted) throw new ConstellationError('NOT_FOUND', 'No actor of that DID is hosted here.');
      // until it is known what readers saw, a feed that is shorter than they remember would look rolled back
      if (hosted.recoveryPending())
        throw new ConstellationError('NOT_READY', 'The actor is being restored from a backup.', {
          actor,
          retryable: true,
        });
      const start = after ?? 0;
      if (start < 0)
        throw new ConstellationError('BAD_INPUT', 'after is the number of an entry, 0 or more.', { field: 'after' });
      const size = pageSize(first ?? 100, MAX_FEED_PAGE);
      // a page may hold a megabyte, however few its entries
      spend(Math.max(size, PAGE_COST));
      return readFeed(hosted.store, tier, start, size);
    },
  };
}

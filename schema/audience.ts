/**
 * Who may see a record. Each audience contains the next; the owner decides, in its own store. What is not understood is denied.
 * Today the owner enforces PUBLIC and PRIVATE; a record set to another audience by newer software is treated as PRIVATE.
 */
export const AUDIENCES = {
  PUBLIC: 'Anyone, and the search index of every hub the actor belongs to.',
  PRIVATE: "Only the actor's own people, at its own node.",
} as const;

/** One of the audiences that can be chosen. */
export type Audience = keyof typeof AUDIENCES;

/** Feeds exist per tier; a reader of a tier sees entries of that tier only. */
export const FEED_TIERS = { PUBLIC: 'What anyone may see.' } as const;

/** One of the feed tiers. */
export type FeedTier = keyof typeof FEED_TIERS;

/**
 * The policy beside a record: it has its own sequence, and changing it changes no digest and no version.
 * `audience` is a string because stores may hold values of newer software.
 */
export type VisibilityPolicy = {
  readonly audience: string;
  /** Counts the changes of this record's policy, from 1. */
  readonly seq: number;
};

/** Who asks. ANYONE is the viewer without any credential; OWN is a person of the actor itself, at its node. */
export type Viewer = { readonly type: 'ANYONE' } | { readonly type: 'OWN'; readonly actor: string };

/** The viewer without credentials. */
export const ANYONE: Viewer = { type: 'ANYONE' };

/** The audiences whose records of `actor` this viewer may see: the one place where consent is decided; stores filter by it. */
export function audiencesVisibleTo(viewer: Viewer, actor: string): readonly Audience[] | 'ALL' {
  if (viewer.type === 'OWN' && viewer.actor === actor) return 'ALL';
  return ['PUBLIC'];
}

/** The feed tiers in which a record with this policy appears. */
export function tiersOf(policy: VisibilityPolicy): readonly FeedTier[] {
  return policy.audience === 'PUBLIC' ? ['PUBLIC'] : [];
}

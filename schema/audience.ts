import type { Role } from './viewer-assertion.ts';

/**
 * Who may see a record. Each audience contains the next; the owner decides, in its own store. What is not understood is denied, and so
 * is what nobody has decided.
 */
export const AUDIENCES = {
  PUBLIC: 'Anyone, and the search index of every hub the actor belongs to.',
  MEMBERS: 'Members of the hubs that the actor belongs to.',
  NETWORKS: 'Members of the named shared value networks, as their hubs confirm them.',
  PARTNERS: 'The named actors, until the named day if there is one.',
  PRIVATE: "Only the actor's own people, at its own node.",
} as const;

/** One of the audiences that can be chosen. */
export type Audience = keyof typeof AUDIENCES;

/** Feeds exist per tier; a reader of a tier sees entries of that tier only. Nothing that is shared with few is in any feed. */
export const FEED_TIERS = {
  PUBLIC: 'What anyone may see.',
  MEMBERS: 'What members of the actor’s hubs may see, what is PUBLIC included; given to those hubs only.',
} as const;

/** One of the feed tiers. */
export type FeedTier = keyof typeof FEED_TIERS;

/** A decision who may see something. `audience` is a string because stores may hold values of newer software: those are denied. */
export type Grant = {
  readonly audience: string;
  /** Of NETWORKS: ids of charters (records of kind SharedValueNetwork). */
  readonly networks?: readonly string[];
  /** Of PARTNERS: DIDs. */
  readonly partners?: readonly string[];
  /** Of PARTNERS: the moment from which on it is denied (RFC 3339, UTC, whole seconds). */
  readonly until?: string;
};

/**
 * The policy beside a record: it has its own sequence, and changing it changes no digest and no version. Fields that are named are
 * shown to those only who may see both the record and the field.
 */
export type VisibilityPolicy = Grant & {
  /** Counts the changes of this record's policy, from 1. */
  readonly seq: number;
  readonly fields?: Readonly<Record<string, Grant>>;
};

/** Who asks. */
export type Viewer =
  /** Without any credential. */
  | { readonly type: 'ANYONE' }
  /** A hub that the actor belongs to, in its own name: for feeds. */
  | { readonly type: 'HUB'; readonly hub: string }
  /** A person of a member, through a hub; `networks` are the charters that the roster confirms its organization in. */
  | {
      readonly type: 'MEMBER';
      readonly actor: string;
      readonly hub: string;
      readonly subject: string;
      readonly networks: readonly string[];
      /** False when nobody but the hub says that this actor is who it is: then it sees what is for MEMBERS, and nothing that names it. */
      readonly confirmed?: false;
    }
  /** A person of the actor itself, at its node. */
  | { readonly type: 'OWN'; readonly actor: string; readonly role: Role };

/** The viewer without credentials. */
export const ANYONE: Viewer = { type: 'ANYONE' };

/** What a viewer may see at one owner: everything, or what was granted to one of these. */
export type Sight = 'ALL' | readonly string[];

/** What a tier's readers may see. */
export const TIER_SIGHT: Readonly<Record<FeedTier, Sight>> = { PUBLIC: ['PUBLIC'], MEMBERS: ['PUBLIC', 'MEMBERS'] };

/** What this viewer may see of `owner`: with {@link granteesOf} the one place where consent is decided; stores filter by it. */
export function sightOf(viewer: Viewer, owner: string): Sight {
  switch (viewer.type) {
    case 'OWN':
      return viewer.actor === owner && viewer.role !== 'SERVICE' ? 'ALL' : TIER_SIGHT.PUBLIC;
    case 'HUB':
      return TIER_SIGHT.MEMBERS;
    case 'MEMBER':
      if (viewer.confirmed === false) return TIER_SIGHT.MEMBERS;
      // a hub says which networks: an actor among them, which has no slash in its name, would be somebody else's grant
      return [...new Set(['PUBLIC', 'MEMBERS', viewer.actor, ...viewer.networks.filter((id) => id.includes('/'))])];
    case 'ANYONE':
      return TIER_SIGHT.PUBLIC;
  }
}

/** To whom a grant shows something: `PUBLIC`, `MEMBERS`, ids of charters, DIDs. Nobody for PRIVATE and what is not understood. */
export function granteesOf(grant: Grant, owner: string): readonly { readonly to: string; readonly until?: string }[] {
  switch (grant.audience) {
    case 'PUBLIC':
    case 'MEMBERS':
      return [{ to: grant.audience }];
    case 'NETWORKS':
      // the owner's own people see through a hub what the owner shows to others there
      return [...new Set([...(grant.networks ?? []), owner])].map((to) => ({ to }));
    case 'PARTNERS': {
      const until = grant.until === undefined ? {} : { until: grant.until };
      const partners = new Set(grant.partners ?? []);
      partners.delete(owner);
      return [...[...partners].map((to) => ({ to, ...until })), { to: owner }];
    }
    default:
      return [];
  }
}

/** Whether what was granted is shown to this sight, at this moment (RFC 3339, UTC, whole seconds). */
export function isGranted(grant: Grant, owner: string, sight: Sight, now: string): boolean {
  if (sight === 'ALL') return true;
  return granteesOf(grant, owner).some(({ to, until }) => sight.includes(to) && (until === undefined || now < until));
}

/** Which of these fields of a record that is shown are shown as well; the others are withheld. */
export function fieldsShown(
  policy: VisibilityPolicy,
  names: readonly string[],
  owner: string,
  sight: Sight,
  now: string,
): { readonly shown: readonly string[]; readonly withheld: readonly string[] } {
  const { fields } = policy;
  if (fields === undefined || sight === 'ALL') return { shown: names, withheld: [] };
  const isShown = (name: string) => !Object.hasOwn(fields, name) || isGranted(fields[name] as Grant, owner, sight, now);
  return { shown: names.filter(isShown), withheld: names.filter((name) => !isShown(name)) };
}

/** The feed tiers in which a record with this policy appears. */
export function tiersOf(grant: Grant): readonly FeedTier[] {
  return grant.audience === 'PUBLIC' ? ['PUBLIC', 'MEMBERS'] : grant.audience === 'MEMBERS' ? ['MEMBERS'] : [];
}

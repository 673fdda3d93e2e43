import type { ErrorCode, FeedHead, FeedTier, KeyHistory, RosterEntry } from '../../../schema/index.ts';

/**
 * What a hub keeps for good: its members and their pinned keys, and the roster that it published. Small, and backed up. Every change of a
 * member raises the epoch, by which other processes on the same store (the command line, a second hub) notice it.
 */
export type HubState = {
  epoch(): Promise<number>;
  /** All that are known by name: those who take part, those who applied, and those who left. */
  members(): Promise<readonly Member[]>;
  member(did: string): Promise<Member | undefined>;
  /** Adds or replaces a member, and raises the epoch. */
  putMember(member: Member): Promise<void>;
  /** Removes a member without a trace, and raises the epoch; false when there was none. */
  removeMember(did: string): Promise<boolean>;
  /**
   * Puts a member in the place of what was read of it before (`undefined`: nothing), and raises the epoch; false, and nothing happens, when
   * another has changed it since.
   */
  swapMember(before: Member | undefined, next: Member): Promise<boolean>;
  /** Who read what of the index; raises no epoch. */
  readonly reads: ReadsStore;
  /** Where the published roster stands. */
  rosterHead(): Promise<{ readonly count: number; readonly digest?: string }>;
  /** Published entries after a number, oldest first. */
  rosterEntries(after: number, limit: number): Promise<readonly RosterEntry[]>;
  /** Appends an entry; false when another process has published one of that number. */
  appendRoster(entry: RosterEntry): Promise<boolean>;
  /** What is kept of the hub itself. */
  standing(): Promise<HubStanding | undefined>;
  putStanding(standing: HubStanding): Promise<void>;
  close(): Promise<void>;
};

/** What hub-state knows of the hub whose it is. */
export type HubStanding = {
  /** Its key history, so that a process with other keys does not publish in its name. */
  readonly keyHistory: KeyHistory;
  /** Set after a restore: nodes may have seen more of the roster than the backup has, and nothing is published before one was asked. */
  readonly isRestored?: boolean;
};

export type Member = {
  readonly did: string;
  readonly status: MemberStatus;
  /** Address of the node's GraphQL endpoint; several members may share one. */
  readonly endpoint: string;
  /** Address of the node's server-sent events. */
  readonly feedStream: string;
  /** Where it takes sessions, and where it gives its word; absent of older nodes. */
  readonly session?: string;
  readonly control?: string;
  /** As pinned at joining; longer histories are accepted only when they begin with it. */
  readonly keyHistory: KeyHistory;
  /** RFC 3339, UTC: when it joined, or applied. */
  readonly joinedAt: string;
  /** Why it was suspended or removed, in the operator's words. Who has one is not taken in again without a steward. */
  readonly reason?: string;
  /** Set on who took part before: it stays on the roster as a former member until it is taken in again. */
  readonly tookPart?: boolean;
  /** Of the last departures: each counts once. */
  readonly departures?: readonly string[];
};

export const MEMBER_STATUSES = {
  ACTIVE: 'It takes part.',
  SUSPENDED: 'It does not take part for the time being.',
  APPLIED: 'It wants to take part, and a steward decides.',
  FORMER: 'It took part once. Its keys stay pinned: nobody else can come back under its name.',
} as const;
/** How often somebody of a member was given a record within an hour. */
export type ReadCount = {
  /** DID of the reading member. */
  readonly reader: string;
  readonly record: string;
  /** When the hour began (RFC 3339, UTC). */
  readonly hour: string;
  readonly count: number;
};

export type ReadsStore = {
  /** Adds to what was counted before. */
  add(reads: readonly ReadCount[]): Promise<void>;
  /** Those of the records of one owner, newest hour first, then by record and reader. */
  list(query: {
    readonly owner: string;
    readonly since: string;
    readonly after?: Pick<ReadCount, 'hour' | 'record' | 'reader'>;
    readonly limit: number;
  }): Promise<readonly ReadCount[]>;
  /** How many {@link list} would give in all. */
  total(query: { readonly owner: string; readonly since: string }): Promise<number>;
  /** Forgets hours that began before. */
  prune(before: string): Promise<void>;
};

export type MemberStatus = keyof typeof MEMBER_STATUSES;

/**
 * The index: what the hub knows of records so that lists, links and filters need not ask every member. It can be deleted and is
 * rebuilt from the feeds to an equal one. It never holds content beyond the title and the facets that a tier may see, and nothing
 * that is shared with fewer than the members.
 */
export type IndexStore = {
  /** How far every feed was read. */
  positions(): Promise<readonly FeedPosition[]>;

  /** The same in brief, of all feeds or of those of some actors, and in which reading. */
  heads(actors?: readonly string[]): Promise<readonly ReadHead[]>;

  /**
   * What became of one feed behind a place in it: rows, and what was removed, by number and id. Read to the end it tells what changed
   * since. While a page is being taken in there may be rows with higher numbers than {@link heads} says.
   */
  changesSince(query: ChangeQuery): Promise<readonly RowChange[]>;

  /**
   * Takes in what follows from one page of one feed. Rows first, position last, so that a crash in between is healed by reading
   * the page again: a row is overwritten only by one of the same or a later feed entry. False, and nothing counts as read, when
   * the stored position is no longer `expected` (another hub process was faster).
   */
  apply(batch: IndexBatch): Promise<boolean>;

  /** Removes everything known of an actor, in one tier or in all: rows, position, holes, chain lines. */
  forget(actor: string, tier?: FeedTier): Promise<void>;

  /** One page of rows, filtered before it is ordered and cut. Withdrawn rows are never listed. */
  list(query: RowQuery): Promise<readonly IndexRow[]>;

  /** How many rows {@link list} would give in all. */
  count(query: Omit<RowQuery, 'order' | 'after' | 'limit'>): Promise<number>;

  /** Rows by id, withdrawn ones included, hidden ones not. */
  rows(tier: FeedTier, ids: readonly string[]): Promise<ReadonlyMap<string, IndexRow>>;

  /** The versions before of these records, oldest first; those without any are absent. */
  past(tier: FeedTier, ids: readonly string[]): Promise<ReadonlyMap<string, readonly PastRow[]>>;

  /** What is remembered of hidden records, by id; for ingest alone. */
  floors(tier: FeedTier, ids: readonly string[]): Promise<ReadonlyMap<string, RowFloor>>;

  /**
   * For each target, the rows that point to it: one page each, newest first by (issuedAt, id), and how many there are in all.
   * Targets nobody points to are absent from the answer.
   */
  linked(query: LinkQuery): Promise<ReadonlyMap<string, LinkedRows>>;

  /**
   * For each pair, in their order, the rows of that actor that point to that target: the newest by (issuedAt, id), newest first. What
   * others say of a target, and what the actor says of other targets, takes no place here.
   */
  linkedBy(query: PairQuery): Promise<readonly (readonly IndexRow[])[]>;

  /** How many rows per kind (withdrawn and opaque ones left out), of all actors or of some. */
  countByKind(
    tier: FeedTier,
    excludeActors: readonly string[],
    actors?: readonly string[],
  ): Promise<Readonly<Record<string, number>>>;

  /** Faulty feed entries that were passed over, newest first; of one actor or of all. */
  holes(actor?: string): Promise<readonly Hole[]>;

  /** Chain lines of a feed above `after`, oldest first: for nodes that come back from a backup. */
  chain(actor: string, tier: FeedTier, after: number, limit: number): Promise<readonly ChainLine[]>;

  /** Feeds with opaque rows, or opaque versions before, of these kinds: to be read again after an upgrade. */
  opaque(kinds: readonly string[]): Promise<readonly { readonly actor: string; readonly tier: FeedTier }[]>;

  close(): Promise<void>;
};

export type FeedPosition = {
  readonly actor: string;
  readonly tier: FeedTier;
  readonly head: FeedHead;
  /** `issuedAt` of the last record read; times never decrease along a feed. */
  readonly issuedAt?: string;
};

/** How far a feed was read. */
export type ReadHead = {
  readonly actor: string;
  readonly tier: FeedTier;
  readonly count: number;
  /** Another text whenever the feed was forgotten and is read from its beginning; nothing that a rebuilt index would have again. */
  readonly reading: string;
};

export type ChangeQuery = {
  readonly actor: string;
  readonly tier: FeedTier;
  /** The last change that is known, or without an id all of that number; from the beginning when left out. */
  readonly after?: { readonly feedSeq: number; readonly id?: string };
  /** Rows alone, for who knows nothing yet. */
  readonly rowsOnly?: boolean;
  readonly limit: number;
};

/** The latest that happened to one row. */
export type RowChange = {
  readonly id: string;
  readonly feedSeq: number;
  /** Absent when it was removed. */
  readonly row?: IndexRow;
  /** Versions before, oldest first. */
  readonly past: readonly PastRow[];
};

/** One row per record and tier. */
export type IndexRow = {
  readonly tier: FeedTier;
  /** Record id; for the row of an actor itself its DID. */
  readonly id: string;
  /** DID of the owner. */
  readonly actor: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly version: number;
  readonly digest: string;
  readonly issuedAt: string;
  readonly withdrawn: boolean;
  /** Of a tombstone: the promise was withdrawn after the day on which it was due. */
  readonly afterDue?: true;
  /** Of a kind, or a version of it, that is not known here: kept, never listed by kind. */
  readonly opaque: boolean;
  /** The title, if the tier may see it. */
  readonly title?: string;
  readonly links: readonly IndexLink[];
  readonly facets: readonly IndexFacet[];
  /** How many fields of the version the tier may not see, or are erased: what is not here may be among them. */
  readonly undisclosed: number;
  /** Of a version that is understood, and no tombstone: see {@link Disclosure}. */
  readonly disclosure?: Disclosure;
  /** SPDX identifier or address of the licence that it is given under. */
  readonly licence?: string;
  /** It passes on what somebody else has said. */
  readonly reported?: true;
  /** Number of the feed entry it comes from. */
  readonly feedSeq: number;
};

/** What of a version was disclosed, so that it can be told later how much of it a later version still shows. */
export type Disclosure = {
  /** How many fields the version has, all told. */
  readonly of: number;
  /** Names of fields that the tier may see, as far as the kind knows them. */
  readonly names: readonly string[];
};

/**
 * A version that a later one took the place of, as far as it may still be seen: facets, links and fields that a later version did not show
 * to the tier are left out. It is shown at past moments only, and has no title.
 */
export type PastRow = Pick<IndexRow, 'version' | 'digest' | 'issuedAt' | 'links' | 'facets' | 'disclosure'> & {
  /** Of a version of the kind that was not known here. */
  readonly opaque?: true;
};

/**
 * What stays of a row that the tier may not see any more: no content, only how far the record had come. Without it, whoever can
 * write the feed, but has no key, could show an old version again, or one that was withdrawn.
 */
export type RowFloor = Pick<IndexRow, 'id' | 'kind' | 'version' | 'digest' | 'withdrawn' | 'feedSeq'>;

export type IndexLink = { readonly name: string; readonly target: string; readonly targetDigest?: string };

/** A value to filter and order by; texts and numbers (dates as ISO texts). A field with several values gives several facets. */
export type IndexFacet = { readonly name: string; readonly value: string | number };

export type ChainLine = {
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly recordDigest: string;
  readonly digest: string;
};

export type Hole = {
  readonly actor: string;
  readonly tier: FeedTier;
  readonly seq: number;
  readonly code: ErrorCode;
  /** For the operator: our own words, nothing of the member's. */
  readonly detail: string;
  /** RFC 3339, UTC. */
  readonly at: string;
};

export type IndexBatch = {
  readonly actor: string;
  readonly tier: FeedTier;
  /** How far the feed was read before. */
  readonly expected: FeedHead;
  readonly position: FeedPosition;
  readonly puts: readonly IndexRow[];
  /** Of the rows to put, by id: the versions before. Those that are not named have none from now on. */
  readonly past?: ReadonlyMap<string, readonly PastRow[]>;
  /** Rows to remove, and their versions before; of each its floor stays. */
  readonly removes: readonly RowFloor[];
  readonly chain: readonly ChainLine[];
  readonly holes: readonly Hole[];
};

export type FacetFilter =
  | { readonly name: string; readonly in: readonly (string | number)[] }
  /** Both ends belong to the range. */
  | { readonly name: string; readonly from?: string | number; readonly to?: string | number };

export type RowQuery = {
  readonly tier: FeedTier;
  readonly kind: string;
  readonly actors?: readonly string[];
  readonly excludeActors: readonly string[];
  /** All must hold; within `in`, any value. */
  readonly facets: readonly FacetFilter[];
  /** All must hold: the row points, by this name, to one of the targets. */
  readonly links: readonly { readonly name: string; readonly targets: readonly string[] }[];
  readonly order: RowOrder;
  readonly after?: { readonly value: string | number | null; readonly id: string };
  readonly limit: number;
};

/**
 * `by` is `issuedAt`, `title` or the name of a facet (then its smallest value counts). Rows without a value come last in either
 * direction. Ties are broken by id, in the same direction.
 */
export type RowOrder = { readonly by: string; readonly direction: 'ASC' | 'DESC' };

export type LinkQuery = {
  readonly tier: FeedTier;
  /** Kind of the rows that point. */
  readonly kind: string;
  readonly name: string;
  readonly targets: readonly string[];
  readonly actors?: readonly string[];
  readonly excludeActors: readonly string[];
  readonly after?: { readonly issuedAt: string; readonly id: string };
  readonly limit: number;
};

export type PairQuery = {
  readonly tier: FeedTier;
  /** Kind of the rows that point. */
  readonly kind: string;
  readonly name: string;
  readonly pairs: readonly { readonly target: string; readonly actor: string }[];
  /** Rows for each pair. */
  readonly limit: number;
};

export type LinkedRows = { readonly rows: readonly IndexRow[]; readonly total: number };

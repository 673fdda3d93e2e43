import type {
  Content,
  FeedHead,
  FeedLink,
  FeedTier,
  RecordEnvelope,
  ReportedBy,
  Role,
  Sight,
  VisibilityPolicy,
} from '../../../schema/index.ts';
import type { AuditStore } from './audit-port.ts';
import type { GuestStore } from './guests-port.ts';
import type { HealthStore } from './health-port.ts';
import type { PeopleStore } from './people-port.ts';
import type { ReminderStore } from './reminders-port.ts';

/**
 * What an actor's node needs from its store, in the words of the domain. One store holds one actor.
 *
 * The journal is the truth: one entry a change, numbered from 1 without gaps, and one insert holds everything the change means
 * (the signed version, the policy, the entries of the feeds), so that no transaction over several documents is needed. Everything
 * else is a projection of the journal, brought up to date when the store is opened and with every append.
 */
export type ActorStore = {
  /** DID of the actor whose store this is. */
  readonly actor: string;

  /** The end of the journal and of every feed. */
  head(): Promise<JournalHead>;

  /**
   * Appends entries in order, numbered on from {@link head}. Stops at the first number that another process has taken meanwhile,
   * and says how many were stored (0 to all); the caller reads the head again and repeats the rest. What was stored survives the
   * end of the process and is projected.
   */
  append(entries: readonly JournalEntry[]): Promise<number>;

  /** Entries of the journal with a number above `after`, oldest first. */
  journal(after: number, limit: number): Promise<readonly JournalEntry[]>;

  /** Entries of a feed with a number above `after`, oldest first, each with what is now known of its record. */
  feed(tier: FeedTier, after: number, limit: number): Promise<readonly StoredFeedEntry[]>;

  /** Current state of those records that are in view; withdrawn ones included. Absent and denied look alike. */
  find(ids: readonly string[], view: View): Promise<ReadonlyMap<string, StoredRecord>>;

  /** One page of current records of a kind (withdrawn ones left out), filtered before it is ordered and cut. */
  list(query: RecordQuery): Promise<readonly StoredRecord[]>;

  /** How many records {@link list} would give in all, whatever page. */
  count(query: Pick<RecordQuery, 'kind' | 'view'>): Promise<number>;

  /**
   * One page of the current records that point to one of these targets by a field that is in view as well, oldest first, filtered before it
   * is ordered and cut. Withdrawn ones point nowhere.
   */
  pointing(query: PointerQuery): Promise<readonly StoredRecord[]>;

  /** Every signed version of a record, oldest first, from the journal. */
  versions(id: string): Promise<readonly JournalEntry[]>;

  /** After erasures: rewrites what the store keeps in files, so that nothing of what was erased is left there. */
  scrub(): Promise<void>;

  /** Erases the same from copies that migrations left within the store's database; copies in files of their own are not its matter. */
  eraseFromCopies(id: string, fields: readonly string[] | 'ALL'): Promise<void>;

  /** For records whose later versions were lost in a restore: the highest version that readers have seen. */
  versionFloor(id: string): Promise<{ readonly version: number; readonly digest: string } | undefined>;

  saveDraft(draft: Draft): Promise<void>;
  draft(id: string): Promise<Draft | undefined>;
  drafts(): Promise<readonly Draft[]>;
  removeDraft(id: string): Promise<void>;

  /** Tokens are kept as digests only. */
  addToken(token: StoredToken): Promise<void>;
  findToken(digest: string): Promise<StoredToken | undefined>;
  tokens(): Promise<readonly StoredToken[]>;
  /** Removes the tokens with this label; says how many. */
  removeTokens(label: string): Promise<number>;

  readonly people: PeopleStore;

  /** Who saw, or was refused, what is shared with few. */
  readonly audit: AuditStore;

  /** Rounds of questions that are answered without a name. */
  readonly health: HealthStore;

  /** Where strangers may leave an idea. */
  readonly guests: GuestStore;

  /** How people want to be reminded of what waits and what is due. */
  readonly reminders: ReminderStore;

  close(): Promise<void>;
};

export type JournalHead = {
  /** Number of the last entry; 0 when there is none. */
  readonly seq: number;
  readonly heads: Readonly<Record<FeedTier, FeedHead>>;
  /** `issuedAt` of the last entry; times never decrease along the journal. */
  readonly issuedAt?: string;
};

/** One change. */
export type JournalEntry = {
  readonly seq: number;
  readonly change: JournalChange;
  /** RFC 3339, UTC, whole seconds; never before that of the entry before. */
  readonly at: string;
  /** Feed entries that this change makes, by tier. */
  readonly feeds: Readonly<Partial<Record<FeedTier, FeedLink & { readonly digest: string }>>>;
};

export type JournalChange =
  /** A signed version: first, revised, or (envelope.withdrawn) the tombstone. */
  | {
      readonly type: 'VERSION';
      readonly envelope: RecordEnvelope;
      readonly content: Content;
      /** With every disclosure. */
      readonly sdJwt: string;
      readonly digest: string;
      readonly policy: VisibilityPolicy;
      /** Names of fields whose content and disclosures were erased. */
      readonly erased?: readonly string[];
    }
  /** The record is shown to others than before; its version and digest stay. */
  | { readonly type: 'POLICY'; readonly id: string; readonly policy: VisibilityPolicy }
  /** Content of all versions before was erased for good: of these fields, or all. What was signed stays, and so does the chain. */
  | {
      readonly type: 'ERASED';
      readonly id: string;
      readonly fields: readonly string[] | 'ALL';
      /** Who might see the record then. */
      readonly policy: VisibilityPolicy;
    }
  /** The store came back from a backup; versions that readers saw and the backup does not hold. */
  | {
      readonly type: 'RESTORED';
      /** The signed statement (JWS compact). */
      readonly statement: string;
      readonly lost: readonly { readonly id: string; readonly version: number; readonly digest: string }[];
    };

/** A record as it stands. */
export type StoredRecord = {
  readonly envelope: RecordEnvelope;
  readonly content: Content;
  readonly sdJwt: string;
  readonly digest: string;
  readonly policy: VisibilityPolicy;
  /** Names of fields that were erased: signed once, and not to be shown to anybody any more. */
  readonly erased?: readonly string[];
  /** Number of the journal entry that changed it last. */
  readonly seq: number;
};

/** An entry of a feed, and what the node needs in order to decide whether its proof may still be shown. */
export type StoredFeedEntry = FeedLink & {
  readonly digest: string;
  /** The proof with every disclosure (of a RESTORED entry the signed statement); absent for HIDDEN. */
  readonly sdJwt?: string;
  /** Who might see the record by the change that made the entry; absent for RESTORED. */
  readonly policy?: VisibilityPolicy;
  /** The record's policy and state now, whatever they were when the entry was made; absent for RESTORED. */
  readonly current?: { readonly policy: VisibilityPolicy; readonly withdrawn: boolean };
};

/** Whose view of the records is asked for: all of them, or what is granted to one of these at this moment. */
export type View =
  | 'ALL'
  | {
      readonly sight: Exclude<Sight, 'ALL'>;
      /** RFC 3339, UTC, whole seconds: what is granted until then or earlier is not in view any more. */
      readonly now: string;
    };

export type RecordQuery = {
  readonly kind: string;
  readonly view: View;
  /** By (issuedAt, id). */
  readonly order: 'NEWEST' | 'OLDEST';
  /** The last row of the page before. */
  readonly after?: { readonly issuedAt: string; readonly id: string };
  readonly limit: number;
};

export type PointerQuery = {
  /** Digests of ids of records, and of DIDs. */
  readonly targets: readonly string[];
  readonly view: View;
  /** Only records of these kinds; of all when left out. */
  readonly kinds?: readonly string[];
  readonly after?: RecordQuery['after'];
  readonly limit: number;
};

/** What is being written and was never signed: it leaves the node in no way. */
export type Draft = {
  readonly id: string;
  readonly kind: string;
  readonly content: Content;
  readonly language?: string;
  readonly licence?: string;
  readonly reportedBy?: ReportedBy;
  /** Who is meant to see it; absent: only the actor itself. */
  readonly policy?: Omit<VisibilityPolicy, 'seq'>;
  /** The state of the record that it goes on from; absent for a new one. */
  readonly basedOn?: { readonly version: number; readonly policy: number };
  readonly updatedAt: string;
};

export type StoredToken = {
  /** `sha-256:` digest of the token's text. */
  readonly digest: string;
  readonly label: string;
  readonly role: TokenRole;
  readonly createdAt: string;
  /** RFC 3339; absent means until removed. */
  readonly expiresAt?: string;
};

/** What the bearer of a token may do. */
export type TokenRole = Role;

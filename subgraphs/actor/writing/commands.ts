import type { Audience, Content, ReportedBy, WithdrawalReason } from '../../../schema/index.ts';

/** What an actor can do to its records. */
export type Command = Publish | Revise | Withdraw | SetAudience;

/** What is said beside the content. */
export type Circumstances = {
  /** BCP 47 tag. */
  readonly language?: string | null | undefined;
  /** SPDX identifier or web address. */
  readonly licence?: string | null | undefined;
  readonly reportedBy?: ReportedBy | null | undefined;
};

/** To whom something is shown. */
export type GrantChoice = {
  readonly audience?: Audience | null | undefined;
  /** Of NETWORKS: ids of SharedValueNetworks, 1 to 100. */
  readonly networks?: readonly string[] | null | undefined;
  /** Of PARTNERS: DIDs, 1 to 100. */
  readonly partners?: readonly string[] | null | undefined;
  /** Of PARTNERS: the moment from which on it is over (RFC 3339, UTC), in the future. */
  readonly until?: string | null | undefined;
};

/** To whom a field is shown, of those who see its record. */
export type FieldAudience = GrantChoice & { readonly field: string };

/**
 * Who may see a record. Of a new record PRIVATE unless told: nothing is shown by oversight. Of one that exists what is not told stays;
 * an audience that it has already keeps its networks, partners and moment unless any of them is told.
 */
export type Sharing = GrantChoice & {
  /** Every field that has an audience of its own; an empty list takes those of all fields away. */
  readonly fields?: readonly FieldAudience[] | null | undefined;
};

/** A new record. */
export type Publish = Circumstances &
  Sharing & {
    readonly type: 'PUBLISH';
    /** Name of the kind. */
    readonly kind: string;
    readonly content: Content;
    /** Its id, where a lasting one is known from elsewhere (an import, a draft); else a new one is made. */
    readonly id?: string | undefined;
  };

/**
 * The next version. Fields that are not named stay, those that this software does not know included; null removes a field. The same step
 * may show it to others than before.
 */
export type Revise = Circumstances &
  Sharing & {
    readonly type: 'REVISE';
    readonly id: string;
    readonly changes: Content;
    /** The version that was read; the command is refused when the record has moved on since. */
    readonly expectedVersion?: number | null | undefined;
  };

/** The last version: a tombstone without content. */
export type Withdraw = { readonly type: 'WITHDRAW'; readonly id: string; readonly reason: WithdrawalReason };

/** Shows the record to others than before; its version and digest stay. */
export type SetAudience = Sharing & { readonly type: 'SET_AUDIENCE'; readonly id: string };

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

/** A new record. */
export type Publish = Circumstances & {
  readonly type: 'PUBLISH';
  /** Name of the kind. */
  readonly kind: string;
  readonly content: Content;
  /** PRIVATE unless told: nothing is shown by oversight. */
  readonly audience?: Audience | undefined;
  /** Its id, where a lasting one is known from elsewhere (an import, a draft); else a new one is made. */
  readonly id?: string | undefined;
};

/** The next version. Fields that are not named stay, those that this software does not know included; null removes a field. */
export type Revise = Circumstances & {
  readonly type: 'REVISE';
  readonly id: string;
  readonly changes: Content;
  /** Set where the same step also shows it to others than before. */
  readonly audience?: Audience | undefined;
  /** The version that was read; the command is refused when the record has moved on since. */
  readonly expectedVersion?: number | null | undefined;
};

/** The last version: a tombstone without content. */
export type Withdraw = { readonly type: 'WITHDRAW'; readonly id: string; readonly reason: WithdrawalReason };

/** Shows the record to others than before; its version and digest stay. */
export type SetAudience = { readonly type: 'SET_AUDIENCE'; readonly id: string; readonly audience: Audience };

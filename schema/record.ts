/**
 * What every published thing has in common: the envelope. Content fields come beside it, each behind its own salted digest
 * (see proof.ts), so that one signature serves every audience.
 */
export type RecordEnvelope = {
  /** `<actor DID>/<kind segment>/<ULID>` */
  readonly id: string;
  /** Name of the kind, e.g. `ImpactGoal`. */
  readonly kind: string;
  /** Version of the kind's description that the writer followed. */
  readonly kindVersion: number;
  /** 1 for the first version, then one more each time. */
  readonly version: number;
  /** DID of the actor that says it. */
  readonly issuer: string;
  /** When it was said: RFC 3339, UTC, whole seconds (`2026-01-31T12:00:00Z`). */
  readonly issuedAt: string;
  /** Digest of the version before; absent in the first. */
  readonly previous?: string;
  /** BCP 47 tag of the language the texts are in. */
  readonly language?: string;
  /** SPDX identifier or URL of the licence the content is given under. */
  readonly licence?: string;
  /** Set where the issuer only passes on what somebody else reported. */
  readonly reportedBy?: ReportedBy;
  readonly dataClass: DataClass;
  /** Set in a tombstone, which has no content. */
  readonly withdrawn?: Withdrawal;
};

/**
 * That a record was withdrawn, and why. A tombstone shows nothing of what was said; but whoever promised something by a day, and withdrew it
 * only afterwards, has not kept it, and says so: `afterDue`.
 */
export type Withdrawal = { readonly reason: WithdrawalReason; readonly afterDue?: true };

/** The source of a statement that is passed on: a name and a link. */
export type ReportedBy = { readonly name: string; readonly source?: string };

export const DATA_CLASSES = {
  ORGANIZATIONAL: 'Says something about organizations.',
  PERSONAL: 'Says something about a person; kept and erased by the rules for personal data.',
} as const;
export type DataClass = keyof typeof DATA_CLASSES;

export const WITHDRAWAL_REASONS = {
  NO_LONGER_TRUE: 'It was right, and no longer is.',
  MISTAKE: 'It should not have been published.',
  REPLACED: 'Another record takes its place.',
  CONSENT_WITHDRAWN: 'Somebody it concerns asked for it.',
  TIME_OVER: 'It was to be kept for a time only, and that time is over.',
  OTHER: 'Another reason.',
} as const;
export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS;

/** Points to a record, or to an actor (then without digest). The digest binds to the version that was meant. */
export type Reference = { readonly id: string; readonly digest?: string };

/** Content of a record: the kind's fields by name, as plain JSON. */
export type Content = Readonly<Record<string, unknown>>;

/** A version as its author holds it: envelope, all content, and the whole SD-JWT. */
export type RecordVersion = {
  readonly envelope: RecordEnvelope;
  readonly content: Content;
  /** SD-JWT in compact form with every disclosure. */
  readonly sdJwt: string;
  readonly digest: string;
};

import type { Audience, Content, KindDefinition, ReportedBy } from '../../../schema/index.ts';

/** What importing needs of an actor: to see how its records stand, and to publish many at a time. */
export type ImportTarget = {
  /** DID of the actor. */
  readonly actor: string;
  /** The records of these ids that there are, withdrawn ones included. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, StandingRecord>>;
  /** The record of a kind that an actor has at most once, if it has it. */
  single(kind: KindDefinition): Promise<string | undefined>;
  /** Why each would be refused, as things stand; undefined where it would not be. */
  examine(entries: readonly ImportEntry[]): Promise<readonly (Refusal | undefined)[]>;
  /** Publishes and revises, in this order, under one signature each. */
  publish(entries: readonly ImportEntry[]): Promise<void>;
};

export type Refusal = { readonly field?: string; readonly reason: string };

/** A record as it stands. */
export type StandingRecord = {
  readonly version: number;
  readonly withdrawn: boolean;
  readonly content: Content;
  readonly audience: string;
  readonly language?: string;
  readonly licence?: string;
  readonly reportedBy?: ReportedBy;
};

/** What a row wants to have published. */
export type ImportEntry = {
  readonly id: string;
  readonly kind: KindDefinition;
  /** Whether the content or the envelope changes; otherwise only the audience does. */
  readonly changes: 'NEW' | 'REVISED' | 'AUDIENCE';
  /** The version that it was planned against; 0 for a new record. */
  readonly basedOn: number;
  readonly content: Content;
  readonly audience: Audience;
  readonly language?: string;
  readonly licence?: string;
  readonly reportedBy?: ReportedBy;
};

import type { Audience, Content, WithdrawalReason } from '../../schema/index.ts';
import type { Publish } from '../../subgraphs/actor/index.ts';
import type { DemoName, DemoNames } from './demo-names.ts';

/** What one organization of the demo says. */
export type DemoOrganization = DemoPart & { readonly slug: DemoName; readonly name: string };

/** What an organization says in one story. On one day records come first, then answers, then revisions, then withdrawals. */
export type DemoPart = {
  readonly records: readonly DemoRecord[];
  readonly answers?: readonly DemoAnswer[];
  readonly revisions?: readonly DemoRevision[];
  readonly withdrawals?: readonly DemoWithdrawal[];
};

type Told = {
  /** So many days before the network was made; {@link BEGINNING} unless told. */
  readonly daysAgo?: number;
};

type Shown = {
  /** PUBLIC unless told. */
  readonly audience?: Audience;
  /** With an audience of PARTNERS: their DIDs. */
  readonly partners?: readonly string[];
  /** With an audience of NETWORKS: ids of charters. */
  readonly networks?: readonly string[];
};

export type DemoRecord = Told &
  Shown & {
    readonly kind: string;
    /** Counts the records of a kind, from 1. */
    readonly number: number;
    readonly content: Content;
    /** References that bind to the version of that day, by field. */
    readonly pinned?: Readonly<Record<string, readonly [slug: DemoName, kind: string, number: number]>>;
    /** Fields that fewer see than the record. */
    readonly fields?: Publish['fields'];
  };

export type DemoAnswer = Told &
  Shown & {
    readonly number: number;
    /** The record that is answered, in the version of that day. */
    readonly to: readonly [slug: DemoName, kind: string, number: number];
    readonly verdict: string;
    readonly words?: string;
  };

export type DemoRevision = Told & { readonly kind: string; readonly number: number; readonly changes: Content };

export type DemoWithdrawal = Told & {
  readonly kind: string;
  readonly number: number;
  readonly reason: WithdrawalReason;
};

/** When most of it was said, in days before the network was made. */
export const BEGINNING = 420;

/** Tells who an organization is and what it wants, given the names of all. */
export type DemoTeller = (names: DemoNames) => DemoOrganization;

/** Tells something that several of them have to do with: by organization what it says in it. */
export type DemoStory = (names: DemoNames) => Readonly<Partial<Record<DemoName, DemoPart>>>;

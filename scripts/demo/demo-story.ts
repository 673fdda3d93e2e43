import type { Audience, Content } from '../../schema/index.ts';
import type { Publish } from '../../subgraphs/actor/index.ts';
import type { DemoNames, DemoSlug } from './demo-names.ts';

/** What one organization of the demo says. */
export type DemoOrganization = {
  readonly slug: DemoSlug;
  readonly name: string;
  readonly records: readonly DemoRecord[];
  /** Said after all records are there, because an answer names the version it answers. */
  readonly answers: readonly DemoAnswer[];
  /** Said last: what was answered to before has moved on. */
  readonly revisions: readonly DemoRevision[];
};

export type DemoRecord = {
  readonly kind: string;
  /** Counts the records of a kind, from 1. */
  readonly number: number;
  readonly content: Content;
  /** PUBLIC unless told. */
  readonly audience?: Audience;
  /** With an audience of PARTNERS: their DIDs. */
  readonly partners?: readonly string[];
  /** Fields that fewer see than the record. */
  readonly fields?: Publish['fields'];
};

export type DemoAnswer = {
  readonly number: number;
  readonly to: readonly [slug: DemoSlug, kind: string, number: number];
  readonly verdict: string;
  readonly words?: string;
};

export type DemoRevision = { readonly kind: string; readonly number: number; readonly changes: Content };

/** Tells the part of one organization, given the names of all. */
export type DemoTeller = (names: DemoNames) => DemoOrganization;

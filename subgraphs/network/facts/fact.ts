import { undisclosedOf } from '../past-rows.ts';
import type { IndexLink, IndexRow, PastRow } from '../store/port.ts';

/** What rules read of a record: its envelope, links and facets, as far as the asker may see them; never a text but the title. */
export type Fact = {
  readonly id: string;
  /** DID of whoever says it. */
  readonly actor: string;
  readonly kind: string;
  readonly version: number;
  readonly digest: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly issuedAt: string;
  readonly withdrawn: boolean;
  /** Set on the tombstone of a promise that was withdrawn after the day on which it was due. */
  readonly afterDue?: true;
  readonly title?: string;
  readonly links: readonly IndexLink[];
  /** By the name of the facet; a field with several values has several. */
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  /** How many fields the asker may not see, or are erased: what is not here may be among them. */
  readonly undisclosed: number;
  /** SPDX identifier or address of the licence that it is given under. */
  readonly licence?: string;
  /** It passes on what somebody else has said. */
  readonly reported?: true;
};

export type FacetValue = string | number;

/** The fact in a row of the index, or of an answer that was just verified. */
export function factOf(row: IndexRow): Fact {
  const facets: Record<string, FacetValue[]> = {};
  for (const { name, value } of row.facets) {
    const values = facets[name];
    if (values) values.push(value);
    else facets[name] = [value];
  }
  const { id, actor, kind, version, digest, issuedAt, withdrawn, title, links, undisclosed } = row;
  const { afterDue, licence, reported } = row;
  return {
    id,
    actor,
    kind,
    version,
    digest,
    issuedAt,
    withdrawn,
    ...(afterDue ? { afterDue } : {}),
    ...(title === undefined ? {} : { title }),
    links,
    facets,
    undisclosed,
    ...(licence === undefined ? {} : { licence }),
    ...(reported ? { reported } : {}),
  };
}

/** The fact in a version of the past. */
export function factOfPast(row: IndexRow, past: PastRow): Fact {
  const { version, digest, issuedAt, links, facets } = past;
  const undisclosed = undisclosedOf(past);
  const { id, actor, kind, tier, kindVersion, feedSeq } = row;
  return factOf({
    ...{ id, actor, kind, tier, kindVersion, feedSeq, version, digest, issuedAt, links, facets, undisclosed },
    withdrawn: false,
    opaque: false,
  });
}

/** All values of a facet. */
export function valuesOf(fact: Fact, facet: string): readonly FacetValue[] {
  return fact.facets[facet] ?? [];
}

/** The one value of a facet as text (codes, enum values, dates); undefined where there is none. */
export function textOf(fact: Fact, facet: string): string | undefined {
  const [value] = valuesOf(fact, facet);
  return value === undefined ? undefined : String(value);
}

/** The one value of a numeric facet; undefined where there is none, or no finite number. */
export function numberOf(fact: Fact, facet: string): number | undefined {
  const [value] = valuesOf(fact, facet);
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Where a reference field points to: record ids, or DIDs. */
export function targetsOf(fact: Fact, field: string): readonly string[] {
  return fact.links.flatMap(({ name, target }) => (name === field ? [target] : []));
}

/** Where a reference field with one value points to. */
export function targetOf(fact: Fact, field: string): string | undefined {
  return fact.links.find(({ name }) => name === field)?.target;
}

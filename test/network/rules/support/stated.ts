import { digestOf, formatRecordId, registry } from '../../../../schema/index.ts';
import { type FacetValue, type Fact, type Facts, factsOf } from '../../../../subgraphs/network/facts/index.ts';
import type { IndexLink } from '../../../../subgraphs/network/store/port.ts';

/** DID of an actor by a short name. */
export const did = (name: string): string => `did:web:${name}.example`;

/** Id of the n-th record of a kind of an actor. */
export function idOf(name: string, kindName: string, n = 1): string {
  const kind = registry.byName(kindName);
  if (!kind) throw new Error(`no kind ${kindName}`);
  return formatRecordId(did(name), kind.segment, String(n).padStart(26, '0'));
}

type Said = {
  readonly n?: number;
  readonly version?: number;
  readonly at?: string;
  /** By field: ids, DIDs, or facts (then pinned to their version). */
  readonly links?: Readonly<Record<string, string | Fact | readonly (string | Fact)[]>>;
  readonly facets?: Readonly<Record<string, FacetValue | readonly FacetValue[]>>;
  readonly title?: string;
  readonly withdrawn?: boolean;
  readonly afterDue?: true;
  readonly undisclosed?: number;
};

/** A record as rules see it. Issued on 2026-01-01 unless told. */
export function stated(name: string, kind: string, said: Said = {}): Fact {
  const { n = 1, version = 1, at = '2026-01-01', withdrawn = false, undisclosed = 0, title } = said;
  const id = idOf(name, kind, n);
  const links = Object.entries(said.links ?? {}).flatMap(([field, to]) =>
    [to].flat().map((target): IndexLink => {
      if (typeof target === 'string') return { name: field, target };
      return { name: field, target: (target as Fact).id, targetDigest: (target as Fact).digest };
    }),
  );
  return {
    id,
    actor: did(name),
    kind,
    version,
    digest: digestOf(`${id} ${version}`),
    issuedAt: at.length === 10 ? `${at}T12:00:00Z` : at,
    withdrawn,
    ...(said.afterDue ? { afterDue: said.afterDue } : {}),
    ...(title === undefined ? {} : { title }),
    links,
    facets: Object.fromEntries(Object.entries(said.facets ?? {}).map(([facet, value]) => [facet, [value].flat()])),
    undisclosed,
  };
}

/** An answer to a record in this version. */
export function answered(name: string, about: Fact, verdict: string, said: Omit<Said, 'links'> = {}): Fact {
  return stated(name, 'Answer', { ...said, links: { about }, facets: { verdict, ...said.facets } });
}

/** Facts of these records, on the last day of June 2026 unless told; all their actors take part. */
export function known(facts: readonly Fact[], day = '2026-06-30', silent: readonly string[] = []): Facts {
  const actors = [...new Set(facts.map(({ actor }) => actor))].sort();
  return factsOf(facts, { now: `${day}T12:00:00Z`, actors, silent: silent.map(did), audience: 'MEMBERS' });
}

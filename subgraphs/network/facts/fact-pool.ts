import type { IndexLink } from '../store/port.ts';
import type { FacetValue, Fact } from './fact.ts';
import type { Versions } from './fact-table.ts';
import { areSameFacets, areSameLinks } from './same-facts.ts';

/** Makes what repeats one and the same in memory: names, actors, single values, ids that are pointed to. */
export type FactPool = {
  /** @param idOf the id of a record as it is held already */
  pooled(versions: Versions, idOf: (id: string) => string | undefined): Versions;
};

/** So many different texts and values are remembered; what comes later is held as it comes. */
const MOST_TEXTS = 50_000;
const MOST_VALUES = 20_000;

export function factPool(): FactPool {
  const texts = new Map<string, string>();
  const values = new Map<FacetValue, readonly FacetValue[]>();

  function text(one: string): string {
    const known = texts.get(one);
    if (known !== undefined) return known;
    if (texts.size < MOST_TEXTS) texts.set(one, one);
    return one;
  }

  /** A list of one value, which most facets have. */
  function list(of: readonly FacetValue[]): readonly FacetValue[] {
    const [value] = of;
    if (value === undefined || of.length > 1) return of;
    const known = values.get(value);
    if (known) return known;
    if (values.size < MOST_VALUES) values.set(value, of);
    return of;
  }

  function pooledFact(fact: Fact, after: Fact | undefined, idOf: (id: string) => string | undefined): Fact {
    const { id, actor, kind, links, facets, licence, ...rest } = fact;
    return {
      id: after?.id ?? idOf(id) ?? id,
      actor: text(actor),
      kind: text(kind),
      ...rest,
      links: after && areSameLinks(links, after.links) ? after.links : pooledLinks(links, idOf),
      facets: after && areSameFacets(facets, after.facets) ? after.facets : pooledFacets(facets),
      ...(licence === undefined ? {} : { licence: text(licence) }),
    };
  }

  function pooledLinks(links: readonly IndexLink[], idOf: (id: string) => string | undefined): readonly IndexLink[] {
    return links.map(({ name, target, ...rest }) => ({
      name: text(name),
      target: target.includes('/') ? (idOf(target) ?? target) : text(target),
      ...rest,
    }));
  }

  function pooledFacets(facets: Fact['facets']): Fact['facets'] {
    const pooled: Record<string, readonly FacetValue[]> = {};
    for (const name in facets) pooled[text(name)] = list(facets[name] ?? []);
    return pooled;
  }

  return {
    pooled({ current, past }, idOf) {
      const last = pooledFact(current, undefined, idOf);
      let after = last;
      const before = past.toReversed().map((fact) => {
        after = pooledFact(fact, after, idOf);
        return after;
      });
      return { current: last, past: before.reverse() };
    },
  };
}

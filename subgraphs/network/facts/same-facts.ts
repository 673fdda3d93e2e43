import type { IndexLink } from '../store/port.ts';
import type { FacetValue, Fact } from './fact.ts';
import type { Versions } from './fact-table.ts';

/** Whether two facts say the same. */
export function isSameFact(one: Fact, other: Fact): boolean {
  if (one === other) return true;
  return (
    one.digest === other.digest &&
    one.version === other.version &&
    one.id === other.id &&
    one.kind === other.kind &&
    one.issuedAt === other.issuedAt &&
    one.withdrawn === other.withdrawn &&
    one.afterDue === other.afterDue &&
    one.title === other.title &&
    one.undisclosed === other.undisclosed &&
    areSameLinks(one.links, other.links) &&
    areSameFacets(one.facets, other.facets)
  );
}

/** Whether two records have the same versions. */
export function areSameVersions(one: Versions, other: Versions): boolean {
  return firstDifference(one, other) === undefined;
}

/** From which moment on two records say different things; undefined where they never do. */
export function firstDifference(one: Versions, other: Versions): string | undefined {
  if (one.past.length === 0 && other.past.length === 0)
    return isSameFact(one.current, other.current) ? undefined : earlier(one.current, other.current);
  const [ones, others] = [
    [...one.past, one.current],
    [...other.past, other.current],
  ];
  for (let at = 0; at < Math.max(ones.length, others.length); at++) {
    const [a, b] = [ones[at], others[at]];
    if (!a || !b || !isSameFact(a, b)) return earlier(a, b);
  }
  return undefined;
}

export function areSameLinks(one: readonly IndexLink[], other: readonly IndexLink[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every(({ name, target, targetDigest }, at) => {
      const link = other[at];
      return link?.target === target && link.name === name && link.targetDigest === targetDigest;
    })
  );
}

export function areSameFacets(one: Fact['facets'], other: Fact['facets']): boolean {
  if (one === other) return true;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => areSameValues(one[name], other[name]));
}

function areSameValues(one: readonly FacetValue[] | undefined, other: readonly FacetValue[] | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.length !== other.length) return false;
  return one.every((value, at) => value === other[at]);
}

function earlier(one: Fact | undefined, other: Fact | undefined): string | undefined {
  if (!one || !other) return (one ?? other)?.issuedAt;
  return one.issuedAt < other.issuedAt ? one.issuedAt : other.issuedAt;
}

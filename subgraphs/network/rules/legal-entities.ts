import { type Fact, type Facts, targetOf, valuesOf } from '../facts/index.ts';
import { evidenceIn } from './evidence-in.ts';

/** Which actors are one and the same organization. */
export type LegalEntities = {
  /** DID under which an organization is counted; its own where it is here once. */
  entityOf(actor: string): string;
  /** The DIDs of one organization, in order; itself alone where it is here once. */
  actorsOf(entity: string): readonly string[];
  /** Records by which actors were taken for one: of these organizations, or of all. */
  because(entities?: ReadonlySet<string>): readonly string[];
};

/**
 * Actors that say the same number in a public register (LEI, Wikidata, org-id, ISIN) in their profiles are one organization; and so is
 * whoever confirmed to be the known organization with that number. It is counted under the name of the one whose profile is the oldest.
 *
 * Weakness: numbers are said by each actor of itself, and no register is asked. Whoever finds a stranger under its number answers that
 * stranger’s profile with REJECTED, and the two are apart again.
 */
export function legalEntitiesIn(facts: Facts): LegalEntities {
  const known = found.get(facts);
  if (known) return known;
  const entities = readEntities(facts);
  found.set(facts, entities);
  return entities;
}

/** Of the facts of one request: rules about each of a hundred actors on a page read all profiles once. */
const found = new WeakMap<Facts, LegalEntities>();

function readEntities(facts: Facts): LegalEntities {
  const numbers = new Map<string, Map<string, Set<string>>>();
  const profiles = new Map<string, Fact>();
  const note = (actor: string, record: Fact) => {
    if (!facts.isActive(actor)) return;
    for (const number of valuesOf(record, 'identifier')) {
      const actors = numbers.get(String(number)) ?? new Map<string, Set<string>>();
      numbers.set(String(number), actors.set(actor, (actors.get(actor) ?? new Set()).add(record.id)));
    }
  };
  for (const profile of facts.ofKind('Profile')) {
    const known = profiles.get(profile.actor);
    if (!known || profile.id < known.id) profiles.set(profile.actor, profile);
    note(profile.actor, profile);
  }
  for (const known of facts.ofKind('KnownActor')) {
    const actor = targetOf(known, 'sameAs');
    if (actor !== undefined && evidenceIn(facts, known)?.value === 'CONFIRMED') note(actor, known);
  }

  const ages = new Map<string, string>();
  const ageOf = (actor: string): string => {
    const known = ages.get(actor);
    if (known !== undefined) return known;
    const profile = profiles.get(actor);
    const first = profile && facts.versions(profile.id)[0];
    const age = `${first?.issuedAt ?? '9'} ${actor}`;
    ages.set(actor, age);
    return age;
  };
  const refuses = (actor: string, other: string): boolean => {
    const profile = profiles.get(other);
    if (!profile) return false;
    const said = [...facts.pointingTo(profile.id, 'Answer', 'about')].filter((answer) => answer.actor === actor);
    const newest = said.sort((a, b) => (`${a.issuedAt} ${a.id}` < `${b.issuedAt} ${b.id}` ? 1 : -1))[0];
    return newest !== undefined && valuesOf(newest, 'verdict')[0] === 'REJECTED';
  };

  const above = new Map<string, string>();
  const entityOf = (actor: string): string => {
    let top = actor;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  const reasons = new Map<string, Set<string>>();
  // in order, so that it does not matter which record was read first
  for (const number of [...numbers.keys()].sort()) {
    const actors = numbers.get(number) ?? new Map<string, Set<string>>();
    if (actors.size < 2) continue;
    const oldestFirst = [...actors.keys()].sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1));
    const heads: string[] = [];
    for (const actor of oldestFirst) {
      const head = heads.find((one) => !refuses(one, actor) && !refuses(actor, one));
      if (head === undefined) {
        heads.push(actor);
        continue;
      }
      const [one, other] = [entityOf(head), entityOf(actor)];
      if (one !== other) above.set(...((ageOf(one) < ageOf(other) ? [other, one] : [one, other]) as [string, string]));
      for (const id of [...(actors.get(head) ?? []), ...(actors.get(actor) ?? [])])
        reasons.set(id, (reasons.get(id) ?? new Set()).add(actor));
    }
  }

  const groups = new Map<string, string[]>();
  for (const actor of above.keys()) {
    const entity = entityOf(actor);
    const group = groups.get(entity);
    if (group) group.push(actor);
    else groups.set(entity, [entity, actor]);
  }
  for (const group of groups.values()) group.sort();
  return {
    entityOf,
    actorsOf: (entity) => groups.get(entity) ?? [entity],
    because: (entities) =>
      [...reasons].flatMap(([id, actors]) =>
        entities === undefined || [...actors].some((actor) => entities.has(entityOf(actor))) ? [id] : [],
      ),
  };
}

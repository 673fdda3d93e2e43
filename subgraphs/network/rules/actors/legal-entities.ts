import { type Fact, type Facts, perFacts, targetOf, valuesOf } from '../../facts/index.ts';
import { evidenceIn } from '../evidence/evidence-in.ts';
import { profilesIn } from './profile-of.ts';

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
 * whoever confirmed to be the known organization with that number. It is counted under the name of the one who has
 * said that number here for longest: no longer than it has been a member of this hub, whatever date its profile has. Who says two numbers of one register says none of it; and those whose numbers of one register differ are two, whatever a third says of itself:
 * else a stranger could make one of two others.
 *
 * Weakness: numbers are said by each actor of itself, and no register is asked. Whoever finds a stranger under its number answers that
 * stranger’s profile with REJECTED, and the two are apart again.
 */
export function legalEntitiesIn(facts: Facts): LegalEntities {
  return entitiesOf(facts, '');
}

const entitiesOf = perFacts(readEntities);

function readEntities(facts: Facts): LegalEntities {
  const numbers = new Map<string, Map<string, Set<string>>>();
  const profiles = profilesIn(facts);
  const note = (actor: string, record: Fact) => {
    if (!facts.isActive(actor)) return;
    for (const number of valuesOf(record, 'identifier')) {
      const actors = numbers.get(String(number)) ?? new Map<string, Set<string>>();
      numbers.set(String(number), actors.set(actor, (actors.get(actor) ?? new Set()).add(record.id)));
    }
  };
  for (const profile of facts.ofKind('Profile')) note(profile.actor, profile);
  for (const known of facts.ofKind('KnownActor')) {
    const actor = targetOf(known, 'sameAs');
    if (actor !== undefined && evidenceIn(facts, known)?.value === 'CONFIRMED') note(actor, known);
  }

  const ages = new Map<string, string>();
  /** Since when it has said the number, or has had a profile; what is before the hub took it in is its word alone. */
  const ageOf = (actor: string, number: string): string => {
    const key = `${number} ${actor}`;
    const known = ages.get(key);
    if (known !== undefined) return known;
    const profile = profiles.get(actor);
    const versions = profile ? facts.versions(profile.id) : [];
    const first = versions.find((version) => valuesOf(version, 'identifier').includes(number)) ?? versions[0];
    const [said, joined] = [first?.issuedAt ?? '9', facts.joinedAt(actor) ?? ''];
    const age = `${said > joined ? said : joined} ${first?.issuedAt} ${actor}`;
    ages.set(key, age);
    return age;
  };
  const refuses = (actor: string, other: string): boolean => {
    const profile = profiles.get(other);
    if (!profile) return false;
    const said = [...facts.pointingTo(profile.id, 'Answer', 'about', actor)];
    const newest = said.sort((a, b) => (`${a.issuedAt} ${a.id}` < `${b.issuedAt} ${b.id}` ? 1 : -1))[0];
    return newest !== undefined && valuesOf(newest, 'verdict')[0] === 'REJECTED';
  };

  const above = new Map<string, string>();
  const entityOf = (actor: string): string => {
    let top = actor;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  const registers = registersOf(numbers);
  const differ = (one: string, other: string): boolean => {
    const theirs = registers.get(other);
    return [...(registers.get(one) ?? [])].some(([register, number]) => (theirs?.get(register) ?? number) !== number);
  };
  const reasons = new Map<string, Set<string>>();
  // in order, so that it does not matter which record was read first
  for (const number of [...numbers.keys()].sort()) {
    const actors = numbers.get(number) ?? new Map<string, Set<string>>();
    if (actors.size < 2) continue;
    const oldestFirst = [...actors.keys()].sort((a, b) => (ageOf(a, number) < ageOf(b, number) ? -1 : 1));
    const heads: string[] = [];
    for (const actor of oldestFirst) {
      const head = heads.find(
        (one) => !refuses(one, actor) && !refuses(actor, one) && !differ(entityOf(one), entityOf(actor)),
      );
      if (head === undefined) {
        heads.push(actor);
        continue;
      }
      const [one, other] = [entityOf(head), entityOf(actor)];
      if (one !== other) {
        const [top, under] = ageOf(one, number) < ageOf(other, number) ? [one, other] : [other, one];
        above.set(under, top);
        registers.set(top, new Map([...(registers.get(under) ?? []), ...(registers.get(top) ?? [])]));
      }
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

/** The number of each actor in each register, such as LEI; numbers of a register of which an actor says two are taken out. */
function registersOf(numbers: Map<string, Map<string, Set<string>>>): Map<string, ReadonlyMap<string, string>> {
  const registers = new Map<string, Map<string, string>>();
  const twice = new Map<string, Set<string>>();
  for (const [number, actors] of numbers) {
    const register = number.slice(0, number.indexOf(':'));
    for (const actor of actors.keys()) {
      const own = registers.get(actor) ?? new Map<string, string>();
      registers.set(actor, own);
      if (own.has(register)) twice.set(actor, (twice.get(actor) ?? new Set()).add(register));
      own.set(register, number);
    }
  }
  for (const [actor, some] of twice) {
    for (const register of some) registers.get(actor)?.delete(register);
    for (const [number, actors] of numbers) if (some.has(number.slice(0, number.indexOf(':')))) actors.delete(actor);
  }
  return registers;
}

import type { KindDefinition } from './define-kind.ts';
import type { Field } from './fields.ts';

/** The kinds that this software knows, looked up by name, by the segment of their ids, or by the name of their lists. */
export type KindRegistry = {
  readonly kinds: readonly KindDefinition[];
  byName(name: string): KindDefinition | undefined;
  bySegment(segment: string): KindDefinition | undefined;
  /** References in other kinds' fields that point to this kind and name a link back. */
  inversesOf(kindName: string): readonly InverseLink[];
  /** The same for links from records to an actor. */
  readonly inversesOfActor: readonly InverseLink[];
};

/** A link back: records of kind `from` point here by their field `field`. */
export type InverseLink = {
  readonly name: string;
  readonly description: string;
  readonly from: KindDefinition;
  readonly field: string;
};

/**
 * Makes a registry.
 *
 * @throws Error when two kinds share a name, plural or segment, a reference points to no kind, or a link back has the name of a
 * field: faults of the programmer, found at start
 */
export function makeRegistry(kinds: readonly KindDefinition[]): KindRegistry {
  const byName = uniqueMap(kinds, (kind) => kind.name, 'name');
  const bySegment = uniqueMap(kinds, (kind) => kind.segment, 'segment');
  uniqueMap(kinds, (kind) => kind.plural, 'plural');
  const inverses = new Map<string, InverseLink[]>();
  const ofActor: InverseLink[] = [];
  for (const from of kinds) {
    for (const [field, { to, inverse }] of referencesOf(from)) {
      for (const target of Array.isArray(to) ? to : [])
        if (!byName.has(target)) throw new Error(`Kind ${from.name}: ${field} points to the unknown kind ${target}`);
      if (!inverse) continue;
      const link: InverseLink = { ...inverse, from, field };
      if (to === 'ACTOR') ofActor.push(link);
      for (const target of to === 'ACTOR' ? [] : to === 'ANY_RECORD' ? [...byName.keys()] : to) {
        const links = inverses.get(target) ?? [];
        const taken =
          links.some((other) => other.name === link.name) || Object.hasOwn(byName.get(target)?.fields ?? {}, link.name);
        if (taken) throw new Error(`Kind ${target}: two links or fields named ${link.name}`);
        inverses.set(target, [...links, link]);
      }
    }
  }
  return {
    kinds,
    byName: (name) => byName.get(name),
    bySegment: (segment) => bySegment.get(segment),
    inversesOf: (kindName) => inverses.get(kindName) ?? [],
    inversesOfActor: ofActor,
  };
}

type References = readonly (readonly [string, Field & { type: 'reference' }])[];
/** Kinds do not change once they are defined, and rules ask for their references with every record. */
const references = new WeakMap<KindDefinition, References>();

/** The reference fields of a kind, by name. */
export function referencesOf(kind: KindDefinition): References {
  const known = references.get(kind);
  if (known) return known;
  const found = Object.entries(kind.fields).flatMap(([name, field]) =>
    field.type === 'reference' ? [[name, field] as const] : [],
  );
  references.set(kind, found);
  return found;
}

function uniqueMap(
  kinds: readonly KindDefinition[],
  key: (kind: KindDefinition) => string,
  what: string,
): Map<string, KindDefinition> {
  const map = new Map<string, KindDefinition>();
  for (const kind of kinds) {
    if (map.has(key(kind))) throw new Error(`Two kinds share the ${what} ${key(kind)}`);
    map.set(key(kind), kind);
  }
  return map;
}

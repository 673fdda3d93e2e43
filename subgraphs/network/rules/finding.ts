import type { Facts, FactsAudience } from '../facts/index.ts';

/**
 * What a rule comes to: a value, by which rule, because of which records, and on what basis. Never stored, and never anyone's statement:
 * two askers who see different records may rightly come to different values.
 */
export type Finding<Value> = {
  readonly value: Value;
  /** Name of the rule with its number, such as `commitment-status-1`: it rises when the rule comes to other values than before. */
  readonly rule: string;
  /** Ids of the records that decided, in order, all of which the asker may see; at most {@link MOST_REASONS}. */
  readonly because: readonly string[];
  /** How many there are in all. */
  readonly becauseTotal: number;
  readonly basis: Basis;
};

export type Basis = {
  readonly audience: FactsAudience;
  /** How many records were looked at. */
  readonly records: number;
  /** Of those whose word would count, who could not be heard. */
  readonly silent: readonly string[];
  /** The moment that it is true of (RFC 3339, UTC). */
  readonly at: string;
  /** Whether there was enough to go by; if not, the value is INSUFFICIENT, or empty. */
  readonly isEnough: boolean;
};

export const MOST_REASONS = 50;

/**
 * Puts a finding together.
 *
 * @param because the records that decided; ids are made unique and put in order
 * @param looked the records that were looked at, those that decided among them or not
 * @param concerned actors whose word would count: those of them that are silent are named
 */
export function finding<Value>(
  facts: Facts,
  rule: string,
  value: Value,
  found: {
    readonly because: Iterable<string>;
    readonly looked?: Iterable<string>;
    readonly concerned?: Iterable<string>;
    readonly isEnough?: boolean;
  },
): Finding<Value> {
  const because = new Set(found.because);
  const beyond = new Set<string>();
  for (const id of found.looked ?? []) if (!because.has(id)) beyond.add(id);
  return {
    value,
    rule,
    because: firstInOrder(because, MOST_REASONS),
    becauseTotal: because.size,
    basis: {
      audience: facts.audience,
      records: because.size + beyond.size,
      silent: found.concerned === undefined ? facts.silent : silentAmong(facts.silent, found.concerned),
      at: facts.moment,
      isEnough: found.isEnough ?? true,
    },
  };
}

/** Those of some actors that are silent, in the order of all that are: of whom there may be thousands, when a hub is cut off. */
function silentAmong(silent: readonly string[], actors: Iterable<string>): readonly string[] {
  if (silent.length === 0) return silent;
  let places = placesOf.get(silent);
  if (!places) {
    places = new Map(silent.map((actor, place) => [actor, place]));
    placesOf.set(silent, places);
  }
  const found = new Set<number>();
  for (const actor of actors) {
    const place = places.get(actor);
    if (place !== undefined) found.add(place);
  }
  return [...found].sort((a, b) => a - b).map((place) => silent[place] ?? '');
}

const placesOf = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The first so many of texts in order, without putting all of them in order: there may be tens of thousands. */
export function firstInOrder(texts: Iterable<string>, count: number): string[] {
  let first: string[] = [];
  let last: string | undefined;
  for (const text of texts) {
    if (last !== undefined && text >= last) continue;
    first.push(text);
    if (first.length < 2 * count) continue;
    first = first.sort().slice(0, count);
    last = first[count - 1];
  }
  return first.sort().slice(0, count);
}

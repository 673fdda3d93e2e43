import type { Facts } from './facts.ts';

/**
 * Computes something once for facts and a key: rules about each of fifty records on a page need the same members of the same networks. What
 * is known of facts goes when they go, with their request.
 *
 * @param compute reads of the facts that it is given, and of nothing else
 * @example const membersOf = perFacts((facts, charter) => membersIn(facts, charter))
 */
export function perFacts<Value>(compute: (facts: Facts, key: string) => Value): (facts: Facts, key: string) => Value {
  const known = new WeakMap<Facts, Map<string, { readonly value: Value }>>();
  return (facts, key) => {
    let values = known.get(facts);
    if (!values) {
      values = new Map();
      known.set(facts, values);
    }
    const before = values.get(key);
    if (before) return before.value;
    const value = compute(facts, key);
    values.set(key, { value });
    return value;
  };
}

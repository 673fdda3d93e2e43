/** Chance that can be repeated: the same seed throws the same numbers (mulberry32). */
export type Dice = {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean;
  /** One of the values. @throws when there is none */
  one<Value>(values: readonly Value[]): Value;
  /** Some of the values, at most `most`, in their order. */
  some<Value>(values: readonly Value[], most: number): Value[];
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (percent) => next() * 100 < percent,
    one: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('Nothing to choose from.');
      return value;
    },
    some: (values, most) => {
      const wanted = below(Math.min(most, values.length) + 1);
      const chosen = new Set<number>();
      while (chosen.size < wanted) chosen.add(below(values.length));
      return values.filter((_, index) => chosen.has(index));
    },
  };
}

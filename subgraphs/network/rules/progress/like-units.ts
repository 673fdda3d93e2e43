import { convertUnit } from '../../../../schema/index.ts';

/** Something that was measured, and whatever goes with it. */
export type Quantified = { readonly value: number; readonly unit: string };

/** Those whose units are alike, and the one unit that they are counted in. */
export type LikeUnits<Item extends Quantified> = { readonly unit: string; readonly items: readonly Item[] };

/**
 * Puts together what can be added up: units that can be turned into each other, counted in the one that is used most, the first by name of
 * those used equally. Sets are in the order of their units.
 */
export function inLikeUnits<Item extends Quantified>(items: Iterable<Item>): readonly LikeUnits<Item>[] {
  const byUnit = Map.groupBy(items, ({ unit }) => unit);
  const units = [...byUnit].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  const sets: { readonly unit: string; readonly items: Item[] }[] = [];
  for (const [unit, measured] of units) {
    const set = sets.find((one) => one.unit === unit || convertUnit(1, unit, one.unit) !== undefined);
    if (set) set.items.push(...measured);
    else sets.push({ unit, items: [...measured] });
  }
  return sets.sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** The sum in this unit, in an order of its own, since sums of binary fractions depend on it. */
export function sumIn(unit: string, items: readonly Quantified[]): number {
  const values = items.map((one) => convertUnit(one.value, one.unit, unit) ?? 0);
  return values.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}

const MOST_DIGITS = 12;

/**
 * A number as the Decimal scalar has it: without an exponent, and with at most twelve digits that say something, since facets are binary
 * fractions.
 */
export function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(MOST_DIGITS));
  if (Math.abs(rounded) >= 1e21) return BigInt(rounded).toString();
  const text = rounded.toFixed(15).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** A share between 0 and 1, as text of four places: what is beyond either end counts as the end. */
export function fractionText(share: number): string {
  return decimalText(Number(Math.min(1, Math.max(0, share)).toFixed(4)));
}

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Excel keeps 15 digits; what comes after is the noise of binary fractions (0.1 + 0.2). */
const EXCEL_DIGITS = 15;

/** A number in plain digits, without exponent or superfluous zeros before the point; undefined when it is none. */
export function plainDecimal(written: string): string | undefined {
  const match = NUMBER.exec(written);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (exponent === undefined && sign !== '+') return written;
  const shift = Number(exponent ?? 0);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  const text = tail === '' ? head : `${head}.${tail}`;
  return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The number that a person sees in a cell of Excel, in plain digits. */
export function excelDecimal(written: string): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  const text = plainDecimal(number.toPrecision(EXCEL_DIGITS)) ?? written;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

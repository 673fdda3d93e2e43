/** Registers whose numbers can be told apart from other texts, and so belong to one organization; by the name of the scheme. */
const FORMS: Readonly<Record<string, (number: string) => boolean>> = {
  LEI: isLei,
  ORG_ID: (number) => /^[A-Z]{2,4}-[A-Z0-9_]{2,20}-[A-Z0-9][A-Z0-9./-]{0,39}$/.test(number),
  WIKIDATA: (number) => /^Q[1-9]\d{0,11}$/.test(number),
  ISIN: isIsin,
};

/**
 * The number of an organization in a public register, as `SCHEME:NUMBER`; undefined for what is none. It is how the index knows it, so no
 * other text can come in this way.
 */
export function registerNumber(identifier: unknown): string | undefined {
  const { scheme, value } = (typeof identifier === 'object' && identifier !== null ? identifier : {}) as Record<
    string,
    unknown
  >;
  if (typeof scheme !== 'string' || typeof value !== 'string') return undefined;
  const code = `${scheme}:${value.trim().toUpperCase()}`;
  return isRegisterNumber(code) ? code : undefined;
}

/** Whether it is a number that {@link registerNumber} gives. */
export function isRegisterNumber(code: string): boolean {
  const colon = code.indexOf(':');
  const scheme = code.slice(0, colon);
  return colon > 0 && Object.hasOwn(FORMS, scheme) && FORMS[scheme]?.(code.slice(colon + 1)) === true;
}

/** ISO 17442, with the check digits of ISO 7064 MOD 97-10. */
function isLei(number: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(number)) return false;
  let rest = 0;
  for (const digit of inDigits(number)) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** ISO 6166, with its check digit (Luhn, from the right). */
function isIsin(number: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(number)) return false;
  const digits = [...inDigits(number)].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Letters as numbers from 10, as both standards have it. */
function inDigits(number: string): string {
  return number.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}

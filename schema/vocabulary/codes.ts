import type { Vocabulary } from '../fields.ts';
import { isWebAddress } from '../web-address.ts';
import { isRegisterNumber } from './register-number.ts';
import { isSdgCode } from './sdg.ts';
import { isUnit } from './unit.ts';

/** Names of ISO 3166-1 countries as the platform knows them; a code without a name is none. */
const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** What the platform names and ISO 3166-1 has no country for: unions, places without a code of their own, codes for trials of software. */
const NO_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

/** Whether it is a country of ISO 3166-1 (`NL`), or has the form of one of its parts in ISO 3166-2 (`NL-UT`). */
export function isRegion(code: string): boolean {
  const match = /^([A-Z]{2})(?:-[A-Z0-9]{1,3})?$/.exec(code);
  const country = match?.[1];
  if (country === undefined || NO_COUNTRIES.has(country) || countryNow(country) !== country) return false;
  return countries.of(country) !== undefined;
}

/** The code of a country that has another one now, or a wrong one that is often met: `GB` for `UK`. */
export function countryNow(country: string): string {
  return Intl.getCanonicalLocales(`und-${country}`)[0]?.slice('und-'.length) ?? country;
}

/** Whether it is a language tag of BCP 47 in its canonical spelling (`nl`, `pt-BR`). */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** The divisions of each section of ISIC Revision 4, from the first to the last. */
const DIVISIONS: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

/**
 * Whether it is a section of ISIC Revision 4, or a division of its section (`C`, `C10`), or has the form of a group or class in such a
 * division (`C107`, `C1071`).
 */
export function isSector(code: string): boolean {
  const [, section = '', division] = /^([A-U])(?:(\d{2})\d{0,2})?$/.exec(code) ?? [];
  const [first, last] = DIVISIONS[section] ?? [1, 0];
  return division === undefined ? section !== '' : Number(division) >= first && Number(division) <= last;
}

/** The divisions of a section, such as `C10 to C33`; undefined where there is no such section. */
export function divisionsOf(section: string): string | undefined {
  const found = Object.hasOwn(DIVISIONS, section) ? DIVISIONS[section] : undefined;
  const [first, last] = (found ?? []).map((division) => `${section}${String(division).padStart(2, '0')}`);
  return first === last ? first : `${first} to ${last}`;
}

/** Whether it has the form of an SPDX licence identifier (`CC-BY-4.0`), or is the address of a licence. */
export function isLicence(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(text) || isWebAddress(text);
}

/** Each vocabulary: how to check it, what to tell the author, and where the list is kept. */
export const VOCABULARIES: Readonly<
  Record<Vocabulary, { readonly check: (code: string) => boolean; readonly expects: string; readonly source: string }>
> = {
  sdg: {
    check: isSdgCode,
    expects: 'the code of an SDG goal or target, such as 13 or 13.2',
    source: 'UN global indicator framework',
  },
  unit: {
    check: isUnit,
    expects: 'a UCUM unit such as t, kW.h or {person}, or a currency code such as EUR',
    source: 'UCUM, ISO 4217',
  },
  language: { check: isLanguage, expects: 'a language tag such as nl or pt-BR', source: 'BCP 47' },
  region: { check: isRegion, expects: 'a country or region code such as NL or NL-UT', source: 'ISO 3166' },
  sector: { check: isSector, expects: 'an ISIC section or class such as C or C10', source: 'ISIC Rev. 4' },
  register: {
    check: isRegisterNumber,
    expects: 'a number in a public register such as LEI:5493001KJTIIGC8Y1R12 or WIKIDATA:Q42',
    source: 'ISO 17442, org-id.guide, Wikidata, ISO 6166',
  },
};

import type { Vocabulary } from '../fields.ts';
import { isWebAddress } from '../web-address.ts';
import { isRegisterNumber } from './register-number.ts';
import { isSdgCode } from './sdg.ts';
import { isUnit } from './unit.ts';

/** Names of ISO 3166-1 countries as the platform knows them; a code without a name is none. */
const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether it is a country of ISO 3166-1 (`NL`), or has the form of one of its parts in ISO 3166-2 (`NL-UT`). */
export function isRegion(code: string): boolean {
  const match = /^([A-Z]{2})(?:-[A-Z0-9]{1,3})?$/.exec(code);
  const country = match?.[1];
  if (country === undefined || country === 'ZZ' || country === 'EU' || country === 'UN') return false;
  return countries.of(country) !== undefined;
}

/** Whether it is a language tag of BCP 47 in its canonical spelling (`nl`, `pt-BR`). */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** Whether it has the form of an ISIC Revision 4 code: a section letter, or letter and two to four digits (`C`, `C10`, `C1071`). */
export function isSector(code: string): boolean {
  return /^[A-U](?:\d{2,4})?$/.test(code);
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

import type { Vocabulary } from '../fields.ts';
import { isRegion } from './codes.ts';
import { SDG_CODES } from './sdg.ts';
import { SDG_TITLES } from './sdg-titles.ts';

/** A code, and what people call it. */
export type CodeChoice = { readonly code: string; readonly label: string };

/** Sections of ISIC Revision 4 (United Nations Statistics Division). */
const SECTORS: Readonly<Record<string, string>> = {
  A: 'Agriculture, forestry and fishing',
  B: 'Mining and quarrying',
  C: 'Manufacturing',
  D: 'Electricity, gas, steam and air conditioning supply',
  E: 'Water supply; sewerage, waste management and remediation activities',
  F: 'Construction',
  G: 'Wholesale and retail trade; repair of motor vehicles and motorcycles',
  H: 'Transportation and storage',
  I: 'Accommodation and food service activities',
  J: 'Information and communication',
  K: 'Financial and insurance activities',
  L: 'Real estate activities',
  M: 'Professional, scientific and technical activities',
  N: 'Administrative and support service activities',
  O: 'Public administration and defence; compulsory social security',
  P: 'Education',
  Q: 'Human health and social work activities',
  R: 'Arts, entertainment and recreation',
  S: 'Other service activities',
  T: 'Activities of households as employers',
  U: 'Activities of extraterritorial organizations and bodies',
};

/** Units that promises and reports are often in; any other of UCUM can be written. */
const UNITS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '{person}': 'people',
  h: 'hours',
  d: 'days',
  kg: 'kilograms',
  t: 'tonnes',
  't{CO2eq}': 'tonnes of CO2 equivalent',
  m2: 'square metres',
  har: 'hectares',
  km: 'kilometres',
  L: 'litres',
  m3: 'cubic metres',
  'kW.h': 'kilowatt hours',
  'MW.h': 'megawatt hours',
};

/** Tags of two letters, which is how most texts are labelled; any other tag of BCP 47 can be written. */
const LANGUAGES =
  'ar bg bn cs cy da de el en es et eu fa fi fr ga gl ha he hi hr hu id is it ja ko lt lv ms mt nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi yo zh zu';

/**
 * Codes of a vocabulary to choose from, with what people call them, in this language where the platform knows it (countries, languages,
 * currencies), else in English. `isOpen`: others can be written too. Nothing of a vocabulary whose values are found and not chosen.
 *
 * @example codeChoices('region', 'nl').codes.find(({ code }) => code === 'BE') // { code: 'BE', label: 'België' }
 */
export function codeChoices(
  vocabulary: Vocabulary,
  language: string,
): { readonly codes: readonly CodeChoice[]; readonly isOpen: boolean } {
  const listed = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([code, label]): CodeChoice => ({ code, label }));
  const named = (codes: readonly string[], type: Intl.DisplayNamesType) => {
    const names = new Intl.DisplayNames([language, 'en'], { type, fallback: 'code' });
    const found = codes.map((code): CodeChoice => ({ code, label: names.of(code) ?? code }));
    return found.sort((one, other) => one.label.localeCompare(other.label, language));
  };
  switch (vocabulary) {
    case 'sdg':
      return { codes: SDG_CODES.map((code) => ({ code, label: sdgLabel(code) })), isOpen: false };
    case 'sector':
      return { codes: listed(SECTORS), isOpen: true };
    case 'region':
      return { codes: named(allCountries(), 'region'), isOpen: true };
    case 'language':
      return { codes: named(LANGUAGES.split(' '), 'language'), isOpen: true };
    case 'unit':
      return { codes: [...listed(UNITS), ...named(Intl.supportedValuesOf('currency'), 'currency')], isOpen: true };
    case 'register':
      return { codes: [], isOpen: true };
  }
}

/** Targets are called by their goal: what they say takes whole sentences. */
function sdgLabel(code: string): string {
  const [goal = ''] = code.split('.');
  const title = SDG_TITLES[goal] ?? '';
  return goal === code ? title : `${title}, target ${code}`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The platform has names for these too; ISO 3166-1 has not assigned them to a country. */
const NO_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'XA', 'XB', 'XK']);
let countries: readonly string[] | undefined;

function allCountries(): readonly string[] {
  countries ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    // codes that were given up lead to what came after them
    (code) => isRegion(code) && !NO_COUNTRIES.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
  return countries;
}

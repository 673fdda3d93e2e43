import type { ErrorCode } from '../errors.ts';
import type { Vocabulary } from '../fields.ts';
import { countryNow, divisionsOf, isRegion, isSector, VOCABULARIES } from './codes.ts';
import { isSdgCode, sdgTargetsOf } from './sdg.ts';
import { isUnit } from './unit.ts';

/**
 * What is wrong with a code, in words that lead to a valid one; undefined where it is in the vocabulary. Whoever writes a code and whoever
 * looks for one is told the same.
 *
 * @example codeFault('sdg', '13.9')?.message // '«13.9» is not the code of … Goal 13 has the targets 13.1, 13.2, 13.3, 13.a, 13.b.'
 */
export function codeFault(
  vocabulary: Vocabulary,
  code: unknown,
): { readonly code: ErrorCode; readonly message: string } | undefined {
  const { check, expects, source } = VOCABULARIES[vocabulary];
  if (typeof code === 'string' && check(code)) return undefined;
  const hint = typeof code === 'string' ? HINTS[vocabulary]?.(code.trim()) : undefined;
  return {
    code: vocabulary === 'unit' ? 'UNKNOWN_UNIT' : 'BAD_INPUT',
    message: `${quoted(code)} is not ${expects} (${source}).${hint === undefined ? '' : ` ${hint}`}`,
  };
}

/** Where a vocabulary is too long to be named, what comes near is. */
const HINTS: Partial<Readonly<Record<Vocabulary, (code: string) => string | undefined>>> = {
  sdg(code) {
    const [, goal = '', target = ''] = /^(?:SDG)?\s*0*(\d{1,2})(\.[0-9a-z]*)?/i.exec(code) ?? [];
    const meant = `${goal}${target}`.toLowerCase();
    if (meant !== code && isSdgCode(meant)) return `Write «${meant}».`;
    const targets = sdgTargetsOf(Number(goal));
    return targets.length === 0 ? 'The goals are 1 to 17.' : `Goal ${goal} has the targets ${targets.join(', ')}.`;
  },
  unit: (code) => written([code.toLowerCase(), code.toUpperCase()].find(isUnit)),
  language(code) {
    try {
      return written(Intl.getCanonicalLocales(code.replaceAll('_', '-'))[0]);
    } catch {
      return undefined;
    }
  },
  region(code) {
    const [country = '', ...part] = code.toUpperCase().replaceAll('_', '-').split('-');
    const named = countryNamed(code) ?? (/^[A-Z]{2}$/.test(country) ? [countryNow(country), ...part].join('-') : '');
    return written(isRegion(named) ? named : undefined);
  },
  sector(code) {
    const meant = code.toUpperCase();
    if (isSector(meant)) return written(meant);
    const divisions = divisionsOf(meant.slice(0, 1));
    return divisions === undefined
      ? 'The sections are A to U.'
      : `Section ${meant.slice(0, 1)} has the divisions ${divisions}.`;
  },
  register: () => 'The registers are LEI, ORG_ID, WIKIDATA and ISIN.',
};

function written(code: string | undefined): string | undefined {
  return code === undefined ? undefined : `Write «${code}».`;
}

/** The code of a country by its English name; looked for only where somebody wrote one, so it need not be quick. */
function countryNamed(name: string): string | undefined {
  if (name.length < 4) return undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return codes.find((code) => isRegion(code) && names.of(code)?.toLowerCase() === name.toLowerCase());
}

/** Long enough for the id of a record, so that what is quoted can be found again. */
const MOST_QUOTED = 120;

/** A value that somebody sent, as it is quoted in a message to them. */
export function quoted(value: unknown): string {
  const text = String(value);
  return `«${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED - 1)}…` : text}»`;
}

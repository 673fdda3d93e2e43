import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** Countries by their names in the reader's language; of a part of one, such as NL-GE, the country and the code of the part. */
export function useRegionName(): (code: string) => string {
  const { i18n } = useLingui();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: 'region', fallback: 'code' });
    return (code) => {
      const [country = code] = code.split('-');
      const name = /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country;
      return country === code ? name : `${name}, ${code}`;
    };
  }, [i18n.locale]);
}

import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** The sections of economic activity (ISIC Revision 4). */
export const SECTORS = [...'ABCDEFGHIJKLMNOPQRSTU'] as readonly string[];

/** Economic activities in words; of a division or class those of its section, with its code. */
export function useSectorWords(): (code: string) => string {
  const { t } = useLingui();
  return useMemo(() => {
    const words: Readonly<Record<string, string>> = {
      A: t`Farming, forestry and fishing`,
      B: t`Mining and quarrying`,
      C: t`Manufacturing`,
      D: t`Electricity and gas`,
      E: t`Water, sewerage and waste`,
      F: t`Construction`,
      G: t`Trade and repair of vehicles`,
      H: t`Transport and storage`,
      I: t`Accommodation and food service`,
      J: t`Information and communication`,
      K: t`Finance and insurance`,
      L: t`Real estate`,
      M: t`Professional, scientific and technical work`,
      N: t`Administrative and support services`,
      O: t`Public administration and defence`,
      P: t`Education`,
      Q: t`Health and social work`,
      R: t`Arts, sport and recreation`,
      S: t`Other services`,
      T: t`Households as employers`,
      U: t`International bodies`,
    };
    return (code) => {
      const section = words[code.charAt(0)];
      if (section === undefined) return code;
      return code.length === 1 ? section : `${section} (${code})`;
    };
  }, [t]);
}

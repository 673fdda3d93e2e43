import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** The numbers of the goals of the United Nations. */
export const SDGS = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
] as const;
export type Sdg = (typeof SDGS)[number];

/** The goal that a goal or target belongs to: of 13.2 it is 13. */
export function sdgOf(code: string): Sdg | undefined {
  const [goal] = code.split('.');
  return SDGS.find((number) => number === goal);
}

/** The short names of the goals, as the United Nations use them in each language. */
export function useSdgTitles(): Readonly<Record<Sdg, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      1: t`No poverty`,
      2: t`Zero hunger`,
      3: t`Good health and well-being`,
      4: t`Quality education`,
      5: t`Gender equality`,
      6: t`Clean water and sanitation`,
      7: t`Affordable and clean energy`,
      8: t`Decent work and economic growth`,
      9: t`Industry, innovation and infrastructure`,
      10: t`Reduced inequalities`,
      11: t`Sustainable cities and communities`,
      12: t`Responsible consumption and production`,
      13: t`Climate action`,
      14: t`Life below water`,
      15: t`Life on land`,
      16: t`Peace, justice and strong institutions`,
      17: t`Partnerships for the goals`,
    }),
    [t],
  );
}

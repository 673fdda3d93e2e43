import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** The four questions about purpose, in their order. */
export const QUESTIONS = ['whoWeWantToBe', 'howWeWantToBeSeen', 'whomWeCareFor', 'whatWeCanDo'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The questions as they are asked. */
export function useQuestionWords(): Readonly<Record<Question, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      whoWeWantToBe: t`Who do we want to be?`,
      howWeWantToBeSeen: t`How do we want to be seen?`,
      whomWeCareFor: t`Whom do we care for?`,
      whatWeCanDo: t`What can we do for them?`,
    }),
    [t],
  );
}

import { useLingui } from '@lingui/react/macro';
import { ChoiceFilter } from '../parts/index.ts';
import { SDGS, useSdgTitles } from '../vocabulary/index.ts';
import type { Filter } from './filter.ts';

/** One of the 17 goals of the United Nations, by its number. */
export function SdgFilter({ value, onChange }: Filter<number>) {
  const { t } = useLingui();
  const titles = useSdgTitles();
  return (
    <ChoiceFilter
      label={t`Goal of the UN`}
      value={value === undefined ? undefined : String(value)}
      options={SDGS.map((number) => ({ value: number as string, label: `${number} ${titles[number]}` }))}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : Number(chosen))}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { ChoiceFilter } from '../parts/index.ts';
import { useDirectionWords } from '../vocabulary/index.ts';
import type { Filter } from './filter.ts';

/** Whether there shall be more or less of something. */
export function DirectionFilter({ value, onChange }: Filter<'INCREASE' | 'PREVENT'>) {
  const { t } = useLingui();
  const words = useDirectionWords();
  return (
    <ChoiceFilter
      label={t`Direction`}
      value={value}
      options={(['INCREASE', 'PREVENT'] as const).map((one) => ({ value: one, label: words[one] }))}
      onChange={onChange}
    />
  );
}

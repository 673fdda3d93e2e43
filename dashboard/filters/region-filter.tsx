import { useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import { ChoiceFilter } from '../parts/index.ts';
import { useRegionName } from '../vocabulary/index.ts';
import type { Filter } from './filter.ts';
import { RegionChoicesDocument } from './hub-operations.ts';

/** Where organizations are seated: countries, and parts of them; a country has its parts. */
export function RegionFilter({ value, onChange }: Filter<string>) {
  const { t, i18n } = useLingui();
  const nameOf = useRegionName();
  const { data } = useReading(RegionChoicesDocument, {});
  const codes = (data?.impactSummary?.groups?.nodes ?? []).flatMap((group) => group?.key ?? []);
  const all = new Set([...codes.flatMap((code) => [code.split('-')[0] ?? code, code]), ...(value ? [value] : [])]);
  if (all.size === 0) return null;
  const options = [...all]
    .map((code) => ({ value: code, label: nameOf(code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.locale));
  return <ChoiceFilter label={t`Region`} value={value} options={options} onChange={onChange} />;
}

import { useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import { ChoiceFilter } from '../parts/index.ts';
import { useSectorWords } from '../vocabulary/index.ts';
import type { Filter } from './filter.ts';
import { SectorChoicesDocument } from './hub-operations.ts';

/** In which branch organizations work, by sections of ISIC. */
export function SectorFilter({ value, onChange }: Filter<string>) {
  const { t, i18n } = useLingui();
  const wordsFor = useSectorWords();
  const { data } = useReading(SectorChoicesDocument, {});
  const codes = (data?.impactSummary?.groups?.nodes ?? []).flatMap((group) => group?.key ?? []);
  const all = new Set([...codes, ...(value ? [value] : [])]);
  if (all.size === 0) return null;
  const options = [...all]
    .map((code) => ({ value: code, label: wordsFor(code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.locale));
  return <ChoiceFilter label={t`Sector`} value={value} options={options} onChange={onChange} />;
}

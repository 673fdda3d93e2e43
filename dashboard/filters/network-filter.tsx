import { useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import { ChoiceFilter } from '../parts/index.ts';
import type { Filter } from './filter.ts';
import { NetworkChoicesDocument } from './hub-operations.ts';

/** One of the networks, by the id of its charter. Nothing where there is none. */
export function NetworkFilter({ value, onChange }: Filter<string>) {
  const { t } = useLingui();
  const { data } = useReading(NetworkChoicesDocument, {});
  const networks = (data?.sharedValueNetworks?.nodes ?? []).flatMap((network) =>
    network ? [{ value: network.id, label: network.name ?? t`A network without a name` }] : [],
  );
  if (networks.length === 0 && value === undefined) return null;
  const isKnown = value === undefined || networks.some((network) => network.value === value);
  return (
    <ChoiceFilter
      label={t`Network`}
      value={value}
      options={isKnown ? networks : [...networks, { value, label: t`The chosen one` }]}
      onChange={onChange}
    />
  );
}

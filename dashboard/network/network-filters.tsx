import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useReading } from '../asking/index.ts';
import { ChoiceFilter, FilterBar, SearchFilter } from '../parts/index.ts';
import { SDGS, useRegionName, useSdgTitles } from '../vocabulary/index.ts';
import { NetworkChoicesDocument } from './hub-operations.ts';
import type { MapData } from './map-data.ts';
import { useRelationWords } from './map-words.ts';
import { type NetworkSearch, RELATIONS } from './network-search.ts';

/** What the map is narrowed to: words of a name, a network, a way of being related, a goal of the UN, a region. */
export function NetworkFilters({
  data,
  search,
  onChange,
}: {
  readonly data: MapData | undefined;
  readonly search: NetworkSearch;
  readonly onChange: (change: { readonly [Name in keyof NetworkSearch]?: NetworkSearch[Name] | undefined }) => void;
}) {
  const { t, i18n } = useLingui();
  const relations = useRelationWords();
  const titles = useSdgTitles();
  const regionName = useRegionName();
  const networks = useNetworkNames();
  const { q, network, relation, sdg, region } = search;
  const regions = useMemo(() => {
    const codes = new Set((data?.actors ?? []).flatMap((actor) => actor.region ?? []));
    for (const code of [...codes]) codes.add(code.slice(0, 2));
    if (region !== undefined) codes.add(region);
    return [...codes]
      .map((value) => ({ value, label: regionName(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.locale));
  }, [data, region, regionName, i18n.locale]);
  const isFiltered = [q, network, relation, sdg, region].some((value) => value !== undefined);
  return (
    <FilterBar
      isFiltered={isFiltered}
      onClear={() =>
        onChange({ q: undefined, network: undefined, relation: undefined, sdg: undefined, region: undefined })
      }
    >
      <SearchFilter label={t`Name of an organization`} value={q} onChange={(words) => onChange({ q: words })} />
      {networks.length === 0 && network === undefined ? null : (
        <ChoiceFilter
          label={t`Network`}
          value={network}
          options={networks}
          onChange={(value) => onChange({ network: value, group: undefined })}
        />
      )}
      <ChoiceFilter
        label={t`Related by`}
        value={relation}
        options={RELATIONS.map((value) => ({ value, label: relations[value] }))}
        onChange={(value) => onChange({ relation: value, group: undefined })}
      />
      <ChoiceFilter
        label={t`Works on`}
        value={sdg === undefined ? undefined : String(sdg)}
        options={SDGS.map((value) => ({ value, label: `${value} ${titles[value]}` }))}
        onChange={(value) => onChange({ sdg: value === undefined ? undefined : Number(value) })}
      />
      <ChoiceFilter
        label={t`Region`}
        value={region}
        options={regions}
        onChange={(value) => onChange({ region: value })}
      />
    </FilterBar>
  );
}

/** Networks by the names in their charters. */
export function useNetworkNames(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useReading(NetworkChoicesDocument, {});
  return useMemo(
    () =>
      (data?.sharedValueNetworks?.nodes ?? []).flatMap((node) =>
        node ? [{ value: node.id, label: node.name ?? node.id }] : [],
      ),
    [data],
  );
}

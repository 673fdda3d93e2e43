import { Trans, useLingui } from '@lingui/react/macro';
import { nameOf, useReading } from '../asking/index.ts';
import { ChoiceFilter, FilterBar, SearchFilter } from '../parts/index.ts';
import { AGES, useAgeWords, useRegionName, useSectorWords } from '../vocabulary/index.ts';
import { useActorTypeWords, useFeedWords } from './actor-words.ts';
import { OrganizationChoicesDocument } from './hub-operations.ts';
import styles from './organization-filters.module.css';
import { ACTOR_TYPES, FEED_STATES, type OrganizationsSearch } from './organizations-search.ts';

/** What to look for among the organizations: by name, sort, sector, region, alliance, and by when they were heard. */
export function OrganizationFilters({
  search,
  onChange,
}: {
  readonly search: OrganizationsSearch;
  readonly onChange: (search: OrganizationsSearch) => void;
}) {
  const { t } = useLingui();
  const types = useActorTypeWords();
  const feeds = useFeedWords();
  const ages = useAgeWords();
  const choices = useChoices(search);
  const set = <Name extends keyof OrganizationsSearch>(name: Name) => {
    return (value: OrganizationsSearch[Name] | undefined) => {
      const { [name]: _before, ...others } = search;
      onChange(value === undefined ? others : { ...others, [name]: value });
    };
  };
  const { q, type, ...further } = search;
  return (
    <FilterBar isFiltered={Object.keys(search).length > 0} onClear={() => onChange({})}>
      <SearchFilter label={t`Name`} value={q} onChange={set('q')} />
      <ChoiceFilter
        label={t`Sort of organization`}
        value={type}
        options={ACTOR_TYPES.map((value) => ({ value, label: types[value] }))}
        onChange={set('type')}
      />
      <details className={styles['further']} open={Object.keys(further).length > 0}>
        <summary>
          <Trans>More to choose by</Trans>
        </summary>
        <div className={styles['choices']}>
          <ChoiceFilter label={t`Sector`} value={search.sector} options={choices.sectors} onChange={set('sector')} />
          <ChoiceFilter label={t`Region`} value={search.region} options={choices.regions} onChange={set('region')} />
          <ChoiceFilter
            label={t`Alliance`}
            value={search.network}
            options={choices.networks}
            onChange={set('network')}
          />
          <ChoiceFilter
            label={t`Age of what it says`}
            value={search.age}
            options={AGES.map((value) => ({ value, label: ages[value].short }))}
            onChange={set('age')}
          />
          <ChoiceFilter
            label={t`State`}
            value={search.heard}
            options={FEED_STATES.map((value) => ({ value, label: feeds[value] }))}
            onChange={set('heard')}
          />
        </div>
      </details>
    </FilterBar>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** Which sectors, regions and alliances there are; what the address names is among them in any case. */
function useChoices({ sector, region, network }: OrganizationsSearch) {
  const { t, i18n } = useLingui();
  const { data } = useReading(OrganizationChoicesDocument, {});
  const sectorWords = useSectorWords();
  const regionName = useRegionName();
  const counted = (
    groups: readonly { readonly key: string | null; readonly actors: number | null }[] | null | undefined,
    named: (code: string) => string,
    chosen: string | undefined,
  ): readonly Choice[] =>
    [...(groups ?? []), ...(chosen === undefined ? [] : [{ key: chosen, actors: null }])]
      .filter(({ key }, at, all) => key !== null && all.findIndex((one) => one.key === key) === at)
      .map(({ key, actors }) => ({
        value: key ?? '',
        label: actors === null ? named(key ?? '') : `${named(key ?? '')} (${actors.toLocaleString(i18n.locale)})`,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.locale));
  const networks = (data?.sharedValueNetworks?.nodes ?? []).flatMap((charter): readonly Choice[] => {
    if (!charter) return [];
    const steward = charter.issuer?.profile?.name ?? nameOf(charter.id.slice(0, charter.id.indexOf('/')));
    return [{ value: charter.id, label: charter.name ?? t`An alliance of ${steward}` }];
  });
  const isListed = network === undefined || networks.some(({ value }) => value === network);
  return {
    sectors: counted(data?.sectors, sectorWords, sector),
    regions: counted(data?.regions, regionName, region),
    networks: isListed ? networks : [...networks, { value: network, label: t`The alliance of the address` }],
  };
}

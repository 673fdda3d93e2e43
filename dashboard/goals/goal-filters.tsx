import {
  DirectionFilter,
  NetworkFilter,
  OrganizationFilter,
  RegionFilter,
  SdgFilter,
  SectorFilter,
} from '../filters/index.ts';
import { FilterBar } from '../parts/index.ts';
import { type GoalsSearch, isFiltered } from './goals-search.ts';

/** The filters of the goals. Of gaps only the network can be chosen: they are looked for in all of one. */
export function GoalFilters({
  search,
  onChange,
}: {
  readonly search: GoalsSearch;
  readonly onChange: (search: GoalsSearch) => void;
}) {
  const { view } = search;
  const set = <Name extends keyof GoalsSearch>(name: Name, value: GoalsSearch[Name] | undefined) => {
    const { [name]: _before, pages: _pages, ...others } = search;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  const isOfGaps = view === 'gaps';
  return (
    <FilterBar
      isFiltered={isOfGaps ? search.network !== undefined : isFiltered(search)}
      onClear={() => onChange(view === undefined ? {} : { view })}
    >
      {isOfGaps ? null : (
        <>
          <SdgFilter value={search.sdg} onChange={(sdg) => set('sdg', sdg)} />
          <DirectionFilter value={search.direction} onChange={(direction) => set('direction', direction)} />
        </>
      )}
      <NetworkFilter value={search.network} onChange={(network) => set('network', network)} />
      {isOfGaps ? null : (
        <>
          <OrganizationFilter value={search.by} onChange={(by) => set('by', by)} />
          <SectorFilter value={search.sector} onChange={(sector) => set('sector', sector)} />
          <RegionFilter value={search.region} onChange={(region) => set('region', region)} />
        </>
      )}
    </FilterBar>
  );
}

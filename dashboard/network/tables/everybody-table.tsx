import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../../asking/index.ts';
import { type Column, DataTable } from '../../parts/index.ts';
import { useRegionName, useSectorWords } from '../../vocabulary/index.ts';
import type { Groups } from '../groups.ts';
import type { MapActor } from '../map-data.ts';
import { useGroupWords, useShortFreshnessWords } from '../map-words.ts';
import { ActorButton } from './actor-button.tsx';

/** Everybody on the map, and how they lie there. */
export function EverybodyTable({
  actors,
  communities,
  facts,
  onOpen,
}: {
  readonly actors: readonly MapActor[];
  readonly communities: Groups;
  readonly facts: AnswerFacts | undefined;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { t } = useLingui();
  const sectors = useSectorWords();
  const regions = useRegionName();
  const ages = useShortFreshnessWords();
  const groupWords = useGroupWords('community');
  const columns = useMemo(
    (): readonly Column<MapActor>[] => [
      {
        id: 'name',
        header: t`Name`,
        value: ({ name }) => name,
        cell: (actor) => <ActorButton actor={actor} onOpen={onOpen} />,
      },
      { id: 'related', header: t`Related to`, value: ({ degree }) => degree, isNumber: true },
      {
        id: 'community',
        header: t`Community`,
        value: (actor) => {
          const group = communities.of(actor);
          return group && groupWords(group);
        },
      },
      { id: 'sector', header: t`Sector`, value: ({ sector }) => sector && sectors(sector) },
      { id: 'region', header: t`Region`, value: ({ region }) => region && regions(region) },
      { id: 'sdgs', header: t`UN goals`, value: ({ sdgs }) => (sdgs.length === 0 ? undefined : sdgs.join(', ')) },
      { id: 'heard', header: t`Last heard`, value: ({ freshness }) => freshness && ages[freshness] },
    ],
    [t, sectors, regions, ages, groupWords, communities, onOpen],
  );
  return (
    <DataTable
      caption={t`Organizations on the map`}
      columns={columns}
      rows={actors}
      rowId={({ id }) => id}
      facts={facts}
      fileName="network"
      atOnce={25}
    />
  );
}

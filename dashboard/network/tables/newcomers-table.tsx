import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../../asking/index.ts';
import { type Column, DataTable, Day, EmptyState } from '../../parts/index.ts';
import { useRegionName, useSectorWords } from '../../vocabulary/index.ts';
import type { MapActor, MapData } from '../map-data.ts';
import { ActorButton } from './actor-button.tsx';

/** Who joined within so many days is new; where nobody did, the last few are told. */
const NEW_DAYS = 120;
const LAST_FEW = 10;

/** Who joined last, and whether they have found somebody. */
export function NewcomersTable({
  data,
  actors,
  facts,
  onOpen,
}: {
  readonly data: MapData;
  readonly actors: readonly MapActor[];
  readonly facts: AnswerFacts | undefined;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { t } = useLingui();
  const sectors = useSectorWords();
  const regions = useRegionName();
  const { rows, areNew } = useMemo(() => newcomers(actors, facts?.at), [actors, facts?.at]);
  const columns = useMemo(
    (): readonly Column<MapActor>[] => [
      {
        id: 'name',
        header: t`Name`,
        value: ({ name }) => name,
        cell: (actor) => <ActorButton actor={actor} onOpen={onOpen} />,
      },
      {
        id: 'joined',
        header: t`Joined`,
        value: ({ joinedAt }) => joinedAt?.slice(0, 10),
        cell: ({ joinedAt }) => <Day on={joinedAt?.slice(0, 10)} />,
      },
      { id: 'related', header: t`Related to`, value: ({ degree }) => degree, isNumber: true },
      {
        id: 'first',
        header: t`Among them`,
        value: ({ place }) =>
          (data.neighbours[place] ?? [])
            .slice(0, 3)
            .map((near) => data.actors[near]?.name)
            .join('; '),
      },
      { id: 'sector', header: t`Sector`, value: ({ sector }) => sector && sectors(sector) },
      { id: 'region', header: t`Region`, value: ({ region }) => region && regions(region) },
    ],
    [t, sectors, regions, data, onOpen],
  );
  if (rows.length === 0)
    return (
      <EmptyState title={t`Nobody has joined yet`}>
        <Trans>Who joins this hub is shown here.</Trans>
      </EmptyState>
    );
  return (
    <>
      <p>
        {areNew ? (
          <Trans>Joined within the last {NEW_DAYS} days. Those who are not related to anybody may like a word.</Trans>
        ) : (
          <Trans>Nobody has joined within the last {NEW_DAYS} days. These are the last who did.</Trans>
        )}
      </p>
      <DataTable
        caption={t`Newcomers`}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        facts={facts}
        fileName="newcomers"
        atOnce={25}
      />
    </>
  );
}

function newcomers(actors: readonly MapActor[], at = new Date().toISOString()) {
  const since = new Date(Date.parse(at) - NEW_DAYS * 86_400_000).toISOString();
  const known = actors
    .filter(({ joinedAt }) => joinedAt !== undefined)
    .toSorted((a, b) => ((a.joinedAt ?? '') < (b.joinedAt ?? '') ? 1 : -1));
  const fresh = known.filter(({ joinedAt }) => (joinedAt ?? '') >= since);
  return fresh.length > 0 ? { rows: fresh, areNew: true } : { rows: known.slice(0, LAST_FEW), areNew: false };
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../../asking/index.ts';
import { type Column, DataTable, EmptyState } from '../../parts/index.ts';
import { useRegionName, useSectorWords } from '../../vocabulary/index.ts';
import type { MapActor, MapCommunity, MapData } from '../map-data.ts';
import { ActorButton } from './actor-button.tsx';
import styles from './tables.module.css';

type Row = MapCommunity & {
  /** Relations among its members, and of its members with others. */
  readonly inside: number;
  readonly outside: number;
};

/** Which organizations belong together by their relations, and how far these groups reach beyond themselves. */
export function CommunitiesTable({
  data,
  modularity,
  facts,
  onOpen,
}: {
  readonly data: MapData;
  readonly modularity: number;
  readonly facts: AnswerFacts | undefined;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { t, i18n } = useLingui();
  const sectors = useSectorWords();
  const regions = useRegionName();
  const rows = useMemo(() => rowsOf(data), [data]);
  const columns = useMemo((): readonly Column<Row>[] => {
    const list = new Intl.ListFormat(i18n.locale, { type: 'unit' });
    const most = (members: readonly MapActor[], of: (actor: MapActor) => string | undefined) =>
      list.format(mostSaid(members, of));
    return [
      {
        id: 'around',
        header: t`Around`,
        value: ({ central }) => central.map(({ name }) => name).join('; '),
        cell: ({ central }) => (
          <ul className={styles['names']}>
            {central.map((actor) => (
              <li key={actor.id}>
                <ActorButton actor={actor} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        ),
      },
      { id: 'size', header: t`Organizations`, value: ({ members }) => members.length, isNumber: true },
      { id: 'inside', header: t`Relations inside`, value: ({ inside }) => inside, isNumber: true },
      { id: 'outside', header: t`Relations with others`, value: ({ outside }) => outside, isNumber: true },
      {
        id: 'sectors',
        header: t`Mostly`,
        value: ({ members }) => most(members, ({ sector }) => sector && sectors(sector)),
      },
      {
        id: 'regions',
        header: t`Seated in`,
        value: ({ members }) => most(members, ({ region }) => region && regions(region.slice(0, 2))),
      },
    ];
  }, [t, i18n.locale, sectors, regions, onOpen]);
  if (rows.length === 0)
    return (
      <EmptyState title={t`No communities yet`}>
        <Trans>They show when organizations are related to each other.</Trans>
      </EmptyState>
    );
  return (
    <>
      <p>
        {modularity >= 0.3 ? (
          <Trans>The network falls into these groups clearly: most relations are inside of one of them.</Trans>
        ) : (
          <Trans>The network hardly falls into groups: many relations lead from one of them to another.</Trans>
        )}{' '}
        <Trans>They are found from the relations alone, and are one good division among several.</Trans>
      </p>
      <DataTable
        caption={t`Communities`}
        columns={columns}
        rows={rows}
        rowId={({ number }) => String(number)}
        facts={facts}
        fileName="communities"
        atOnce={25}
      />
    </>
  );
}

function rowsOf({ communities, actors, ties }: MapData): readonly Row[] {
  const counts = new Map(communities.map(({ number }) => [number, { inside: 0, outside: 0 }]));
  for (const { one, other } of ties) {
    const [here, there] = [actors[one]?.community ?? -1, actors[other]?.community ?? -1];
    const [own, others] = [counts.get(here), counts.get(there)];
    if (own && own === others) own.inside++;
    else {
      if (own) own.outside++;
      if (others) others.outside++;
    }
  }
  return communities.map((community) => ({ ...community, inside: 0, outside: 0, ...counts.get(community.number) }));
}

/** The two that are said most often. */
function mostSaid(members: readonly MapActor[], of: (actor: MapActor) => string | undefined): readonly string[] {
  const said = Map.groupBy(
    members.flatMap((actor) => of(actor) ?? []),
    (word) => word,
  );
  return [...said]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([word]) => word);
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../../asking/index.ts';
import { type Column, DataTable, EmptyState } from '../../parts/index.ts';
import { SDGS, useSdgTitles } from '../../vocabulary/index.ts';
import type { MapActor, MapData } from '../map-data.ts';
import { ActorButton } from './actor-button.tsx';
import styles from './tables.module.css';

/** So many are named one by one. */
const NAMED = 6;

type Sdg = (typeof SDGS)[number];

type Row = {
  readonly sdg: Sdg;
  readonly actors: readonly MapActor[];
  /** How many of them are related to another of them. */
  readonly related: number;
};

/** Who works on which of the UN's goals, and whether those who do know each other. */
export function WorkTable({
  data,
  actors,
  facts,
  onOpen,
  onChoose,
}: {
  readonly data: MapData;
  readonly actors: readonly MapActor[];
  readonly facts: AnswerFacts | undefined;
  readonly onOpen: (actor: MapActor) => void;
  readonly onChoose: (sdg: number) => void;
}) {
  const { t } = useLingui();
  const titles = useSdgTitles();
  const rows = useMemo(() => SDGS.flatMap((sdg) => rowOf(data, actors, sdg)), [data, actors]);
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      {
        id: 'goal',
        header: t`UN goal`,
        value: ({ sdg }) => `${sdg} ${titles[sdg]}`,
        cell: ({ sdg }) => (
          <button type="button" data-kind="quiet" className={styles['actor']} onClick={() => onChoose(Number(sdg))}>
            {sdg} {titles[sdg]}
          </button>
        ),
      },
      { id: 'count', header: t`Organizations`, value: ({ actors: all }) => all.length, isNumber: true },
      { id: 'related', header: t`Related to each other`, value: ({ related }) => related, isNumber: true },
      {
        id: 'who',
        header: t`Who`,
        value: ({ actors: all }) => all.map(({ name }) => name).join('; '),
        cell: ({ actors: all }) => (
          <ul className={styles['names']}>
            {all.slice(0, NAMED).map((actor) => (
              <li key={actor.id}>
                <ActorButton actor={actor} onOpen={onOpen} />
              </li>
            ))}
            {all.length > NAMED ? (
              <li>
                <Trans>and {all.length - NAMED} more</Trans>
              </li>
            ) : null}
          </ul>
        ),
      },
    ],
    [t, titles, onOpen, onChoose],
  );
  if (rows.length === 0)
    return (
      <EmptyState title={t`No goal names a goal of the UN yet`}>
        <Trans>Organizations name the UN goals that they serve when they state their own goals.</Trans>
      </EmptyState>
    );
  return (
    <>
      <p>
        <Trans>
          By the goals that organizations have stated, and the goals of others that they have promised something to.
          Those who work on the same and are not related may not know of each other.
        </Trans>
      </p>
      <DataTable
        caption={t`Who works on what`}
        columns={columns}
        rows={rows}
        rowId={({ sdg }) => sdg}
        facts={facts}
        fileName="who-works-on-what"
      />
    </>
  );
}

function rowOf(data: MapData, actors: readonly MapActor[], sdg: Sdg): readonly Row[] {
  const all = actors
    .filter(({ sdgs }) => sdgs.includes(Number(sdg)))
    .toSorted((a, b) => b.pageRank - a.pageRank || a.place - b.place);
  if (all.length === 0) return [];
  const places = new Set(all.map(({ place }) => place));
  const related = all.filter(({ place }) => (data.neighbours[place] ?? []).some((near) => places.has(near))).length;
  return [{ sdg, actors: all, related }];
}

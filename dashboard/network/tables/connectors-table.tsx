import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { AnswerFacts } from '../../asking/index.ts';
import { type Column, DataTable, EmptyState } from '../../parts/index.ts';
import type { MapActor } from '../map-data.ts';
import { useBoundaryWords } from '../map-words.ts';
import { ActorButton } from './actor-button.tsx';
import { WhyConnector } from './why-connector.tsx';

/** Of a thousandth on it shows; below it is chance. */
const LEAST = 0.001;

/** Who passes on what others would not hear, and who reaches across lines. */
export function ConnectorsTable({
  actors,
  facts,
  at,
  onOpen,
}: {
  readonly actors: readonly MapActor[];
  readonly facts: AnswerFacts | undefined;
  readonly at: string | undefined;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { t, i18n } = useLingui();
  const boundaries = useBoundaryWords();
  const rows = useMemo(
    () =>
      actors
        .filter(({ betweenness, spans }) => betweenness >= LEAST || spans.length > 0)
        .toSorted((a, b) => b.betweenness - a.betweenness || b.spans.length - a.spans.length || a.place - b.place),
    [actors],
  );
  const columns = useMemo((): readonly Column<MapActor>[] => {
    const list = new Intl.ListFormat(i18n.locale);
    return [
      {
        id: 'name',
        header: t`Name`,
        value: ({ name }) => name,
        cell: (actor) => <ActorButton actor={actor} onOpen={onOpen} />,
      },
      {
        id: 'between',
        header: t`On shortest ways`,
        value: ({ betweenness }) => Math.round(betweenness * 1_000) / 10,
        cell: ({ betweenness }) =>
          betweenness.toLocaleString(i18n.locale, { style: 'percent', maximumFractionDigits: 1 }),
        isNumber: true,
      },
      {
        id: 'across',
        header: t`Reaches beyond`,
        value: ({ spans }) => (spans.length === 0 ? undefined : list.format(spans.map((line) => boundaries[line]))),
      },
      { id: 'related', header: t`Related to`, value: ({ degree }) => degree, isNumber: true },
      {
        id: 'why',
        header: t`Why`,
        value: ({ id }) => id,
        cell: (actor) => <WhyConnector actor={actor} at={at} />,
      },
    ];
  }, [t, i18n.locale, boundaries, onOpen, at]);
  if (rows.length === 0)
    return (
      <EmptyState title={t`Nobody stands between others yet`}>
        <Trans>With more relations it shows who passes things on between those who do not know each other.</Trans>
      </EmptyState>
    );
  return (
    <>
      <p>
        <Trans>
          The shortest way between two organizations leads along those who know each other. Whoever is on many of these
          ways passes on what others would not hear, and would be missed. It tells of relations that were recorded here,
          and is no merit.
        </Trans>
      </p>
      <DataTable
        caption={t`Who connects others`}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        facts={facts}
        fileName="connectors"
        atOnce={25}
      />
    </>
  );
}

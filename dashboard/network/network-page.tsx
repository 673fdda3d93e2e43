import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, Page, Skeleton } from '../parts/index.ts';
import { groupsOf } from './groups.ts';
import { NetworkDrawingDocument, type NetworkDrawingQuery } from './hub-operations.ts';
import { type MapData, mapDataOf } from './map-data.ts';
import { MapWithWords } from './map-with-words.tsx';
import { lastDayOf, monthsBefore } from './months.ts';
import { NetworkFilters } from './network-filters.tsx';
import { hasWebGl, loadSigma } from './network-map.tsx';
import styles from './network-page.module.css';
import { type NetworkSearch, without } from './network-search.ts';
import { networkRoute } from './route.ts';

export const lazyNetworkRoute = createLazyRoute('/network')({ component: NetworkPage });

/** So many are drawn at most; of larger networks those who are related to the most others. */
const DRAWN = 1_000;

type Change = { readonly [Name in keyof NetworkSearch]?: NetworkSearch[Name] | undefined };

/** Who is related to whom: the map, and the same in words. */
function NetworkPage() {
  const { t } = useLingui();
  const search = networkRoute.useSearch();
  const navigate = networkRoute.useNavigate();
  const change = useCallback(
    (next: Change, { asStep = false } = {}) =>
      void navigate({
        search: (before) => without({ ...before, ...next }) as NetworkSearch,
        // what is opened is a step that one goes back from; how something is looked at is none
        replace: !asStep,
        resetScroll: false,
      }),
    [navigate],
  );
  useEffect(() => {
    if (hasWebGl()) void loadSigma();
  }, []);
  const { network, relation, at } = search;
  const question = useMemo(
    () => ({
      most: DRAWN,
      ...(network === undefined ? {} : { network }),
      ...(relation === undefined ? {} : { relations: [relation] }),
    }),
    [network, relation],
  );
  const present = useReading(NetworkDrawingDocument, question);
  const past = useReading(NetworkDrawingDocument, at === undefined ? question : { ...question, at: lastDayOf(at) }, {
    pause: at === undefined,
  });
  const now = useMemo(() => mapIn(present.data), [present.data]);
  const before = useMemo(() => mapIn(past.data), [past.data]);
  const shown = at === undefined ? present : past;
  const data = at === undefined ? now : (before ?? now);
  const map = shown.data?.networkMap ?? present.data?.networkMap;
  const months = useMemo(() => monthsBefore(new Date()), []);
  const communities = useMemo(() => data && groupsOf(data, 'community', now), [data, now]);
  const failure = present.failure ?? (at === undefined ? undefined : past.failure);

  return (
    <Page
      title={t`Network`}
      lead={<Trans>Who is related to whom, by what both of them have said.</Trans>}
      actions={map ? <Why finding={map} of={t`Network`} /> : undefined}
    >
      <AnswerNote facts={shown.facts ?? present.facts} />
      <NetworkFilters data={now} search={search} onChange={change} />
      {failure ? (
        <ErrorNotice failure={failure} again={present.failure ? present.again : past.again} />
      ) : !now || !data || !communities || !map ? (
        present.isFirst ? (
          <>
            <div className={styles['room']}>
              <Skeleton lines={6} />
            </div>
            <Skeleton lines={6} />
          </>
        ) : (
          <EmptyState title={t`There is no map`}>
            <Trans>The hub has given none just now. Ask again in a moment.</Trans>
          </EmptyState>
        )
      ) : data.actors.length === 0 ? (
        <EmptyState title={t`Nobody is here yet`}>
          {network === undefined ? (
            <Trans>
              Organizations appear when they join this hub, and relations when one says something of another and the
              other confirms it.
            </Trans>
          ) : (
            <Trans>This network has no members that you may see. Choose another one, or show all again.</Trans>
          )}
        </EmptyState>
      ) : (
        <MapWithWords
          {...{ now, data, communities, months, search, change }}
          modularity={map.modularity ?? 0}
          facts={shown.facts ?? present.facts}
          day={(map.basis?.at ?? '').slice(0, 10)}
          isWaiting={at !== undefined && (before === undefined || past.isFirst)}
        />
      )}
    </Page>
  );
}

function mapIn(answer: NetworkDrawingQuery | undefined): MapData | undefined {
  return answer?.networkMap ? mapDataOf(answer.networkMap) : undefined;
}

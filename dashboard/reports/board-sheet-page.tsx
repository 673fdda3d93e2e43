import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { nameOf, togetherOf, usePlace, useReading } from '../asking/index.ts';
import { EmptyState, ErrorNotice, MemberText, Moment, Section, Skeleton } from '../parts/index.ts';
import { BoardFollowUps } from './board-follow-ups.tsx';
import { BoardRisks } from './board-risks.tsx';
import { BoardFollowUpsDocument, BoardSheetDocument, BoardViewerDocument } from './hub-operations.ts';
import { PromiseCounts } from './promise-counts.tsx';
import { PromiseTable } from './promise-table.tsx';
import styles from './report.module.css';
import { ReportPage } from './report-page.tsx';
import { boardSheetRoute } from './route.ts';

export const lazyBoardSheetRoute = createLazyRoute('/reports/board/$did')({ component: BoardSheetPage });

/** So many days ahead a board looks. */
const DAYS = 92;

/** One organization for its board: what it promised, what others confirm, what waits, what may go wrong. */
function BoardSheetPage() {
  const { t } = useLingui();
  const { did } = boardSheetRoute.useParams();
  const { actors } = usePlace();
  const isHere = actors.some((actor) => actor.did === did);
  // what waits is told to those whose it is: others are not even to read that they may not see it
  const viewer = useReading(BoardViewerDocument, {}, { pause: !isHere });
  const isOurs = isHere && viewer.data?.viewer?.actor?.id === did;
  const sheet = useReading(
    BoardSheetDocument,
    useMemo(() => ({ did, dids: [did] }), [did]),
  );
  const waiting = useReading(BoardFollowUpsDocument, { days: DAYS }, { pause: !isOurs });
  const { data, isFirst, failure, again } = sheet;
  const actor = data?.actor;
  const promised = (data?.promised?.nodes ?? []).filter((row) => row !== null);
  const received = (data?.received?.nodes ?? []).filter((row) => row !== null);
  const issues = [...(data?.issues?.nodes ?? []), ...(data?.raised?.nodes ?? [])].filter((row) => row !== null);
  const facts = togetherOf([sheet.facts, ...(isOurs ? [waiting.facts] : [])]);
  const name = actor?.profile?.name ?? nameOf(did);
  const queue = isOurs ? waiting.data?.followUps : undefined;
  return (
    <ReportPage
      title={t`Sheet for the board: ${name}`}
      lead={<Trans>What it promised, what others confirm, what waits, and what may go wrong.</Trans>}
      facts={facts}
      records={[...promised, ...received, ...issues, actor?.profile]}
    >
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : !actor ? (
        <EmptyState title={t`It does not take part here`}>
          <Trans>Nobody here has this name. Go to the reports, and look for the organization by its name.</Trans>
        </EmptyState>
      ) : (
        <>
          <div>
            <MemberText lang={actor.profile?.language}>{actor.profile?.summary}</MemberText>
            <p className={styles['quiet']}>
              <Trans>
                Last heard: <Moment at={actor.lastHeardAt} />
              </Trans>
            </p>
          </div>
          <Section title={t`What it promised`}>
            {promised.length === 0 ? (
              <p>
                <Trans>It has promised nothing that you may see.</Trans>
              </p>
            ) : (
              <>
                <PromiseCounts rows={promised} total={data?.promised?.totalCount} />
                <PromiseTable
                  caption={t`What it promised`}
                  rows={promised}
                  total={data?.promised?.totalCount}
                  facts={facts}
                  fileName="board-promised"
                />
              </>
            )}
          </Section>
          <Section title={t`What others promised it`}>
            {received.length === 0 ? (
              <p>
                <Trans>Nobody has promised it anything that you may see.</Trans>
              </p>
            ) : (
              <PromiseTable
                caption={t`What others promised it`}
                rows={received}
                total={data?.received?.totalCount}
                facts={facts}
                fileName="board-received"
              />
            )}
          </Section>
          {queue ? <BoardFollowUps queue={queue} facts={facts} /> : null}
          <BoardRisks promised={promised} received={received} issues={issues} facts={facts} />
        </>
      )}
    </ReportPage>
  );
}

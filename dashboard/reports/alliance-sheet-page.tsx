import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { nameOf, togetherOf, useReading } from '../asking/index.ts';
import { periodOf } from '../commitments/commitments-search.ts';
import { usePeriodName } from '../commitments/period-name.ts';
import { Why } from '../lineage/index.ts';
import { Day, EmptyState, ErrorNotice, Fact, FactsList, MemberName, Section, Skeleton } from '../parts/index.ts';
import { AllianceTalk } from './alliance-talk.tsx';
import { useStageWords } from './alliance-words.ts';
import { AllianceWordsAndDeeds } from './alliance-words-and-deeds.tsx';
import { AllianceSheetDocument, QuarterPromisesDocument, QuarterTalkDocument } from './hub-operations.ts';
import { PromiseCounts } from './promise-counts.tsx';
import { PromiseTable } from './promise-table.tsx';
import { quarterOf, quartersFrom } from './quarters.ts';
import styles from './report.module.css';
import { ReportPage } from './report-page.tsx';
import { allianceSheetRoute } from './route.ts';

export const lazyAllianceSheetRoute = createLazyRoute('/reports/alliance/$id')({ component: AllianceSheetPage });

/** A quarter of an alliance: what was promised, kept and due, what was said and decided, and what comes next. */
function AllianceSheetPage() {
  const { t } = useLingui();
  const { id } = allianceSheetRoute.useParams();
  const { quarter = quarterOf(new Date().toISOString()) } = allianceSheetRoute.useSearch();
  const periodName = usePeriodName();
  const stages = useStageWords();
  const next = quartersFrom(quarter, 1);
  const within = useMemo(() => periodOf(quarter) ?? { from: '', to: '' }, [quarter]);
  const sheet = useReading(AllianceSheetDocument, { id });
  const promises = useReading(
    QuarterPromisesDocument,
    useMemo(() => {
      const following = periodOf(next);
      return {
        due: { forNetwork: id, due: within },
        next: { forNetwork: id, ...(following ? { due: following } : {}) },
        all: { forNetwork: id },
      };
    }, [id, within, next]),
  );
  const talk = useReading(
    QuarterTalkDocument,
    useMemo(() => ({ network: [id], within }), [id, within]),
  );
  const alliance = sheet.data?.node?.__typename === 'SharedValueNetwork' ? sheet.data.node : undefined;
  const rowsOf = (list: 'due' | 'next' | 'all') =>
    (promises.data?.[list]?.commitments?.nodes ?? []).filter((row) => row !== null);
  const [due, following, all] = [rowsOf('due'), rowsOf('next'), rowsOf('all')];
  const isIn = (day: string | null | undefined) =>
    day != null && day.slice(0, 10) >= within.from && day.slice(0, 10) <= within.to;
  const spoken = all.filter(({ issuedAt }) => isIn(issuedAt));
  const allTotal = promises.data?.all?.commitments?.totalCount ?? all.length;
  const facts = togetherOf([sheet.facts, promises.facts, talk.facts]);
  const name = alliance?.name ?? nameOf(id.slice(0, id.indexOf('/')));
  const stage = alliance?.lifeStage;
  const round = alliance?.rounds?.next;
  const failure = sheet.failure ?? promises.failure ?? talk.failure;
  return (
    <ReportPage
      title={`${name}: ${periodName(quarter)}`}
      lead={<MemberName>{alliance?.ambition}</MemberName>}
      facts={facts}
      records={[alliance, ...due, ...following, ...spoken, ...(talk.data?.gatherings?.nodes ?? [])]}
      choices={
        <nav className={styles['quarters']} aria-label={t`Quarters`}>
          <Link to="/reports/alliance/$id" params={{ id }} search={{ quarter: quartersFrom(quarter, -1) }}>
            ← {periodName(quartersFrom(quarter, -1))}
          </Link>
          <Link to="/reports/alliance/$id" params={{ id }} search={{ quarter: next }}>
            {periodName(next)} →
          </Link>
        </nav>
      }
    >
      {failure ? (
        <ErrorNotice
          failure={failure}
          again={() => {
            sheet.again();
            promises.again();
            talk.again();
          }}
        />
      ) : sheet.isFirst || promises.isFirst || talk.isFirst ? (
        <Skeleton lines={8} />
      ) : !alliance ? (
        <EmptyState title={t`There is no such alliance here`}>
          <Trans>It was withdrawn, or it is not shared with you. Go to the reports, and choose another.</Trans>
        </EmptyState>
      ) : (
        <>
          <FactsList>
            <Fact name={t`Take part`}>{alliance.participants?.totalCount}</Fact>
            <Fact name={t`Stage of life`}>
              {stage?.value ? (
                <>
                  {stages[stage.value]}{' '}
                  {stage.since ? (
                    <Trans>
                      since <Day on={stage.since} />
                    </Trans>
                  ) : null}{' '}
                  <Why finding={stage} />
                </>
              ) : null}
            </Fact>
          </FactsList>
          <p>
            <Trans>
              The promises below are those of its members towards its goals, in its partnerships, or to one another.
              What they promise to others is on their own pages.
            </Trans>
          </p>
          <Section title={t`Due in this quarter`}>
            {due.length === 0 ? (
              <p>
                <Trans>Nothing that you may see was due in it.</Trans>
              </p>
            ) : (
              <>
                <PromiseCounts rows={due} total={promises.data?.due?.commitments?.totalCount} />
                <PromiseTable
                  caption={t`Due in this quarter`}
                  rows={due}
                  total={promises.data?.due?.commitments?.totalCount}
                  facts={facts}
                  fileName={`alliance-due-${quarter}`}
                />
              </>
            )}
          </Section>
          <Section title={t`Promised in this quarter`}>
            {allTotal > all.length ? (
              <p>
                <Trans>
                  Of {allTotal} promises the first {all.length} were looked at.
                </Trans>
              </p>
            ) : null}
            {spoken.length === 0 ? (
              <p>
                <Trans>Nothing that you may see was promised or revised in it.</Trans>
              </p>
            ) : (
              <PromiseTable
                caption={t`Promised in this quarter`}
                rows={spoken}
                facts={facts}
                fileName={`alliance-promised-${quarter}`}
              />
            )}
          </Section>
          <AllianceWordsAndDeeds id={id} quarter={quarter} />
          <AllianceTalk talk={talk.data} within={within} facts={facts} quarter={quarter} />
          <Section title={t`What comes next`}>
            {round ? (
              <p>
                <Trans>
                  Next gathering: <MemberName>{round.title}</MemberName>, <Day on={round.date} />
                </Trans>
                {round.place ? (
                  <>
                    , <MemberName>{round.place}</MemberName>
                  </>
                ) : null}
              </p>
            ) : (
              <p>
                <Trans>No gathering is planned that you may see.</Trans>
              </p>
            )}
            {following.length === 0 ? (
              <p>
                <Trans>Nothing is due in the quarter after it.</Trans>
              </p>
            ) : (
              <PromiseTable
                caption={t`Due in the quarter after it`}
                rows={following}
                total={promises.data?.next?.commitments?.totalCount}
                facts={facts}
                fileName={`alliance-due-${next}`}
              />
            )}
          </Section>
        </>
      )}
    </ReportPage>
  );
}

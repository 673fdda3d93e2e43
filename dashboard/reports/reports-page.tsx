import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { nameOf, usePlace, useReading } from '../asking/index.ts';
import { OrganizationFilter } from '../filters/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, MemberName, Page, Skeleton } from '../parts/index.ts';
import { ReportAlliancesDocument } from './hub-operations.ts';
import styles from './report.module.css';
import { reportsRoute } from './route.ts';

export const lazyReportsRoute = createLazyRoute('/reports')({ component: ReportsPage });

/** Which reports there are, and the way to each. */
function ReportsPage() {
  const { t } = useLingui();
  const { by } = reportsRoute.useSearch();
  const navigate = reportsRoute.useNavigate();
  const { actors } = usePlace();
  const { data, facts, isFirst, failure, again } = useReading(ReportAlliancesDocument, {});
  const alliances = (data?.sharedValueNetworks?.nodes ?? []).filter((one) => one !== null);
  const boards = [...actors.map(({ did, name }) => ({ did, name })), ...(by ? [{ did: by, name: nameOf(by) }] : [])];
  return (
    <Page
      title={t`Reports`}
      lead={
        <Trans>Ready to print, to send as a link, or to take along as a table. Nothing in them is kept here.</Trans>
      }
    >
      <AnswerNote facts={facts} />
      <div className={styles['reports']}>
        <section className={styles['report']}>
          <h2>
            <Trans>Quarter of an alliance</Trans>
          </h2>
          <p>
            <Trans>What was promised, kept and due; gatherings and decisions; what comes next.</Trans>
          </p>
          {failure ? (
            <ErrorNotice failure={failure} again={again} />
          ) : isFirst ? (
            <Skeleton lines={3} />
          ) : alliances.length === 0 ? (
            <EmptyState title={t`No alliance yet`}>
              <Trans>An organization founds one at its own desk.</Trans>
            </EmptyState>
          ) : (
            <ul>
              {alliances.map(({ id, name, issuer }) => (
                <li key={id}>
                  <Link to="/reports/alliance/$id" params={{ id }}>
                    <MemberName>{name ?? issuer?.profile?.name ?? nameOf(id.slice(0, id.indexOf('/')))}</MemberName>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className={styles['report']}>
          <h2>
            <Trans>Sheet for a board</Trans>
          </h2>
          <p>
            <Trans>One organization: what it promised, what others confirm, what waits, and what may go wrong.</Trans>
          </p>
          <OrganizationFilter value={by} onChange={(did) => void navigate({ search: did ? { by: did } : {} })} />
          <ul>
            {[...new Map(boards.map((board) => [board.did, board])).values()].map(({ did, name }) => (
              <li key={did}>
                <Link to="/reports/board/$did" params={{ did }}>
                  <Trans>
                    Sheet of <MemberName>{name}</MemberName>
                  </Trans>
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles['report']}>
          <h2>
            <Trans>For those who fund</Trans>
          </h2>
          <p>
            <Trans>Each claim with what the other side says of it, and its proof. Silence is named too.</Trans>
          </p>
          <Link className={styles['go']} to="/reports/funder">
            <Trans>Both voices</Trans>
          </Link>
        </section>
        <section className={styles['report']}>
          <h2>
            <Trans>Stories</Trans>
          </h2>
          <p>
            <Trans>What members tell of their work, with what it is about.</Trans>
          </p>
          <Link className={styles['go']} to="/reports/stories">
            <Trans>Read the stories</Trans>
          </Link>
        </section>
      </div>
    </Page>
  );
}

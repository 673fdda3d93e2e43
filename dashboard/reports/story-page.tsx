import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useReadingInPages } from '../asking/index.ts';
import { NetworkFilter, OrganizationFilter } from '../filters/index.ts';
import { ProofBadge } from '../lineage/index.ts';
import {
  type Column,
  DataTable,
  Day,
  EmptyState,
  ErrorNotice,
  FilterBar,
  MemberName,
  MemberText,
  MoreRows,
  OrganizationLink,
  SafeLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { GoalLink, WithheldNote } from '../statements/index.ts';
import { ReportStoriesDocument, type ReportStoriesQuery, type StoryToldFragment } from './hub-operations.ts';
import styles from './report.module.css';
import { ReportPage } from './report-page.tsx';
import type { ChoiceSearch } from './reports-search.ts';
import { storyPageRoute } from './route.ts';
import { usePilotWords, useStoryFormWords } from './story-words.ts';

export const lazyStoryPageRoute = createLazyRoute('/reports/stories')({ component: StoryPage });

const AT_ONCE = 20;
/** Longer stories are folded, also on paper. */
const CLAMP = 4_000;
const pageOf = ({ stories }: ReportStoriesQuery) => stories;
const rowId = ({ id }: StoryToldFragment) => id;

/** What members tell, as text, newest first. */
function StoryPage() {
  const { t } = useLingui();
  const search = storyPageRoute.useSearch();
  const navigate = storyPageRoute.useNavigate();
  const variables = useMemo(() => {
    const { network, by } = search;
    return { first: AT_ONCE, filter: { ...(network ? { network: [network] } : {}), ...(by ? { issuer: [by] } : {}) } };
  }, [search]);
  const { rows, total, more, isAskingMore, facts, isFirst, isRenewing, failure, again } = useReadingInPages(
    ReportStoriesDocument,
    variables,
    pageOf,
    rowId,
  );
  const forms = useStoryFormWords();
  const columns = useMemo(
    (): readonly Column<StoryToldFragment>[] => [
      { id: 'title', header: t`Title`, value: ({ title, id }) => title ?? id },
      { id: 'by', header: t`By`, value: ({ issuer }) => issuer?.profile?.name ?? issuer?.id },
      {
        id: 'date',
        header: t`Day`,
        value: ({ date, issuedAt }) => date ?? issuedAt?.slice(0, 10),
        cell: ({ date, issuedAt }) => <Day on={date ?? issuedAt?.slice(0, 10)} />,
      },
      { id: 'form', header: t`Sort`, value: ({ form }) => form && forms[form] },
      { id: 'text', header: t`Text`, value: ({ text }) => text, isOnlyInFiles: true },
      { id: 'lesson', header: t`Lesson`, value: ({ lesson }) => lesson, isOnlyInFiles: true },
      { id: 'licence', header: t`Licence`, value: ({ record }) => record?.licence, isOnlyInFiles: true },
      { id: 'id', header: t`Record`, value: ({ id }) => id, isOnlyInFiles: true },
    ],
    [t, forms],
  );
  const set = (name: keyof ChoiceSearch, value: string | undefined) => {
    const { [name]: _before, ...others } = search;
    void navigate({ search: value === undefined ? others : { ...others, [name]: value } });
  };
  return (
    <ReportPage
      title={t`Stories`}
      lead={<Trans>What members tell of their work, in their own words.</Trans>}
      facts={facts}
      records={rows}
      choices={
        <FilterBar isFiltered={Object.keys(search).length > 0} onClear={() => void navigate({ search: {} })}>
          <NetworkFilter value={search.network} onChange={(network) => set('network', network)} />
          <OrganizationFilter label={t`Told by`} value={search.by} onChange={(by) => set('by', by)} />
        </FilterBar>
      }
    >
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t`No story yet`}>
          <Trans>Organizations tell them at their own desk. Choose another alliance above, or show all.</Trans>
        </EmptyState>
      ) : (
        <>
          {rows.map((story) => (
            <Told key={story.id} story={story} />
          ))}
          <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
          <Section title={t`All of them as a table`}>
            <DataTable
              caption={t`Stories`}
              columns={columns}
              rows={rows}
              rowId={rowId}
              facts={facts}
              fileName="stories"
              total={total}
              isRenewing={isRenewing}
            />
          </Section>
        </>
      )}
    </ReportPage>
  );
}

function Told({ story }: { readonly story: StoryToldFragment }) {
  const { t } = useLingui();
  const forms = useStoryFormWords();
  const pilots = usePilotWords();
  const { id, title, text, lesson, form, pilotResult, date, issuedAt, links, language, issuer } = story;
  const { network, partnership, goal, withheld } = story;
  return (
    <article className={styles['entry']}>
      <h2 dir="auto" {...(language ? { lang: language } : {})}>
        <MemberName>{title ?? t`A story whose words cannot be had just now`}</MemberName>
      </h2>
      <p className={styles['quiet']}>
        {form ? `${forms[form]} · ` : null}
        {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
        {' · '}
        <Day on={date ?? issuedAt?.slice(0, 10)} />
        {pilotResult ? ` · ${pilots[pilotResult]}` : null}
      </p>
      <MemberText lang={language} clamp={CLAMP}>
        {text}
      </MemberText>
      {lesson ? (
        <div>
          <h3>
            <Trans>What was learned</Trans>
          </h3>
          <MemberText lang={language} clamp={CLAMP}>
            {lesson}
          </MemberText>
        </div>
      ) : null}
      {network || partnership || goal || (links ?? []).length > 0 ? (
        <ul className={styles['list']} aria-label={t`What it is about`}>
          {network ? (
            <li>
              <Trans>
                Of the alliance{' '}
                <Link to="/reports/alliance/$id" params={{ id: network.id }}>
                  <MemberName>{network.name ?? network.id}</MemberName>
                </Link>
              </Trans>
            </li>
          ) : null}
          {partnership?.title ? (
            <li>
              <Trans>
                Of the partnership <MemberName>{partnership.title}</MemberName>
              </Trans>
            </li>
          ) : null}
          {goal ? (
            <li>
              <Trans>
                About the goal <GoalLink id={goal.id} title={goal.title} />
              </Trans>
            </li>
          ) : null}
          {(links ?? []).map((link) => (
            <li key={link}>
              <SafeLink href={link} />
            </li>
          ))}
        </ul>
      ) : null}
      <WithheldNote withheld={withheld} />
      <p>
        <ProofBadge id={id} shown={{ title, text, lesson, form, pilotResult, date, links, language }} />
      </p>
    </article>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { summaryFilterOf } from '../filters/chosen.ts';
import { Why } from '../lineage/index.ts';
import { AnswerNote, EmptyState, MemberName, OrganizationLink, PagedList } from '../parts/index.ts';
import { GoalLink, Measured, MissingWords } from '../statements/index.ts';
import { ProgressWords } from '../vocabulary/index.ts';
import styles from './goals.module.css';
import type { GoalsSearch } from './goals-search.ts';
import { GoalsProgressDocument } from './hub-operations.ts';

const AT_ONCE = 20;

/** How far goals have come: by the indicators of their authors, from baseline to target, in the unit of each. */
export function GoalsProgress({
  search,
  onMore,
}: {
  readonly search: GoalsSearch;
  readonly onMore: (pages: number) => void;
}) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ filter: summaryFilterOf(search), first: AT_ONCE }), [search]);
  const [facts, setFacts] = useState<AnswerFacts | undefined>();
  return (
    <>
      <AnswerNote facts={facts} />
      <p className={styles['intro']}>
        <Trans>
          By what their own authors measure. A goal has come as far as that of its indicators which has come least;
          nothing is averaged, and nothing that others measure is added.
        </Trans>
      </p>
      <PagedList
        label={t`How far goals have come`}
        query={GoalsProgressDocument}
        variables={variables}
        pageOf={(page) => page.impactSummary?.goals}
        rowId={({ id }) => id}
        empty={
          <EmptyState title={t`No goal fits`}>
            <Trans>Choose something else above, or show all again.</Trans>
          </EmptyState>
        }
        pages={search.pages}
        onMore={onMore}
        onFacts={setFacts}
      >
        {({ id, title, language, issuer, progress }) => (
          <article className={styles['line']}>
            <div className={styles['head']}>
              <h2 className={styles['title']} {...(language ? { lang: language } : {})}>
                <GoalLink id={id} title={title} by={issuer?.profile?.name} />
              </h2>
              {progress ? <Why finding={progress} /> : null}
            </div>
            <p>{issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}</p>
            {progress && (progress.parts ?? []).length === 0 ? (
              <div className={styles['quiet']}>
                <ProgressWords value={progress.value} fraction={progress.fraction} />
                <MissingWords missing={progress.missing} />
              </div>
            ) : null}
            {(progress?.parts ?? []).map(({ indicator, progress: measured }, at) => (
              <div key={indicator?.id ?? at} className={styles['part']}>
                <h3 className={styles['name']}>
                  <MemberName>{indicator?.name ?? t`An indicator whose name cannot be had just now`}</MemberName>
                </h3>
                <Measured progress={measured} />
              </div>
            ))}
          </article>
        )}
      </PagedList>
    </>
  );
}

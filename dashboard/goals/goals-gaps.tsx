import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import {
  AnswerNote,
  EmptyState,
  ErrorNotice,
  MemberName,
  OrganizationLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { GoalLink } from '../statements/index.ts';
import { DirectionTag, SdgTags } from '../vocabulary/index.ts';
import styles from './goals.module.css';
import { type GapPageFragment, type GapReason, GoalsGapsDocument } from './hub-operations.ts';

/** So many of each sort are asked for at once. */
const STEP = 20;
const MOST = 100;

/** What was named and nobody acts on: goals, challenges and groups, of all or of one network. */
export function GoalsGaps({ network }: { readonly network: string | undefined }) {
  const { t } = useLingui();
  const [first, setFirst] = useState(STEP);
  const { data, facts, isFirst, failure, again } = useReading(GoalsGapsDocument, {
    network: network ?? null,
    first,
  });
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={6} />;
  const gaps = data?.gaps;
  if (!gaps)
    return (
      <EmptyState title={t`There is no such network`}>
        <Trans>It may have ended, or it is not shared with you. Choose another one above, or all.</Trans>
      </EmptyState>
    );
  const lists = [
    { key: 'goals', title: t`Goals that nobody contributes to`, page: gaps.goals },
    { key: 'challenges', title: t`Challenges that nobody works on`, page: gaps.challenges },
    { key: 'stakeholders', title: t`Groups that no action is for`, page: gaps.stakeholders },
  ].filter(({ page }) => (page?.nodes ?? []).length > 0);
  const hasMore = lists.some(({ page }) => page?.pageInfo.hasNextPage);
  return (
    <>
      <AnswerNote facts={facts} />
      <p className={styles['intro']}>
        <Trans>
          Somebody acts by a promise that is in force. What is done and not published looks like a gap here: nobody is
          to blame, and it may be the place to begin.
        </Trans>{' '}
        <Why finding={gaps} />
      </p>
      {lists.length === 0 ? (
        <EmptyState title={t`Nothing is left out`}>
          <Trans>Of all that was named here, somebody works on each.</Trans>
        </EmptyState>
      ) : null}
      {lists.map(({ key, title, page }) => (
        <Section key={key} title={title}>
          <Gaps page={page} label={title} />
        </Section>
      ))}
      {hasMore && first < MOST ? (
        <p>
          <button type="button" onClick={() => setFirst(Math.min(MOST, first * 2))}>
            <Trans>Show more</Trans>
          </button>
        </p>
      ) : null}
    </>
  );
}

function Gaps({ page, label }: { readonly page: GapPageFragment | null; readonly label: string }) {
  const { t } = useLingui();
  const reasons: Readonly<Record<GapReason, string>> = {
    NOTHING: t`Nobody has promised anything towards it yet.`,
    NO_GOAL: t`No goal names it yet.`,
    NO_COMMITMENT: t`Goals name it, and nobody has promised anything towards them yet.`,
    ONLY_PROPOSED_OR_LAPSED: t`There are promises, and none of them is in force.`,
  };
  const rows = (page?.nodes ?? []).filter((gap) => gap !== null);
  const more = (page?.totalCount ?? 0) - rows.length;
  return (
    <>
      <ul className={styles['gaps']} aria-label={label}>
        {rows.map(({ why, recordId, record }) => (
          <li key={recordId ?? record?.id}>
            <div className={styles['head']}>
              <h3 {...(record?.language ? { lang: record.language } : {})}>
                {record?.__typename === 'ImpactGoal' ? (
                  <GoalLink id={record.id} title={record.title} by={record.issuer?.profile?.name} />
                ) : record?.__typename === 'Concept' ? (
                  <MemberName>{record.label ?? t`A challenge whose words cannot be had just now`}</MemberName>
                ) : record?.__typename === 'Stakeholder' ? (
                  <MemberName>{record.name ?? t`A group whose name cannot be had just now`}</MemberName>
                ) : (
                  t`Not shared with you`
                )}
              </h3>
              {record?.__typename === 'ImpactGoal' ? <DirectionTag direction={record.direction} /> : null}
            </div>
            {record?.issuer ? (
              <p>
                <Trans>
                  Named by <OrganizationLink did={record.issuer.id} name={record.issuer.profile?.name} />
                </Trans>
              </p>
            ) : null}
            {record?.__typename === 'Concept' ? <SdgTags codes={record.sdgs} /> : null}
            {why ? <p className={styles['quiet']}>{reasons[why]}</p> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles['quiet']}>
          <Plural value={more} one="and # more" other="and # more" />
        </p>
      ) : null}
    </>
  );
}

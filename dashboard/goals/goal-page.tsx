import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type AnswerFacts, nameOf, togetherOf, useReading } from '../asking/index.ts';
import { ProofBadge, Why } from '../lineage/index.ts';
import {
  AnswerNote,
  EmptyState,
  ErrorNotice,
  MemberName,
  MemberText,
  Moment,
  OrganizationLink,
  Page,
  PagedList,
  SafeLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { CommitmentLine, FreshnessNote, MissingWords, WithheldNote } from '../statements/index.ts';
import { DirectionTag, ProgressWords, SdgTags, useProgressCaveats } from '../vocabulary/index.ts';
import { GoalFacts } from './goal-facts.tsx';
import { GoalSafeguard } from './goal-safeguard.tsx';
import { GoalSurroundings } from './goal-surroundings.tsx';
import styles from './goals.module.css';
import { GoalContributionsDocument, GoalDocument, type GoalQuery } from './hub-operations.ts';
import { IndicatorPart } from './indicator-part.tsx';
import { goalRoute } from './route.ts';

export const lazyGoalRoute = createLazyRoute('/goals/$id')({ component: GoalPage });

/** A goal as it was answered. */
export type Goal = Extract<NonNullable<GoalQuery['node']>, { readonly __typename: 'ImpactGoal' }>;

/** One goal: what is wanted and for whom, who contributes, how far it has come, whom it may harm, and where all of it comes from. */
function GoalPage() {
  const { t } = useLingui();
  const { id } = goalRoute.useParams();
  const { data, facts, isFirst, failure, again } = useReading(GoalDocument, { id });
  const [otherFacts, setOtherFacts] = useState<AnswerFacts | undefined>();
  const goal = data?.node?.__typename === 'ImpactGoal' ? data.node : undefined;
  const owner = goal?.issuer?.profile?.name ?? nameOf(id.slice(0, Math.max(0, id.indexOf('/'))));
  const title = goal?.title ?? (isFirst ? t`A goal` : t`A goal of ${owner}`);
  return (
    <Page
      title={title}
      lead={
        goal?.issuer ? (
          <>
            <DirectionTag direction={goal.direction} />{' '}
            <OrganizationLink did={goal.issuer.id} name={goal.issuer.profile?.name} />
          </>
        ) : undefined
      }
    >
      <AnswerNote facts={togetherOf([facts, otherFacts])} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : !goal ? (
        <EmptyState title={t`There is no such goal here`}>
          <Trans>
            It may have been withdrawn, or it is not shared with you. The list of goals has all that you may see.
          </Trans>
        </EmptyState>
      ) : goal.withdrawn ? (
        <EmptyState title={t`Its author has withdrawn this goal`}>
          <Trans>What it said is not shown any more, as its author wants it.</Trans>
        </EmptyState>
      ) : (
        <GoalContent goal={goal} onFacts={setOtherFacts} />
      )}
    </Page>
  );
}

function GoalContent({
  goal,
  onFacts,
}: {
  readonly goal: Goal;
  readonly onFacts: (facts: AnswerFacts | undefined) => void;
}) {
  const { t } = useLingui();
  const caveats = useProgressCaveats();
  const { pages } = goalRoute.useSearch();
  const navigate = goalRoute.useNavigate();
  const variables = useMemo(() => ({ id: goal.id, first: 20 }), [goal.id]);
  const indicators = (goal.indicators?.nodes ?? []).filter((indicator) => indicator !== null);
  const { progress } = goal;
  return (
    <>
      {goal.title === null ? (
        <EmptyState title={t`Its words cannot be had just now`}>
          <Trans>
            Its author does not answer. What others say of it is below, and the rest comes by itself once it answers.
          </Trans>
        </EmptyState>
      ) : null}
      {goal.reportedBy?.name ? (
        <p>
          <Trans>
            Reported by <SafeLink href={goal.reportedBy.source}>{goal.reportedBy.name}</SafeLink>, and not by the
            organization itself.
          </Trans>
        </p>
      ) : null}
      <MemberText lang={goal.language}>{goal.description}</MemberText>
      <SdgTags codes={goal.sdgs} />
      <GoalFacts goal={goal} />

      <Section title={t`How far it has come`}>
        {progress && (indicators.length !== 1 || indicators[0]?.issuer?.id !== goal.issuer?.id) ? (
          <div className={styles['state']}>
            <ProgressWords value={progress.value} fraction={progress.fraction} />
            <MissingWords missing={progress.missing} />
            <Why finding={progress}>
              <Trans>A goal has come as far as that of its author’s indicators which has come least.</Trans>
            </Why>
          </div>
        ) : null}
        {(progress?.caveats ?? []).map((caveat) => (
          <p key={caveat} className={styles['quiet']}>
            {caveats[caveat] ?? caveat}
          </p>
        ))}
        {indicators.map((indicator) => (
          <IndicatorPart key={indicator.id} indicator={indicator} owner={goal.issuer?.id} />
        ))}
        {(goal.indicators?.totalCount ?? 0) > indicators.length ? (
          <p className={styles['quiet']}>
            <Plural
              value={(goal.indicators?.totalCount ?? 0) - indicators.length}
              one="and # more indicator"
              other="and # more indicators"
            />
          </p>
        ) : null}
      </Section>

      <Section title={t`Who contributes`}>
        <PagedList
          label={t`Promises towards this goal`}
          query={GoalContributionsDocument}
          variables={variables}
          pageOf={({ node }) => (node?.__typename === 'ImpactGoal' ? node.contributions : undefined)}
          rowId={({ id }) => id}
          empty={
            <EmptyState title={t`Nobody has promised anything towards it yet`}>
              <Trans>Whoever works on it can publish a commitment that names this goal, at their own desk.</Trans>
            </EmptyState>
          }
          pages={pages}
          onMore={(next) => void navigate({ search: { pages: next }, replace: true, resetScroll: false })}
          onFacts={onFacts}
        >
          {(commitment) => <CommitmentLine commitment={commitment} />}
        </PagedList>
      </Section>

      {goal.direction === 'INCREASE' ? <GoalSafeguard goal={goal.id} /> : null}
      <GoalSurroundings goal={goal} />

      <Section title={t`Where this comes from`}>
        <div className={styles['lineage']}>
          <ProofBadge id={goal.id} shown={shownOf(goal)} />
          <span>
            <Trans>
              Published by <MemberName>{goal.issuer?.profile?.name ?? nameOf(goal.issuer?.id ?? '')}</MemberName>,{' '}
              <Moment at={goal.issuedAt} />
            </Trans>
          </span>
        </div>
        <p>
          <FreshnessNote freshness={goal.freshness} />
        </p>
        {goal.revisionReason ? (
          <div>
            <p className={styles['quiet']}>
              <Trans>Why it was revised:</Trans>
            </p>
            <MemberText lang={goal.language}>{goal.revisionReason}</MemberText>
          </div>
        ) : null}
        <WithheldNote withheld={goal.withheld} />
      </Section>
    </>
  );
}

/** What of the goal is on the page, for the check of its proof. */
function shownOf(goal: Goal): Readonly<Record<string, unknown>> {
  const { title, description, direction, abc, sdgs, importance, resultKind, revisionReason, language, reportedBy } =
    goal;
  const { challengesRef, stakeholdersRef, beliefsRef } = goal;
  return {
    ...{ title, description, direction, abc, sdgs, importance, resultKind, revisionReason, language, reportedBy },
    ...{ challengesRef, stakeholdersRef, beliefsRef },
  };
}

import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { nameOf, useReading } from '../asking/index.ts';
import { BothVoices, EvidenceBadge, ProofBadge } from '../lineage/index.ts';
import {
  AnswerNote,
  Day,
  EmptyState,
  ErrorNotice,
  MemberName,
  MemberText,
  Moment,
  OrganizationLink,
  Page,
  SafeLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { FreshnessNote, Measured, StatusBadge, StatusWhy, WithheldNote } from '../statements/index.ts';
import { useStatusWords } from '../vocabulary/index.ts';
import { CommitmentChain } from './commitment-chain.tsx';
import { CommitmentFacts } from './commitment-facts.tsx';
import { CommitmentReports } from './commitment-reports.tsx';
import styles from './commitments.module.css';
import { CommitmentDocument, type CommitmentQuery } from './hub-operations.ts';
import { commitmentRoute } from './route.ts';

export const lazyCommitmentRoute = createLazyRoute('/commitments/$id')({ component: CommitmentPage });

/** A commitment as it was answered. */
export type Commitment = Extract<NonNullable<CommitmentQuery['node']>, { readonly __typename: 'Commitment' }>;

/** One commitment: who promises whom what by when, what both sides say, what came of it, and where all of it comes from. */
function CommitmentPage() {
  const { t } = useLingui();
  const { id } = commitmentRoute.useParams();
  const { data, facts, isFirst, failure, again } = useReading(CommitmentDocument, { id });
  const commitment = data?.node?.__typename === 'Commitment' ? data.node : undefined;
  const owner = commitment?.issuer?.profile?.name ?? nameOf(id.slice(0, Math.max(0, id.indexOf('/'))));
  return (
    <Page
      title={commitment?.title ?? (isFirst ? t`A commitment` : t`A commitment of ${owner}`)}
      lead={commitment ? <Promised commitment={commitment} /> : undefined}
    >
      <AnswerNote facts={facts} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : !commitment ? (
        <EmptyState title={t`There is no such commitment here`}>
          <Trans>
            It may have been taken back, or it is not shared with you. The list of commitments has all that you may see.
          </Trans>
        </EmptyState>
      ) : (
        <CommitmentContent commitment={commitment} />
      )}
    </Page>
  );
}

function Promised({ commitment }: { readonly commitment: Commitment }) {
  const { issuer, receiver, receiverRef, due } = commitment;
  const by = issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null;
  const to = receiver?.id ?? receiverRef?.id;
  const whom = to ? <OrganizationLink did={to} name={receiver?.profile?.name} /> : null;
  return (
    <>
      {whom ? (
        <Trans>
          {by} promises this to {whom}
        </Trans>
      ) : (
        <Trans>{by} promises this</Trans>
      )}
      {due ? (
        <>
          {', '}
          <Trans>
            by <Day on={due} />
          </Trans>
        </>
      ) : null}
    </>
  );
}

function CommitmentContent({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useLingui();
  const words = useStatusWords();
  const { id, title, language, status, evidence, reportedBy, withdrawn } = commitment;
  const reasons = {
    NO_LONGER_TRUE: t`It was right, and no longer is.`,
    MISTAKE: t`It should not have been published.`,
    REPLACED: t`Another record takes its place.`,
    CONSENT_WITHDRAWN: t`Somebody it concerns asked for it.`,
    TIME_OVER: t`It was to be kept for a time only, and that time is over.`,
    OTHER: t`For another reason.`,
  };
  return (
    <>
      <div className={styles['standing']}>
        <StatusBadge status={status?.value} />
        <EvidenceBadge id={id} value={evidence?.value} />
        <span>{status?.value ? words[status.value].whole : null}</span>
        <StatusWhy status={status} />
      </div>
      {withdrawn ? (
        <EmptyState title={t`Its author has withdrawn it`}>
          {withdrawn.reason ? reasons[withdrawn.reason] : t`What it said is not shown any more.`}
        </EmptyState>
      ) : title === null ? (
        <EmptyState title={t`Its words cannot be had just now`}>
          <Trans>
            Its author does not answer. What others say of it is below, and the rest comes by itself once it answers.
          </Trans>
        </EmptyState>
      ) : null}
      {reportedBy?.name ? (
        <p>
          <Trans>
            Reported by <SafeLink href={reportedBy.source}>{reportedBy.name}</SafeLink>, and not by the organization
            itself.
          </Trans>
        </p>
      ) : null}
      <MemberText lang={language}>{commitment.action}</MemberText>
      <CommitmentFacts commitment={commitment} />

      {withdrawn ? null : (
        <Section title={t`How it stands`}>
          <Measured progress={commitment.progress} withWhy />
        </Section>
      )}

      {evidence ? (
        <Section title={t`Both voices`}>
          <BothVoices id={id} />
        </Section>
      ) : (
        <p className={styles['quiet']}>
          <Trans>It names nobody who could confirm it: it is its author’s word alone.</Trans>
        </p>
      )}

      <CommitmentReports commitment={commitment} />
      <CommitmentChain commitment={commitment} />

      <Section title={t`Where this comes from`}>
        <div className={styles['standing']}>
          {withdrawn ? null : <ProofBadge id={id} shown={shownOf(commitment)} />}
          <span>
            <Trans>
              Published by{' '}
              <MemberName>{commitment.issuer?.profile?.name ?? nameOf(commitment.issuer?.id ?? '')}</MemberName>,{' '}
              <Moment at={commitment.issuedAt} />
            </Trans>
          </span>
        </div>
        <p>
          <FreshnessNote freshness={commitment.freshness} />
        </p>
        <WithheldNote withheld={commitment.withheld} />
      </Section>
    </>
  );
}

/** What of the commitment is on the page, for the check of its proof. */
function shownOf(commitment: Commitment): Readonly<Record<string, unknown>> {
  const { title, action, quantity, unit, start, due, condition, maturity, contributionKind, reportingRhythm } =
    commitment;
  const { language, reportedBy, receiverRef, satisfiesRef, stakeholderRef, partnershipRef, supersedesRef } = commitment;
  return {
    ...{ title, action, quantity, unit, start, due, condition, maturity, contributionKind, reportingRhythm },
    ...{ language, reportedBy, receiverRef, satisfiesRef, stakeholderRef, partnershipRef, supersedesRef },
  };
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EvidenceBadge, ProofBadge } from '../lineage/index.ts';
import { Day, MemberName, MemberText, Moment, OrganizationLink, SafeLink, Section } from '../parts/index.ts';
import { useQuantity } from '../vocabulary/index.ts';
import type { Commitment } from './commitment-page.tsx';
import styles from './commitments.module.css';
import type { GivenForCommitmentFragment, ReportOfCommitmentFragment } from './hub-operations.ts';

type Entry = { readonly id: string; readonly day: string; readonly shown: ReactNode };

/** What was reported and given, newest first, with who says so. */
export function CommitmentReports({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useLingui();
  const reports = (commitment.reports?.nodes ?? []).filter((report) => report !== null);
  const given = (commitment.fulfilledBy?.nodes ?? []).filter((one) => one !== null);
  const entries: readonly Entry[] = [
    ...reports.map((report) => ({
      id: report.id,
      day: report.period?.end ?? report.period?.start ?? report.issuedAt ?? '',
      shown: <Reported report={report} author={commitment.issuer?.id} />,
    })),
    ...given.map((one) => ({ id: one.id, day: one.date ?? one.issuedAt ?? '', shown: <Given given={one} /> })),
  ].toSorted((a, b) => (a.day > b.day ? -1 : 1));
  const more =
    (commitment.reports?.totalCount ?? 0) + (commitment.fulfilledBy?.totalCount ?? 0) - reports.length - given.length;
  return (
    <Section title={t`What was reported and given`}>
      {entries.length === 0 ? (
        <p className={styles['quiet']}>
          <Trans>Nothing has been reported of it yet.</Trans>
        </p>
      ) : (
        <ol className={styles['reports']}>
          {entries.map(({ id, shown }) => (
            <li key={id}>{shown}</li>
          ))}
        </ol>
      )}
      {more > 0 ? (
        <p className={styles['quiet']}>
          <Plural value={more} one="and # older one" other="and # older ones" />
        </p>
      ) : null}
    </Section>
  );
}

function Reported({
  report,
  author,
}: {
  readonly report: ReportOfCommitmentFragment;
  readonly author: string | undefined;
}) {
  const { t } = useLingui();
  const quantity = useQuantity();
  const { id, title, value, unit, method, language, issuedAt, validUntil, evidenceLinks, period, issuer } = report;
  return (
    <article className={styles['entry']}>
      <h3 {...(language ? { lang: language } : {})}>
        {value ? <bdi>{quantity(value, unit)}</bdi> : null}
        {value && title ? ': ' : null}
        <MemberName>{title ?? (value ? null : t`A report whose words cannot be had just now`)}</MemberName>
      </h3>
      <p className={styles['quiet']}>
        {period?.start && period.end ? (
          <>
            <Day on={period.start} /> – <Day on={period.end} />,{' '}
          </>
        ) : null}
        {issuer ? (
          <Trans>
            reported by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        ) : null}{' '}
        <Moment at={issuedAt} />
        {issuer && issuer.id !== author ? (
          <>
            {'. '}
            <Trans>This is the other voice: it is compared, and not added.</Trans>
          </>
        ) : null}
      </p>
      {validUntil ? (
        <p className={styles['quiet']}>
          <Trans>
            To be relied on until <Day on={validUntil} />
          </Trans>
        </p>
      ) : null}
      {method ? (
        <>
          <p className={styles['quiet']}>
            <Trans>How it was found out:</Trans>
          </p>
          <MemberText clamp={200} lang={language}>
            {method}
          </MemberText>
        </>
      ) : null}
      {[...new Set(evidenceLinks ?? [])].map((link) => (
        <p key={link}>
          <SafeLink href={link} />
        </p>
      ))}
      <div>
        <ProofBadge id={id} shown={{ title, value, unit, method, language, validUntil, evidenceLinks, period }} />
      </div>
    </article>
  );
}

function Given({ given }: { readonly given: GivenForCommitmentFragment }) {
  const { t } = useLingui();
  const quantityOf = useQuantity();
  const { id, title, quantity, unit, date, language, issuedAt, issuer, evidence } = given;
  return (
    <article className={styles['entry']}>
      <h3 {...(language ? { lang: language } : {})}>
        {quantity ? <bdi>{quantityOf(quantity, unit)}</bdi> : null}
        {quantity && title ? ': ' : null}
        <MemberName>{title ?? (quantity ? null : t`Something given, whose words cannot be had just now`)}</MemberName>
      </h3>
      <p className={styles['quiet']}>
        {issuer ? (
          <Trans>
            given by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        ) : null}{' '}
        {date ? <Day on={date} /> : <Moment at={issuedAt} />}
      </p>
      <div className={styles['standing']}>
        <EvidenceBadge id={id} value={evidence?.value} />
        <ProofBadge id={id} shown={{ title, quantity, unit, date, language }} />
      </div>
    </article>
  );
}

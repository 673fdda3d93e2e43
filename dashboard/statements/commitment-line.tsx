import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { nameOf } from '../asking/index.ts';
import type { CommitmentLineFragment } from '../commitments/hub-operations.ts';
import { EvidenceBadge, Why } from '../lineage/index.ts';
import { Day, MemberName, OrganizationLink, ProgressBar } from '../parts/index.ts';
import { useQuantity, useStatusWords } from '../vocabulary/index.ts';
import { useCommitmentCaveats } from './commitment-caveats.ts';
import styles from './statement-line.module.css';
import { StatusBadge } from './status-badge.tsx';

/** A commitment in a list: who promises whom what by when, how it stands and why, and what the other side says. */
export function CommitmentLine({ commitment }: { readonly commitment: CommitmentLineFragment }) {
  const { id, title, language, due, issuer, receiver, reportedBy, status, evidence } = commitment;
  return (
    <article className={styles['line']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <CommitmentLink id={id} title={title} by={issuer?.profile?.name} />
        </h3>
        <div className={styles['badges']}>
          <StatusBadge status={status?.value} />
          <EvidenceBadge id={id} value={evidence?.value} />
        </div>
      </div>
      <p>
        {issuer && receiver ? (
          <Trans>
            <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> to{' '}
            <OrganizationLink did={receiver.id} name={receiver.profile?.name} />
          </Trans>
        ) : issuer ? (
          <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
        ) : null}
        {due ? (
          <>
            {', '}
            <Trans>
              by <Day on={due} />
            </Trans>
          </>
        ) : null}
        {reportedBy?.name ? (
          <>
            {', '}
            <Trans>
              as reported by <MemberName>{reportedBy.name}</MemberName>
            </Trans>
          </>
        ) : null}
      </p>
      <div className={styles['state']}>
        <Done status={status} promised={commitment} />
        <StatusWhy status={status} />
      </div>
    </article>
  );
}

/** A commitment by its title, which leads to its page. */
export function CommitmentLink({
  id,
  title,
  by,
}: {
  readonly id: string;
  readonly title: string | null | undefined;
  readonly by?: string | null | undefined;
}) {
  const { t } = useLingui();
  const owner = by ?? nameOf(id.slice(0, id.indexOf('/')));
  return (
    <Link to="/commitments/$id" params={{ id }}>
      <MemberName>{title ?? t`A promise of ${owner}, whose words cannot be had just now`}</MemberName>
    </Link>
  );
}

type Status = CommitmentLineFragment['status'];

/** How much of a promise is done, in its unit and as a bar. */
export function Done({
  status,
  promised,
}: {
  readonly status: Status;
  readonly promised: { readonly quantity: string | null; readonly unit: string | null };
}) {
  const quantity = useQuantity();
  const whole = status?.quantity ?? promised.quantity;
  const unit = status?.quantity ? status.unit : promised.unit;
  if (!whole)
    return (
      <span>
        <Trans>No amount is named.</Trans>
      </span>
    );
  const all = quantity(whole, unit);
  // "1 weir of 1 weir" says no more than that it is done
  if (Number(whole) === 1 && unit?.startsWith('{'))
    return <span>{status?.amount ? <Trans>Reported as done</Trans> : <Trans>Nothing reported yet</Trans>}</span>;
  if (!status?.amount)
    return (
      <span>
        <Trans>
          <bdi>{all}</bdi> promised, nothing reported yet
        </Trans>
      </span>
    );
  const done = quantity(status.amount, isMoney(unit) ? unit : null);
  return (
    <span className={styles['done']}>
      <span>
        <Trans>
          <bdi>{done}</bdi> of <bdi>{all}</bdi> done
        </Trans>
      </span>
      <ProgressBar fraction={status.fraction} />
    </span>
  );
}

function isMoney(unit: string | null): boolean {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}

/** Why a commitment is said to stand as it does: in words, with what to know beside, and the records behind it. */
export function StatusWhy({ status }: { readonly status: Status }) {
  const words = useStatusWords();
  const caveats = useCommitmentCaveats();
  if (!status?.value) return null;
  return (
    <Why finding={status}>
      <p>
        <strong>{words[status.value].whole}</strong>
      </p>
      {(status.caveats ?? []).map((caveat) => (
        <p key={caveat}>{caveats[caveat] ?? caveat}</p>
      ))}
    </Why>
  );
}

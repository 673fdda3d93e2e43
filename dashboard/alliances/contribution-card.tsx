import { Trans, useLingui } from '@lingui/react/macro';
import { EvidenceBadge } from '../lineage/index.ts';
import { Day, MemberName, OrganizationLink, Tag } from '../parts/index.ts';
import { useQuantity } from '../vocabulary/index.ts';
import styles from './alliance-records.module.css';
import type { ContributionLineFragment } from './hub-operations.ts';
import { useContributionWords } from './words/partnership-words.ts';

/** Something that was given: by whom, to whom, how much; worth is not only cash. */
export function ContributionCard({ contribution }: { readonly contribution: ContributionLineFragment }) {
  const { t } = useLingui();
  const kinds = useContributionWords();
  const quantity = useQuantity();
  const { id, title, contributionKind, quantity: amount, unit, date, valuation, worth, currency } = contribution;
  const { language, issuer, toActor, evidence } = contribution;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A contribution whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>
          {contributionKind ? <Tag>{kinds[contributionKind]}</Tag> : null}
          <EvidenceBadge id={id} value={evidence?.value} />
        </div>
      </div>
      <p>
        {issuer && toActor ? (
          <Trans>
            <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> to{' '}
            <OrganizationLink did={toActor.id} name={toActor.profile?.name} />
          </Trans>
        ) : issuer ? (
          <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
        ) : null}
        {date ? (
          <>
            {', '}
            <Day on={date} />
          </>
        ) : null}
        {amount ? (
          <>
            {': '}
            <bdi>{quantity(amount, unit)}</bdi>
          </>
        ) : null}
      </p>
      {worth ? (
        <p className={styles['small']}>
          {valuation === 'ESTIMATED' ? (
            <Trans>Worth about {quantity(worth, currency)}, as estimated</Trans>
          ) : (
            <Trans>Worth {quantity(worth, currency)}</Trans>
          )}
        </p>
      ) : valuation === 'UNVALUED' ? (
        <p className={styles['small']}>
          <Trans>Its worth was not set in money, which makes it worth no less.</Trans>
        </p>
      ) : null}
    </article>
  );
}

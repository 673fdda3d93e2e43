import { Trans } from '@lingui/react/macro';
import { AllianceLink } from '../alliances/alliance-link.tsx';
import { EvidenceBadge } from '../lineage/index.ts';
import { Day, MemberName, MemberText } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import card from '../statements/statement-line.module.css';
import type { OrganizationMembershipsQuery } from './hub-operations.ts';

type Memberships = NonNullable<NonNullable<OrganizationMembershipsQuery['actor']>['memberships']>;
type Membership = NonNullable<NonNullable<Memberships['nodes']>[number]>;

/** That an organization takes part in an alliance, as what, and why. */
export function MembershipCard({ membership }: { readonly membership: Membership }) {
  const { id, role, motivation, language, from, until, withheld, networkRef, network, evidence } = membership;
  return (
    <article className={card['line']}>
      <div className={card['head']}>
        <h3>
          {networkRef ? (
            <AllianceLink id={networkRef.id} name={network?.name} />
          ) : (
            <Trans>An alliance that is not shared with you</Trans>
          )}
        </h3>
        <div className={card['badges']}>
          <EvidenceBadge id={id} value={evidence?.value} />
        </div>
      </div>
      <p className={card['state']}>
        {role ? <MemberName>{role}</MemberName> : null}
        {from ? (
          <span>
            <Trans>
              since <Day on={from} />
            </Trans>
          </span>
        ) : null}
        {until ? (
          <span>
            <Trans>
              until <Day on={until} />
            </Trans>
          </span>
        ) : null}
      </p>
      <MemberText lang={language}>{motivation}</MemberText>
      <WithheldNote withheld={withheld} />
    </article>
  );
}

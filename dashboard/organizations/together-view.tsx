import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { PartnershipCard } from '../alliances/partnership-card.tsx';
import { EmptyState } from '../parts/index.ts';
import { Connections } from './connections.tsx';
import {
  OrganizationMembershipsDocument,
  type OrganizationMembershipsQuery,
  OrganizationPartnershipsDocument,
  OrganizationPartnershipsNamingDocument,
  type OrganizationPartnershipsNamingQuery,
  type OrganizationPartnershipsQuery,
  OrganizationPlansDocument,
  type OrganizationPlansQuery,
} from './hub-operations.ts';
import { MembershipCard } from './membership-card.tsx';
import type { OrganizationPart } from './organization.ts';
import { OwnedList } from './owned-list.tsx';
import { PlanLine } from './plan-line.tsx';

const membershipsIn = ({ actor }: OrganizationMembershipsQuery) => actor?.memberships;
const partnershipsIn = ({ actor }: OrganizationPartnershipsQuery) => actor?.partnerships;
const namingIn = ({ actor }: OrganizationPartnershipsNamingQuery) => actor?.partnershipsNaming;
const plansIn = ({ actor }: OrganizationPlansQuery) => actor?.valuePlans;

/** With whom an organization works: its alliances, partnerships and plans, and to whom it is related by what both have said. */
export function TogetherView({ actor: { id }, tell }: OrganizationPart) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ did: id, first: 10 }), [id]);
  return (
    <>
      <OwnedList
        title={t`Alliances that it takes part in`}
        query={OrganizationMembershipsDocument}
        variables={variables}
        pageOf={membershipsIn}
        onFacts={tell('memberships')}
        empty={
          <EmptyState title={t`No membership is to be seen`}>
            <Trans>
              It takes part in no alliance, or does not say so here. A steward needs no membership of its own.
            </Trans>
          </EmptyState>
        }
      >
        {(membership) => <MembershipCard membership={membership} />}
      </OwnedList>
      <OwnedList
        title={t`Partnerships that it wrote down`}
        query={OrganizationPartnershipsDocument}
        variables={variables}
        pageOf={partnershipsIn}
        onFacts={tell('partnerships')}
        empty={
          <EmptyState title={t`No partnership is to be seen`}>
            <Trans>It wrote down none, or shows them to its partners alone.</Trans>
          </EmptyState>
        }
      >
        {(partnership) => <PartnershipCard partnership={partnership} />}
      </OwnedList>
      <OwnedList
        title={t`Partnerships of others that name it`}
        query={OrganizationPartnershipsNamingDocument}
        variables={variables}
        pageOf={namingIn}
        onFacts={tell('naming')}
        empty={
          <EmptyState title={t`No partnership of others is to be seen`}>
            <Trans>None names it, or they are shown to their parties alone.</Trans>
          </EmptyState>
        }
      >
        {(partnership) => <PartnershipCard partnership={partnership} />}
      </OwnedList>
      <OwnedList
        title={t`Plans that it shares with you`}
        query={OrganizationPlansDocument}
        variables={variables}
        pageOf={plansIn}
        onFacts={tell('plans')}
        empty={
          <EmptyState title={t`No plan is shared with you`}>
            <Trans>Plans are often for the partners alone; they see them at their own node.</Trans>
          </EmptyState>
        }
      >
        {(plan) => <PlanLine plan={plan} />}
      </OwnedList>
      <Connections did={id} onFacts={tell('connections')} />
    </>
  );
}

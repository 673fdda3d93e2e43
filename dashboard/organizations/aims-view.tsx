import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { EmptyState } from '../parts/index.ts';
import { CommitmentLine, GoalLine } from '../statements/index.ts';
import {
  OrganizationCommitmentsDocument,
  type OrganizationCommitmentsQuery,
  OrganizationCommitmentsReceivedDocument,
  type OrganizationCommitmentsReceivedQuery,
  OrganizationGoalsDocument,
  type OrganizationGoalsQuery,
} from './hub-operations.ts';
import type { OrganizationPart } from './organization.ts';
import { OwnedList } from './owned-list.tsx';

const goalsIn = ({ actor }: OrganizationGoalsQuery) => actor?.impactGoals;
const madeIn = ({ actor }: OrganizationCommitmentsQuery) => actor?.commitments;
const receivedIn = ({ actor }: OrganizationCommitmentsReceivedQuery) => actor?.commitmentsReceived;

/** What an organization wants, what it has promised, and what was promised to it. */
export function AimsView({ actor: { id }, tell }: OrganizationPart) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ did: id, first: 10 }), [id]);
  return (
    <>
      <OwnedList
        title={t`Goals`}
        query={OrganizationGoalsDocument}
        variables={variables}
        pageOf={goalsIn}
        onFacts={tell('goals')}
        empty={
          <EmptyState title={t`No goal is to be seen`}>
            <Trans>It has published none yet, shares them with others only, or does not answer just now.</Trans>
          </EmptyState>
        }
      >
        {(goal) => <GoalLine goal={goal} />}
      </OwnedList>
      <OwnedList
        title={t`Commitments that it made`}
        query={OrganizationCommitmentsDocument}
        variables={variables}
        pageOf={madeIn}
        onFacts={tell('made')}
        empty={
          <EmptyState title={t`No commitment is to be seen`}>
            <Trans>It has published none yet, shares them with others only, or does not answer just now.</Trans>
          </EmptyState>
        }
      >
        {(commitment) => <CommitmentLine commitment={commitment} />}
      </OwnedList>
      <OwnedList
        title={t`Commitments that others made to it`}
        query={OrganizationCommitmentsReceivedDocument}
        variables={variables}
        pageOf={receivedIn}
        onFacts={tell('received')}
        empty={
          <EmptyState title={t`Nobody has promised it anything that you may see`}>
            <Trans>Promises to it are published by those who make them, at their own desk.</Trans>
          </EmptyState>
        }
      >
        {(commitment) => <CommitmentLine commitment={commitment} />}
      </OwnedList>
    </>
  );
}

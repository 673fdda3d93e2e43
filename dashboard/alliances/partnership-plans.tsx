import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { type TellFacts, useReading, useReadingInPages, useViewer } from '../asking/index.ts';
import { EmptyState, ErrorNotice, MoreRows, RecordsByIds, Section, Skeleton } from '../parts/index.ts';
import {
  PartnershipPlansDocument,
  PartnershipPlansOfPartiesDocument,
  type PartnershipPlansQuery,
  PlansByIdsDocument,
  type PlanWholeFragment,
} from './hub-operations.ts';
import styles from './partnership-plans.module.css';
import { PlanCard } from './plan-card.tsx';

const pageOf = ({ node }: PartnershipPlansQuery) => (node?.__typename === 'Partnership' ? node.plans : undefined);
const rowId = ({ id }: PlanWholeFragment) => id;

/** The plans of a partnership: of all parties together, and of each, as far as they are shared. */
export function PartnershipPlans({ id, tell }: { readonly id: string; readonly tell: (name: string) => TellFacts }) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ id, first: 20 }), [id]);
  const { rows, total, more, isAskingMore, facts, isFirst, failure, again } = useReadingInPages(
    PartnershipPlansDocument,
    variables,
    pageOf,
    rowId,
  );
  const tellPlans = tell('plans');
  useEffect(() => tellPlans(facts), [tellPlans, facts]);
  const few = usePlansSharedWithFew(id, rows);
  return (
    <Section title={t`Plans`}>
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={3} />
      ) : rows.length + few.length === 0 ? (
        <EmptyState title={t`No plan is shared with you`}>
          <Trans>Parties write their plans at their desk, and often show them to each other alone.</Trans>
        </EmptyState>
      ) : (
        <>
          <ul className={styles['plans']} aria-label={t`Plans`}>
            {rows.map((plan) => (
              <li key={plan.id}>
                <PlanCard plan={plan} />
              </li>
            ))}
          </ul>
          <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
          {few.length > 0 ? (
            <RecordsByIds
              label={t`Plans that are shared with few`}
              ids={few}
              query={PlansByIdsDocument}
              rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'ValuePlan' ? node : null))}
              onFacts={tell}
            >
              {(plan) => <PlanCard plan={plan} />}
            </RecordsByIds>
          ) : null}
        </>
      )}
    </Section>
  );
}

/** Ids of plans that the parties show to whoever is signed in, and that are in no index. */
function usePlansSharedWithFew(id: string, known: readonly PlanWholeFragment[]): readonly string[] {
  const viewer = useViewer();
  const { data } = useReading(PartnershipPlansOfPartiesDocument, { id }, { pause: viewer === undefined });
  const node = data?.node?.__typename === 'Partnership' ? data.node : undefined;
  return useMemo(() => {
    const parties = node ? [node.issuer, ...(node.parties ?? [])] : [];
    const live = parties.flatMap(
      (party) => party?.valuePlans?.nodes?.flatMap((plan) => (plan?.partnershipRef?.id === id ? [plan.id] : [])) ?? [],
    );
    return [...new Set(live)].filter((one) => !known.some((plan) => plan.id === one));
  }, [node, id, known]);
}

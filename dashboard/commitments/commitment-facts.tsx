import { Trans, useLingui } from '@lingui/react/macro';
import { EvidenceBadge, Why } from '../lineage/index.ts';
import { Day, Fact, FactsList, MemberName, MemberText, OrganizationLink } from '../parts/index.ts';
import { GoalLink } from '../statements/index.ts';
import { useQuantity } from '../vocabulary/index.ts';
import type { Commitment } from './commitment-page.tsx';
import styles from './commitments.module.css';

/** How much of what is promised, from when to when, on which condition, for what and whom. */
export function CommitmentFacts({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useLingui();
  const quantityOf = useQuantity();
  const kinds = {
    FUNDS: t`Money`,
    SKILLS: t`Work of skilled people`,
    GOODS: t`Things`,
    KNOWLEDGE: t`Knowledge or data`,
    POLICY_POWER: t`The power to make or change rules`,
    ACCESS: t`Access to people, places or markets`,
    LEGITIMACY: t`A good name that lends weight`,
    OTHER: t`Something else`,
  };
  const maturities = {
    PROPOSED: t`Spoken of, not yet pledged`,
    PLEDGE: t`Publicly pledged`,
    IN_STRATEGY: t`Part of the written strategy`,
    IN_POLICY: t`Part of a policy in force`,
    IN_LAW: t`Required by law`,
    ACHIEVED: t`Declared achieved by its author`,
  };
  const rhythms = {
    MONTHLY: t`Every month`,
    QUARTERLY: t`Every quarter`,
    HALF_YEARLY: t`Every half year`,
    YEARLY: t`Every year`,
  };
  const { quantity, unit, start, due, condition, contributionKind, maturity, reportingRhythm, language } = commitment;
  const { satisfies, satisfiesRef, stakeholder, partnership } = commitment;
  return (
    <FactsList>
      <Fact name={t`How much`}>{quantity ? <bdi>{quantityOf(quantity, unit)}</bdi> : null}</Fact>
      <Fact name={t`What is contributed`}>{contributionKind ? kinds[contributionKind] : null}</Fact>
      <Fact name={t`Begins`}>{start ? <Day on={start} /> : null}</Fact>
      <Fact name={t`Due`}>{due ? <Day on={due} /> : null}</Fact>
      <Fact name={t`How firm it is`}>{maturity ? maturities[maturity] : null}</Fact>
      <Fact name={t`Its author reports`}>{reportingRhythm ? rhythms[reportingRhythm] : null}</Fact>
      <Fact name={t`On condition`}>{condition ? <MemberText lang={language}>{condition}</MemberText> : null}</Fact>
      <Fact name={t`For the goal`}>
        {satisfies ? (
          <span {...(satisfies.language ? { lang: satisfies.language } : {})}>
            <GoalLink id={satisfies.id} title={satisfies.title} by={satisfies.issuer?.profile?.name} />
            {satisfies.issuer ? (
              <>
                {' '}
                <Trans>
                  of <OrganizationLink did={satisfies.issuer.id} name={satisfies.issuer.profile?.name} />
                </Trans>
              </>
            ) : null}
          </span>
        ) : satisfiesRef ? (
          t`A goal that is not shared with you`
        ) : null}
      </Fact>
      <Fact name={t`For whom`}>{stakeholder ? <MemberName>{stakeholder.name}</MemberName> : null}</Fact>
      <Fact name={t`In the partnership`}>
        {partnership ? (
          <Partnership partnership={partnership} />
        ) : commitment.partnershipRef ? (
          t`One that is not shared with you`
        ) : null}
      </Fact>
    </FactsList>
  );
}

function Partnership({ partnership }: { readonly partnership: NonNullable<Commitment['partnership']> }) {
  const { t } = useLingui();
  const phases = {
    INITIATION: t`It is being begun`,
    STRATEGIC_PAUSE: t`In its strategic pause: plans are made, and nothing is done yet`,
    IMPLEMENTATION: t`In action`,
    REVIEW: t`Being looked at again by its parties`,
    ENDED: t`Ended`,
    INSUFFICIENT: t`Its phase cannot be told`,
  };
  const { id, title, language, issuer, parties, evidence, phase } = partnership;
  return (
    <div className={styles['stack']}>
      <span {...(language ? { lang: language } : {})}>
        <MemberName>{title ?? t`A partnership whose words cannot be had just now`}</MemberName>
      </span>
      <span>
        {[issuer, ...(parties ?? [])]
          .filter((party) => party !== null)
          .map(({ id: did, profile }, at) => (
            <span key={did}>
              {at === 0 ? null : ', '}
              <OrganizationLink did={did} name={profile?.name} />
            </span>
          ))}
      </span>
      <span>
        {phase?.value ? phases[phase.value] : null}
        {phase?.since ? (
          <>
            {', '}
            <Trans>
              since <Day on={phase.since} />
            </Trans>
          </>
        ) : null}{' '}
        {phase ? <Why finding={phase} /> : null}
      </span>
      <span>
        <EvidenceBadge id={id} value={evidence?.value} />
      </span>
    </div>
  );
}

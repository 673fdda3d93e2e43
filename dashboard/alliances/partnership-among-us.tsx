import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useReading, useViewer } from '../asking/index.ts';
import { Fact, FactsList, MemberName, OrganizationLink, Tag } from '../parts/index.ts';
import styles from './alliance-records.module.css';
import { BalancePart } from './balance-part.tsx';
import { PartnershipAmongUsDocument, type PartnershipAmongUsQuery } from './hub-operations.ts';
import judged from './judged.module.css';
import { Judged } from './judged.tsx';
import {
  useBenefitAlertWords,
  useBenefitStateWords,
  useMutualBenefitWords,
  usePlanReasonWords,
  usePlanRelationWords,
} from './words/among-us-words.ts';

type AmongUs = Extract<NonNullable<PartnershipAmongUsQuery['node']>, { readonly __typename: 'Partnership' }>;

/**
 * What the parties of a partnership see of it among themselves: what each has of it, and how their plans go together. Nothing, and no gap, for
 * everybody else.
 */
export function PartnershipAmongUs({ id }: { readonly id: string }) {
  const viewer = useViewer();
  const { data } = useReading(PartnershipAmongUsDocument, { id }, { pause: viewer === undefined });
  const node = data?.node?.__typename === 'Partnership' ? data.node : undefined;
  if (!node) return null;
  const { mutualBenefit, planClashes, socialBusinessBalance } = node;
  return (
    <>
      {mutualBenefit ? <MutualBenefit finding={mutualBenefit} /> : null}
      {planClashes ? <PlanPairs finding={planClashes} /> : null}
      {socialBusinessBalance ? <BalancePart finding={socialBusinessBalance} /> : null}
    </>
  );
}

function MutualBenefit({ finding }: { readonly finding: NonNullable<AmongUs['mutualBenefit']> }) {
  const { t } = useLingui();
  const words = useMutualBenefitWords();
  const states = useBenefitStateWords();
  const alertWords = useBenefitAlertWords();
  return (
    <Judged title={t`What each party has of it`} finding={finding}>
      <p className={styles['small']}>
        <Trans>Only the parties see this.</Trans>
      </p>
      {finding.value ? <p className={judged['question']}>{words[finding.value]}</p> : null}
      <ul className={styles['plain']}>
        {(finding.parties ?? []).map(({ party, state, alerts, stated, contributions, contributionsNotCash }) => (
          <li key={party?.id} className={styles['record']}>
            <h3>{party ? <OrganizationLink did={party.id} name={party.profile?.name} /> : null}</h3>
            <FactsList>
              <Fact name={t`What it has of it`}>
                {state ? states[state] : null}
                {stated ? (
                  <>
                    {' '}
                    <Plural value={stated} one="(# benefit)" other="(# benefits)" />
                  </>
                ) : null}
              </Fact>
              <Fact name={t`What it gave`}>
                <Plural
                  value={contributions ?? 0}
                  _0="Nothing is written down yet"
                  one="# contribution"
                  other="# contributions"
                />
                {contributionsNotCash ? (
                  <>
                    {', '}
                    <Plural
                      value={contributionsNotCash}
                      one="# of them other than money"
                      other="# of them other than money"
                    />
                  </>
                ) : null}
              </Fact>
            </FactsList>
            {alerts && alerts.length > 0 ? (
              <div>
                <h4>
                  <Trans>To talk about</Trans>
                </h4>
                <ul className={styles['points']}>
                  {alerts.map((alert) => (
                    <li key={alert}>{alertWords[alert]}</li>
                  ))}
                </ul>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Judged>
  );
}

function PlanPairs({ finding }: { readonly finding: NonNullable<AmongUs['planClashes']> }) {
  const { t } = useLingui();
  const relations = usePlanRelationWords();
  const reasons = usePlanReasonWords();
  const pairs = finding.pairs ?? [];
  const more = (finding.total ?? pairs.length) - pairs.length;
  return (
    <Judged title={t`How the plans go together`} finding={finding}>
      {pairs.length === 0 ? (
        <p>
          <Trans>Nothing was found by which plans help each other, or get in each other’s way.</Trans>
        </p>
      ) : (
        <ul className={styles['plain']}>
          {pairs.map(({ relation, reason, first, second }, at) => (
            <li key={`${at} ${first?.id} ${second?.id}`} className={styles['record']}>
              <p>
                {relation ? <Tag tone={relation === 'COMPLEMENT' ? 'GOOD' : 'CARE'}>{relations[relation]}</Tag> : null}
              </p>
              <p>{reason ? reasons[reason] : null}</p>
              <ol className={styles['points']}>
                {[first, second].map((plan, place) => (
                  <li key={plan?.id ?? place}>
                    <MemberName>{plan?.title ?? t`A plan that is not to be had just now`}</MemberName>
                    {plan?.issuer ? (
                      <span className={styles['small']}>
                        {', '}
                        <OrganizationLink did={plan.issuer.id} name={plan.issuer.profile?.name} />
                      </span>
                    ) : null}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <Plural value={more} one="and # more" other="and # more" /> : null}
    </Judged>
  );
}

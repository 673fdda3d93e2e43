import { Trans, useLingui } from '@lingui/react/macro';
import { EvidenceBadge } from '../lineage/index.ts';
import { Day, Fact, FactsList, MemberName, MemberText, OrganizationLink, Tag } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import { useQuantity } from '../vocabulary/index.ts';
import styles from './alliance-records.module.css';
import type { PlanWholeFragment } from './hub-operations.ts';
import { Points } from './points.tsx';
import { usePriorityWords } from './words/among-us-words.ts';
import {
  useContributionWords,
  useFundingStageWords,
  usePlanFormWords,
  useRealizedWords,
  useSolidityWords,
} from './words/partnership-words.ts';

/** A plan: what is put in, what all have of it, what its own author has of it, and how it carries itself. */
export function PlanCard({ plan }: { readonly plan: PlanWholeFragment }) {
  const { t } = useLingui();
  const forms = usePlanFormWords();
  const stages = useFundingStageWords();
  const priorities = usePriorityWords();
  const { id, title, form, language, issuer, evidence, commonBenefit, longTermAmbition, fundingStage, balance } = plan;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A plan whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>
          {form ? <Tag tone={form === 'COLLECTIVE' ? 'ACTIVE' : 'PLAIN'}>{forms[form]}</Tag> : null}
          <EvidenceBadge id={id} value={evidence?.value} />
        </div>
      </div>
      {issuer ? (
        <p className={styles['small']}>
          <Trans>
            Written down by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        </p>
      ) : null}
      <PutIn contributions={plan.contributions} lang={language} />
      <FactsList>
        <Fact name={t`What all have of it`}>
          {commonBenefit ? <MemberText lang={language}>{commonBenefit}</MemberText> : null}
        </Fact>
        <Fact name={t`What it is to grow into`}>
          {longTermAmbition ? <MemberText lang={language}>{longTermAmbition}</MemberText> : null}
        </Fact>
        <Fact name={t`Funding`}>{fundingStage && stages[fundingStage]}</Fact>
        <Fact name={t`What comes first`}>{balance && priorities[balance]}</Fact>
        <Fact name={t`Looked at again`}>{plan.reviewDate ? <Day on={plan.reviewDate} /> : null}</Fact>
      </FactsList>
      <Benefits benefits={plan.benefits} lang={language} />
      <div className={styles['columns']}>
        <Points title={t`For people and planet`} points={plan.socialAims} lang={language} />
        <Points title={t`For business`} points={plan.businessAims} lang={language} />
      </div>
      <Model model={plan.businessModel} lang={language} />
      <WithheldNote withheld={plan.withheld} />
    </article>
  );
}

type Lang = { readonly lang: string | null };

function PutIn({ contributions, lang }: { readonly contributions: PlanWholeFragment['contributions'] } & Lang) {
  const kinds = useContributionWords();
  const quantity = useQuantity();
  if (!contributions || contributions.length === 0) return null;
  return (
    <div>
      <h4>
        <Trans>What is put in</Trans>
      </h4>
      <ul className={styles['points']} {...(lang ? { lang } : {})}>
        {contributions.map(({ what, contributionKind, quantity: amount, unit }, at) => (
          <li key={`${at} ${what}`} dir="auto">
            {what}
            <span className={styles['small']}>
              {contributionKind ? <> ({kinds[contributionKind].toLocaleLowerCase()})</> : null}
              {amount ? <>, {quantity(amount, unit)}</> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Benefits({ benefits, lang }: { readonly benefits: PlanWholeFragment['benefits'] } & Lang) {
  const realizedWords = useRealizedWords();
  if (!benefits || benefits.length === 0) return null;
  return (
    <div>
      <h4>
        <Trans>What its author has of it, beside what all have</Trans>
      </h4>
      <ul className={styles['points']} {...(lang ? { lang } : {})}>
        {benefits.map(({ benefit, stakeholder, realized, since }, at) => (
          <li key={`${at} ${benefit}`} dir="auto">
            {benefit}
            {stakeholder ? <> ({stakeholder})</> : null}
            {realized ? (
              <>
                {' '}
                <Tag tone={realized === 'YES' ? 'GOOD' : realized === 'PARTLY' ? 'ACTIVE' : 'OPEN'}>
                  {realizedWords[realized]}
                </Tag>
              </>
            ) : null}
            {since ? (
              <span className={styles['small']}>
                {' '}
                <Trans>
                  since <Day on={since} />
                </Trans>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Model({ model, lang }: { readonly model: PlanWholeFragment['businessModel'] } & Lang) {
  const { t } = useLingui();
  const solidity = useSolidityWords();
  if (!model) return null;
  const { proposition, creation, capture, financialSolidity } = model;
  return (
    <details>
      <summary>
        <Trans>How value comes about</Trans>
      </summary>
      <FactsList>
        <Fact name={t`What is offered, and to whom`}>
          {proposition ? <MemberText lang={lang}>{proposition}</MemberText> : null}
        </Fact>
        <Fact name={t`How it is made`}>{creation ? <MemberText lang={lang}>{creation}</MemberText> : null}</Fact>
        <Fact name={t`How those who make it live from it`}>
          {capture ? <MemberText lang={lang}>{capture}</MemberText> : null}
        </Fact>
        <Fact name={t`Whether it can carry itself`}>{financialSolidity && solidity[financialSolidity]}</Fact>
      </FactsList>
    </details>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { PartnershipLink } from '../alliances/partnership-link.tsx';
import { usePlanFormWords } from '../alliances/words/partnership-words.ts';
import { Fact, FactsList, MemberName, MemberText, Tag } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import card from '../statements/statement-line.module.css';
import type { OrganizationPlansQuery } from './hub-operations.ts';

type Plans = NonNullable<NonNullable<OrganizationPlansQuery['actor']>['valuePlans']>;
type Plan = NonNullable<NonNullable<Plans['nodes']>[number]>;

/** A plan in a list, with the partnership whose page has all of it. */
export function PlanLine({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  const forms = usePlanFormWords();
  const { title, form, language, commonBenefit, longTermAmbition, partnershipRef, partnership, withheld } = plan;
  return (
    <article className={card['line']}>
      <div className={card['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A plan whose words cannot be had just now`}</MemberName>
        </h3>
        {form ? <Tag>{forms[form]}</Tag> : null}
      </div>
      {partnershipRef ? (
        <p>
          <Trans>
            In <PartnershipLink id={partnershipRef.id} title={partnership?.title} />
          </Trans>
        </p>
      ) : null}
      <FactsList>
        <Fact name={t`What all have of it`}>
          {commonBenefit ? <MemberText lang={language}>{commonBenefit}</MemberText> : null}
        </Fact>
        <Fact name={t`What it is to grow into`}>
          {longTermAmbition ? <MemberText lang={language}>{longTermAmbition}</MemberText> : null}
        </Fact>
      </FactsList>
      <WithheldNote withheld={withheld} />
    </article>
  );
}

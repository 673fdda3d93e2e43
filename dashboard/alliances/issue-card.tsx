import { Trans, useLingui } from '@lingui/react/macro';
import { Why } from '../lineage/index.ts';
import { Day, Fact, FactsList, MemberName, MemberText, OrganizationLink, Tag } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import styles from './alliance-records.module.css';
import type { IssueLineFragment } from './hub-operations.ts';
import { useIssueWords } from './words/decision-words.ts';

/** Something that stands in the way: what lies beneath it, who sees to it, and how it was resolved. */
export function IssueCard({ issue }: { readonly issue: IssueLineFragment }) {
  const { t } = useLingui();
  const words = useIssueWords();
  const { title, description, rootCause, due, resolution, resolvedOn, language, withheld, issuer, owner, state } =
    issue;
  const value = state?.value;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`An issue whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>
          {state?.isOverdue ? <Tag tone="CARE">{t`Its day has passed`}</Tag> : null}
          {value ? (
            <Tag tone={value === 'RESOLVED' ? 'GOOD' : value === 'IN_HAND' ? 'ACTIVE' : 'OPEN'}>{words[value]}</Tag>
          ) : null}
        </div>
      </div>
      <MemberText lang={language}>{description}</MemberText>
      <FactsList>
        <Fact name={t`What lies beneath it`}>
          {rootCause ? (
            <MemberText lang={language}>{rootCause}</MemberText>
          ) : state?.hasRootCause === false ? (
            <Trans>Not found yet</Trans>
          ) : null}
        </Fact>
        <Fact name={t`Who sees to it`}>
          {owner ? <OrganizationLink did={owner.id} name={owner.profile?.name} /> : null}
        </Fact>
        <Fact name={t`Out of the way by`}>{due ? <Day on={due} /> : null}</Fact>
        <Fact name={t`How it was resolved`}>
          {resolution ? (
            <>
              <MemberText lang={language}>{resolution}</MemberText>
              {resolvedOn ? <Day on={resolvedOn} /> : null}
            </>
          ) : null}
        </Fact>
        <Fact name={t`Written down by`}>
          {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
        </Fact>
      </FactsList>
      <WithheldNote withheld={withheld} />
      {state ? (
        <p>
          <Why finding={state} />
        </p>
      ) : null}
    </article>
  );
}

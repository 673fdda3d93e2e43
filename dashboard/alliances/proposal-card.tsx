import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Why } from '../lineage/index.ts';
import { Day, MemberName, MemberText, OrganizationLink, Tag } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import styles from './alliance-records.module.css';
import { Alternatives } from './alternatives.tsx';
import { ConsentState } from './consent-state.tsx';
import type { DecisionStateFragment, ProposalsQuery } from './hub-operations.ts';
import { useDecisionSentences, useDecisionWords } from './words/decision-words.ts';

export type Proposal = Extract<
  NonNullable<NonNullable<ProposalsQuery['nodes']>[number]>,
  { readonly __typename: 'Proposal' }
>;

/** Something to be decided: what is proposed, how consent stands, which other solutions there are, and until when. */
export function ProposalCard({
  proposal,
  deadlock,
}: {
  readonly proposal: Proposal;
  /** The way out that the charter names. */
  readonly deadlock?: string | null | undefined;
}) {
  const { t } = useLingui();
  const words = useDecisionWords();
  const sentences = useDecisionSentences();
  const { title, description, language, issuer, alternatives, answers, decision, topic, withheld } = proposal;
  const value = decision?.value;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A proposal whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>{value ? <Tag tone={TONES[value] ?? 'PLAIN'}>{words[value]}</Tag> : null}</div>
      </div>
      <p className={styles['small']}>
        {issuer ? (
          <Trans>
            Proposed by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        ) : null}
        {topic?.title ? (
          <>
            {', '}
            <Trans>
              from the topic <MemberName>{topic.title}</MemberName>
            </Trans>
          </>
        ) : null}
      </p>
      <MemberText lang={language}>{description}</MemberText>
      {decision && value ? (
        <>
          <p>
            {sentences[value]} <Period decision={decision} /> <Why finding={decision} />
          </p>
          {decision.isDeadlocked ? (
            <p className={styles['note']}>
              <Trans>It goes no further by itself.</Trans>{' '}
              {deadlock ? (
                <Trans>
                  The way out that the charter names: <MemberName>{deadlock}</MemberName>
                </Trans>
              ) : null}
            </p>
          ) : null}
          <ConsentState decision={decision} answers={answers?.nodes ?? []} />
        </>
      ) : null}
      <Alternatives alternatives={alternatives} lang={language} />
      <WithheldNote withheld={withheld} />
    </article>
  );
}

const TONES: Readonly<
  Partial<Record<NonNullable<DecisionStateFragment['value']>, 'ACTIVE' | 'GOOD' | 'CARE' | 'OPEN'>>
> = {
  OPEN: 'ACTIVE',
  PASSED: 'GOOD',
  BLOCKED: 'CARE',
  NO_QUORUM: 'OPEN',
  QUORUM_UNREACHABLE: 'OPEN',
  NOT_YET_OPEN: 'OPEN',
};

/** From when, until when, and what is needed. */
function Period({ decision }: { readonly decision: DecisionStateFragment }) {
  const { opensOn, decidedFrom, passedOn, needed, asked, supersededBy } = decision;
  const total = asked?.totalCount ?? 0;
  return (
    <>
      {supersededBy?.title ? (
        <>
          <Trans>
            In its place is <MemberName>{supersededBy.title}</MemberName>.
          </Trans>{' '}
        </>
      ) : null}
      {passedOn ? (
        <Trans>
          It passed on <Day on={passedOn} />.
        </Trans>
      ) : decidedFrom ? (
        <Trans>
          Open since <Day on={opensOn} />; it can pass from <Day on={decidedFrom} /> on.
        </Trans>
      ) : null}{' '}
      {needed !== null && total > 0 ? (
        <Plural
          value={needed}
          one={`Of the ${total} who are asked, # has to consent.`}
          other={`Of the ${total} who are asked, # have to consent.`}
        />
      ) : null}
    </>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Day, MemberName, OrganizationLink } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import styles from './alliance-records.module.css';
import { HealthSpread } from './health-spread.tsx';
import type { HealthChecksQuery } from './hub-operations.ts';
import { useHealthTopicWords } from './words/life-words.ts';

export type HealthCheck = Extract<
  NonNullable<NonNullable<HealthChecksQuery['nodes']>[number]>,
  { readonly __typename: 'HealthCheck' }
>;

/** One round of questions on how an alliance is doing: what was asked, and how far apart the answers are. */
export function HealthCard({ check }: { readonly check: HealthCheck }) {
  const { t } = useLingui();
  const topics = useHealthTopicWords();
  const { title, round, opens, closes, respondents, language, issuer, questions, results } = check;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? round ?? t`A round of questions`}</MemberName>
        </h3>
      </div>
      <p className={styles['small']}>
        {opens ? <Day on={opens} /> : null}
        {closes ? (
          <>
            {' '}
            <Trans>
              to <Day on={closes} />
            </Trans>
          </>
        ) : null}
        {issuer ? (
          <>
            {', '}
            <Trans>
              asked by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
            </Trans>
          </>
        ) : null}
        {'. '}
        {respondents ? <Plural value={respondents} one="# has answered." other="# have answered." /> : null}
      </p>
      {results && results.length > 0 ? (
        <ul className={styles['plain']}>
          {results.map(({ topic, ones, twos, threes, fours, fives }) => {
            const question = questions?.find((one) => one.topic === topic)?.text;
            return topic ? (
              <li key={topic}>
                <h4>{topics[topic]}</h4>
                {question ? (
                  <p className={styles['small']} dir="auto" {...(language ? { lang: language } : {})}>
                    {question}
                  </p>
                ) : null}
                <HealthSpread counts={[ones, twos, threes, fours, fives].map((count) => count ?? 0)} />
              </li>
            ) : null;
          })}
        </ul>
      ) : (
        <>
          <p>
            <Trans>There is nothing to show yet: answers are shown from five on.</Trans>
          </p>
          <ul>
            {(questions ?? []).map(({ topic, text }) => (
              <li key={`${topic} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <WithheldNote withheld={check.withheld} />
    </article>
  );
}

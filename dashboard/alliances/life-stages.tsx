import { Trans, useLingui } from '@lingui/react/macro';
import { Why } from '../lineage/index.ts';
import { Day, EmptyState, MemberText, Names, OrganizationLink, Tag } from '../parts/index.ts';
import type { AllianceLifeQuery } from './hub-operations.ts';
import { LifeRibbon } from './life-ribbon.tsx';
import styles from './life-stages.module.css';
import { useStageMeanings, useStageWords, useThreatWords } from './words/life-words.ts';

type Life = Extract<NonNullable<AllianceLifeQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;

/** The stages that an alliance has come to, as a line through time; why, and what may threaten it now. */
export function LifeStages({ stage }: { readonly stage: Life['lifeStage'] | undefined }) {
  const { t } = useLingui();
  const words = useStageWords();
  const meanings = useStageMeanings();
  const threatWords = useThreatWords();
  if (!stage?.value)
    return (
      <EmptyState title={t`Nobody has told of a stage yet`}>
        <Trans>Its steward, or any member, can say at their desk how far the alliance has come, and why.</Trans>
      </EmptyState>
    );
  const { value, since, history, threats, seenOtherwise } = stage;
  const told = (history ?? []).filter(({ stage: one }) => one !== null);
  return (
    <>
      <p>
        <Tag tone="ACTIVE">{words[value]}</Tag>{' '}
        {since ? (
          <Trans>
            since <Day on={since} />.
          </Trans>
        ) : null}{' '}
        {meanings[value]} <Trans>The stages are no ladder: an alliance may come to each again.</Trans>{' '}
        <Why finding={stage} />
      </p>
      <LifeRibbon history={told} />
      <ol className={styles['line']}>
        {told.toReversed().map((station) => (
          <li key={`${station.since} ${station.event?.id}`} data-stage={station.stage}>
            <p>
              <strong>{station.stage ? words[station.stage] : null}</strong>
              {station.since ? (
                <>
                  {', '}
                  <Trans>
                    since <Day on={station.since} />
                  </Trans>
                </>
              ) : null}
              {station.by ? (
                <span className={styles['small']}>
                  {' '}
                  <Trans>
                    as <OrganizationLink did={station.by.id} name={station.by.profile?.name} /> tells
                  </Trans>
                </span>
              ) : null}
            </p>
            {station.event?.title ? <MemberText lang={station.event.language}>{station.event.title}</MemberText> : null}
            <MemberText lang={station.event?.language}>{station.event?.why}</MemberText>
          </li>
        ))}
      </ol>
      {seenOtherwise && seenOtherwise.length > 0 ? (
        <>
          <h3>
            <Trans>Members who see it otherwise</Trans>
          </h3>
          <ul>
            {seenOtherwise.map(({ by, stage: other, since: from }) => (
              <li key={`${by?.id} ${other}`}>
                {by ? <OrganizationLink did={by.id} name={by.profile?.name} /> : null}
                {': '}
                {other ? words[other] : null}
                {from ? (
                  <>
                    {', '}
                    <Trans>
                      since <Day on={from} />
                    </Trans>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {threats && threats.length > 0 ? (
        <>
          <h3>
            <Trans>What members watch out for at this stage</Trans>
          </h3>
          <ul>
            {threats.map(({ threat, seenBy }) => (
              <li key={threat}>
                {threat ? threatWords[threat] : null}{' '}
                <span className={styles['small']}>
                  (<Names of={seenBy} />)
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useReading } from '../asking/index.ts';
import { EvidenceBadge, useAnswerWords, Why } from '../lineage/index.ts';
import {
  AnswerNote,
  ErrorNotice,
  MemberName,
  MemberText,
  OrganizationLink,
  Section,
  Skeleton,
} from '../parts/index.ts';
import { GoalLink } from '../statements/index.ts';
import styles from './goals.module.css';
import { GoalSafeguardDocument, type GoalSafeguardQuery } from './hub-operations.ts';

type Harm = NonNullable<
  NonNullable<NonNullable<NonNullable<GoalSafeguardQuery['safeguard']>['harms']>['nodes']>[number]
>;

/** Whom a goal to increase something may harm, by side effects that somebody has published, with what those say who feel them. */
export function GoalSafeguard({ goal }: { readonly goal: string }) {
  const { t } = useLingui();
  const { data, facts, isFirst, failure, again } = useReading(GoalSafeguardDocument, { goal });
  const found = data?.safeguard;
  const harms = (found?.harms?.nodes ?? []).filter((harm) => harm !== null);
  const isPartial = (facts?.missing.length ?? 0) > 0;
  return (
    <Section title={t`Whom it may harm`}>
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={2} />
      ) : !found || harms.length === 0 ? (
        <p className={styles['quiet']}>
          <Trans>Nobody has published a side effect by which it may harm what somebody else wants to prevent.</Trans>
        </p>
      ) : (
        <>
          {isPartial ? <AnswerNote facts={facts} /> : null}
          <p className={styles['intro']}>
            <Trans>
              By side effects that somebody has published. It is a reason to talk, and stops nothing by itself.
            </Trans>{' '}
            <Why finding={found} />
          </p>
          <ul className={styles['cards']}>
            {harms.map((harm, at) => (
              <li key={`${harm.goal?.id ?? harm.actor?.id ?? ''} ${harm.path?.at(-1)?.effect?.id ?? at}`}>
                <PossibleHarm harm={harm} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function PossibleHarm({ harm }: { readonly harm: Harm }) {
  const { t } = useLingui();
  const verdicts = useAnswerWords();
  const sureness = {
    MEASURED: t`It was measured.`,
    HIGH: t`Those who say so are sure.`,
    MEDIUM: t`Those who say so think it likely.`,
    LOW: t`Those who say so guess it.`,
  };
  const { goal, actor, felt, sign, confidence, path } = harm;
  return (
    <>
      <h3>
        {goal ? (
          <GoalLink id={goal.id} title={goal.title} by={actor?.profile?.name} />
        ) : felt?.__typename === 'Stakeholder' ? (
          <MemberName>{felt.name}</MemberName>
        ) : (
          t`Somebody who feels it`
        )}
      </h3>
      {actor ? (
        <p>
          <OrganizationLink did={actor.id} name={actor.profile?.name} />
        </p>
      ) : null}
      <p className={styles['quiet']}>
        {sign === 'MIXED' ? t`It may help and harm.` : t`It may harm.`} {confidence ? sureness[confidence] : null}
      </p>
      <ol className={styles['steps']}>
        {(path ?? []).map(({ effect, evidence, reply, isReplyOfNow }, at) => (
          <li key={effect?.id ?? at}>
            <p {...(effect?.language ? { lang: effect.language } : {})}>
              <MemberName>{effect?.title ?? t`A side effect whose words cannot be had just now`}</MemberName>
            </p>
            <MemberText clamp={200} lang={effect?.language}>
              {effect?.description}
            </MemberText>
            <p className={styles['quiet']}>
              {effect?.issuer ? (
                <Trans>
                  says <OrganizationLink did={effect.issuer.id} name={effect.issuer.profile?.name} />
                </Trans>
              ) : null}{' '}
              {effect ? <EvidenceBadge id={effect.id} value={evidence} /> : null}
            </p>
            {reply?.issuer ? (
              <div>
                <p>
                  <Trans>
                    <OrganizationLink did={reply.issuer.id} name={reply.issuer.profile?.name} /> answers:
                  </Trans>{' '}
                  {reply.verdict ? verdicts[reply.verdict] : null}
                  {isReplyOfNow === false ? ` ${t`(to an earlier version)`}` : null}
                </p>
                <MemberText clamp={200} lang={reply.language}>
                  {reply.words}
                </MemberText>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Day, MemberName, Names, OrganizationLink, SafeLink, Tag } from '../parts/index.ts';
import { WithheldNote } from '../statements/index.ts';
import styles from './alliance-records.module.css';
import type { GatheringsQuery } from './hub-operations.ts';
import { Points } from './points.tsx';
import { useGatheringWords } from './words/life-words.ts';

export type Gathering = Extract<
  NonNullable<NonNullable<GatheringsQuery['nodes']>[number]>,
  { readonly __typename: 'Gathering' }
>;

/** A meeting of an alliance: when, what it was about, who came, and what came of it. */
export function GatheringCard({ gathering }: { readonly gathering: Gathering }) {
  const { t } = useLingui();
  const words = useGatheringWords();
  const { title, date, status, round, place, agenda, outcomes, minutesUrl, language, issuer, attended, invitedRef } =
    gathering;
  const came = (attended ?? []).filter((actor) => actor !== null);
  const invited = invitedRef?.length ?? 0;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A gathering whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>
          {status ? (
            <Tag tone={status === 'PLANNED' ? 'ACTIVE' : status === 'HELD' ? 'GOOD' : 'OPEN'}>{words[status]}</Tag>
          ) : null}
        </div>
      </div>
      <p className={styles['small']}>
        <Day on={date} />
        {round ? (
          <>
            {', '}
            <Trans>round {round}</Trans>
          </>
        ) : null}
        {place ? (
          <>
            {', '}
            <MemberName>{place}</MemberName>
          </>
        ) : null}
        {issuer ? (
          <>
            {'. '}
            <Trans>
              Written down by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
            </Trans>
          </>
        ) : null}
      </p>
      <div className={styles['columns']}>
        <Points title={t`On the agenda`} points={agenda} lang={language} />
        <Points title={t`What came of it`} points={outcomes} lang={language} />
      </div>
      {came.length > 0 ? (
        <p>
          <Trans>
            Present: <Names of={came} />.
          </Trans>{' '}
          {invited > 0 ? (
            <span className={styles['small']}>
              <Plural value={invited} one="# was invited." other="# were invited." />
            </span>
          ) : null}
        </p>
      ) : invited > 0 ? (
        <p className={styles['small']}>
          <Plural value={invited} one="# organization is invited." other="# organizations are invited." />
        </p>
      ) : null}
      {minutesUrl ? (
        <p>
          <Trans>
            Minutes: <SafeLink href={minutesUrl} />
          </Trans>
        </p>
      ) : null}
      <WithheldNote withheld={gathering.withheld} />
    </article>
  );
}

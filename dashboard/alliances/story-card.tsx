import { Trans, useLingui } from '@lingui/react/macro';
import { Day, MemberName, MemberText, OrganizationLink, SafeLink, Tag } from '../parts/index.ts';
import { GoalLink, WithheldNote } from '../statements/index.ts';
import { AllianceLink } from './alliance-link.tsx';
import styles from './alliance-records.module.css';
import type { StoryLineFragment } from './hub-operations.ts';
import { PartnershipLink } from './partnership-link.tsx';
import { usePilotWords, useStoryWords } from './words/story-words.ts';

/** What was lived through, tried out or learned. */
export function StoryCard({ story }: { readonly story: StoryLineFragment }) {
  const { t } = useLingui();
  const forms = useStoryWords();
  const results = usePilotWords();
  const {
    title,
    form,
    text,
    lesson,
    pilotResult,
    date,
    links,
    language,
    withheld,
    issuer,
    network,
    partnership,
    goal,
  } = story;
  return (
    <article className={styles['record']}>
      <div className={styles['head']}>
        <h3 {...(language ? { lang: language } : {})}>
          <MemberName>{title ?? t`A story whose words cannot be had just now`}</MemberName>
        </h3>
        <div className={styles['tags']}>
          {form ? <Tag>{forms[form]}</Tag> : null}
          {pilotResult ? <Tag tone="ACTIVE">{results[pilotResult]}</Tag> : null}
        </div>
      </div>
      <p className={styles['small']}>
        {issuer ? (
          <Trans>
            Told by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />
          </Trans>
        ) : null}
        {date ? (
          <>
            {', '}
            <Day on={date} />
          </>
        ) : null}
        {network ? (
          <>
            {', '}
            <AllianceLink id={network.id} name={network.name} />
          </>
        ) : null}
        {partnership ? (
          <>
            {', '}
            <PartnershipLink id={partnership.id} title={partnership.title} />
          </>
        ) : null}
        {goal ? (
          <>
            {', '}
            <GoalLink id={goal.id} title={goal.title} />
          </>
        ) : null}
      </p>
      <MemberText lang={language}>{text}</MemberText>
      {lesson ? (
        <div>
          <h4>
            <Trans>What others can take from it</Trans>
          </h4>
          <MemberText lang={language}>{lesson}</MemberText>
        </div>
      ) : null}
      {links && links.length > 0 ? (
        <p>
          {links.map((link) => (
            <span key={link}>
              <SafeLink href={link} />{' '}
            </span>
          ))}
        </p>
      ) : null}
      <WithheldNote withheld={withheld} />
    </article>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EvidenceBadge } from '../lineage/index.ts';
import { Day, MemberName, MemberText, OrganizationLink, SafeLink, Section } from '../parts/index.ts';
import type { Goal } from './goal-page.tsx';
import styles from './goals.module.css';

/** What is around a goal: partnerships that work for it, networks that made it their own, and stories told about it. */
export function GoalSurroundings({ goal }: { readonly goal: Goal }) {
  const { t } = useLingui();
  const partnerships = (goal.partnershipsForGoal?.nodes ?? []).filter((one) => one !== null);
  const networks = (goal.networksOfGoal?.nodes ?? []).filter((one) => one !== null);
  const stories = (goal.stories?.nodes ?? []).filter((one) => one !== null);
  const forms = { STORY: t`Story`, PILOT: t`Pilot`, LESSON: t`Lesson` };
  return (
    <>
      {partnerships.length + networks.length === 0 ? null : (
        <Section title={t`Together with whom`}>
          <ul className={styles['cards']}>
            {partnerships.map(({ id, title, language, issuer, parties, evidence }) => (
              <li key={id}>
                <h3 {...(language ? { lang: language } : {})}>
                  <MemberName>{title ?? t`A partnership whose words cannot be had just now`}</MemberName>
                </h3>
                <p>
                  <Trans>Partnership of</Trans>{' '}
                  {[issuer, ...(parties ?? [])]
                    .filter((party) => party !== null)
                    .map(({ id: did, profile }, at) => (
                      <span key={did}>
                        {at === 0 ? null : ', '}
                        <OrganizationLink did={did} name={profile?.name} />
                      </span>
                    ))}
                </p>
                <p>
                  <EvidenceBadge id={id} value={evidence?.value} />
                </p>
              </li>
            ))}
            {networks.map(({ id, name, language }) => (
              <li key={id}>
                <h3 {...(language ? { lang: language } : {})}>
                  <MemberName>{name ?? t`A network whose words cannot be had just now`}</MemberName>
                </h3>
                <p>
                  <Trans>This network has made the goal its own.</Trans>{' '}
                  <Link to="/goals" search={{ network: id }}>
                    <Trans>Its members’ goals</Trans>
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {stories.length === 0 ? null : (
        <Section title={t`What was lived through`}>
          {stories.map(({ id, title, form, text, lesson, date, links, language, issuer }) => (
            <article key={id} className={styles['story']}>
              <h3 {...(language ? { lang: language } : {})}>
                <MemberName>{title ?? t`A story whose words cannot be had just now`}</MemberName>
              </h3>
              <p className={styles['quiet']}>
                {form ? forms[form] : null}{' '}
                {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
                {date ? (
                  <>
                    {', '}
                    <Day on={date} />
                  </>
                ) : null}
              </p>
              <MemberText lang={language}>{text}</MemberText>
              {lesson ? (
                <>
                  <p className={styles['quiet']}>
                    <Trans>What others can take from it:</Trans>
                  </p>
                  <MemberText lang={language}>{lesson}</MemberText>
                </>
              ) : null}
              {[...new Set(links ?? [])].map((link) => (
                <p key={link}>
                  <SafeLink href={link} />
                </p>
              ))}
            </article>
          ))}
        </Section>
      )}
    </>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Finding, Why } from '../lineage/index.ts';
import { MemberText, Moment, Names, OrganizationLink, Section } from '../parts/index.ts';
import type { JudgedBasisFragment, ReplyFragment } from './hub-operations.ts';
import styles from './judged.module.css';
import { useCaveatWords } from './words/caveat-words.ts';
import { useVerdictWords } from './words/decision-words.ts';

/** What a rule that judges comes to, as far as all of them have it. */
export type JudgedFinding = Finding & {
  readonly caveats: readonly string[] | null;
  readonly basis: JudgedBasisFragment | null;
  readonly replies: readonly (ReplyFragment | null)[] | null;
};

/**
 * A value that judges, as those concerned are shown it: something to talk about. With what it rests on, what it cannot see, and what those whom it
 * is about reply. Never shown to anybody else.
 */
export function Judged({
  title,
  finding,
  children,
}: {
  readonly title: string;
  readonly finding: JudgedFinding;
  readonly children: ReactNode;
}) {
  const caveatWords = useCaveatWords();
  const { basis, caveats } = finding;
  return (
    <Section title={title}>
      {children}
      <p className={styles['small']}>
        <Plural
          value={basis?.records ?? 0}
          one="It rests on # record that you may see."
          other="It rests on # records that you may see."
        />{' '}
        {basis?.silent && basis.silent.length > 0 ? (
          <Trans>
            Not heard just now: <Names of={basis.silent} />.
          </Trans>
        ) : null}{' '}
        <Why finding={finding} />
      </p>
      {caveats && caveats.length > 0 ? (
        <details className={styles['caveats']} open>
          <summary>
            <Trans>What it cannot see</Trans>
          </summary>
          <ul>
            {caveats.map((caveat) => {
              const { words, isTranslated } = caveatWords(caveat);
              return (
                <li key={caveat} {...(isTranslated ? {} : { lang: 'en' })}>
                  {words}
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
      <Replies replies={finding.replies} />
    </Section>
  );
}

/** At most 50, by the API; folded, since the same may be said to several values. */
function Replies({ replies }: Pick<JudgedFinding, 'replies'>) {
  const { t, i18n } = useLingui();
  const verdicts = useVerdictWords();
  const said = (replies ?? []).filter((reply) => reply?.words).filter((reply) => reply !== null);
  if (said.length === 0)
    return (
      <p className={styles['small']}>
        <Trans>Nobody has replied to it yet. Whoever it is about can, by an answer from their desk.</Trans>
      </p>
    );
  const row = ({ id, issuer, verdict, words, language, issuedAt }: ReplyFragment) => (
    <li key={id}>
      <p className={styles['small']}>
        {issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null}
        {verdict ? <>, {verdicts[verdict].toLocaleLowerCase()}</> : null}
        {', '}
        <Moment at={issuedAt} />
      </p>
      <MemberText lang={language}>{words}</MemberText>
    </li>
  );
  return (
    <details className={styles['replied']}>
      <summary>
        <Trans>What those whom it is about say</Trans> ({said.length.toLocaleString(i18n.locale)})
      </summary>
      <ul className={styles['replies']} aria-label={t`Replies`}>
        {said.map(row)}
      </ul>
    </details>
  );
}

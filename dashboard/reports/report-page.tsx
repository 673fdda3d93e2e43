import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type AnswerFacts, usePlace } from '../asking/index.ts';
import { AnswerNote, Day, Fact, FactsList, Page, WhoAnswered } from '../parts/index.ts';
import { type Licensed, licencesOf } from './licences.ts';
import styles from './report.module.css';

/**
 * What every report is built of: how to print it, and on its head what must be known of it before it is passed on: its day, how current and how
 * complete it is, whose words may be used how, and where it can be seen again.
 */
export function ReportPage({
  title,
  lead,
  choices,
  facts,
  records,
  children,
}: {
  readonly title: string;
  readonly lead: ReactNode;
  /** How to choose another one; not printed. */
  readonly choices?: ReactNode;
  readonly facts: AnswerFacts | undefined;
  /** Everything that it quotes, for the licences. */
  readonly records: readonly Licensed[];
  readonly children: ReactNode;
}) {
  const { t, i18n } = useLingui();
  const { name } = usePlace();
  const licences = licencesOf(records);
  const language = new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(i18n.locale);
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <button type="button" data-kind="main" onClick={() => window.print()}>
          <Trans>Print or save as PDF</Trans>
        </button>
      }
    >
      {choices === undefined ? null : <div className="not-printed">{choices}</div>}
      <AnswerNote facts={facts} />
      {facts ? (
        <section className={styles['about']} aria-label={t`About this report`}>
          <FactsList>
            <Fact name={t`Made on`}>
              <Day on={facts.at.slice(0, 10)} />
            </Fact>
            <Fact name={t`As of`}>
              <time dateTime={facts.at}>
                {new Date(facts.at).toLocaleString(i18n.locale, { dateStyle: 'medium', timeStyle: 'long' })}
              </time>
            </Fact>
            <Fact name={t`How complete`}>
              <WhoAnswered facts={facts} />
            </Fact>
            <Fact name={t`Licence`}>
              {licences.length === 0 ? (
                <Trans>None is named: ask the authors before you pass on their words</Trans>
              ) : (
                licences.map(({ licence, count }) => `${licence ?? t`none named`} (${count})`).join(', ')
              )}
            </Fact>
            <Fact name={t`Language`}>
              <Trans>{language}; what members wrote is in their own words</Trans>
            </Fact>
          </FactsList>
          <p className={styles['address']}>
            <Trans>
              Seen at <bdi>{name}</bdi>:
            </Trans>{' '}
            {location.href}
          </p>
        </section>
      ) : null}
      {children}
    </Page>
  );
}

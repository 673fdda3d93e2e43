import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type AnswerFacts, nameOf, type Source } from '../asking/index.ts';
import styles from './answer-note.module.css';
import { MemberName } from './member-text.tsx';
import { Moment } from './moment.tsx';
import { WhoAnswered } from './who-answered.tsx';

/** What an address says that somebody has changed, or that was cut off. */
const WRONGLY_ASKED: ReadonlySet<string> = new Set(['BAD_ID', 'BAD_INPUT', 'BAD_CURSOR', 'BAD_DATE', 'UNKNOWN_UNIT']);

/** So many are named one by one. */
const NAMED = 12;

/**
 * Says beside an answer who took part in it, who did not, and how old it is. Belongs under the heading of everything that was asked of
 * several organizations.
 *
 * @example <AnswerNote facts={togetherOf([goals.facts, gaps.facts])} />
 */
export function AnswerNote({ facts }: { readonly facts: AnswerFacts | undefined }) {
  const { t } = useLingui();
  if (!facts) return null;
  const { sources, missing } = facts;
  const reasonOf = ({ status, code }: Source) => {
    if (status === 'FAILED') return t`does not answer`;
    if (code === 'ACTOR_UNHEARD') return t`not heard of for a while, so that only what is public is shown`;
    return t`answered, but not everything could be used`;
  };
  const silent = sources.filter(({ status }) => status === 'FAILED');
  const partial = sources.filter(({ status }) => status === 'PARTIAL');
  const others = missing.filter(({ actor }) => actor === undefined);
  const isAskedWrongly = others.some(({ code }) => WRONGLY_ASKED.has(code));
  const isWhole = silent.length === 0 && partial.length === 0 && missing.length === 0;
  return (
    <div className={styles['note']} data-whole={isWhole} role="status">
      <p>
        <WhoAnswered facts={facts} />{' '}
        <Trans>
          As of <Moment at={oldest(facts)} />.
        </Trans>
      </p>
      {silent.length + partial.length === 0 ? null : (
        <details>
          <summary>
            <Trans>Who is missing</Trans>
          </summary>
          <ul>
            {[...silent, ...partial].slice(0, NAMED).map((source) => (
              <li key={source.actor}>
                <MemberName>{nameOf(source.actor)}</MemberName>
                {': '}
                {reasonOf(source)}
                {source.asOf === null ? null : (
                  <>
                    {', '}
                    <Trans>
                      last heard <Moment at={source.asOf} />
                    </Trans>
                  </>
                )}
              </li>
            ))}
            {silent.length + partial.length > NAMED ? (
              <li>
                <Plural value={silent.length + partial.length - NAMED} one="and # more" other="and # more" />
              </li>
            ) : null}
          </ul>
          <p>
            <Trans>What they say is left out below. Everything else is shown; it is asked again by itself.</Trans>
          </p>
        </details>
      )}
      {others.length === 0 ? null : (
        <p>
          {isAskedWrongly ? (
            <Trans>
              The address of this page asks for something that cannot be. It may have been cut off on its way: choose
              anew, or show all.
            </Trans>
          ) : (
            <Trans>A part of this page could not be answered just now. It is asked again by itself.</Trans>
          )}{' '}
          <Trans>
            For those who look after the hub: <code>{[...new Set(others.map(({ code }) => code))].join(', ')}</code>
          </Trans>
        </p>
      )}
    </div>
  );
}

/** The data is as old as the oldest part of it. */
function oldest({ sources, at }: AnswerFacts): string {
  return [at, ...sources.filter(({ status }) => status === 'LIVE').map(({ asOf }) => asOf ?? at)].sort()[0] ?? at;
}

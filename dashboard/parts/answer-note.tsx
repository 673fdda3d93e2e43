import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type AnswerFacts, nameOf, type Source } from '../asking/index.ts';
import styles from './answer-note.module.css';
import { MemberName } from './member-text.tsx';
import { Moment } from './moment.tsx';

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
  const answered = sources.length - silent.length;
  const total = sources.length;
  const others = missing.filter(({ actor }) => actor === undefined);
  const isWhole = silent.length === 0 && partial.length === 0 && missing.length === 0;
  return (
    <div className={styles['note']} data-whole={isWhole} role="status">
      <p>
        {total === 0 ? (
          <Trans>From the index of the hub.</Trans>
        ) : silent.length === 0 ? (
          <Plural
            value={total}
            one="The one organization asked has answered."
            other="All # organizations asked have answered."
          />
        ) : (
          <Trans>
            {answered} of {total} organizations have answered; {silent.length} did not.
          </Trans>
        )}{' '}
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
          <Plural
            value={others.length}
            one="One part could not be answered by the hub itself:"
            other="# parts could not be answered by the hub itself:"
          />{' '}
          {[...new Set(others.map(({ code }) => code))].map((code) => (
            <code key={code}>{code} </code>
          ))}
        </p>
      )}
    </div>
  );
}

/** The data is as old as the oldest part of it. */
function oldest({ sources, at }: AnswerFacts): string {
  return [at, ...sources.filter(({ status }) => status === 'LIVE').map(({ asOf }) => asOf ?? at)].sort()[0] ?? at;
}

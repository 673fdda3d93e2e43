import { Trans, useLingui } from '@lingui/react/macro';
import { Moment } from '../parts/index.ts';
import { useFeedSentences, useNoticeWords } from './actor-words.ts';
import styles from './organization.module.css';
import type { Organization } from './organization.ts';

/** How an organization stands with the hub, when it was last heard, and what was noticed: in plain words. */
export function StandingNote({ actor }: { readonly actor: Organization }) {
  const { t } = useLingui();
  const feeds = useFeedSentences();
  const noticeWords = useNoticeWords();
  const { status, feedState, lastHeardAt, joinedAt, notices } = actor;
  return (
    <div className={styles['standing']} data-heard={status === 'ACTIVE' && feedState === 'CAUGHT_UP'}>
      {status === 'FORMER' ? (
        <p>
          <strong>{t`Former member.`}</strong>{' '}
          <Trans>
            It took part here once, and left or was removed. Its own words went with it; what others say of it goes on
            standing.
          </Trans>
        </p>
      ) : status === 'SUSPENDED' ? (
        <p>
          <Trans>What it says is not shown for now: the hub has suspended it.</Trans>
        </p>
      ) : (
        <p>
          {feedState ? <>{feeds[feedState]} </> : null}
          {lastHeardAt ? (
            <Trans>
              Last heard <Moment at={lastHeardAt} />.
            </Trans>
          ) : (
            <Trans>Not heard since the hub was started.</Trans>
          )}{' '}
          {joinedAt ? (
            <Trans>
              It joined <Moment at={joinedAt} />.
            </Trans>
          ) : null}
        </p>
      )}
      {notices && notices.length > 0 ? (
        <details>
          <summary>
            <Trans>What the hub noticed of it</Trans>
          </summary>
          <ul>
            {notices.map(({ code, at }) => (
              <li key={`${code} ${at}`}>
                {code ? noticeWords[code] : null} <Moment at={at} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

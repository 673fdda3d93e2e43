import { Trans } from '@lingui/react/macro';
import styles from './desk.module.css';
import type { Answered } from './use-answered.ts';

/** Says what comes of an answer that fewer see than what it answers. */
export function NarrowerAnswer({ shownTo }: Pick<Answered, 'shownTo'>) {
  return (
    <div className={styles['panel']} data-kind="warn" role="status">
      <p>
        {shownTo === 'PUBLIC' ? (
          <Trans>
            Everybody can read what you answer. Those who do not see your answer go on seeing «Claimed», as if there was
            none.
          </Trans>
        ) : shownTo === 'MEMBERS' ? (
          <Trans>
            All members can read what you answer. Those who do not see your answer go on seeing «Claimed», as if there
            was none.
          </Trans>
        ) : (
          <Trans>Whoever waits for your answer would not see it.</Trans>
        )}
      </p>
    </div>
  );
}

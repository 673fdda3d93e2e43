import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Failure } from '../asking/index.ts';
import styles from './notice.module.css';

/**
 * Says that something was not answered, in words, with the way to ask again. What else is on the page stays. Gaps inside an answer are
 * told by `AnswerNote`.
 */
export function ErrorNotice({
  failure,
  again,
  children,
}: {
  readonly failure: Failure;
  readonly again?: (() => void) | undefined;
  /** Instead of the usual words. */
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    UNREACHABLE: t`The server does not answer. It may be starting again, or your device is offline.`,
    RATE_LIMITED: t`A great deal was asked from here within a minute. Wait a moment, then ask again.`,
    HUB_BUSY: t`The hub is busy just now. Wait a moment, then ask again.`,
    NOT_READY: t`The hub has only just been started and is still reading. Ask again in a moment.`,
    UNAUTHENTICATED: t`You are not signed in any more. Sign in again; nothing that was saved is lost.`,
    FORBIDDEN: t`Your role does not allow this.`,
  };
  return (
    <div className={styles['notice']} data-kind="bad" role="alert">
      <p className={styles['title']}>
        <Trans>This could not be shown</Trans>
      </p>
      <p>{children ?? words[failure.code] ?? <bdi>{failure.message}</bdi>}</p>
      <p className={styles['detail']}>
        <Trans>
          Code <code>{failure.code}</code>
        </Trans>
      </p>
      {again ? (
        <button type="button" onClick={again}>
          <Trans>Ask again</Trans>
        </button>
      ) : null}
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import styles from './member-text.module.css';

/** More characters than this are folded away. */
const SHOWN = 320;

/**
 * What somebody else wrote, strictly as text: no markup, in its own direction, and long texts folded. Characters that turn the direction
 * of what follows are kept inside.
 *
 * @example <MemberText lang={goal.language}>{goal.description}</MemberText>
 */
export function MemberText({
  children,
  lang,
  clamp = SHOWN,
}: {
  readonly children: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly clamp?: number;
}) {
  const [isWhole, setWhole] = useState(false);
  if (!children) return null;
  const isLong = children.length > clamp * 1.25;
  const shown = isLong && !isWhole ? `${cut(children, clamp)}…` : children;
  return (
    <div className={styles['member-text']}>
      <p dir="auto" {...(lang ? { lang } : {})}>
        {shown}
      </p>
      {isLong ? (
        <button type="button" data-kind="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? <Trans>Less</Trans> : <Trans>More</Trans>}
        </button>
      ) : null}
    </div>
  );
}

/** A title or name that somebody else gave, in the midst of other words. */
export function MemberName({ children }: { readonly children: string | null | undefined }) {
  return children ? <bdi className={styles['member-name']}>{children}</bdi> : null;
}

/** Not in the midst of a word, nor of a character. */
function cut(text: string, length: number): string {
  const characters = [...text.slice(0, length * 2)].slice(0, length).join('');
  const space = characters.lastIndexOf(' ');
  return space > length * 0.6 ? characters.slice(0, space) : characters;
}

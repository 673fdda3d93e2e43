import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './desk.module.css';

/** A button for what cannot be taken back: it asks once more, and the focus stays where somebody is. */
export function AskedTwice({
  children,
  sure,
  onSure,
}: {
  /** What it does. */
  readonly children: ReactNode;
  /** The same, as the answer to whether it is meant. */
  readonly sure: ReactNode;
  readonly onSure: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  const wasAsked = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) keep.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked)
    return (
      <button ref={first} type="button" onClick={() => setAsked(true)}>
        {children}
      </button>
    );
  return (
    <span className={styles['row']}>
      <button
        type="button"
        onClick={() => {
          setAsked(false);
          onSure();
        }}
      >
        {sure}
      </button>
      <button ref={keep} type="button" onClick={() => setAsked(false)}>
        <Trans>Leave it</Trans>
      </button>
    </span>
  );
}

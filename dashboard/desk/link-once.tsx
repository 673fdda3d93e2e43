import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './desk.module.css';

/** A link that is shown this once, to be copied. */
export function LinkOnce({ link, children }: { readonly link: string; readonly children: ReactNode }) {
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setCopied(false);
    input.current?.focus();
  }, [link]);
  return (
    <div className={styles['panel']} data-kind="good" role="status">
      <label htmlFor={id}>{children}</label>
      <input
        ref={input}
        id={id}
        className={styles['whole']}
        readOnly
        value={link}
        onFocus={({ target }) => target.select()}
      />
      <button
        type="button"
        onClick={() =>
          void navigator.clipboard.writeText(link).then(
            () => setCopied(true),
            () => input.current?.focus(),
          )
        }
      >
        {isCopied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
      </button>
    </div>
  );
}

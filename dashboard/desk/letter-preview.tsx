import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { noteSessionOver, useAskingOwn, type WritingFailure } from '../asking/index.ts';
import styles from './desk.module.css';
import { PreviewLetterDocument, type PreviewLetterQuery, type PreviewLetterQueryVariables } from './node-operations.ts';
import { Refusal } from './refusal.tsx';

/** The letter that somebody would get now; nothing is sent. */
export function LetterPreview({ rhythm, language }: PreviewLetterQueryVariables) {
  const { t } = useLingui();
  const ask = useAskingOwn(PreviewLetterDocument);
  const [seen, setSeen] = useState<{ readonly of: string; readonly letter: PreviewLetterQuery['letterPreview'] }>();
  const [failure, setFailure] = useState<WritingFailure>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const of = `${rhythm} ${language}`;
  const letter = seen?.of === of ? seen.letter : undefined;
  const look = async () => {
    setBusy(true);
    const { data, failure: refused } = await ask({ rhythm, language });
    if (refused) noteSessionOver(refused);
    setFailure(refused);
    setSeen(data ? { of, letter: data.letterPreview } : undefined);
    setBusy(false);
  };
  useEffect(() => {
    if (letter) heading.current?.focus();
  }, [letter]);
  return (
    <>
      <button type="button" className={styles['fits']} disabled={isBusy} onClick={() => void look()}>
        {isBusy ? <Trans>One moment …</Trans> : <Trans>Show the letter as it would be now</Trans>}
      </button>
      <Refusal failure={failure} />
      {letter ? (
        <section className={styles['panel']} aria-label={t`The letter as it would be now`}>
          <h3 tabIndex={-1} ref={heading} dir="auto">
            {letter.subject}
          </h3>
          {letter.items === 0 ? (
            <p>
              <Trans>There is nothing to tell just now, so this one would not be sent.</Trans>
            </p>
          ) : null}
          <p className={styles['letter']} dir="auto">
            {letter.text}
          </p>
        </section>
      ) : null}
    </>
  );
}

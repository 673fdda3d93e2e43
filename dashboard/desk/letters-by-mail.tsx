import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useWriting, type WritingFailure } from '../asking/index.ts';
import { AskedTwice } from './asked-twice.tsx';
import styles from './desk.module.css';
import formStyles from './form.module.css';
import { LettersForm } from './letters-form.tsx';
import { EndLettersDocument, type RemindersQuery } from './node-operations.ts';
import { Refusal } from './refusal.tsx';

export type Letters = NonNullable<NonNullable<RemindersQuery['reminders']>['letters']>;

/** Letters to one person: whether they come, where, and the way to end them. */
export function LettersByMail({
  sendsMail,
  letters,
  again,
}: {
  readonly sendsMail: boolean;
  readonly letters: Letters | null;
  readonly again: () => void;
}) {
  return (
    <div className={formStyles['form']}>
      <p>
        <Trans>
          A letter tells what is due, what waits for you, and what is new in your alliances. When there is nothing to
          tell, none is sent.
        </Trans>
      </p>
      {sendsMail ? (
        <p>
          <Trans>
            A letter leaves your node and lies in a mailbox then, with titles of what is private too. Choose an address
            that only you read.
          </Trans>
        </p>
      ) : (
        <p className={styles['panel']}>
          <span>
            <Trans>
              Your node sends no mail: nobody has set up a mail server for it. Whoever runs it can do so (
              <code>mail</code> in <code>node.json</code>). The calendar link works without.
            </Trans>
          </span>
        </p>
      )}
      {letters ? <LettersNow letters={letters} again={again} /> : null}
      <LettersForm letters={letters} sendsMail={sendsMail} />
    </div>
  );
}

function LettersNow({ letters, again }: { readonly letters: Letters; readonly again: () => void }) {
  const { t } = useLingui();
  const end = useWriting(EndLettersDocument);
  const [failure, setFailure] = useState<WritingFailure>();
  const { address, rhythm, confirmed } = letters;
  const often = { DAILY: t`each morning`, WEEKLY: t`each Monday morning` }[rhythm];
  // whoever has confirmed it elsewhere comes back to this tab
  useEffect(() => {
    if (confirmed) return;
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [confirmed, again]);
  return (
    <div className={styles['panel']} {...(confirmed ? { 'data-kind': 'good' } : {})}>
      <p role="status">
        {confirmed ? (
          <Trans>
            Letters go to <bdi>{address}</bdi>, {often}.
          </Trans>
        ) : (
          <Trans>
            A first letter went to <bdi>{address}</bdi>. Open the link in it within three days, and say yes there. No
            other letter comes before that.
          </Trans>
        )}
      </p>
      <Refusal failure={failure} />
      <div className={styles['row']}>
        {confirmed ? null : (
          <button type="button" onClick={again}>
            <Trans>I have said yes: look again</Trans>
          </button>
        )}
        <AskedTwice
          sure={<Trans>Yes, end them and forget the address</Trans>}
          onSure={() => void end({}).then((done) => setFailure(done.failure))}
        >
          <Trans>End the letters</Trans>
        </AskedTwice>
      </div>
    </div>
  );
}

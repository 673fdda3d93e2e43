import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useWriting, type WritingFailure } from '../asking/index.ts';
import { Moment } from '../parts/index.ts';
import { AskedTwice } from './asked-twice.tsx';
import styles from './desk.module.css';
import formStyles from './form.module.css';
import { LinkOnce } from './link-once.tsx';
import { MakeCalendarLinkDocument, RevokeCalendarLinkDocument } from './node-operations.ts';
import { Refusal } from './refusal.tsx';

/** The link that a calendar program reads by itself: made, copied while it is shown, and ended. */
export function CalendarLink({ since }: { readonly since: string | null }) {
  const make = useWriting(MakeCalendarLinkDocument);
  const revoke = useWriting(RevokeCalendarLinkDocument);
  const [link, setLink] = useState<string>();
  const [failure, setFailure] = useState<WritingFailure>();
  const makeOne = async () => {
    const made = await make({});
    setFailure(made.failure);
    setLink(made.data?.makeCalendarLink ?? undefined);
  };
  const endIt = async () => {
    const ended = await revoke({});
    setFailure(ended.failure);
    if (!ended.failure) setLink(undefined);
  };
  return (
    <div className={formStyles['form']}>
      <p>
        <Trans>
          Your calendar program follows a link, and shows what is due: promises, reports, gatherings and what is to be
          looked at again. It keeps itself up to date.
        </Trans>
      </p>
      <p>
        <Trans>
          Whoever has the link sees these dates and their titles without signing in, also of what is private. Give it to
          your own calendar and to nobody else.
        </Trans>
      </p>
      <Refusal failure={failure} />
      {since === null ? (
        <button type="button" data-kind="main" className={styles['fits']} onClick={() => void makeOne()}>
          <Trans>Make a calendar link</Trans>
        </button>
      ) : (
        <>
          <p>
            <Trans>
              Your link was made <Moment at={since} />.
            </Trans>{' '}
            {link === undefined ? (
              <Trans>It was shown once, and cannot be shown again. If it is lost, make a new one.</Trans>
            ) : null}
          </p>
          {link === undefined ? null : (
            <LinkOnce link={link}>
              <Trans>Add this to your calendar program as a calendar by its address. It is shown this once.</Trans>
            </LinkOnce>
          )}
          <div className={styles['row']}>
            <AskedTwice sure={<Trans>Yes, make a new link and end the old one</Trans>} onSure={() => void makeOne()}>
              <Trans>Make a new link</Trans>
            </AskedTwice>
            <AskedTwice sure={<Trans>Yes, end the link</Trans>} onSure={() => void endIt()}>
              <Trans>End the link</Trans>
            </AskedTwice>
          </div>
        </>
      )}
    </div>
  );
}

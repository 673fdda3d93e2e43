import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useWriting, type WritingFailure } from '../asking/index.ts';
import styles from './desk.module.css';
import { WithdrawDocument, type WithdrawMutationVariables } from './node-operations.ts';
import { Refusal } from './refusal.tsx';

type Reason = WithdrawMutationVariables['reason'];

/** Takes something back, with the reason that others will see. */
export function WithdrawForm({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui();
  const withdraw = useWriting(WithdrawDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<Reason>('NO_LONGER_TRUE');
  const [failure, setFailure] = useState<WritingFailure>();
  const control = useId();
  const reasons: Readonly<Record<Reason, string>> = {
    NO_LONGER_TRUE: t`It was right, and is not any more`,
    MISTAKE: t`It should not have been published`,
    REPLACED: t`Something else takes its place`,
    CONSENT_WITHDRAWN: t`Somebody whom it concerns asked for it`,
    TIME_OVER: t`It was meant for a time, and that is over`,
    OTHER: t`Another reason`,
  };
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        <Trans>
          Withdraw <span className="visually-hidden">{name}</span>
        </Trans>
      </button>
    );
  return (
    <div className={styles['panel']}>
      <label htmlFor={control}>
        <Trans>Why is it withdrawn? The network sees the reason.</Trans>
      </label>
      <select id={control} value={reason} onChange={({ target }) => setReason(target.value as Reason)}>
        {Object.entries(reasons).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Refusal failure={failure} />
      <div className={styles['row']}>
        <button
          type="button"
          data-kind="main"
          onClick={() => void withdraw({ id, reason }).then((done) => setFailure(done.failure))}
        >
          <Trans>Withdraw it</Trans>
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          <Trans>Keep it</Trans>
        </button>
      </div>
    </div>
  );
}

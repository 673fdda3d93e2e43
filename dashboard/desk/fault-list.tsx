import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { WritingFailure } from '../asking/index.ts';
import styles from './desk.module.css';
import { controlId } from './form-values.ts';

export type Fault = { readonly field: string | null; readonly code: string; readonly message: string };

/** All that is wrong, with the way to each field; or why nothing could be done at all. */
export function FaultList({
  faults,
  failure,
}: {
  readonly faults: readonly Fault[];
  readonly failure?: WritingFailure | undefined;
}) {
  const words = useFaultWords();
  if (failure)
    return (
      <div className={styles['panel']} data-kind="bad" role="alert">
        <p>{words(failure)}</p>
        <p>
          <Trans>What you typed is still here.</Trans>
        </p>
      </div>
    );
  if (faults.length === 0) return null;
  return (
    <div className={styles['panel']} data-kind="bad" role="alert">
      <p>
        <Plural value={faults.length} one="One thing is to be mended:" other="# things are to be mended:" />
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            {fault.field === null ? (
              words(fault)
            ) : (
              <a
                href={`#${controlId(fault.field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(controlId(fault.field ?? ''))?.focus();
                }}
              >
                {fault.field}: {fault.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a refusal means for whoever writes. */
export function useFaultWords(): (fault: { readonly code: string; readonly message: string }) => string {
  const { t } = useLingui();
  return ({ code, message }) => {
    const words: Readonly<Record<string, string>> = {
      UNAUTHENTICATED: t`Your session has ended. Sign in again in a new tab, then go on here.`,
      FORBIDDEN: t`Your role does not allow this. Save a draft, and ask a colleague who may.`,
      MANDATE_NEEDED: t`This binds your organization: only a signer may do it. Save the draft; a signer finds it.`,
      SECOND_SIGNER_NEEDED: t`Two signers are needed. Save the draft; another signer reads and approves exactly that.`,
      PACK_OFF: t`Your organization has not switched this sort of record on. Ask who runs your node.`,
      VERSION_CONFLICT: t`Somebody has changed it in the meantime. Open it again, and go on from there.`,
      UNREACHABLE: t`The node does not answer. Try again in a moment.`,
    };
    return words[code] ?? message;
  };
}

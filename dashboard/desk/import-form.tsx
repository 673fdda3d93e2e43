import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef, useState } from 'react';
import type { WritingFailure } from '../asking/index.ts';
import styles from './desk.module.css';
import formStyles from './form.module.css';
import { type ChosenFile, type ImportChoice, type ImportResult, MOST_BYTES, sendTable } from './import-file.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportReading } from './import-reading.tsx';
import { Refusal } from './refusal.tsx';

/** What came of exactly this file, read in exactly this way. */
type Looked = { readonly file: ChosenFile; readonly choice: ImportChoice; readonly result: ImportResult };

/** A file, whom it is for, and the two steps: looking, then writing what was looked at. */
export function ImportForm({ kind }: { readonly kind: string }) {
  const { t, i18n } = useLingui();
  const [file, setFile] = useState<ChosenFile>();
  const [choice, setChoice] = useState<ImportChoice>(() => ({
    ...{ kind, audience: '', language: i18n.locale, key: '' },
    ...{ ignore: [], skipInvalid: false },
  }));
  const [looked, setLooked] = useState<Looked>();
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<WritingFailure>();
  const [isBusy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();

  const choose = async (picked: File | undefined) => {
    setFile(undefined);
    setLooked(undefined);
    setFailure(undefined);
    setChoice((before) => ({ ...before, key: '', ignore: [], skipInvalid: false }));
    setFault(picked && faultOf(picked));
    if (!picked || faultOf(picked)) return;
    const bytes = await picked.arrayBuffer().catch(() => undefined);
    if (bytes) setFile({ name: picked.name, bytes });
    else setFault(t`The file cannot be read. Choose it again.`);
  };
  const faultOf = ({ name, size }: File) =>
    !/\.(csv|xlsx)$/i.test(name)
      ? t`Choose a file that ends in .csv or .xlsx. Other spreadsheets can be saved as one of these.`
      : size > MOST_BYTES
        ? t`This file has more than 5 MB. Send it in parts.`
        : size === 0
          ? t`This file is empty.`
          : undefined;
  const send = async (write?: string) => {
    if (!file) {
      setFault((before) => before ?? t`Choose a file first.`);
      picker.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(undefined);
    const sent = await sendTable(file, choice, write);
    if (sent.data) setLooked({ file, choice, result: sent.data });
    else setFailure(sent.failure);
    setBusy(false);
  };
  const isSeen = looked !== undefined && looked.file === file && looked.choice === choice;
  const audiences: readonly (readonly [string, string])[] = [
    ['', t`As they are; new ones only for ourselves`],
    ['PRIVATE', t`Only ourselves`],
    ['MEMBERS', t`All members of our hubs`],
    ['PUBLIC', t`Everybody`],
  ];
  return (
    <>
      <form
        className={formStyles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className={formStyles['field']}>
          <label htmlFor={`${id}-file`}>
            <Trans>Spreadsheet (CSV or XLSX)</Trans>
          </label>
          <input
            ref={picker}
            id={`${id}-file`}
            type="file"
            accept=".csv,.xlsx"
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-hint ${id}-fault`}
            onChange={({ target }) => void choose(target.files?.[0])}
          />
          <p id={`${id}-hint`} className={formStyles['hint']}>
            <Trans>At most 5,000 rows and 5 MB.</Trans>
          </p>
          <p id={`${id}-fault`} className={formStyles['fault']}>
            {fault}
          </p>
        </div>
        <div className={formStyles['field']}>
          <label htmlFor={`${id}-audience`}>
            <Trans>Who may see it</Trans>
          </label>
          <select
            id={`${id}-audience`}
            aria-describedby={`${id}-audience-hint`}
            value={choice.audience}
            onChange={({ target }) => setChoice({ ...choice, audience: target.value })}
          >
            {audiences.map(([audience, title]) => (
              <option key={audience} value={audience}>
                {title}
              </option>
            ))}
          </select>
          <p id={`${id}-audience-hint`} className={formStyles['hint']}>
            <Trans>
              A column <code>audience</code> says it row by row.
            </Trans>
          </p>
        </div>
        {looked && looked.file === file && !looked.result.written ? (
          <ImportReading choice={choice} result={looked.result} onChange={setChoice} />
        ) : null}
        <div className={styles['row']}>
          <button type="submit" data-kind={isSeen ? undefined : 'main'} disabled={isBusy}>
            {looked && !isSeen ? <Trans>Look again</Trans> : <Trans>Look what would be written</Trans>}
          </button>
          <p role="status">{isBusy ? <Trans>One moment …</Trans> : null}</p>
        </div>
        <Refusal failure={failure} />
      </form>
      {isSeen ? (
        <ImportOutcome
          kind={kind}
          result={looked.result}
          skipsFaults={choice.skipInvalid}
          isBusy={isBusy}
          onWrite={() => void send(looked.result.digest)}
        />
      ) : null}
    </>
  );
}

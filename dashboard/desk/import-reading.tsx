import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import formStyles from './form.module.css';
import type { ImportChoice, ImportResult } from './import-file.ts';

/** How a file is read that was looked at: which column names its rows, which are left out, and whether rows with faults are. */
export function ImportReading({
  choice,
  result,
  onChange,
}: {
  readonly choice: ImportChoice;
  readonly result: ImportResult;
  readonly onChange: (choice: ImportChoice) => void;
}) {
  const id = useId();
  const { key, ignore, skipInvalid } = choice;
  const columns = [...new Set(result.columns)].filter((name) => name !== '');
  // kept as they were found first, so that one that is left out can be taken back
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const misplaced = result.faults.filter(({ row, column }) => row === 1 && columns.includes(column));
  const more = misplaced.map(({ column }) => column).filter((column) => !unknown.includes(column));
  if (more.length > 0) setUnknown([...unknown, ...new Set(more)]);
  const hasFaultyRows = result.skipped > 0;
  return (
    <fieldset className={formStyles['group']}>
      <legend>
        <Trans>How this file is read</Trans>
      </legend>
      <div className={formStyles['field']}>
        <label htmlFor={`${id}-key`}>
          <Trans>Column that names each row for ever</Trans>
        </label>
        <select
          id={`${id}-key`}
          aria-describedby={`${id}-hint`}
          value={key}
          onChange={({ target }) => onChange({ ...choice, key: target.value })}
        >
          <option value="">–</option>
          {columns.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <p id={`${id}-hint`} className={formStyles['hint']}>
          <Trans>
            Such as a code or a number. With it, sending the file again revises what has changed; without it or a column{' '}
            <code>id</code>, it would write everything once more.
          </Trans>
        </p>
      </div>
      {unknown
        .filter((name) => name !== key)
        .map((name) => (
          <label className={formStyles['choice']} key={name}>
            <input
              type="checkbox"
              checked={ignore.includes(name)}
              onChange={({ target }) =>
                onChange({
                  ...choice,
                  ignore: target.checked ? [...ignore, name] : ignore.filter((one) => one !== name),
                })
              }
            />
            <span>
              <Trans>
                Leave out the column <bdi>{name}</bdi>
              </Trans>
            </span>
          </label>
        ))}
      {hasFaultyRows || skipInvalid ? (
        <label className={formStyles['choice']}>
          <input
            type="checkbox"
            checked={skipInvalid}
            onChange={({ target }) => onChange({ ...choice, skipInvalid: target.checked })}
          />
          <span>
            <Trans>Leave out rows with faults, and write the others</Trans>
          </span>
        </label>
      ) : null}
    </fieldset>
  );
}

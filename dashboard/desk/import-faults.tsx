import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Column, DataTable } from '../parts/index.ts';
import styles from './desk.module.css';
import type { ImportFault, ImportResult } from './import-file.ts';

/** What is wrong with a file, cell by cell, and what to do about it. */
export function ImportFaults({
  result,
  skipsFaults,
}: {
  readonly result: ImportResult;
  readonly skipsFaults: boolean;
}) {
  const { t } = useLingui();
  const { faults, faultCount, skipped, written } = result;
  const isHeader = faults.some(({ row }) => row === 1);
  const columns = useMemo<readonly Column<ImportFault>[]>(
    () => [
      {
        id: 'row',
        header: t`Where`,
        value: ({ row }) => row,
        cell: ({ row, column }) => (column === '' ? t`Row ${row}` : t`Row ${row}, ${column}`),
      },
      {
        id: 'reason',
        header: t`What is wrong`,
        // of several values in a cell, people count from one
        value: ({ reason }) => reason.replace(/^\[(\d+)\] ?/, (_all, at: string) => `${t`Value ${Number(at) + 1}:`} `),
      },
    ],
    [t],
  );
  return (
    <>
      <div className={styles['panel']} data-kind={skipsFaults ? undefined : 'bad'} role="alert">
        <p>
          {skipsFaults ? (
            written ? (
              <Plural value={skipped} one="# row was left out." other="# rows were left out." />
            ) : (
              <Plural value={skipped} one="# row is left out." other="# rows are left out." />
            )
          ) : (
            <Plural value={faultCount} one="One thing is to be mended:" other="# things are to be mended:" />
          )}
        </p>
        {skipsFaults ? null : (
          <p>
            {isHeader ? (
              <Trans>
                These columns are not known. Rename them in the file as the list above has them, or leave them out
                above, and look again.
              </Trans>
            ) : (
              <Trans>
                Mend these cells in the spreadsheet, save it, and choose the file again; or leave these rows out above.
                Nothing is written while they are as they are.
              </Trans>
            )}
          </p>
        )}
      </div>
      <DataTable
        caption={t`What is wrong with the file`}
        columns={columns}
        rows={faults}
        rowId={({ row, column, reason }) => `${row} ${column} ${reason}`}
        facts={undefined}
        total={faultCount}
        atOnce={20}
      />
    </>
  );
}

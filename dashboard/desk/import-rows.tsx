import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Column, DataTable, MemberName } from '../parts/index.ts';
import { useAudienceWords } from './audience-words.ts';
import type { ImportResult, ImportRow } from './import-file.ts';
import { ReadLink } from './read-link.tsx';

/** The rows of a file: what becomes of each, for whom, and where it is read once it is written. */
export function ImportRows({ result }: { readonly result: ImportResult }) {
  const { t } = useLingui();
  const words = useAudienceWords();
  const { planned, rows, written } = result;
  const columns = useMemo<readonly Column<ImportRow>[]>(() => {
    const does: Readonly<Record<ImportRow['does'], string>> = {
      NEW: t`new`,
      REVISED: t`revised`,
      AUDIENCE: t`shown to others than before`,
      UNCHANGED: t`as it is already`,
      WITHDRAWN: t`was withdrawn before, and stays so`,
      FAULTY: t`has faults`,
    };
    const whom = ({ audience }: ImportRow) =>
      audience === undefined ? undefined : words({ audience, networks: [], partners: [] });
    return [
      {
        id: 'row',
        header: t`Row`,
        value: ({ row }) => row,
        cell: ({ row, title }) => (
          <>
            {row}: <MemberName>{title ?? '–'}</MemberName>
          </>
        ),
      },
      { id: 'does', header: t`What becomes of it`, value: (row) => does[row.does] },
      { id: 'audience', header: t`Who sees it`, value: whom },
      ...(written
        ? [
            {
              id: 'link',
              header: t`Read it`,
              value: ({ id }: ImportRow) => id,
              cell: ({ id }: ImportRow) => (id === undefined ? '–' : <ReadLink id={id} otherwise="–" />),
            },
          ]
        : []),
    ];
  }, [t, words, written]);
  return (
    <>
      <DataTable
        caption={t`Rows of the file`}
        columns={columns}
        rows={planned}
        rowId={({ row }) => String(row)}
        facts={undefined}
        atOnce={20}
      />
      {planned.length < rows ? (
        <p>
          <Trans>The table has the first {planned.length} rows; all of them are looked at and written.</Trans>
        </p>
      ) : null}
    </>
  );
}

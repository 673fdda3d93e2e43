import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useOwn } from '../asking/index.ts';
import { type Column, DataTable, ErrorNotice, Skeleton } from '../parts/index.ts';
import styles from './desk.module.css';
import { useKindName } from './desk-words.ts';
import type { FormField } from './form-values.ts';
import { KindFormDocument } from './node-operations.ts';

/** The columns that a file of a kind can have, and a table with all of them to begin with. */
export function ImportColumns({ kind }: { readonly kind: string }) {
  const { t } = useLingui();
  const kindName = useKindName();
  const { data, isFirst, failure, again } = useOwn(KindFormDocument, { kinds: [kind] }, { pause: kind === '' });
  const form = data?.forms?.[0];
  const rows = useMemo(() => (form ? columnsIn(form.fields) : []), [form]);
  const columns = useMemo<readonly Column<FormField>[]>(
    () => [
      { id: 'column', header: t`Column`, value: ({ path }) => path, cell: ({ path }) => <code>{path}</code> },
      { id: 'needed', header: t`Needed`, value: ({ required }) => (required ? t`yes` : '') },
      { id: 'holds', header: t`What it holds`, value: ({ description }) => description },
      { id: 'values', header: t`What may stand there`, value: valuesOf },
    ],
    [t],
  );
  if (failure && !form) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={2} />;
  const takeEmpty = () => {
    const link = document.createElement('a');
    // with a mark, so that spreadsheets read it as UTF-8
    const text = `\uFEFF${rows.map(({ path }) => path).join(',')}\r\n`;
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = `${kind}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <>
      <p>
        <Trans>
          The first row names the columns. A file need not have all of them, and several values in a cell are separated
          by a semicolon.
        </Trans>
      </p>
      <button type="button" className={styles['fits']} onClick={takeEmpty}>
        <Trans>Take an empty table (CSV)</Trans>
      </button>
      <details>
        <summary>
          <Trans>Which columns there are</Trans>
        </summary>
        <DataTable
          caption={t`Columns of ${kindName(kind, form?.label)}`}
          columns={columns}
          rows={rows}
          rowId={({ path }) => path}
          facts={undefined}
        />
      </details>
    </>
  );
}

/** Groups have a column for each field inside of them. */
function columnsIn(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => (field.type === 'GROUP' && !field.isList ? columnsIn(field.fields ?? []) : [field]));
}

function valuesOf({ choices, expects }: FormField): string {
  return choices.length > 0 ? choices.map(({ value }) => value).join(', ') : (expects ?? '');
}

import { Trans } from '@lingui/react/macro';
import { type AnswerFacts, usePlace } from '../asking/index.ts';
import type { Column } from './data-table.tsx';
import styles from './table-export.module.css';

/** Takes a table along as a file, with the moment it is true of, how complete it is, and what may be done with it. */
export function TableExport<Row>(table: {
  readonly fileName: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly total: number;
  readonly facts: AnswerFacts | undefined;
}) {
  const { name } = usePlace();
  const write = async (format: 'csv' | 'xlsx') => {
    const { tableFile } = await import('./table-file.ts');
    const blob = await tableFile({ ...table, source: name, address: location.href }, format);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${table.fileName}-${(table.facts?.at ?? '').slice(0, 10)}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <p className={`not-printed ${styles['export']}`}>
      <Trans>Take it along:</Trans>{' '}
      <button type="button" data-kind="quiet" onClick={() => void write('csv')}>
        CSV
      </button>
      <button type="button" data-kind="quiet" onClick={() => void write('xlsx')}>
        XLSX
      </button>
    </p>
  );
}

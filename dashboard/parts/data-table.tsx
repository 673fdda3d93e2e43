import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import styles from './data-table.module.css';
import { TableExport } from './table-export.tsx';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

/** What can be sorted and written to a file. */
export type CellValue = string | number | boolean | null | undefined;

/** A column: how it is called, what it holds, and how that is shown where the bare value is not enough. */
export type Column<Row> = {
  /** Its name in the address and in files; never translated. */
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  readonly cell?: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** Written to files and not shown: what a reader of the page has elsewhere, such as the licence of a row. */
  readonly isOnlyInFiles?: boolean;
};

/** So many rows are shown, and so many more each time somebody asks for more: a thousand at once would hold the page up. */
const AT_ONCE = 100;

/**
 * A table that sorts by its headings, scrolls sideways by itself on narrow screens, and can be taken along as CSV or XLSX with the moment,
 * the completeness and the licence, whole, however much of it is shown. The first column names the row.
 *
 * @example <DataTable caption={t`Organizations`} columns={columns} rows={rows} rowId={({ id }) => id} facts={facts} fileName="organizations" />
 */
export function DataTable<Row>({
  caption,
  columns: allColumns,
  rows,
  rowId,
  facts,
  fileName,
  total,
  isRenewing = false,
  sorting: sortedFrom = [],
  onSort,
  atOnce = AT_ONCE,
}: {
  readonly caption: string;
  /** Kept the same between renders: with `useMemo`. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly facts: AnswerFacts | undefined;
  /** Without ending; no export without it. */
  readonly fileName?: string;
  /** How many there are, where not all are in the rows. */
  readonly total?: number | null | undefined;
  /** The rows are of before, while new ones are asked for. */
  readonly isRenewing?: boolean;
  /** How it is sorted at first, or, with `onSort`, always. */
  readonly sorting?: SortingState;
  /** Tells how somebody sorts, for the address. */
  readonly onSort?: (sorting: SortingState) => void;
  /** How many rows are shown at first, and more each time. */
  readonly atOnce?: number;
}) {
  const { i18n } = useLingui();
  const columns = useMemo(() => allColumns.filter(({ isOnlyInFiles = false }) => !isOnlyInFiles), [allColumns]);
  const [own, setOwn] = useState<SortingState>(sortedFrom);
  const [most, setMost] = useState(atOnce);
  const sorting = onSort ? sortedFrom : own;
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, { readonly row: Row }>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor(({ row }) => column.value(row) ?? undefined, {
          id: column.id,
          header: column.header,
          sortUndefined: 'last',
          sortFn: (a, b) => inOrder(a.getValue(column.id), b.getValue(column.id), i18n.locale),
        }),
      ),
    );
  }, [columns, i18n.locale]);
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: ({ row }) => rowId(row),
    state: { sorting },
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(sorting) : change;
      if (onSort) onSort(next);
      else setOwn(next);
    },
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  const sorted = table.getRowModel().rows;
  const hidden = Math.max(0, sorted.length - most);
  return (
    <div className={styles['whole']} aria-busy={isRenewing}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} tabIndex={0} aria-label={caption}>
        <table className={styles['table']} style={{ '--columns': columns.length } as CSSProperties}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column }) => {
                  const sorted = column.getIsSorted();
                  return (
                    <th
                      key={id}
                      scope="col"
                      data-number={byId.get(id)?.isNumber ?? false}
                      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                    >
                      <button type="button" onClick={column.getToggleSortingHandler()}>
                        {byId.get(id)?.header}
                        <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {sorted.slice(0, most).map(({ id, original: { row } }) => (
              <tr key={id}>
                {columns.map((column, at) => {
                  const shown = column.cell ? column.cell(row) : asText(column.value(row), i18n.locale);
                  return at === 0 ? (
                    <th key={column.id} scope="row">
                      {shown}
                    </th>
                  ) : (
                    <td key={column.id} data-number={column.isNumber ?? false}>
                      {shown}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles['foot']}>
        <p>
          {hidden > 0 || (typeof total === 'number' && total > rows.length) ? (
            <Trans>
              {rows.length - hidden} of {Math.max(total ?? 0, rows.length)} rows
            </Trans>
          ) : (
            <Plural value={rows.length} one="# row" other="# rows" />
          )}{' '}
          {hidden > 0 ? (
            <button type="button" data-kind="quiet" onClick={() => setMost(most + atOnce)}>
              <Plural value={Math.min(hidden, atOnce)} one="Show # more" other="Show # more" />
            </button>
          ) : null}
        </p>
        {fileName === undefined ? null : (
          <TableExport
            fileName={fileName}
            title={caption}
            columns={allColumns}
            rows={sorted.map(({ original: { row } }) => row)}
            total={total ?? rows.length}
            facts={facts}
          />
        )}
      </div>
    </div>
  );
}

function asText(value: CellValue, locale: string): ReactNode {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return value.toLocaleString(locale);
  return <bdi>{String(value)}</bdi>;
}

function inOrder(a: unknown, b: unknown, locale: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), locale, { numeric: true, sensitivity: 'base' });
}

import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { type AnswerFacts, togetherOf, useReading } from '../asking/index.ts';
import { ErrorNotice } from './error-notice.tsx';
import styles from './paged-list.module.css';
import { Skeleton } from './skeleton.tsx';

/** A page of a list as the API gives it. */
export type ListPage<Row> = {
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Row | null)[] | null;
};

type Paging = { readonly first: number; readonly after?: string | null };

type Asked<Data, Variables extends Paging, Row> = {
  readonly query: TypedDocumentNode<Data, Variables>;
  /** Kept the same between renders: with `useMemo`. */
  readonly variables: Omit<Variables, 'after'>;
  readonly pageOf: (data: Data) => ListPage<Row> | null | undefined;
  readonly rowId: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
};

/**
 * A list of whatever length, page after page: whoever wants more asks for it, and stays where they were. How many pages are shown belongs
 * into the address (`pages`, `onMore`), so that a list can be gone back to.
 *
 * @example <PagedList label={t`Goals`} query={GoalsListDocument} variables={variables} pageOf={…} rowId={…} pages={search.pages} onMore={…}>{(goal) => …}</PagedList>
 */
export function PagedList<Data, Variables extends Paging, Row>({
  label,
  empty,
  pages = 1,
  onMore,
  onFacts,
  ...asked
}: Asked<Data, Variables, Row> & {
  readonly label: string;
  /** Shown instead where there is nothing. */
  readonly empty: ReactNode;
  readonly pages?: number | undefined;
  readonly onMore: (pages: number) => void;
  /** Told who took part, for the `AnswerNote` of the page. */
  readonly onFacts?: (facts: AnswerFacts | undefined) => void;
}) {
  const [known, setKnown] = useState<readonly (AnswerFacts | undefined)[]>([]);
  const together = useMemo(() => togetherOf(known.slice(0, pages)), [known, pages]);
  useEffect(() => onFacts?.(together), [together, onFacts]);
  const tell = useCallback(
    (at: number, facts: AnswerFacts | undefined) =>
      setKnown((before) => Object.assign([...before], { [at]: facts }) as (AnswerFacts | undefined)[]),
    [],
  );
  const isAskedFor = useRef(false);
  return (
    <ul className={styles['list']} aria-label={label}>
      <Rows
        {...asked}
        at={0}
        after={undefined}
        pages={pages}
        empty={empty}
        tell={tell}
        isAskedFor={isAskedFor}
        onMore={(next) => {
          isAskedFor.current = true;
          onMore(next);
        }}
      />
    </ul>
  );
}

function Rows<Data, Variables extends Paging, Row>(
  props: Asked<Data, Variables, Row> & {
    readonly at: number;
    readonly after: string | undefined;
    readonly pages: number;
    readonly empty: ReactNode;
    readonly onMore: (pages: number) => void;
    readonly tell: (at: number, facts: AnswerFacts | undefined) => void;
    /** Whether somebody has just asked for more, and is to be brought there. */
    readonly isAskedFor: { current: boolean };
  },
) {
  const { query, variables, pageOf, rowId, children, at, after, pages, empty, onMore, tell, isAskedFor } = props;
  const { data, facts, isFirst, failure, again } = useReading(query, { ...variables, after } as unknown as Variables);
  useEffect(() => tell(at, facts), [tell, at, facts]);
  const firstRow = useRef<HTMLLIElement>(null);
  const page = data && pageOf(data);
  const rows = (page?.nodes ?? []).filter((row) => row !== null);
  const isThere = rows.length > 0;
  useEffect(() => {
    if (!isThere || at === 0 || at !== pages - 1 || !isAskedFor.current) return;
    isAskedFor.current = false;
    firstRow.current?.focus();
  }, [isThere, at, pages, isAskedFor]);
  if (failure)
    return (
      <li>
        <ErrorNotice failure={failure} again={again} />
      </li>
    );
  if (isFirst)
    return (
      <li>
        <Skeleton lines={at === 0 ? 6 : 3} />
      </li>
    );
  if (rows.length === 0 && at === 0) return <li>{empty}</li>;
  const shown = at * variables.first + rows.length;
  return (
    <>
      {rows.map((row, place) => (
        <li key={rowId(row)} className={styles['row']} {...(place === 0 ? { ref: firstRow, tabIndex: -1 } : {})}>
          {children(row)}
        </li>
      ))}
      {!page?.pageInfo.hasNextPage || page.pageInfo.endCursor === null ? (
        <li className={styles['foot']}>
          <Plural value={shown} one="That is all: one." other="That is all: #." />
        </li>
      ) : at < pages - 1 ? (
        <Rows {...props} at={at + 1} after={page.pageInfo.endCursor} />
      ) : (
        <li className={styles['foot']}>
          <button type="button" onClick={() => onMore(pages + 1)}>
            <Trans>Show more</Trans>
          </button>{' '}
          {typeof page.totalCount === 'number' ? (
            <Trans>
              {shown} of {page.totalCount}
            </Trans>
          ) : null}
        </li>
      )}
    </>
  );
}

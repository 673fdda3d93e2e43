import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { type TellFacts, useReading } from '../asking/index.ts';
import { ErrorNotice } from './error-notice.tsx';
import styles from './paged-list.module.css';
import { Skeleton } from './skeleton.tsx';

/** So many are asked for at a time. */
const AT_ONCE = 10;

type Asked<Data, Row> = {
  readonly query: TypedDocumentNode<Data, { ids: string[] | string }>;
  /** In the order of the ids, null for what is not to be had. */
  readonly rowsOf: (data: Data) => readonly (Row | null)[] | null | undefined;
  readonly children: (row: Row) => ReactNode;
  readonly onFacts?: ((name: string) => TellFacts) | undefined;
};

/**
 * Records whose ids are known, a few at a time: what the index has and what owners share with few may stand in one list.
 *
 * @example <RecordsByIds label={t`Gatherings`} ids={gatherings.ids} query={GatheringsDocument} rowsOf={({ nodes }) => nodes}>{(one) => …}</RecordsByIds>
 */
export function RecordsByIds<Data, Row>({
  label,
  ids,
  total,
  ...asked
}: Asked<Data, Row> & {
  readonly label: string;
  readonly ids: readonly string[];
  /** How many there are, where the ids are not all of them. */
  readonly total?: number | undefined;
}) {
  const [count, setCount] = useState(AT_ONCE);
  const pages = Array.from({ length: Math.ceil(Math.min(count, ids.length) / AT_ONCE) }, (_, at) =>
    ids.slice(at * AT_ONCE, Math.min(count, ids.length, (at + 1) * AT_ONCE)),
  );
  const all = Math.max(total ?? 0, ids.length);
  return (
    <ul className={styles['list']} aria-label={label}>
      {pages.map((page) => (
        <SomeRecords key={page[0]} ids={page} {...asked} />
      ))}
      {count < ids.length ? (
        <li className={styles['foot']}>
          <button type="button" onClick={() => setCount(count + AT_ONCE)}>
            <Trans>Show more</Trans>
          </button>{' '}
          <Trans>
            {count} of {all}
          </Trans>
        </li>
      ) : all > ids.length ? (
        <li className={styles['foot']}>
          <Plural value={ids.length} one="The newest one is shown." other="The newest # are shown." />
        </li>
      ) : null}
    </ul>
  );
}

function SomeRecords<Data, Row>({
  ids,
  query,
  rowsOf,
  children,
  onFacts,
}: Asked<Data, Row> & { readonly ids: readonly string[] }) {
  const { data, facts, isFirst, failure, again } = useReading(query, { ids: [...ids] });
  const tell = onFacts?.(ids[0] ?? '');
  useEffect(() => tell?.(facts), [tell, facts]);
  if (failure)
    return (
      <li>
        <ErrorNotice failure={failure} again={again} />
      </li>
    );
  if (isFirst)
    return (
      <li>
        <Skeleton lines={Math.min(ids.length, 3)} />
      </li>
    );
  const rows = (data && rowsOf(data)) ?? [];
  return (
    <>
      {ids.map((id, at) => {
        const row = rows[at];
        return (
          <li key={id} className={styles['row']}>
            {row ? children(row) : <Trans>This one is not to be had just now, or not shared with you any more.</Trans>}
          </li>
        );
      })}
    </>
  );
}

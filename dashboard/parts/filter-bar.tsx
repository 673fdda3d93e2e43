import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useState } from 'react';
import styles from './filter-bar.module.css';

/**
 * The filters of a page, in a row. Their values live in the address, so that every view is a link: give it what `useSearch()` says, and
 * `navigate({ search })` for what changes.
 *
 * @example <FilterBar isFiltered={search.q !== undefined} onClear={() => setSearch({})}><SearchFilter … /><ChoiceFilter … /></FilterBar>
 */
export function FilterBar({
  isFiltered,
  onClear,
  children,
}: {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <search className={styles['bar']} aria-label={t`Filters`}>
      {children}
      {isFiltered ? (
        <button type="button" onClick={onClear}>
          <Trans>Show all</Trans>
        </button>
      ) : null}
    </search>
  );
}

/** Words to look for; told after a short rest in typing. */
export function SearchFilter({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  useEffect(() => {
    if (typed === (value ?? '')) return;
    const resting = setTimeout(() => onChange(typed.trim() === '' ? undefined : typed), 250);
    return () => clearTimeout(resting);
  }, [typed, value, onChange]);
  return (
    <div className={styles['filter']} data-wide="true">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} autoComplete="off" />
    </div>
  );
}

/** One of several, or any. */
export function ChoiceFilter<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className={styles['filter']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : (target.value as Value))}
      >
        <option value="">{t`Any`}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

import { Children, type ReactNode } from 'react';
import styles from './facts-list.module.css';

/** What is known of something, as pairs of a word and a value: `<FactsList><Fact name={t`Region`}>…</Fact></FactsList>`. */
export function FactsList({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).length === 0 ? null : <dl className={styles['facts']}>{children}</dl>;
}

/** One of them; left out where there is no value. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === false || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

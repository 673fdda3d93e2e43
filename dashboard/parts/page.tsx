import { type ReactNode, useEffect } from 'react';
import { usePlace } from '../asking/index.ts';
import styles from './page.module.css';

/**
 * A page: its title (also that of the window), what it is for in a sentence, and its content.
 *
 * @example <Page title={t`Goals`} lead={t`What members want to increase and to prevent.`}>…</Page>
 */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  /** Text of ours or of a member. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** What one can do with the whole page, such as a way to print it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { name } = usePlace();
  useEffect(() => {
    document.title = name === '' ? title : `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <div>
          <h1 dir="auto">{title}</h1>
          {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page with a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

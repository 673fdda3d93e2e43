import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** Shown where there is nothing, and says what to do about it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['notice']} data-kind="empty">
      <p className={styles['title']}>{title}</p>
      <p>{children}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './views.module.css';

/**
 * The views of a page, as links: `<Views label={t`Views`}><Link … aria-current={isHere ? 'page' : undefined}>…</Link></Views>`.
 */
export function Views({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles['views']} aria-label={label}>
      {children}
    </nav>
  );
}

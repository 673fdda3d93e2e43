import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** How something stands, in a word or two. The tone helps those who see it; the word says it all. */
export function Tag({
  tone = 'PLAIN',
  title,
  children,
}: {
  readonly tone?: 'PLAIN' | 'ACTIVE' | 'GOOD' | 'CARE' | 'OPEN';
  /** More about it, for who points at it; never the only place where it is said. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles['tag']} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

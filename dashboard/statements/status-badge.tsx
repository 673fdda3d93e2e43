import { type CommitmentStatus, useStatusWords } from '../vocabulary/index.ts';
import styles from './status-badge.module.css';

/** How a commitment stands, in a word; the whole sentence comes when one points at it. */
export function StatusBadge({ status }: { readonly status: CommitmentStatus | null | undefined }) {
  const words = useStatusWords();
  if (!status) return null;
  return (
    <span className={styles['badge']} data-status={status} title={words[status].whole}>
      {words[status].short}
    </span>
  );
}

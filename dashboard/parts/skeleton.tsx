import { useLingui } from '@lingui/react/macro';
import styles from './skeleton.module.css';

/** Stands where an answer will be, in about its height, so that nothing jumps when it comes. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useLingui();
  return (
    <div className={styles['skeleton']} data-waiting role="status" aria-label={t`Being asked for`}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} aria-hidden="true" />
      ))}
    </div>
  );
}

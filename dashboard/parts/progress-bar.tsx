import styles from './progress-bar.module.css';

/**
 * A share as a bar, with a mark where it should be by now. It says nothing that words beside it do not say as well.
 *
 * @param fraction 0 to 1, as the API gives it
 */
export function ProgressBar({
  fraction,
  expected,
}: {
  readonly fraction: string | null | undefined;
  readonly expected?: string | null | undefined;
}) {
  if (fraction === null || fraction === undefined) return null;
  return (
    <svg className={styles['bar']} aria-hidden="true">
      <rect className={styles['track']} width="100%" height="100%" rx="4" />
      <rect className={styles['done']} width={percent(fraction)} height="100%" rx="4" />
      {expected === null || expected === undefined ? null : (
        <line className={styles['expected']} x1={percent(expected)} x2={percent(expected)} y1="0" y2="100%" />
      )}
    </svg>
  );
}

function percent(fraction: string): string {
  return `${Math.min(100, Math.max(0, Number(fraction) * 100))}%`;
}

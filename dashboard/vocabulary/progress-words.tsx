import { Trans, useLingui } from '@lingui/react/macro';
import { ProgressBar } from '../parts/index.ts';
import { type ProgressValue, useProgressWords } from './progress-values.ts';
import styles from './progress-words.module.css';

/** How far something has come: in words, and as a bar. */
export function ProgressWords({
  value,
  fraction,
  expected,
}: {
  readonly value: ProgressValue | null | undefined;
  readonly fraction: string | null | undefined;
  readonly expected?: string | null | undefined;
}) {
  const { i18n } = useLingui();
  const words = useProgressWords();
  if (!value) return null;
  const share = (part: string) => Number(part).toLocaleString(i18n.locale, { style: 'percent' });
  return (
    <span className={styles['progress']}>
      <span>
        {words[value]}
        {fraction ? (
          <>
            {', '}
            <Trans>{share(fraction)} of the way</Trans>
          </>
        ) : null}
        {fraction && expected ? (
          <>
            {'; '}
            <Trans>a straight line asks for {share(expected)}</Trans>
          </>
        ) : null}
      </span>
      <ProgressBar fraction={fraction} expected={expected} />
    </span>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useProgressGaps } from '../vocabulary/index.ts';
import styles from './measured.module.css';

/** What is missing to tell how far something has come, in a sentence. */
export function MissingWords({ missing }: { readonly missing: readonly string[] | null | undefined }) {
  const { i18n } = useLingui();
  const gaps = useProgressGaps();
  if (!missing || missing.length === 0) return null;
  const list = new Intl.ListFormat(i18n.locale).format(missing.map((one) => gaps[one] ?? one));
  return (
    <p className={styles['missing']}>
      <Trans>Missing is {list}.</Trans>
    </p>
  );
}

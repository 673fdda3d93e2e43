import { Trans } from '@lingui/react/macro';
import type { MeasuredFragment } from '../goals/hub-operations.ts';
import { Why } from '../lineage/index.ts';
import { Day } from '../parts/index.ts';
import { ProgressWords, useProgressCaveats, useQuantity } from '../vocabulary/index.ts';
import styles from './measured.module.css';
import { MissingWords } from './missing-words.tsx';

/** From where, to where, by when, and where it is now: with unit and days, and as a bar. */
export function Measured({
  progress,
  withWhy = false,
}: {
  readonly progress: MeasuredFragment | null | undefined;
  readonly withWhy?: boolean;
}) {
  const quantity = useQuantity();
  const caveats = useProgressCaveats();
  if (!progress) return null;
  const { value, fraction, expected, current, baseline, target, unit, measuredOn, due, missing } = progress;
  const shown = (amount: string | null | undefined) => (amount ? <bdi>{quantity(amount, unit)}</bdi> : null);
  return (
    <div className={styles['measured']}>
      <dl className={styles['values']}>
        {baseline ? (
          <div>
            <dt>
              <Trans>From</Trans>
            </dt>
            <dd>{shown(baseline)}</dd>
          </div>
        ) : null}
        {current ? (
          <div data-now>
            <dt>
              {measuredOn ? (
                <Trans>
                  On <Day on={measuredOn} />
                </Trans>
              ) : (
                <Trans>Measured</Trans>
              )}
            </dt>
            <dd>{shown(current)}</dd>
          </div>
        ) : null}
        {target ? (
          <div>
            <dt>
              {due ? (
                <Trans>
                  To reach by <Day on={due} />
                </Trans>
              ) : (
                <Trans>To reach</Trans>
              )}
            </dt>
            <dd>{shown(target)}</dd>
          </div>
        ) : null}
      </dl>
      <p>
        <ProgressWords value={value} fraction={fraction} expected={expected} />{' '}
        {withWhy ? <Why finding={progress} /> : null}
      </p>
      <MissingWords missing={missing} />
      {(progress.caveats ?? []).length === 0 ? null : (
        <ul className={styles['caveats']}>
          {(progress.caveats ?? []).map((caveat) => (
            <li key={caveat}>{caveats[caveat] ?? caveat}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

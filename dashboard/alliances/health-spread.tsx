import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import styles from './health-spread.module.css';

/** Answers from 1 to 5, each with how many gave it: their spread and no mean, since a mean of 1 and 5 is what nobody said. */
export function HealthSpread({ counts }: { readonly counts: readonly number[] }) {
  const { t, i18n } = useLingui();
  const most = Math.max(1, ...counts);
  const words = counts
    .map((count, at) => {
      const value = at + 1;
      return t`${value} of 5: ${plural(count, { one: '# answer', other: '# answers' })}`;
    })
    .join('; ');
  return (
    <figure className={styles['spread']}>
      <svg viewBox="0 -10 200 102" aria-hidden="true">
        {counts.map((count, at) => {
          const tall = (count / most) * 60;
          return (
            <g key={at}>
              <rect data-value={at + 1} x={at * 40 + 4} y={72 - tall} width="32" height={Math.max(tall, 1)} rx="2" />
              {count > 0 ? (
                <text x={at * 40 + 20} y={68 - tall} textAnchor="middle">
                  {count.toLocaleString(i18n.locale)}
                </text>
              ) : null}
              <text className={styles['value']} x={at * 40 + 20} y="88" textAnchor="middle">
                {at + 1}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="200" y1="72.5" y2="72.5" />
      </svg>
      <figcaption>
        <span aria-hidden="true">
          <Trans>1: not at all</Trans>
        </span>
        <span aria-hidden="true">
          <Trans>5: fully</Trans>
        </span>
        <span className="visually-hidden">{words}</span>
      </figcaption>
    </figure>
  );
}

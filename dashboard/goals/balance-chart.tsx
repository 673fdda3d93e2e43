import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { type BalanceGroup, useGroupNames } from './balance.ts';
import styles from './balance-chart.module.css';
import type { GoalsSearch } from './goals-search.ts';

/** Percent of the width that the longest bar has; the rest is for its number. */
const LONGEST = 44;

/**
 * Diverging bars: to the left what is to be prevented, to the right what is to be increased, by goals of the UN. Each row says in words what
 * it shows, and leads to the goals behind it.
 */
export function BalanceChart({
  groups,
  search,
}: {
  readonly groups: readonly BalanceGroup[];
  readonly search: GoalsSearch;
}) {
  const { t, i18n } = useLingui();
  const nameOf = useGroupNames();
  const most = Math.max(1, ...groups.flatMap(({ increase, prevent }) => [increase?.goals ?? 0, prevent?.goals ?? 0]));
  const length = scaleLinear({ domain: [0, most], range: [0, LONGEST] });
  return (
    <figure className={styles['chart']}>
      <figcaption className={styles['legend']}>
        <span data-side="PREVENT">
          <span aria-hidden="true">←</span> <Trans>Prevent</Trans>
        </span>
        <span>
          <Trans>Number of goals</Trans>
        </span>
        <span data-side="INCREASE">
          <Trans>Increase</Trans> <span aria-hidden="true">→</span>
        </span>
      </figcaption>
      <ul>
        {groups.map((group) => {
          const { number, name } = nameOf(group);
          const more = group.increase?.goals ?? 0;
          const less = group.prevent?.goals ?? 0;
          const right = length(more);
          const left = length(less);
          return (
            <li key={group.key ?? 'none'}>
              <span className={styles['label']}>
                {number === undefined ? (
                  name
                ) : (
                  <Link to="/goals" search={{ ...search, sdg: Number(number) }} activeOptions={{ exact: true }}>
                    <span className={styles['number']}>{number}</span> {name}
                  </Link>
                )}
              </span>
              <svg className={styles['bars']} aria-hidden="true">
                <Bar className={styles['prevent'] ?? ''} x={`${50 - left}%`} y="15%" width={`${left}%`} height="70%" />
                <Bar className={styles['increase'] ?? ''} x="50%" y="15%" width={`${right}%`} height="70%" />
                <Line className={styles['axis'] ?? ''} x1="50%" x2="50%" y1="0" y2="100%" />
                <text x={`${50 - left}%`} dx="-6" y="50%" dominantBaseline="central" textAnchor="end">
                  {less === 0 ? '' : less.toLocaleString(i18n.locale)}
                </text>
                <text x={`${50 + right}%`} dx="6" y="50%" dominantBaseline="central">
                  {more === 0 ? '' : more.toLocaleString(i18n.locale)}
                </text>
              </svg>
              <span className="visually-hidden">
                {t`${plural(more, { one: '# goal to increase something', other: '# goals to increase something' })}, ${plural(less, { one: '# to prevent something', other: '# to prevent something' })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

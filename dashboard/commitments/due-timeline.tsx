import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useEffect, useRef } from 'react';
import type { CommitmentsSearch, Standing } from './commitments-search.ts';
import { totalOf } from './counts.ts';
import { inPeriod } from './due-table.tsx';
import styles from './due-timeline.module.css';
import { usePeriodName } from './period-name.ts';
import { type DuePeriod, periodAt } from './periods.ts';
import { useStandingWords } from './standing-words.ts';

/** From the ground up. */
const ORDER: readonly Standing[] = ['kept', 'partly', 'running', 'spoken', 'passed', 'replaced'];

/** How much is due when: a column for each quarter or year, by how it stands; each leads to the commitments of that time. */
export function DueTimeline({
  periods,
  search,
  today,
}: {
  readonly periods: readonly DuePeriod[];
  readonly search: CommitmentsSearch;
  readonly today: string;
}) {
  const { t, i18n } = useLingui();
  const words = useStandingWords();
  const nameOf = usePeriodName();
  const now = periodAt(today, periods);
  const current = useRef<HTMLLIElement>(null);
  const frame = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // on a narrow screen begin where we are, and not years ago
    if (current.current && frame.current)
      frame.current.scrollLeft = current.current.offsetLeft - frame.current.clientWidth / 3;
  }, []);
  const most = Math.max(1, ...periods.map(({ counts }) => totalOf(counts)));
  const height = scaleLinear({ domain: [0, most], range: [0, 88] });
  const present = ORDER.filter((standing) => periods.some(({ counts }) => counts[standing] > 0));
  return (
    <figure className={styles['timeline']}>
      <ol ref={frame} className={styles['columns']}>
        {periods.map(({ name, counts }) => {
          const total = totalOf(counts);
          let top = 100;
          const isChosen = String(search.due ?? '') === name;
          return (
            <li key={name} ref={name === now ? current : undefined} data-now={name === now}>
              <Link
                to="/commitments"
                search={inPeriod(search, isChosen ? undefined : name)}
                activeOptions={{ exact: true }}
                className={styles['column'] ?? ''}
                aria-current={isChosen ? 'true' : undefined}
                title={nameOf(name)}
              >
                <svg className={styles['bars']} aria-hidden="true">
                  {ORDER.filter((standing) => counts[standing] > 0).map((standing) => {
                    const tall = height(counts[standing]);
                    top -= tall;
                    return (
                      <Bar
                        key={standing}
                        data-standing={standing}
                        x="12%"
                        width="76%"
                        y={`${top}%`}
                        height={`${tall}%`}
                      />
                    );
                  })}
                  {total === 0 ? null : (
                    <text x="50%" y={`${top}%`} dy="-4" textAnchor="middle">
                      {total.toLocaleString(i18n.locale)}
                    </text>
                  )}
                </svg>
                <span className={styles['label']} aria-hidden="true">
                  {name.includes('Q') ? name.slice(5) : name}
                </span>
                <span className="visually-hidden">
                  {nameOf(name)}: {t`${plural(total, { one: '# commitment', other: '# commitments' })}`}
                  {present
                    .filter((standing) => counts[standing] > 0)
                    .map((standing) => `, ${counts[standing].toLocaleString(i18n.locale)} ${words[standing].short}`)
                    .join('')}
                </span>
              </Link>
              {name.endsWith('Q1') || (name.includes('Q') && name === periods[0]?.name) ? (
                <span className={styles['year']} aria-hidden="true">
                  {name.slice(0, 4)}
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      <figcaption>
        {present.map((standing) => (
          <span key={standing} data-standing={standing}>
            {words[standing].short}
          </span>
        ))}
        {periods.some(({ name }) => name === now) ? (
          <span data-standing="now">
            <Trans>Now</Trans>
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { Circle, Line, LinePath } from '@visx/shape';
import { useWidth } from '../parts/index.ts';
import { useQuantity, useUnit } from '../vocabulary/index.ts';
import type { IndicatorOfGoalFragment } from './hub-operations.ts';
import styles from './indicator-chart.module.css';
import { dayOf } from './indicator-part.tsx';

type Report = NonNullable<NonNullable<NonNullable<IndicatorOfGoalFragment['reports']>['nodes']>[number]>;
type Point = { readonly at: Date; readonly value: number };

const HEIGHT = 220;
const MARGIN = { top: 16, right: 20, bottom: 28, left: 64 };

/** The reported values over time, beside the straight line from baseline to target. What is in another unit is in the table only. */
export function IndicatorChart({
  indicator,
  reports,
}: {
  readonly indicator: IndicatorOfGoalFragment;
  readonly reports: readonly Report[];
}) {
  const { i18n } = useLingui();
  const [frame, width] = useWidth<HTMLDivElement>();
  const quantity = useQuantity();
  const unitWords = useUnit();
  const unit = indicator.unit ?? '';
  const inUnit = reports.filter((report) => report.unit === unit);
  // what somebody else reports counts once the author of the indicator has confirmed it
  const isCounted = ({ issuer, evidence }: Report) =>
    issuer?.id === indicator.issuer?.id || evidence?.value === 'CONFIRMED';
  const measured = inUnit.filter(isCounted).flatMap((report) => pointAt(dayOf(report), report.value));
  const others = inUnit
    .filter((report) => !isCounted(report))
    .flatMap((report) => pointAt(dayOf(report), report.value));
  const start = pointAt(
    indicator.baseline?.period?.end ?? indicator.baseline?.period?.start,
    indicator.baseline?.value,
  );
  const end = pointAt(indicator.target?.due, indicator.target?.value);
  const all = [...start, ...measured, ...others, ...end];
  if (all.length < 2) return null;
  const days = all.map(({ at }) => at.getTime());
  const values = all.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const x = scaleUtc({ domain: [Math.min(...days), Math.max(...days)], range: [MARGIN.left, right] });
  const y = scaleLinear({ domain: [low - room, high + room], range: [HEIGHT - MARGIN.bottom, MARGIN.top], nice: true });
  const place = ({ at, value }: Point) => ({ x: x(at), y: y(value) });
  const [from, to] = [start[0], end[0]];
  const ticks = x.ticks(Math.max(2, Math.min(6, Math.floor(width / 110))));
  const year = new Intl.DateTimeFormat(i18n.locale, {
    year: 'numeric',
    timeZone: 'UTC',
    ...(isWithinYears(days, 3) ? { month: 'short' } : {}),
  });
  return (
    <figure className={styles['chart']}>
      <div ref={frame}>
        {width === 0 ? (
          <div className={styles['room']} />
        ) : (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {y.ticks(4).map((tick) => (
              <g key={tick}>
                <Line className={styles['grid'] ?? ''} x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
                <text x={MARGIN.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="central">
                  {tick.toLocaleString(i18n.locale, { maximumFractionDigits: 3 })}
                </text>
              </g>
            ))}
            {ticks.map((tick) => (
              <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
                {year.format(tick)}
              </text>
            ))}
            {from && to ? (
              <Line
                className={styles['planned'] ?? ''}
                x1={place(from).x}
                y1={place(from).y}
                x2={place(to).x}
                y2={place(to).y}
              />
            ) : null}
            <LinePath
              className={styles['line'] ?? ''}
              data={[...start, ...measured]}
              x={(point) => place(point).x}
              y={(point) => place(point).y}
            />
            {measured.map((point) => (
              <Circle
                key={point.at.getTime()}
                className={styles['point'] ?? ''}
                cx={place(point).x}
                cy={place(point).y}
                r={4}
              />
            ))}
            {others.map((point) => (
              <Circle
                key={`${point.at.getTime()} ${point.value}`}
                className={styles['other'] ?? ''}
                cx={place(point).x}
                cy={place(point).y}
                r={4}
              />
            ))}
            {to ? <Circle className={styles['target'] ?? ''} cx={place(to).x} cy={place(to).y} r={5} /> : null}
          </svg>
        )}
      </div>
      <figcaption>
        <span data-mark="line">
          <Trans>Reported</Trans>
        </span>
        {others.length === 0 ? null : (
          <span data-mark="other">
            <Trans>Reported by others, and not confirmed</Trans>
          </span>
        )}
        {from && to ? (
          <span data-mark="planned">
            <Trans>Straight line to the target</Trans>
          </span>
        ) : null}
        <span>
          <Trans>
            In <bdi>{unitWords(unit)}</bdi>
          </Trans>
        </span>
        <span className="visually-hidden">
          {[...start, ...measured]
            .map(
              ({ at, value }) => `${at.toLocaleDateString(i18n.locale, { timeZone: 'UTC' })}: ${quantity(value, unit)}`,
            )
            .join('; ')}
        </span>
      </figcaption>
    </figure>
  );
}

function pointAt(day: string | null | undefined, value: string | null | undefined): readonly Point[] {
  if (!day || value === null || value === undefined) return [];
  const at = new Date(day);
  return Number.isNaN(at.getTime()) || !Number.isFinite(Number(value)) ? [] : [{ at, value: Number(value) }];
}

function isWithinYears(days: readonly number[], years: number): boolean {
  return Math.max(...days) - Math.min(...days) < years * 31_557_600_000;
}

import { useLingui } from '@lingui/react/macro';
import { scaleLinear, scalePoint } from '@visx/scale';
import { Line, LinePath } from '@visx/shape';
import { Fragment } from 'react';
import { useWidth } from '../parts/index.ts';
import styles from './quarter-lines.module.css';
import { quarterName } from './quarters.ts';

/** A line over quarters; null where it cannot be told. */
export type QuarterLine = { readonly name: string; readonly values: readonly (number | null)[] };

const HEIGHT = 240;
const MARGIN = { top: 30, right: 12, bottom: 34, left: 48 };

/**
 * Lines of shares (0 to 1) over quarters, each with a form of its own beside its colour. Where it cannot be told there is a gap. A table that says
 * the same belongs beneath it.
 *
 * @param marks quarters in which something happened, with what stands over them
 * @param rests quarters that are not compared
 */
export function QuarterLines({
  quarters,
  lines,
  marks = {},
  rests = [],
}: {
  readonly quarters: readonly string[];
  readonly lines: readonly QuarterLine[];
  readonly marks?: Readonly<Record<string, string>>;
  readonly rests?: readonly string[];
}) {
  const { i18n } = useLingui();
  const [frame, width] = useWidth<HTMLDivElement>();
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const x = scalePoint({ domain: [...quarters], range: [MARGIN.left, right], padding: 0.4 });
  const y = scaleLinear({ domain: [0, 1], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const at = (quarter: string) => x(quarter) ?? 0;
  const room = Math.max(1, Math.ceil((quarters.length * 62) / Math.max(1, right - MARGIN.left)));
  return (
    <figure className={styles['chart']}>
      <div ref={frame}>
        {width === 0 ? (
          <div className={styles['room']} />
        ) : (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {rests.map((quarter) => (
              <rect
                key={quarter}
                className={styles['rest']}
                x={at(quarter) - x.step() / 2}
                y={MARGIN.top}
                width={x.step()}
                height={HEIGHT - MARGIN.top - MARGIN.bottom}
              />
            ))}
            {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
              <Fragment key={tick}>
                <Line className={styles['grid'] ?? ''} x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
                <text x={MARGIN.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="central">
                  {tick.toLocaleString(i18n.locale, { style: 'percent' })}
                </text>
              </Fragment>
            ))}
            {quarters.map((quarter, place) =>
              (quarters.length - 1 - place) % room === 0 ? (
                <text key={quarter} x={at(quarter)} y={HEIGHT - 12} textAnchor="middle">
                  {quarterName(quarter)}
                </text>
              ) : null,
            )}
            {Object.entries(marks).map(([quarter, words]) => (
              <Fragment key={quarter}>
                <Line
                  className={styles['mark'] ?? ''}
                  x1={at(quarter)}
                  x2={at(quarter)}
                  y1={MARGIN.top - 8}
                  y2={HEIGHT - MARGIN.bottom}
                />
                <text x={at(quarter)} y={MARGIN.top - 14} textAnchor="middle">
                  {words}
                </text>
              </Fragment>
            ))}
            {lines.map(({ name, values }, number) => {
              const points = quarters.map((quarter, place) => ({ quarter, value: values[place] ?? null }));
              return (
                <g key={name} data-line={number + 1}>
                  <LinePath
                    className={styles['line'] ?? ''}
                    data={points}
                    defined={({ value }) => value !== null}
                    x={({ quarter }) => at(quarter)}
                    y={({ value }) => y(value ?? 0)}
                  />
                  {points.map(({ quarter, value }) =>
                    value === null ? null : number === 0 ? (
                      <circle key={quarter} cx={at(quarter)} cy={y(value)} r="4.5" />
                    ) : (
                      <rect key={quarter} x={at(quarter) - 4.5} y={y(value) - 4.5} width="9" height="9" />
                    ),
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
      {lines.length > 1 ? (
        <figcaption>
          {lines.map(({ name }, number) => (
            <span key={name} data-line={number + 1}>
              {name}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

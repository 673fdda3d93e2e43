import { useLingui } from '@lingui/react/macro';
import { scaleUtc } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWidth } from '../parts/index.ts';
import type { LifeStage } from './hub-operations.ts';
import styles from './life-ribbon.module.css';
import { useStageWords } from './words/life-words.ts';

const HEIGHT = 62;
const BAND = 30;
/** A name is written into a stretch that has room for it: so many pixels for a letter. */
const LETTER = 8.2;

/** How long an alliance has been at which stage, as a ribbon. The line of stations below says the same in words. */
export function LifeRibbon({
  history,
}: {
  readonly history: readonly { readonly stage: LifeStage | null; readonly since: string | null }[];
}) {
  const { i18n } = useLingui();
  const words = useStageWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const told = history.flatMap(({ stage, since }) => (stage && since ? [{ stage, since: new Date(since) }] : []));
  const first = told[0];
  if (!first) return null;
  const now = new Date();
  const from = first.since;
  const x = scaleUtc({ domain: [from, now < from ? from : now], range: [0, Math.max(1, width)] });
  const stretches = told.map((one, at) => ({ ...one, until: told[at + 1]?.since ?? now }));
  const ticks = x.ticks(Math.max(2, Math.floor(width / 140)));
  const isShort = now.getTime() - from.getTime() < 3 * 31_557_600_000;
  const dates = new Intl.DateTimeFormat(i18n.locale, {
    year: 'numeric',
    ...(isShort ? { month: 'short' } : {}),
    timeZone: 'UTC',
  });
  return (
    <div ref={frame} className={styles['ribbon']}>
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {stretches.map(({ stage, since, until }) => {
            const wide = Math.max(2, x(until) - x(since) - 2);
            return (
              <g key={since.getTime()}>
                <Bar
                  className={styles['stretch'] ?? ''}
                  data-stage={stage}
                  x={x(since)}
                  y={0}
                  width={wide}
                  height={BAND}
                  rx={4}
                />
                {words[stage].length * LETTER + 12 < wide ? (
                  <text className={styles['name']} x={x(since) + 8} y={BAND / 2} dominantBaseline="central">
                    {words[stage]}
                  </text>
                ) : null}
              </g>
            );
          })}
          {ticks.map((tick) => (
            <text
              key={tick.getTime()}
              className={styles['tick']}
              x={x(tick)}
              y={HEIGHT - 12}
              textAnchor={x(tick) < 30 ? 'start' : x(tick) > width - 30 ? 'end' : 'middle'}
            >
              {dates.format(tick)}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

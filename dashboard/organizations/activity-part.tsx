import { Trans, useLingui } from '@lingui/react/macro';
import { scaleLinear, scalePoint } from '@visx/scale';
import { Line, LinePath } from '@visx/shape';
import { useEffect, useMemo } from 'react';
import { Judged } from '../alliances/judged.tsx';
import { type TellFacts, useReading, useViewer } from '../asking/index.ts';
import { type Column, DataTable, useWidth } from '../parts/index.ts';
import { useActivityWords } from './actor-words.ts';
import { OrganizationActivityDocument, type OrganizationActivityQuery } from './hub-operations.ts';
import styles from './organization.module.css';

type Activity = NonNullable<NonNullable<OrganizationActivityQuery['actor']>['activity']>;
type Month = NonNullable<Activity['months']>[number];

const HEIGHT = 200;
const MARGIN = { top: 14, right: 12, bottom: 30, left: 36 };

/** What is recorded of an organization over time. For itself and its allies only; for everybody else there is nothing, and no gap. */
export function ActivityPart({ did, onFacts }: { readonly did: string; readonly onFacts: TellFacts }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useActivityWords();
  const { data, facts } = useReading(
    OrganizationActivityDocument,
    { did, months: 24 },
    { pause: viewer === undefined },
  );
  useEffect(() => onFacts(facts), [onFacts, facts]);
  const columns = useColumns();
  const activity = viewer === undefined ? undefined : data?.actor?.activity;
  if (!activity) return null;
  const months = activity.months ?? [];
  return (
    <Judged title={t`Activity recorded here`} finding={activity}>
      <p className={styles['small']}>
        <Trans>
          Only the organization itself and its allies see this. It is not influence, and no measure of anybody’s worth.
        </Trans>
      </p>
      {activity.value ? <p className={styles['summary']}>{words[activity.value]}</p> : null}
      <Relations months={months} />
      <details>
        <summary>
          <Trans>Month by month, as a table</Trans>
        </summary>
        <DataTable
          caption={t`Activity recorded here, by month`}
          columns={columns}
          rows={months}
          rowId={({ month }) => month ?? ''}
          facts={undefined}
        />
      </details>
    </Judged>
  );
}

/** With how many others it was related at the end of each month; the table beneath says the same. */
function Relations({ months }: { readonly months: readonly Month[] }) {
  const { t, i18n } = useLingui();
  const [frame, width] = useWidth<HTMLDivElement>();
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const names = months.map(({ month }) => month ?? '');
  const x = scalePoint({ domain: names, range: [MARGIN.left, right], padding: 0.4 });
  const most = Math.max(1, ...months.map(({ relations }) => relations ?? 0));
  const y = scaleLinear({ domain: [0, most], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const room = Math.max(1, Math.ceil((names.length * 74) / Math.max(1, right - MARGIN.left)));
  const label = new Intl.DateTimeFormat(i18n.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const place = ({ month, relations }: Month) => ({ x: x(month ?? '') ?? 0, y: y(relations ?? 0) });
  return (
    <figure className={styles['chart']}>
      <div ref={frame}>
        {width === 0 ? null : (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {y
              .ticks(Math.min(4, most))
              .filter(Number.isInteger)
              .map((tick) => (
                <g key={tick}>
                  <Line className={styles['grid'] ?? ''} x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
                  <text x={MARGIN.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="central">
                    {tick.toLocaleString(i18n.locale)}
                  </text>
                </g>
              ))}
            {names.map((name, at) =>
              (names.length - 1 - at) % room === 0 ? (
                <text key={name} x={x(name)} y={HEIGHT - 8} textAnchor={at === names.length - 1 ? 'end' : 'middle'}>
                  {label.format(new Date(`${name}-01`))}
                </text>
              ) : null,
            )}
            <LinePath
              className={styles['line'] ?? ''}
              data={[...months]}
              x={(one) => place(one).x}
              y={(one) => place(one).y}
            />
            {months.map((one) => (
              <circle key={one.month} className={styles['point']} cx={place(one).x} cy={place(one).y} r="3.5" />
            ))}
          </svg>
        )}
      </div>
      <figcaption
        className={styles['small']}
      >{t`Organizations that it was related to, at the end of each month`}</figcaption>
    </figure>
  );
}

function useColumns(): readonly Column<Month>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { id: 'month', header: t`Month`, value: ({ month }) => month },
      { id: 'relations', header: t`Related to`, value: ({ relations }) => relations, isNumber: true },
      { id: 'gained', header: t`New`, value: ({ gainedTotal }) => gainedTotal, isNumber: true },
      { id: 'ended', header: t`Ended`, value: ({ lostTotal }) => lostTotal, isNumber: true },
      { id: 'records', header: t`Records issued`, value: ({ records }) => records, isNumber: true },
    ],
    [t],
  );
}

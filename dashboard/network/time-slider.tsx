import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { type Month, monthInWords } from './months.ts';
import styles from './time-slider.module.css';

/** Between two months while they pass by themselves; never before the one that is asked for has come. */
const STEP_MS = 1_100;
/** A hand that rests so long has found its month. */
const REST_MS = 200;

/** Chooses the time that the map is of: a month end, or now. By the arrow keys month by month; or they pass by themselves. */
export function TimeSlider({
  months,
  at,
  isWaiting,
  onChange,
}: {
  readonly months: readonly Month[];
  readonly at: Month | undefined;
  /** The map of this month has not come yet. */
  readonly isWaiting: boolean;
  readonly onChange: (at: Month | undefined) => void;
}) {
  const { t, i18n } = useLingui();
  const id = useId();
  const now = months.length;
  const found = at === undefined ? now : months.indexOf(at);
  const place = found === -1 ? now : found;
  const [moved, setMoved] = useState(place);
  const [playing, setPlaying] = useState<'NO' | 'FROM_THE_START' | 'YES'>('NO');
  useEffect(() => setMoved(place), [place]);

  const change = useEffectEvent((to: number) => onChange(months[to]));
  useEffect(() => {
    if (moved === place) return;
    const rest = setTimeout(() => change(moved), REST_MS);
    return () => clearTimeout(rest);
  }, [moved, place]);
  useEffect(() => {
    if (playing === 'NO' || isWaiting) return;
    if (place >= now) {
      // the address has not said the first month yet
      if (playing === 'YES') setPlaying('NO');
      return;
    }
    if (playing === 'FROM_THE_START') return setPlaying('YES');
    const next = setTimeout(() => change(place + 1), STEP_MS);
    return () => clearTimeout(next);
  }, [playing, isWaiting, place, now]);

  if (months.length === 0) return null;
  const words = (to: number) => {
    const month = months[to];
    return month === undefined ? t`Now` : t`End of ${monthInWords(month, i18n.locale)}`;
  };
  const play = () => {
    if (playing !== 'NO') return setPlaying('NO');
    setPlaying(place >= now ? 'FROM_THE_START' : 'YES');
    if (place >= now) onChange(months[0]);
  };
  return (
    <div className={`not-printed ${styles['time']}`}>
      <button type="button" onClick={play}>
        {playing !== 'NO' ? <Trans>Stop</Trans> : <Trans>Play</Trans>}
      </button>
      <span>
        <label htmlFor={id}>
          <Trans>As it was</Trans>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={now}
          value={moved}
          aria-valuetext={words(moved)}
          onChange={({ target }) => {
            setPlaying('NO');
            setMoved(Number(target.value));
          }}
        />
      </span>
      <output htmlFor={id}>{words(moved)}</output>
    </div>
  );
}

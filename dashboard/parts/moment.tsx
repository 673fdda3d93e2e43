import { useLingui } from '@lingui/react/macro';

const STEPS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A moment as somebody says it: "2 hours ago", with the exact time for who points at it or reads it aloud. */
export function Moment({ at }: { readonly at: string | null | undefined }) {
  const { i18n } = useLingui();
  if (!at) return null;
  return (
    <time dateTime={at} title={new Date(at).toLocaleString(i18n.locale)}>
      {sinceOrUntil(at, i18n.locale)}
    </time>
  );
}

/** A day, such as 31 January 2026. */
export function Day({ on }: { readonly on: string | null | undefined }) {
  const { i18n } = useLingui();
  if (!on) return null;
  return (
    <time dateTime={on}>{new Date(on).toLocaleDateString(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' })}</time>
  );
}

/** "2 hours ago", in a language. */
export function sinceOrUntil(at: string, locale: string, now = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1_000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of STEPS)
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  return format.format(0, 'second');
}

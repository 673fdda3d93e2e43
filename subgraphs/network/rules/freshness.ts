import { type Fact, type Facts, textOf } from '../facts/index.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Freshness of a statement by the rhythm that its author declared: how long ago it was last renewed or reported on, in rhythms. Without a
 * declared rhythm a year counts. An age says nothing about whether a statement is true; authors who report often on little look fresh.
 */
export const FRESHNESS = {
  GREEN: 'Renewed, or reported on, within the rhythm that its author declared.',
  YELLOW: 'Within two rhythms.',
  RED: 'Beyond two rhythms.',
  INACTIVE: 'Beyond three rhythms.',
} as const;
export type Freshness = keyof typeof FRESHNESS;

export const FRESHNESS_RULE = 'freshness-1';

/** Lengths of rhythms in months. */
const MONTHS: Readonly<Record<string, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** How fresh a record is: by its own time of issue, and by the reports about it. */
export function freshnessOf(facts: Facts, record: Fact): Finding<Freshness> {
  const rhythm = textOf(record, 'reportingRhythm') ?? textOf(record, 'rhythm');
  const months = (rhythm === undefined ? undefined : MONTHS[rhythm]) ?? 12;
  const reports = [...facts.pointingTo(record.id, 'Report', 'about')].filter(({ actor }) => actor === record.actor);
  const newest = [record, ...reports].reduce((latest, one) => (placeOf(one) > placeOf(latest) ? one : latest));
  const within = (rhythms: number) => facts.day <= dayAfter(newest.issuedAt, rhythms * months);
  const value = within(1) ? 'GREEN' : within(2) ? 'YELLOW' : within(3) ? 'RED' : 'INACTIVE';
  return finding(facts, FRESHNESS_RULE, value, {
    because: [newest.id],
    looked: [record.id, ...reports.map(({ id }) => id)],
    concerned: [record.actor],
  });
}

function placeOf({ issuedAt, id }: Fact): string {
  return `${issuedAt} ${id}`;
}

/** The day so many months later; the last of the month where it is shorter (ISO 8601). */
export function dayAfter(moment: string, months: number): string {
  const [year = 0, month = 1, day = 1] = moment.slice(0, 10).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const date = Math.min(day, lastOfMonth.getUTCDate());
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), date)).toISOString().slice(0, 10);
}

import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { dayAt } from '../days.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * Freshness of a statement by the rhythm that its author declared: how long ago it was last renewed or reported on, in rhythms. Without a
 * declared rhythm a year counts. A goal is reported on by reports on its indicators as well, a charter by the rounds that its steward says
 * were held. The values name an age and judge nobody: a statement that has been quiet for long may hold as it did. Reports of others do not count: they say nothing about whether the author still stands by its word.
 *
 * Weaknesses: an age says nothing about whether a statement is true; authors who report often on little look fresh.
 */
export const FRESHNESS = {
  FRESH: 'Renewed, or reported on, within the rhythm that its author declared.',
  AGEING: 'Renewed, or reported on, within two rhythms.',
  QUIET: 'Nothing of its author has been heard about it for more than two rhythms.',
  DORMANT: 'Nothing of its author has been heard about it for more than three rhythms.',
} as const;
export type Freshness = keyof typeof FRESHNESS;

export const FRESHNESS_RULE = 'freshness-1';

/** Lengths of rhythms in months. */
const MONTHS: Readonly<Record<string, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** How fresh a record is: by its own time of issue, and by what its author said about it since. */
export function freshnessOf(facts: Facts, record: Fact): Finding<Freshness> {
  const months = monthsOf(record) ?? 12;
  const renewals = renewalsOf(facts, record);
  const newest = renewals.reduce((latest, one) => (placeOf(one) > placeOf(latest) ? one : latest));
  const within = (rhythms: number) => facts.day <= dayAfter(newest.at, rhythms * months);
  const value = within(1) ? 'FRESH' : within(2) ? 'AGEING' : within(3) ? 'QUIET' : 'DORMANT';
  return finding(facts, FRESHNESS_RULE, value, {
    because: [newest.id],
    looked: renewals.map(({ id }) => id),
    concerned: [record.actor],
  });
}

/** The declared rhythm of a record in months; undefined where it declares none. */
export function monthsOf(record: Fact): number | undefined {
  return MONTHS[textOf(record, 'reportingRhythm') ?? textOf(record, 'rhythm') ?? ''];
}

/** When its author stood by it, and where: the record itself, reports, and rounds that were held. */
type Renewal = { readonly id: string; readonly at: string };

function renewalsOf(facts: Facts, record: Fact): readonly [Renewal, ...Renewal[]] {
  const own = (id: string, kind: string, field: string) => [...facts.pointingTo(id, kind, field, record.actor)];
  const reports = [record, ...own(record.id, 'Indicator', 'goal')]
    .flatMap(({ id }) => own(id, 'Report', 'about'))
    .map(({ id, issuedAt }) => ({ id, at: issuedAt }));
  const rounds = own(record.id, 'Gathering', 'network').flatMap((round) => {
    const at = textOf(round, 'status') === 'HELD' ? textOf(round, 'date') : undefined;
    return at === undefined || at > facts.day ? [] : [{ id: round.id, at }];
  });
  return [{ id: record.id, at: record.issuedAt }, ...reports, ...rounds];
}

function placeOf({ at, id }: Renewal): string {
  return `${at} ${id}`;
}

/** The day so many months later; the last of the month where it is shorter (ISO 8601). */
export function dayAfter(moment: string, months: number): string {
  const [year = 0, month = 1, day = 1] = moment.slice(0, 10).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const date = Math.min(day, lastOfMonth.getUTCDate());
  return dayAt(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), date));
}

import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { dayAfter, monthsOf } from '../evidence/freshness.ts';
import { type Finding, finding } from '../finding.ts';
import { lifeStageOf } from './life-stage.ts';
import { membersIn } from './members.ts';

/**
 * The rounds of a network: gatherings that its steward or members published, against the rhythm in the charter. A round is due one rhythm
 * after the last that was held, or after the charter began. Gatherings on one day count once, whoever published them.
 *
 * Weak: a gathering is held by the word of whoever published it; nothing says how much came of it.
 */
export const ROUNDS = {
  IN_RHYTHM: 'The next round is not due yet.',
  DUE: 'A round is due, and one is planned.',
  OVERDUE: 'A round is due, and none is planned.',
  NO_RHYTHM: 'The charter names no rhythm, or it cannot be seen.',
  PAUSED: 'The network rests: nothing is due.',
  OVER: 'The network has split, or ended: nothing is due.',
} as const;
export type RoundsValue = keyof typeof ROUNDS;

export type RoundsOf = {
  readonly value: RoundsValue;
  /** The day on which the next round is due; null where none is. */
  readonly dueOn: string | null;
  /** Ids of the gatherings that were held last, and that are planned next. */
  readonly last: string | null;
  readonly next: string | null;
  /** Days on which one was held, is still planned, or was cancelled. */
  readonly held: number;
  readonly planned: number;
  readonly cancelled: number;
  /** Ids of gatherings whose day has passed and of which nobody says whether they were held. */
  readonly unsaid: readonly string[];
};

export const ROUNDS_RULE = 'rounds-1';

/** The rounds of a charter that stands. */
export function roundsOf(facts: Facts, charter: Fact): Finding<RoundsOf> {
  const members = new Set(membersIn(facts, charter.id));
  const gatherings = [...facts.pointingTo(charter.id, 'Gathering', 'network')]
    .flatMap((gathering) => {
      const date = members.has(gathering.actor) ? textOf(gathering, 'date') : undefined;
      if (date === undefined) return [];
      return [{ id: gathering.id, date, status: textOf(gathering, 'status'), place: `${date} ${gathering.id}` }];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const held = gatherings.filter(({ status, date }) => status === 'HELD' && date <= facts.day);
  const planned = gatherings.filter(({ status, date }) => status === 'PLANNED' && date >= facts.day);
  const days = new Set(held.map(({ date }) => date));
  const unsaid = gatherings.filter(({ status, date }) => status === 'PLANNED' && date < facts.day && !days.has(date));
  const [last, next] = [held.at(-1), planned[0]];
  const months = monthsOf(charter);
  const since = last?.date ?? (facts.versions(charter.id)[0] ?? charter).issuedAt;
  const stage = lifeStageOf(facts, charter);
  const dueOn = months === undefined ? null : dayAfter(since, months);
  const value = ((): RoundsValue => {
    if (stage.value.value === 'PAUSED') return 'PAUSED';
    if (stage.value.value === 'SPLIT' || stage.value.value === 'ENDED') return 'OVER';
    if (dueOn === null) return 'NO_RHYTHM';
    if (facts.day <= dueOn) return 'IN_RHYTHM';
    return next ? 'DUE' : 'OVERDUE';
  })();
  const isDue = value === 'IN_RHYTHM' || value === 'DUE' || value === 'OVERDUE';
  return finding(
    facts,
    ROUNDS_RULE,
    {
      value,
      dueOn: isDue ? dueOn : null,
      last: last?.id ?? null,
      next: next?.id ?? null,
      held: days.size,
      planned: new Set(planned.map(({ date }) => date)).size,
      cancelled: new Set(gatherings.flatMap(({ status, date }) => (status === 'CANCELLED' ? [date] : []))).size,
      unsaid: unsaid.map(({ id }) => id),
    },
    {
      because: [charter.id, ...[last?.id ?? [], next?.id ?? []].flat(), ...(isDue ? [] : stage.because)],
      looked: gatherings.map(({ id }) => id),
      concerned: members,
    },
  );
}

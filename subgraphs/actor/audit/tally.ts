import { type AuditDecision, type AuditedCaller, callerName } from '../store/audit-port.ts';

/** What was noted and is not yet in the log. Repeats within a minute become one entry with a count. */
export type Tally = {
  add(what: Pick<AuditDecision, 'who' | 'record' | 'audience' | 'decision' | 'fields'>): void;
  /** Counts what is beyond what the log takes of one caller one by one. */
  addBeyond(who: AuditedCaller, decision: AuditDecision['decision']): void;
  /** What is to be written now: what is new, and repeats whose minute is over; everything, when the log is being closed. */
  take(everything: boolean): readonly AuditDecision[];
  /** Whether something is left to be written later. */
  isOpen(): boolean;
};

type Noted = {
  readonly what: Omit<AuditDecision, 'type' | 'at' | 'until' | 'count'>;
  readonly period: number;
  since: number;
  last: number;
  count: number;
  /** When it was written first; later ones wait until the period is over. */
  writtenAt: number | undefined;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** No caller may fill more of the log than this, each day, whatever it asks for. */
const SHARE = 0.1;
const MOST_CALLERS = 10_000;
const MOST_OPEN_OF_CALLER = 5_000;

export function openTally(capacity: number, now: () => number): Tally {
  const noted = new Map<string, Noted>();
  const callers = new Map<string, { open: number; left: number; at: number }>();
  const share = Math.max(1, Math.floor(capacity * SHARE));

  function callerOf(who: AuditedCaller) {
    const name = `${who.type} ${callerName(who)}`;
    let caller = callers.get(name);
    if (!caller) {
      if (callers.size >= MOST_CALLERS) for (const [other, { open }] of callers) if (open === 0) callers.delete(other);
      caller = { open: 0, left: share, at: now() };
      callers.set(name, caller);
    }
    return caller;
  }

  function add(what: Noted['what'], period: number): void {
    const key = JSON.stringify([Object.values(what.who), what.record, what.decision, what.fields ?? null]);
    const known = noted.get(key);
    const at = now();
    if (known) {
      if (known.count === 0) known.since = at;
      known.count++;
      known.last = at;
      return;
    }
    const caller = callerOf(what.who);
    if (period === MINUTE && caller.open >= MOST_OPEN_OF_CALLER) addBeyond(what.who, what.decision);
    else {
      caller.open++;
      noted.set(key, { what, period, since: at, last: at, count: 1, writtenAt: undefined });
    }
  }

  function addBeyond(who: AuditedCaller, decision: AuditDecision['decision'], count = 1): void {
    // one entry an hour for each organization, not for each of its people: names of people cost a caller nothing
    const whose: AuditedCaller = who.type === 'MEMBER' ? { ...who, subject: '*' } : who;
    for (let n = 0; n < count; n++) add({ who: whose, record: '*', decision }, HOUR);
  }

  /** Whether the caller may have one more entry; its share grows again over a day. */
  function spend(who: AuditedCaller): boolean {
    const caller = callerOf(who);
    const at = now();
    caller.left = Math.min(share, caller.left + ((at - caller.at) / DAY) * share);
    caller.at = at;
    if (caller.left < 1) return false;
    caller.left--;
    return true;
  }

  function take(everything: boolean): AuditDecision[] {
    const at = now();
    const taken: AuditDecision[] = [];
    const put = (one: Noted) => {
      const { what, since, last, count } = one;
      const until = last > since ? { until: new Date(last).toISOString() } : {};
      taken.push({ type: 'DECISION', at: new Date(since).toISOString(), ...until, ...what, count });
      one.count = 0;
      one.writtenAt ??= at;
    };
    for (const single of [true, false]) {
      for (const [key, one] of [...noted]) {
        if ((one.what.record !== '*') !== single) continue;
        const isOver = one.writtenAt !== undefined && at - one.writtenAt >= one.period;
        if (one.count > 0 && (one.writtenAt === undefined || isOver || everything)) {
          if (!single || spend(one.what.who)) put(one);
          else {
            addBeyond(one.what.who, one.what.decision, one.count);
            one.count = 0;
            one.writtenAt ??= at;
          }
        }
        if (isOver) {
          noted.delete(key);
          callerOf(one.what.who).open--;
        }
      }
    }
    return taken;
  }

  return { add: (what) => add(what, MINUTE), addBeyond, take, isOpen: () => noted.size > 0 };
}

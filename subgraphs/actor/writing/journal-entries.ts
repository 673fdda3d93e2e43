import { ConstellationError, type RecordVersion } from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, StoredRecord } from '../store/port.ts';
import { type FeedHeads, feedEntries } from './feed-entries.ts';
import type { Plan } from './planning.ts';

const MAX_AHEAD = 60_000;

/** Whole seconds, never before the last entry, and never so far ahead that readers would refuse it. */
export function timeOfIssue(now: number, last: string | undefined, actor: string): string {
  const lastTime = last === undefined ? 0 : Date.parse(last);
  if (lastTime > now + MAX_AHEAD)
    throw new ConstellationError(
      'CLOCK_SKEW',
      `The clock of this machine is behind: the last entry was made at ${last}. Set the clock right.`,
      { actor },
    );
  const seconds = Math.floor(Math.max(now, lastTime) / 1_000);
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}

/** How the record of a command stands after it. */
export type Outcome = {
  readonly record: StoredRecord /** Number of the journal entry that must be stored for it. */;
  readonly entrySeq: number;
};

/** Numbers and chains what is to be written after the head that was read. */
export function writeDown(
  actor: string,
  plans: readonly Plan[],
  signed: readonly (RecordVersion | undefined)[],
  lastSeq: number,
  firstHeads: FeedHeads,
  at: string,
): { entries: readonly JournalEntry[]; outcomes: readonly Outcome[]; heads: FeedHeads } {
  const entries: JournalEntry[] = [];
  const outcomes: Outcome[] = [];
  let heads = firstHeads;
  for (const [index, plan] of plans.entries()) {
    const version = signed[index];
    if (plan.type === 'NOTHING') {
      outcomes.push({ record: plan.before, entrySeq: lastSeq + entries.length });
      continue;
    }
    const seq = lastSeq + entries.length + 1;
    const change: Exclude<JournalChange, { type: 'RESTORED' }> =
      plan.type === 'POLICY'
        ? { type: 'POLICY', id: plan.before.envelope.id, policy: plan.policy }
        : { type: 'VERSION', ...(version as RecordVersion), policy: plan.policy };
    const next = feedEntries(actor, heads, change, plan.before);
    heads = next.heads;
    entries.push({ seq, change, at, feeds: next.feeds });
    const record =
      plan.type === 'POLICY'
        ? { ...plan.before, policy: plan.policy }
        : { ...(version as RecordVersion), policy: plan.policy };
    outcomes.push({ record: { ...record, seq }, entrySeq: seq });
  }
  return { entries, outcomes, heads };
}

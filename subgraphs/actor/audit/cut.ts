import type { ActorStore } from '../store/port.ts';
import { chainAudit } from './chain.ts';
import type { AuditLimits } from './log.ts';

const DAY = 24 * 60 * 60 * 1_000;
/** So much more than wanted is held before it is cut: cutting one by one would write an entry for each. */
const SLACK = 0.05;

/**
 * Removes the oldest entries beyond what is kept. What was cut is said in an entry of the chain first, so that the rest can be checked
 * from there on; a cut that was stopped in between is done again.
 */
export async function trimAudit({ actor, audit }: ActorStore, limits: AuditLimits, now: number): Promise<void> {
  const [first, last] = await Promise.all([audit.first(), audit.last()]);
  if (!first || !last) return;
  const held = last.seq - first.seq + 1;
  const tooMany = held > limits.entries + Math.max(1, limits.entries * SLACK) ? last.seq - limits.entries : 0;
  const oldest = new Date(now - limits.days * DAY).toISOString();
  let tooOld = 0;
  // a day's worth at a time, for the same reason
  if (first.at < new Date(now - (limits.days + 1) * DAY).toISOString()) {
    const [kept] = await audit.read({ since: oldest, limit: 1 });
    tooOld = kept ? kept.seq - 1 : last.seq;
  }
  const upTo = Math.max(tooMany, tooOld);
  if (upTo < first.seq) return;
  const [end] = await audit.read({ after: upTo - 1, limit: 1 });
  if (end?.seq !== upTo) return;
  const at = new Date(now).toISOString();
  const [entry] = chainAudit(actor, last, [{ type: 'CUT', at, cut: { seq: upTo, digest: end.digest } }]);
  // another process that came first may have cut as well: looked at again with the next flush
  if (entry && (await audit.append([entry])) === 1) await audit.cut(upTo);
}

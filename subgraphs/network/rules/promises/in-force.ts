import type { Fact, Facts } from '../../facts/index.ts';
import { type CommitmentStatus, standingOf } from './commitment-status.ts';

/** Promises that somebody may count on: agreed, and neither lapsed nor replaced. */
const COUNTS: ReadonlySet<CommitmentStatus> = new Set(['AGREED', 'ACTIVE', 'PARTLY_FULFILLED', 'FULFILLED']);

/** Whether somebody acts by this commitment: it is agreed, and neither lapsed nor superseded. */
export function isInForce(facts: Facts, commitment: Fact): boolean {
  return !commitment.withdrawn && COUNTS.has(standingOf(facts, commitment).value);
}

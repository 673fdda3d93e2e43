import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { dayAfter, monthsOf } from '../evidence/freshness.ts';
import { type CommitmentStatus, commitmentStatusOf } from '../promises/commitment-status.ts';
import { dayOf, type FollowUp, followUp, type Lookouts } from './follow-up.ts';

const IN_FORCE: ReadonlySet<CommitmentStatus> = new Set(['ACTIVE', 'PARTLY_FULFILLED', 'LAPSED']);

/** Commitments of the organization that are due or to be reported on, and those made to it that are overdue. */
export function* promisesDue(facts: Facts, actor: string, until: string): Lookouts {
  for (const commitment of facts.ofActor(actor, 'Commitment')) {
    yield;
    const { value, because } = commitmentStatusOf(facts, commitment);
    if (!IN_FORCE.has(value.value)) continue;
    const due = termsDue(facts, commitment, value.terms?.digest);
    if (due !== undefined && due <= until) yield followUp('COMMITMENT_DUE', commitment, { due, because });
    const report = reportDue(facts, commitment);
    if (report && report.due <= until) yield followUp('REPORT_DUE', commitment, report);
  }
  for (const commitment of facts.pointingTo(actor, 'Commitment', 'receiver')) {
    yield;
    if (commitment.actor === actor) continue;
    const { value, because } = commitmentStatusOf(facts, commitment);
    if (!value.isOverdue) continue;
    const due = termsDue(facts, commitment, value.terms?.digest) ?? null;
    yield followUp('COMMITMENT_TO_US_OVERDUE', commitment, { due, actors: [commitment.actor], because });
  }
}

/** When its version that counts is due. */
function termsDue(facts: Facts, commitment: Fact, digest: string | undefined): string | undefined {
  const terms = facts.versions(commitment.id).find((version) => version.digest === digest) ?? commitment;
  return textOf(terms, 'due');
}

/** The day of the next report by the rhythm declared: from the last report, else from when it began. */
function reportDue(
  facts: Facts,
  commitment: Fact,
): (Pick<FollowUp, 'since' | 'due' | 'because'> & { due: string }) | undefined {
  const months = monthsOf(commitment);
  if (months === undefined) return undefined;
  const reports = [...facts.pointingTo(commitment.id, 'Report', 'about', commitment.actor)];
  const last = reports.reduce<Fact | undefined>(
    (newest, one) => (newest === undefined || placeOf(one) > placeOf(newest) ? one : newest),
    undefined,
  );
  const first = facts.versions(commitment.id)[0] ?? commitment;
  const begun = [textOf(commitment, 'start') ?? '', dayOf(first.issuedAt)].sort().at(-1) ?? '';
  const since = last ? dayOf(last.issuedAt) : begun;
  return { since, due: dayAfter(since, months), because: last ? [last.id] : [] };
}

function placeOf({ issuedAt, id }: Fact): string {
  return `${issuedAt} ${id}`;
}

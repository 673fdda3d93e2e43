import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { evidenceIn } from '../evidence/evidence-in.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * How an issue stands: resolved by the word of whoever wrote it down; else by whether somebody sees to it. Whoever is named as its owner
 * sees to it once it has confirmed that; an issuer that names itself, or nobody, speaks for itself only where it names itself.
 *
 * Weak: whether a resolution holds nobody has to confirm.
 */
export const ISSUE_STATES = {
  RESOLVED: 'It stands in nobody’s way any more.',
  IN_HAND: 'Somebody sees to it.',
  ASKED: 'Somebody is named to see to it, and has not said so yet.',
  REFUSED: 'Whoever is named does not see to it.',
  UNOWNED: 'Nobody is named to see to it.',
} as const;
export type IssueStateValue = keyof typeof ISSUE_STATES;

export type IssueState = {
  readonly value: IssueStateValue;
  /** Whether it should be out of the way by now, and is not. */
  readonly isOverdue: boolean;
  /** Whether a root cause is given; null where it may be withheld. */
  readonly hasRootCause: boolean | null;
};

export const ISSUE_STATE_RULE = 'issue-state-1';

/** How an issue that stands is doing. */
export function issueStateOf(facts: Facts, issue: Fact): Finding<IssueState> {
  const owner = targetOf(issue, 'owner');
  const evidence = owner !== undefined && owner !== issue.actor ? evidenceIn(facts, issue) : null;
  const isResolved = textOf(issue, 'status') === 'RESOLVED';
  const value = ((): IssueStateValue => {
    if (isResolved) return 'RESOLVED';
    if (owner === undefined) return 'UNOWNED';
    if (owner === issue.actor || evidence?.value === 'CONFIRMED') return 'IN_HAND';
    return evidence?.value === 'REJECTED' ? 'REFUSED' : 'ASKED';
  })();
  const hasRootCause = textOf(issue, 'rootCauseGiven') !== undefined || (issue.undisclosed > 0 ? null : false);
  return finding(
    facts,
    ISSUE_STATE_RULE,
    { value, isOverdue: !isResolved && (textOf(issue, 'due') ?? '~') < facts.day, hasRootCause },
    {
      because: [issue.id, ...(evidence?.because ?? [])],
      concerned: owner === undefined ? [] : [owner],
    },
  );
}

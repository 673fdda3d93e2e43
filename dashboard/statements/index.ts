/**
 * Goals and commitments as they stand in lists, and what is said of every statement: that something is withheld, how long ago it was
 * renewed.
 */

export { useCommitmentCaveats } from './commitment-caveats.ts';
export { CommitmentLine, CommitmentLink, Done, StatusWhy } from './commitment-line.tsx';
export { FreshnessNote } from './freshness-note.tsx';
export { GoalLine, GoalLink } from './goal-line.tsx';
export { Measured } from './measured.tsx';
export { MissingWords } from './missing-words.tsx';
export { StatusBadge } from './status-badge.tsx';
export { WithheldNote } from './withheld-note.tsx';

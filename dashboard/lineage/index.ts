/** Where statements come from: the proof of a record, and the records behind a derived value. */
export { ProofBadge } from './proof-badge.tsx';
export { type Finding, Why } from './why.tsx';

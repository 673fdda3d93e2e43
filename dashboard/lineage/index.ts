/** Where statements come from: the proof of a record, what those say whom it names, and the records behind a derived value. */
export { BothVoices } from './both-voices.tsx';
export { type EarlierVersion, readEarlierVersions } from './earlier-versions.ts';
export { EvidenceBadge } from './evidence-badge.tsx';
export { useAnswerWords, useEvidenceWords } from './evidence-words.ts';
export { ProofBadge } from './proof-badge.tsx';
export { type Finding, Why } from './why.tsx';

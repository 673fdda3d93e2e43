/**
 * Codes in words: what stands in records as a code is shown as people say it, in the reader's language.
 */
export { COMMITMENT_STATUSES, type CommitmentStatus, useStatusWords } from './commitment-statuses.ts';
export { DirectionTag } from './direction-tag.tsx';
export { useDirectionWords } from './directions.ts';
export { AGES, type Age, useAgeWords } from './freshness-words.ts';
export { useKindWords } from './kind-words.ts';
export { type ProgressValue, useProgressCaveats, useProgressGaps, useProgressWords } from './progress-values.ts';
export { ProgressWords } from './progress-words.tsx';
export { useQuantity, useUnit } from './quantities.ts';
export { useRegionName } from './regions.ts';
export { SdgTags } from './sdg-tags.tsx';
export { SDGS, sdgOf, useSdgTitles } from './sdgs.ts';
export { SECTORS, useSectorWords } from './sectors.ts';

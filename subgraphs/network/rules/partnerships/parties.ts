import { type Fact, targetsOf } from '../../facts/index.ts';

/** DIDs of those who work together by this version of a partnership, in order: who published it, and whom it names. */
export function partiesOf(partnership: Fact): readonly string[] {
  return [...new Set([partnership.actor, ...targetsOf(partnership, 'parties')])].sort();
}

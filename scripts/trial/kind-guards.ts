import type { Guard } from './guards.ts';

const KINDS = ['test/network/kinds.test.ts'];
const CONTENT = ['test/schema/validate.test.ts'];
const PACKS = ['test/actor/packs.test.ts'];
const PUBLISHING = ['test/actor/publishing.test.ts'];

/** What kinds refuse, and what a withdrawal leaves. */
// biome-ignore format: a guard is one line
export const KIND_GUARDS: readonly Guard[] = [
  { guard: 'a pack that is off', file: 'subgraphs/actor/writing/publishing.ts', find: 'if (kind && command.type === \'PUBLISH\' && options.packs) refusePackOff(kind, options.packs, actor);', replace: '', tests: PACKS, only: 'is off until' },
  { guard: 'a promise withdrawn after its day', file: 'subgraphs/actor/writing/planning.ts', find: 'now.slice(0, 10) > due', replace: 'now === due', tests: PUBLISHING, only: 'after its day' },
  { guard: 'a promise withdrawn in time', file: 'subgraphs/actor/writing/planning.ts', find: 'now.slice(0, 10) > due', replace: 'now.slice(0, 10) >= due', tests: PUBLISHING, only: 'after its day' },
  { guard: 'a day of promise that is shown to fewer', file: 'subgraphs/actor/writing/planning.ts', find: 'if (Object.hasOwn(fields, promise) && !isAsWide(fields[promise] as Grant, grant)) return false;', replace: 'if (grant.audience === \'\' || fields.nothing || isAsWide.length === 0) return false;', tests: PUBLISHING, only: 'after its day' },
  { guard: 'a withdrawal says late or nothing', file: 'schema/record-check.ts', find: 'if (afterDue !== undefined && afterDue !== true) return false;', replace: '', tests: ['test/corpus/corpus.test.ts'], only: 'P074' },
  { guard: 'results of fewer than five answers', file: 'schema/kinds/health-check.ts', find: 'answersIn(result) < FEWEST_ANSWERS', replace: 'answersIn(result) < 0', tests: KINDS, only: 'four answers' },
  { guard: 'results of nobody', file: 'schema/kinds/health-check.ts', find: "typeof respondents === 'number' && respondents >= FEWEST_ANSWERS", replace: "respondents !== ''", tests: KINDS, only: 'results of nobody' },
  { guard: 'notice before an evaluation', file: 'schema/kinds/evaluation.ts', find: 'noticeGivenOn >= today', replace: 'noticeGivenOn > today', tests: CONTENT, only: 'gives notice' },
  { guard: 'a contribution has happened', file: 'schema/content-rules.ts', find: 'return day > tomorrow;', replace: 'return day < tomorrow;', tests: CONTENT, only: 'has happened' },
];

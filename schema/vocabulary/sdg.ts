/**
 * Codes of the UN Sustainable Development Goals: a goal (`13`) or a target (`13.2`, `13.a`), as in the global indicator framework
 * (A/RES/71/313).
 */
const TARGETS_BY_GOAL: Readonly<Record<number, string>> = {
  1: '1 2 3 4 5 a b',
  2: '1 2 3 4 5 a b c',
  3: '1 2 3 4 5 6 7 8 9 a b c d',
  4: '1 2 3 4 5 6 7 a b c',
  5: '1 2 3 4 5 6 a b c',
  6: '1 2 3 4 5 6 a b',
  7: '1 2 3 a b',
  8: '1 2 3 4 5 6 7 8 9 10 a b',
  9: '1 2 3 4 5 a b c',
  10: '1 2 3 4 5 6 7 a b c',
  11: '1 2 3 4 5 6 7 a b c',
  12: '1 2 3 4 5 6 7 8 a b c',
  13: '1 2 3 a b',
  14: '1 2 3 4 5 6 7 a b c',
  15: '1 2 3 4 5 6 7 8 9 a b c',
  16: '1 2 3 4 5 6 7 8 9 10 a b',
  17: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19',
};

/** The codes of all goals and targets, in their order. */
export const SDG_CODES: readonly string[] = Object.entries(TARGETS_BY_GOAL).flatMap(([goal, targets]) => [
  goal,
  ...targets.split(' ').map((target) => `${goal}.${target}`),
]);
const CODES = new Set(SDG_CODES);

/** Whether it is the code of one of the 17 goals or 169 targets. */
export function isSdgCode(code: string): boolean {
  return CODES.has(code);
}

/** The codes of the targets of a goal, in their order; none where there is no such goal. */
export function sdgTargetsOf(goal: number): readonly string[] {
  return (TARGETS_BY_GOAL[goal] ?? '').split(' ').flatMap((target) => (target === '' ? [] : [`${goal}.${target}`]));
}

import { describe, expect, it } from 'vitest';
import { atOnce, inTurns, sharedTurns } from '../../../subgraphs/network/rules/turns.ts';

/** Keeps the thread for so long. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}
function* steps(count: number, ms: number): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    work(ms);
    yield;
  }
  return 'done';
}
/** How often somebody else has a turn until this is done. */
async function turnsOfOthers(done: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const someoneElse = () => {
    if (isDone) return;
    turns++;
    setImmediate(someoneElse);
  };
  setImmediate(someoneElse);
  await done;
  isDone = true;
  return turns;
}

describe('work in turns', () => {
  it('comes to the same as at once', async () => {
    expect(atOnce(steps(5, 0))).toBe('done');
    expect(await inTurns(steps(5, 0))).toBe('done');
  });

  it('lets others go on in between, and loses no turn where it is short', async () => {
    expect(await turnsOfOthers(inTurns(steps(20, 5), sharedTurns(10)))).toBeGreaterThanOrEqual(8);
    expect(await turnsOfOthers(inTurns(steps(20, 0), sharedTurns(1_000)))).toBe(0);
  });

  it('shares its time with other work for the same request', async () => {
    const turns = sharedTurns(10);
    const pieces = Array.from({ length: 30 }, async () => {
      await turns.mayGoOn();
      work(4);
    });
    // 120 ms of work, of which 10 or a little more are done in each turn
    expect(await turnsOfOthers(Promise.all(pieces))).toBeGreaterThanOrEqual(7);
  });

  it('ends with what a step throws', async () => {
    const failing = (function* (): Generator<void, never> {
      yield;
      throw new Error('no further');
    })();
    await expect(inTurns(failing)).rejects.toThrow('no further');
  });
});

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Takes all steps of a rule one after the other. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So long a rule works before others have their turn, in milliseconds. */
const TURN_MS = 8;

/** Takes the steps of a rule that is long, and lets others have their turn in between. */
export async function inTurns<Value>(steps: Generator<void, Value>, signal?: AbortSignal): Promise<Value> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
    signal?.throwIfAborted();
  }
}

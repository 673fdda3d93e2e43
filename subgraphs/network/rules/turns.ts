import { setImmediate as nextTurn } from 'node:timers/promises';

/** Takes all steps of a rule one after the other. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So long work goes on before others have their turn, in milliseconds. */
const TURN_MS = 8;

/** The time that much work shares, such as that for one request. */
export type SharedTurns = {
  /** Resolves when one may go on: at once, or in a later turn when all of the work together has had its time in this one. */
  mayGoOn(): Promise<void>;
  /** Whether that would wait. */
  isOver(): boolean;
};

/** Promise jobs between being let go on and having done the work: those who come next shall see how long it took. */
const JOBS_UNTIL_DONE = 8;

export function sharedTurns(ms: number = TURN_MS): SharedTurns {
  let since = performance.now();
  let last: Promise<void> = Promise.resolve();
  const isOver = () => performance.now() - since >= ms;

  async function wait(): Promise<void> {
    if (!isOver()) return;
    await nextTurn();
    since = performance.now();
  }

  async function afterWork(): Promise<void> {
    for (let job = 0; job < JOBS_UNTIL_DONE; job++) await undefined;
  }

  return {
    isOver,
    mayGoOn() {
      const mine = last.then(wait);
      // one after the other: if all of them looked at the clock at once, none would see the work of the others
      last = mine.then(afterWork);
      return mine;
    },
  };
}

/** Takes the steps of a rule that is long, and lets others have their turn in between. */
export async function inTurns<Value>(
  steps: Generator<void, Value>,
  turns: SharedTurns = sharedTurns(),
): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (turns.isOver()) await turns.mayGoOn();
  }
}

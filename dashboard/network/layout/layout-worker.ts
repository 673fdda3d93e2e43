import { layOut } from './lay-out.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-input.ts';

/** After so long it shows once how far it has come: a picture that will still move a little is better than none. */
const INTERIM_MS = 150;

self.addEventListener('message', ({ data: { key, input, radius } }: MessageEvent<LayoutQuestion>) => {
  const answer = (positions: LayoutAnswer['positions'], isFinal: boolean) =>
    self.postMessage({ key, positions, isFinal } satisfies LayoutAnswer);
  const began = performance.now();
  const steps = layOut(input, radius);
  let isTold = false;
  for (;;) {
    const step = steps.next();
    if (step.done) return answer(step.value, true);
    if (isTold || performance.now() - began < INTERIM_MS) continue;
    isTold = true;
    answer(step.value(), false);
  }
});

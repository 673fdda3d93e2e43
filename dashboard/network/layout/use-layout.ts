import { useEffect, useMemo, useState } from 'react';
import type { MapData } from '../map-data.ts';
import { EXTENT, type LayoutAnswer, type LayoutInput, type LayoutQuestion, type Positions } from './layout-input.ts';

/** Where everybody is, as far as that is known. */
export type Layout = { readonly positions: Positions | undefined; readonly isFinal: boolean };

/** Pictures that were laid out since the page was opened, by what they are of: going back to one takes no time. */
const known = new Map<string, Positions>();
const MOST_KNOWN = 12;
/** On a page without workers it goes on for so long before others have their turn. */
const SLICE_MS = 10;

const NOT_YET: Layout = { positions: undefined, isFinal: false };

/** Lays a map out beside the page, so that it never stands still; shows how far that has come. */
export function useLayout(data: MapData | undefined): Layout {
  const question = useMemo(() => (data === undefined ? undefined : questionOf(data)), [data]);
  const key = question?.key;
  const [answer, setAnswer] = useState<LayoutAnswer>();
  useEffect(() => {
    if (!question || known.has(question.key)) return;
    return askFor(question, (given) => {
      if (given.isFinal) remember(given);
      setAnswer(given);
    });
  }, [key]);
  return useMemo(() => {
    const before = key === undefined ? undefined : known.get(key);
    if (before) return { positions: before, isFinal: true };
    return answer !== undefined && answer.key === key ? answer : NOT_YET;
  }, [key, answer]);
}

function remember({ key, positions }: LayoutAnswer): void {
  known.set(key, positions);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}

/** Asks a worker, or does it here in slices where there can be none; the function it gives ends it. */
function askFor(question: LayoutQuestion, tell: (answer: LayoutAnswer) => void): () => void {
  let end = () => {};
  try {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    end = () => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      tell(data);
      if (data.isFinal) worker.terminate();
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      end = inSlices(question, tell);
    });
    worker.postMessage(question);
  } catch {
    end = inSlices(question, tell);
  }
  return () => end();
}

function inSlices({ key, input, radius }: LayoutQuestion, tell: (answer: LayoutAnswer) => void): () => void {
  let isOver = false;
  const slices = async () => {
    const { layOut } = await import('./lay-out.ts');
    const steps = layOut(input, radius);
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      while (!isOver) {
        const step = steps.next();
        if (step.done) return tell({ key, positions: step.value, isFinal: true });
        if (performance.now() >= until) return void setTimeout(goOn);
      }
    };
    goOn();
  };
  void slices();
  return () => {
    isOver = true;
  };
}

function questionOf({ actors, ties }: MapData): LayoutQuestion {
  const input: LayoutInput = {
    count: actors.length,
    communities: Int32Array.from(actors, ({ community }) => community),
    one: Int32Array.from(ties, ({ one }) => one),
    other: Int32Array.from(ties, ({ other }) => other),
    weight: Float32Array.from(ties, ({ kinds }) => kinds.length),
  };
  const names = actors.map(({ id }) => id).join(' ');
  return { key: hashOf(names, input), input, radius: spaceOf(actors.length) };
}

/** Of the radius that each has to itself: more where there are few. */
export function spaceOf(count: number): number {
  return Math.max(7, Math.min(30, EXTENT / 4 / Math.sqrt(Math.max(1, count))));
}

/** Tells pictures apart (FNV-1a); nothing depends on nobody being able to make two alike. */
function hashOf(names: string, { communities, one, other, weight }: LayoutInput): string {
  let hash = 0x811c9dc5;
  const take = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  for (let at = 0; at < names.length; at++) take(names.charCodeAt(at));
  for (const numbers of [communities, one, other, weight]) for (const number of numbers) take(number);
  return `${communities.length} ${one.length} ${hash.toString(16)}`;
}

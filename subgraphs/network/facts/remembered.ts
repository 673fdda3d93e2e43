import { LRUCache } from 'lru-cache';
import type { Facts } from './facts.ts';
import { type FactsSource, type Trace, trace } from './traced-facts.ts';

/** What was computed of many facts, until something of what it read changes. */
export type Remembered = {
  /**
   * What is remembered under this key for this audience, or what `compute` makes of the facts now. One computation runs at a time for each
   * key, and whoever asks meanwhile shares it. A computation is never older than the question; its `moment` may be.
   *
   * @param compute reads of the facts that it is given, and of nothing else; rejects when it throws, and then nothing is remembered
   * @example remembered.recall(source, { key: 'gaps' }, (facts) => gapsIn(facts))
   */
  recall<Value>(
    source: FactsSource,
    about: About<Value>,
    compute: (facts: Facts) => Value | Promise<Value>,
  ): Promise<Value>;
};

export type About<Value> = {
  readonly key: string;
  /** How large it is, in records, actors or ties; one when left out. */
  readonly sizeOf?: (value: Value) => number;
};

type Entry = {
  readonly holds: Trace['holds'];
  readonly value: Promise<unknown>;
  /** How large it is, once it is there. */
  readonly size?: number;
};

/** In the measure of `sizeOf`: about 40 MB. */
const MOST = 100_000;

export function openRemembered(most = MOST): Remembered {
  const entries = new LRUCache<string, Entry>({ maxSize: most, sizeCalculation: ({ size = 1 }) => size });

  function begin<Value>(
    name: string,
    source: FactsSource,
    { sizeOf }: About<Value>,
    compute: (facts: Facts) => Value | Promise<Value>,
  ): Promise<Value> {
    const traced = trace(source);
    const value = (async () => compute(traced.facts))();
    const entry: Entry = { holds: traced.holds, value };
    entries.set(name, entry);
    const isKept = () => entries.peek(name) === entry;
    value.then(
      (done) => {
        if (isKept()) entries.set(name, { ...entry, size: Math.max(1, sizeOf?.(done) ?? 1) });
      },
      () => {
        if (isKept()) entries.delete(name);
      },
    );
    return value;
  }

  return {
    async recall<Value>(
      source: FactsSource,
      about: About<Value>,
      compute: (facts: Facts) => Value | Promise<Value>,
    ): Promise<Value> {
      const name = [source.facts.audience, about.key].join(' ');
      for (;;) {
        const known = entries.get(name);
        if (known?.holds(source)) return known.value as Promise<Value>;
        if (!known || known.size !== undefined) return begin(name, source, about, compute);
        await known.value.catch(() => {});
      }
    },
  };
}

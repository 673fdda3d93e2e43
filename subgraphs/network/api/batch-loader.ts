import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Gathers what resolvers ask for in one turn of the event loop, asks once for all of it, and remembers it for the request. Between the
 * levels of a deep operation others have their turn, and a deadline is noticed.
 */
export type BatchLoader<Value> = (key: string) => Promise<Value | undefined>;

export function batchLoader<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): BatchLoader<Value> {
  const known = new Map<string, Promise<Value | undefined>>();
  let gathering: { keys: string[]; answer: Promise<ReadonlyMap<string, Value>> } | undefined;

  function gather(): NonNullable<typeof gathering> {
    const keys: string[] = [];
    // after all promise jobs that are due: resolvers of sibling rows are started by them
    const answer = nextTurn().then(() => {
      gathering = undefined;
      return load(keys);
    });
    return { keys, answer };
  }

  return (key) => {
    const remembered = known.get(key);
    if (remembered) return remembered;
    gathering ??= gather();
    gathering.keys.push(key);
    const value = gathering.answer.then((values) => values.get(key));
    known.set(key, value);
    return value;
  };
}

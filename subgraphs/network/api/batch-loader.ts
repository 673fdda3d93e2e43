/** Gathers what resolvers ask for in one turn of the executor, asks once for all of it, and remembers it for the request. */
export type BatchLoader<Value> = (key: string) => Promise<Value | undefined>;

export function batchLoader<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): BatchLoader<Value> {
  const known = new Map<string, Promise<Value | undefined>>();
  let gathering: { keys: string[]; answer: Promise<ReadonlyMap<string, Value>> } | undefined;

  function gather(): NonNullable<typeof gathering> {
    const keys: string[] = [];
    const answer = new Promise<void>((resolve) => {
      // after all promise jobs that are due: resolvers of sibling rows are started by them
      Promise.resolve().then(() => process.nextTick(resolve));
    }).then(() => {
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

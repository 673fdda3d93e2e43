import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConstellationError } from '../../../schema/index.ts';

/** Counts the actors that one request asks live: each once, however often it is asked. */
export type OwnerShares = {
  /** Counts actors at once. @throws ConstellationError OPERATION_TOO_LARGE when there is no room for all of them; then none of them counts */
  spend(actors: readonly string[]): void;
  /**
   * The same for a question about what somebody wrote. Of the questions of one turn those are let in first after which their author has had
   * least: whoever names a hundred parties, or writes a hundred records, uses up no room of the others.
   *
   * @param author DID of who wrote what the question is about
   */
  claim(author: string, actors: readonly string[]): Promise<void>;
};

type Claim = { readonly author: string; readonly actors: readonly string[]; settle(isLetIn: boolean): void };

export function ownerShares(most: number): OwnerShares {
  const counted = new Set<string>();
  const had = new Map<string, number>();
  let waiting: Claim[] = [];

  function take(actors: readonly string[]): number | undefined {
    const more = actors.filter((actor) => !counted.has(actor));
    if (counted.size + more.length > most) return undefined;
    for (const actor of more) counted.add(actor);
    return more.length;
  }

  function refusal(): ConstellationError {
    return new ConstellationError(
      'OPERATION_TOO_LARGE',
      `One request can ask at most ${most} actors live; ask for smaller pages.`,
    );
  }

  function share(): void {
    // those that need many come last
    const left = new Map<string, Claim[]>();
    for (const claim of waiting.sort((a, b) => b.actors.length - a.actors.length))
      left.set(claim.author, [...(left.get(claim.author) ?? []), claim]);
    waiting = [];
    while (left.size > 0) {
      const author = leastOf(left.keys(), (one) => (had.get(one) ?? 0) + (left.get(one)?.at(-1)?.actors.length ?? 0));
      const claims = left.get(author) ?? [];
      const claim = claims.pop();
      if (claims.length === 0) left.delete(author);
      if (!claim) continue;
      const taken = take(claim.actors);
      had.set(author, (had.get(author) ?? 0) + (taken ?? 0));
      claim.settle(taken !== undefined);
    }
  }

  return {
    spend(actors) {
      if (take(actors) === undefined) throw refusal();
    },
    claim(author, actors) {
      if (waiting.length === 0) void nextTurn().then(share);
      return new Promise((resolve, reject) => {
        waiting.push({ author, actors, settle: (isLetIn) => (isLetIn ? resolve() : reject(refusal())) });
      });
    },
  };
}

function leastOf(names: Iterable<string>, sizeOf: (name: string) => number): string {
  let least = '';
  let size = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (sizeOf(name) >= size) continue;
    least = name;
    size = sizeOf(name);
  }
  return least;
}

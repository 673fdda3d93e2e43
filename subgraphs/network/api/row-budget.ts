import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConstellationError } from '../../../schema/index.ts';

/**
 * What one request may cost. Rows are read once each, but nesting hands the same ones out again and again: a hundred members of a
 * network, three levels deep, are a million rows to the executor. So what is handed out is counted, wherever it came from.
 */
export type RowBudget = {
  /** Why nothing more is given: set once, and the answer to the request as a whole. */
  refusal(): ConstellationError | undefined;
  /** Refuses the request as a whole. @throws ConstellationError the reason */
  refuse(reason: ConstellationError): never;
  /**
   * Counts rows that are handed out. False once the request was refused: thousands of places may be about to ask, and an error for
   * each would cost more than the rows.
   *
   * @throws ConstellationError OPERATION_TOO_LARGE | HUB_BUSY, the first time
   */
  spend(rows: number): boolean;
  /** Counts rows that were read, whether or not anything is made of them. False and throws as {@link spend}. */
  read(rows: number): boolean;
  /** Goes through many things some at a time, and lets other requests have their turns in between; ends when the request was refused. */
  inTurns<Item>(items: readonly Item[], size: number, step: (some: readonly Item[]) => Promise<void>): Promise<void>;
};

/** Rows that one request may be handed: a page of 100 goals with 20 contributions each, and who issued them. As at the nodes. */
const MAX_ROWS = 5_000;
/** A list of which only the total is asked is read as well. */
const READS_PER_ROW = 4;

/** Opens the budget of one request; `signal` ends when its client left or its time ran out. */
export function rowBudget(signal: AbortSignal | undefined, maxRows = MAX_ROWS): RowBudget {
  let refusal: ConstellationError | undefined;
  let spent = 0;
  let read = 0;

  function refuse(reason: ConstellationError): never {
    refusal ??= reason;
    throw reason;
  }

  function isWithin(count: number, most: number): boolean {
    if (refusal) return false;
    if (signal?.aborted)
      refuse(
        new ConstellationError('HUB_BUSY', 'The request ran out of time; ask again, or for less at once.', {
          retryable: true,
        }),
      );
    if (count > most)
      refuse(
        new ConstellationError(
          'OPERATION_TOO_LARGE',
          `The operation comes to more than ${maxRows} rows; ask for smaller pages, or for less nesting.`,
        ),
      );
    return true;
  }

  function spend(rows: number): boolean {
    spent += rows;
    return isWithin(spent, maxRows);
  }

  return {
    refusal: () => refusal,
    refuse,
    spend,
    read(rows) {
      read += rows;
      return isWithin(read, maxRows * READS_PER_ROW);
    },
    async inTurns(items, size, step) {
      for (let at = 0; at < items.length; at += size) {
        if (at > 0) await nextTurn();
        if (!spend(0)) return;
        await step(items.slice(at, at + size));
      }
    },
  };
}

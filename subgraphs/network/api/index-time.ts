import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConstellationError } from '../../../schema/index.ts';
import type { IndexStore } from '../store/port.ts';

/** The questions of an index that requests ask. */
export type AskedIndex = Pick<IndexStore, 'list' | 'count' | 'rows' | 'linked' | 'linkedBy' | 'countByKind'>;

/** How long one request has kept everybody else waiting with its questions to the index. */
export type IndexTime = {
  /** The index, asked within the time that the request has. A question beyond that is refused: OPERATION_TOO_LARGE. */
  within(index: AskedIndex): AskedIndex;
  /** Milliseconds so far. */
  held(): number;
};

/**
 * A total over conditions that most of fifty thousand rows meet takes some hundred milliseconds, and a request can ask for sixty of them: rows
 * that are counted, or passed over, are in no answer, so that no other bound sees them. One such question is always answered.
 */
const MOST_MS = 1_000;
/** From then on others have a turn before the next question. */
const TURN_MS = 20;

/**
 * Opens the time of one request. What counts is how long a question holds the thread: an embedded index has done its work when it gives
 * its promise back, and one that is elsewhere holds nobody up.
 *
 * @param refuse ends the request with this reason
 */
export function indexTime(
  refuse: (reason: ConstellationError) => never,
  options: { readonly mostMs?: number; readonly now?: () => number } = {},
): IndexTime {
  const { mostMs = MOST_MS, now = () => performance.now() } = options;
  let held = 0;
  let heldInTurn = 0;
  let turn: Promise<void> | undefined;

  async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    while (heldInTurn >= TURN_MS) {
      turn ??= nextTurn().then(() => {
        [heldInTurn, turn] = [0, undefined];
      });
      await turn;
    }
    if (held >= mostMs)
      refuse(
        new ConstellationError(
          'OPERATION_TOO_LARGE',
          'Looking for what the operation asks for takes too long; ask for fewer totals and filtered lists at once.',
        ),
      );
    const began = now();
    const answer = question();
    const ms = now() - began;
    held += ms;
    heldInTurn += ms;
    return answer;
  }

  return {
    within: (index) => ({
      list: (query) => ask(() => index.list(query)),
      count: (query) => ask(() => index.count(query)),
      rows: (tier, ids) => ask(() => index.rows(tier, ids)),
      linked: (query) => ask(() => index.linked(query)),
      linkedBy: (query) => ask(() => index.linkedBy(query)),
      countByKind: (...args) => ask(() => index.countByKind(...args)),
    }),
    held: () => held,
  };
}

import type { FactTable, Versions } from './fact-table.ts';

/** What becomes of records, by id; undefined: it leaves the table. */
export type Changes = ReadonlyMap<string, Versions | undefined>;

/** Where changes to a table are made: in the table itself, all of one call at once; or, when there are many, in one beside it. */
export type TableDraft = {
  /** With everything that was changed up to now. */
  table(): FactTable;
  /** One after the other; nobody sees some of these changes without the others. */
  change(changes: Changes): Promise<void>;
};

/** Changes of more rows than this would keep other work waiting, if they were made at once. */
const MANY = 1_000;

/**
 * @param isSeen whether somebody reads the table; else everything is changed in it, in slices
 */
export function tableDraft(seen: FactTable, isSeen: boolean, pause: () => Promise<void> | undefined): TableDraft {
  let table = seen;
  let isBeside = !isSeen;
  let turn: Promise<void> = Promise.resolve();

  async function make(changes: Changes): Promise<void> {
    if (!isBeside && changes.size > MANY) {
      table = await seen.copy(pause);
      isBeside = true;
    }
    for (const [id, versions] of changes) {
      if (versions) table.put(versions.current, versions.past);
      else table.remove(id);
      const wait = isBeside ? pause() : undefined;
      if (wait) await wait;
    }
  }

  return {
    table: () => table,
    change(changes) {
      turn = turn.then(() => make(changes));
      return turn;
    },
  };
}

import { type ErrorCode, ownerOf } from '../schema/index.ts';
import type { AnswerRoom } from './answer-room.ts';
import { type Representation, rowKey } from './entity-request.ts';
import type { Ledger } from './ledger.ts';
import type { MergeBudget } from './merge-budget.ts';
import { KEY } from './reserved-keys.ts';

export type Row = Record<string, unknown>;

/** Checked rows by {@link rowKey}, and which of them have been handed out. */
export type Rows = { readonly byKey: ReadonlyMap<string, Row | null>; readonly given: Set<string> };

/** Hands rows out, one per asked place. */
export type RowHanding = (asked: readonly (Representation | undefined)[], rows: Rows, ledger: Ledger) => (Row | null)[];

/**
 * Makes the handing out of rows. What has no room, in the answer or in this process, is null at every place of its owner, and noted;
 * the rows of the others are not touched.
 */
export function rowHanding(options: {
  readonly budget: MergeBudget;
  readonly room: AnswerRoom;
  /** In whose name the memory is held. */
  readonly holderOf: (owner: string) => string;
}): RowHanding {
  const { budget, room, holderOf } = options;

  function hold(owner: string, bytes: number, ledger: Ledger): boolean {
    const holder = holderOf(owner);
    if (!room.take(holder, bytes)) return false;
    ledger.whenEnded(() => room.give(holder, bytes));
    return true;
  }

  /** The owners whose rows have to stay out. */
  function refusals(wanted: ReadonlyMap<string, number>, ledger: Ledger): Map<string, ErrorCode> {
    const out = budget.admit(ledger, wanted);
    const refused = new Map<string, ErrorCode>();
    for (const [owner, bytes] of wanted) {
      if (out.has(owner)) refused.set(owner, 'ACTOR_ANSWER_TOO_LARGE');
      else if (!hold(owner, bytes, ledger)) refused.set(owner, 'ACTOR_BUSY');
    }
    for (const [owner, code] of refused) ledger.answered(owner, 0, code);
    return refused;
  }

  return (asked, { byKey, given }, ledger) => {
    const refused = refusals(bytesByOwner(asked, byKey), ledger);
    const handed = asked.map((representation) => {
      if (representation === undefined) return null;
      const key = rowKey(representation);
      const row = byKey.get(key) ?? null;
      if (row === null) return null;
      const { id } = representation;
      const actor = ownerOf(id);
      const code = refused.get(actor);
      if (code !== undefined) {
        ledger.fail(id, { code, actor, retryable: code === 'ACTOR_BUSY' });
        return null;
      }
      // the engine writes into what it is given, so no two slots may share an object
      if (given.has(key)) return copyOf(row) as Row;
      given.add(key);
      return row;
    });
    if (ledger.viewer !== undefined) ledger.networkContext().noteAnswered?.([...new Set(handed.flatMap(idsIn))]);
    return handed;
  };
}

/** What the asked rows add up to as JSON: that is what they are in the answer. */
function bytesByOwner(
  asked: readonly (Representation | undefined)[],
  byKey: ReadonlyMap<string, Row | null>,
): Map<string, number> {
  const sizes = new Map<Row, number>();
  const wanted = new Map<string, number>();
  for (const representation of asked) {
    const row = representation && byKey.get(rowKey(representation));
    if (!row) continue;
    const size = sizes.get(row) ?? Buffer.byteLength(JSON.stringify(row));
    sizes.set(row, size);
    const owner = ownerOf(representation.id);
    wanted.set(owner, (wanted.get(owner) ?? 0) + size);
  }
  return wanted;
}

/** Ids of all rows in a value, at every depth: each says its own. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return Object.entries(value).flatMap(([key, inside]) =>
    key === KEY && typeof inside === 'string' ? [inside] : idsIn(inside),
  );
}

/** Copies objects and lists; texts are shared, which `structuredClone` would not do. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Row = Object.create(null);
  for (const key in value) copy[key] = copyOf((value as Row)[key]);
  return copy;
}

import { ConstellationError, type ErrorCode, ownerOf } from '../schema/index.ts';
import { type EntityRequest, type Part, responseKeyOf, rowKey } from './entity-request.ts';
import type { Fault, Ledger } from './ledger.ts';
import type { Answer } from './owner-client.ts';
import { KEY } from './reserved-keys.ts';

/**
 * Takes the rows out of an answer that were asked for, by their key and never by their position, and notes those that are missing.
 * Gives the code per owner of whom something was refused.
 *
 * @throws ConstellationError ACTOR_BAD_ANSWER when there are no rows at all
 */
export function takeRows(answer: Answer, request: EntityRequest, ledger: Ledger): Map<string, ErrorCode> {
  const refused = new Map<string, ErrorCode>();
  const lists = request.parts.map((_part, index) => listOf(answer.data, responseKeyOf(index)));
  for (const [index, part] of request.parts.entries()) {
    takePart(part, lists[index] ?? [], mentionsIn(answer.errors, responseKeyOf(index)), ledger, refused);
  }
  return refused;
}

type Mentions = ReadonlyMap<number, readonly (readonly (string | number)[])[]>;

function takePart(
  { representations, found }: Part,
  rows: readonly unknown[],
  mentions: Mentions,
  ledger: Ledger,
  refused: Map<string, ErrorCode>,
): void {
  const missing = new Map(representations.map((representation) => [rowKey(representation), representation]));
  const owners = new Set(representations.map(({ id }) => ownerOf(id)));
  let foreign = false;
  for (const [position, row] of rows.entries()) {
    if (!isObject(row)) continue;
    const id = Object.hasOwn(row, KEY) ? row[KEY] : undefined;
    const __typename = Object.hasOwn(row, '__typename') ? row.__typename : undefined;
    if (typeof id !== 'string' || typeof __typename !== 'string') continue;
    const key = rowKey({ __typename, id });
    if (!missing.delete(key)) {
      foreign ||= !owners.has(ownerOf(id));
      continue;
    }
    found.set(key, row);
    const fault: Fault = { code: 'ACTOR_BAD_ANSWER', actor: ownerOf(id), retryable: true };
    for (const under of mentions.get(position) ?? []) ledger.blemish(id, { ...fault, under });
  }
  for (const [position, representation] of representations.entries()) {
    if (!missing.has(rowKey(representation))) continue;
    const actor = ownerOf(representation.id);
    const fault = faultOfMissing(rows, position, mentions, foreign);
    if (fault.code !== 'RECORD_UNAVAILABLE') refused.set(actor, fault.code);
    ledger.fail(representation.id, { ...fault, actor });
  }
}

/** A slot that is null was withheld or is gone; a slot that holds something else was answered wrongly. */
function faultOfMissing(
  rows: readonly unknown[],
  position: number,
  mentions: Mentions,
  foreign: boolean,
): { code: ErrorCode; retryable: boolean } {
  if (mentions.has(position)) return { code: 'ACTOR_BAD_ANSWER', retryable: true };
  if (rows[position] === null) return { code: 'RECORD_UNAVAILABLE', retryable: false };
  return { code: foreign ? 'OWNERSHIP_VIOLATION' : 'ACTOR_BAD_ANSWER', retryable: false };
}

function listOf(data: unknown, key: string): readonly unknown[] {
  const rows = isObject(data) && Object.hasOwn(data, key) ? data[key] : undefined;
  if (!Array.isArray(rows)) throw new ConstellationError('ACTOR_BAD_ANSWER', undefined, { retryable: false });
  return rows;
}

/** Where an owner's own errors point; their words, codes and traces are left behind. */
function mentionsIn(errors: unknown, key: string): Mentions {
  const mentions = new Map<number, (string | number)[][]>();
  if (!Array.isArray(errors)) return mentions;
  for (const error of errors) {
    const path: unknown = isObject(error) ? error.path : undefined;
    if (!Array.isArray(path) || path[0] !== key || !Number.isInteger(path[1])) continue;
    const under = path.slice(2).filter((step) => typeof step === 'string' || Number.isInteger(step));
    const position = Number(path[1]);
    const known = mentions.get(position);
    if (known === undefined) mentions.set(position, [under]);
    else known.push(under);
  }
  return mentions;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

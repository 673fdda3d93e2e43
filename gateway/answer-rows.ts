import { ConstellationError, type ErrorCode, ownerOf } from '../schema/index.ts';
import { type EntityRequest, type Part, responseKeyOf, rowKey } from './entity-request.ts';
import type { Ledger } from './ledger.ts';
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

/** Errors of an owner by the slot they point into: where under it, and whose fault. */
type Mentions = ReadonlyMap<number, readonly Mention[]>;
type Mention = { readonly under: (string | number)[]; readonly code: ErrorCode; readonly retryable: boolean };

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
    for (const mention of mentions.get(position) ?? []) ledger.blemish(id, { ...mention, actor: ownerOf(id) });
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
  const [mention] = mentions.get(position) ?? [];
  if (mention) return { code: mention.code, retryable: mention.retryable };
  if (rows[position] === null) return { code: 'RECORD_UNAVAILABLE', retryable: false };
  return { code: foreign ? 'OWNERSHIP_VIOLATION' : 'ACTOR_BAD_ANSWER', retryable: false };
}

function listOf(data: unknown, key: string): readonly unknown[] {
  const rows = isObject(data) && Object.hasOwn(data, key) ? data[key] : undefined;
  if (!Array.isArray(rows)) throw new ConstellationError('ACTOR_BAD_ANSWER', undefined, { retryable: false });
  return rows;
}

/** Codes by which an owner may say that the caller is at fault. They are ours, and so are the words beside them. */
const FAULTS_OF_CALLERS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'BAD_CURSOR',
  'BAD_PAGE_SIZE',
  'BAD_INPUT',
  'OPERATION_TOO_LARGE',
]);

/** Where an owner's own errors point; their words, other codes and traces are left behind. */
function mentionsIn(errors: unknown, key: string): Mentions {
  const mentions = new Map<number, Mention[]>();
  if (!Array.isArray(errors)) return mentions;
  for (const error of errors) {
    const path: unknown = isObject(error) ? error.path : undefined;
    if (!Array.isArray(path) || path[0] !== key || !Number.isInteger(path[1])) continue;
    const under = path.slice(2).filter((step) => typeof step === 'string' || Number.isInteger(step));
    const said = isObject(error) && isObject(error.extensions) ? error.extensions.code : undefined;
    const mention: Mention = FAULTS_OF_CALLERS.has(said)
      ? { under, code: said as ErrorCode, retryable: false }
      : { under, code: 'ACTOR_BAD_ANSWER', retryable: true };
    const position = Number(path[1]);
    const known = mentions.get(position);
    if (known === undefined) mentions.set(position, [mention]);
    else known.push(mention);
  }
  return mentions;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

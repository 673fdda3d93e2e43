import { ConstellationError, type ErrorCode, ownerOf } from '../schema/index.ts';
import { answerCheck, type RawRow } from './answer-check.ts';
import type { EntitySchema } from './entity-schema.ts';
import type { Fault, Ledger } from './ledger.ts';
import type { Answer, OwnerClient } from './owner-client.ts';
import { KEY } from './reserved-keys.ts';
import { type SentOperation, sentOperations } from './sent-operation.ts';

/** Where members answer; the hub's own table. */
export type Directory = {
  find(
    did: string,
  ): { readonly did: string; readonly endpoint: string; readonly status: 'ACTIVE' | 'SUSPENDED' } | undefined;
};

/** An entity to be looked up: its type and its id. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string };

/** Asks the owners of rows for them, each owner once, and gives the rows in the order of the representations. */
export type EntityRouter = (request: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations: readonly unknown[];
  readonly ledger: Ledger;
}) => Promise<(Record<string, unknown> | null)[]>;

/** Entities in one request to an endpoint; nodes refuse more. */
const ENTITIES_PER_REQUEST = 100;

/**
 * Makes the router of the `actor` subgraph. A row is asked of the actor in its id, and only believed when it comes from there: answers
 * are matched by key, never by position. What is missing is noted in the ledger, by id; the router itself does not fail.
 */
export function entityRouter(options: {
  readonly entitySchema: EntitySchema;
  readonly directory: Directory;
  readonly client: OwnerClient;
}): EntityRouter {
  const { directory, client, entitySchema } = options;
  const operationOf = sentOperations(entitySchema);
  const check = answerCheck(entitySchema);

  return async ({ query, variables, representations, ledger }) => {
    const sent = operationOf(query);
    const asked = distinct(representations);
    const found = new Map<string, RawRow>();
    const batches = plan([...asked.wanted.values()], entitySchema, directory, ledger);
    await Promise.all(batches.map((batch) => askOwners(batch, sent, variables, ledger, found)));

    const wanted = [...asked.wanted.entries()];
    const { rows, refusals } = check(
      sent.document,
      variables,
      wanted.map(([key]) => found.get(key) ?? null),
    );
    for (const { row, under, code } of refusals) {
      const representation = wanted[row]?.[1];
      if (representation === undefined) continue;
      const actor = ownerOf(representation.id);
      const fault: Fault = { code, actor, retryable: false };
      if (under.length === 0) ledger.fail(representation.id, fault);
      else ledger.blemish(representation.id, { ...fault, under });
      ledger.answered(actor, 0, code);
    }
    const rowByKey = new Map(wanted.map(([key], index) => [key, rows[index] ?? null]));
    return inOrder(asked.order, rowByKey);
  };

  async function askOwners(
    batch: Batch,
    sent: SentOperation,
    variables: Readonly<Record<string, unknown>>,
    ledger: Ledger,
    found: Map<string, RawRow>,
  ): Promise<void> {
    const owners = [...new Set(batch.representations.map(({ id }) => ownerOf(id)))];
    const started = performance.now();
    try {
      const slice = sent.slice(batch.representations.map(({ __typename }) => __typename));
      const used = Object.fromEntries(slice.variables.map((name) => [name, variables[name]]));
      const answer = await client.ask({
        endpoint: batch.endpoint,
        owners,
        query: slice.query,
        variables: { ...used, representations: batch.representations },
        signal: ledger.signal,
      });
      const took = performance.now() - started;
      const refused = collect(answer, batch.representations, ledger, found);
      for (const owner of owners) ledger.answered(owner, took, refused.get(owner));
    } catch (error) {
      if (!(error instanceof ConstellationError)) throw error;
      const took = performance.now() - started;
      const { code, details } = error;
      for (const owner of owners) ledger.unanswered(owner, took, code);
      for (const { id } of batch.representations) {
        ledger.fail(id, { code, actor: ownerOf(id), retryable: details.retryable ?? false });
      }
    }
  }
}

type Batch = { readonly endpoint: string; readonly representations: Representation[] };

/** Groups what is asked by owner, then by endpoint, in requests of bounded size. Whom nobody may ask is noted at once. */
function plan(
  wanted: readonly Representation[],
  { entities }: EntitySchema,
  directory: Directory,
  ledger: Ledger,
): Batch[] {
  const byEndpoint = new Map<string, Representation[]>();
  for (const representation of wanted) {
    const owner = ownerOf(representation.id);
    const member = entities.has(representation.__typename) ? directory.find(owner) : undefined;
    if (member === undefined || member.status !== 'ACTIVE') {
      const code = member === undefined ? 'NOT_A_MEMBER' : 'ACTOR_SUSPENDED';
      ledger.fail(representation.id, { code, actor: owner, retryable: false });
      ledger.unanswered(owner, 0, code);
      continue;
    }
    const group = byEndpoint.get(member.endpoint);
    if (group === undefined) byEndpoint.set(member.endpoint, [representation]);
    else group.push(representation);
  }
  const batches: Batch[] = [];
  for (const [endpoint, group] of byEndpoint) {
    for (let start = 0; start < group.length; start += ENTITIES_PER_REQUEST) {
      batches.push({ endpoint, representations: group.slice(start, start + ENTITIES_PER_REQUEST) });
    }
  }
  return batches;
}

/** Takes the rows out of an answer that were asked for; notes the others. Gives the code per owner of whom something was refused. */
function collect(
  answer: Answer,
  asked: readonly Representation[],
  ledger: Ledger,
  found: Map<string, RawRow>,
): Map<string, ErrorCode> {
  const data = answer.data;
  const rows = isObject(data) && Object.hasOwn(data, '_entities') ? data._entities : undefined;
  if (!Array.isArray(rows)) throw new ConstellationError('ACTOR_BAD_ANSWER', undefined, { retryable: false });
  const mentions = errorsByPosition(answer.errors);
  const missing = new Map(asked.map((representation) => [keyOf(representation), representation]));
  const owners = new Set(asked.map(({ id }) => ownerOf(id)));
  let foreign = false;
  for (const [position, row] of rows.entries()) {
    if (!isObject(row)) continue;
    const key = Object.hasOwn(row, KEY) ? row[KEY] : undefined;
    const typename = Object.hasOwn(row, '__typename') ? row.__typename : undefined;
    const name = `${String(typename)} ${String(key)}`;
    const representation = typeof key === 'string' && typeof typename === 'string' ? missing.get(name) : undefined;
    if (representation === undefined) {
      foreign ||= typeof key === 'string' && !owners.has(ownerOf(key));
      continue;
    }
    missing.delete(name);
    found.set(name, row);
    for (const under of mentions.get(position) ?? []) {
      if (under.length === 0) continue;
      const fault: Fault = { code: 'ACTOR_BAD_ANSWER', actor: ownerOf(representation.id), retryable: true };
      ledger.blemish(representation.id, { ...fault, under });
    }
  }
  const refused = new Map<string, ErrorCode>();
  for (const [position, representation] of asked.entries()) {
    if (!missing.has(keyOf(representation))) continue;
    const owner = ownerOf(representation.id);
    const fault = faultOfMissing(rows, position, mentions, foreign);
    if (fault.code !== 'RECORD_UNAVAILABLE') refused.set(owner, fault.code);
    ledger.fail(representation.id, { ...fault, actor: owner });
  }
  return refused;
}

/** A slot that is null was withheld or is gone; a slot that holds something else was answered wrongly. */
function faultOfMissing(
  rows: readonly unknown[],
  position: number,
  mentions: ReadonlyMap<number, unknown>,
  foreign: boolean,
): { code: ErrorCode; retryable: boolean } {
  if (mentions.has(position)) return { code: 'ACTOR_BAD_ANSWER', retryable: true };
  if (rows[position] === null) return { code: 'RECORD_UNAVAILABLE', retryable: false };
  return { code: foreign ? 'OWNERSHIP_VIOLATION' : 'ACTOR_BAD_ANSWER', retryable: false };
}

/** Where an owner's own errors point; their words, codes and traces are left behind. */
function errorsByPosition(errors: unknown): Map<number, (string | number)[][]> {
  const positions = new Map<number, (string | number)[][]>();
  if (!Array.isArray(errors)) return positions;
  for (const error of errors) {
    const path: unknown = isObject(error) ? error.path : undefined;
    if (!Array.isArray(path) || path[0] !== '_entities' || !Number.isInteger(path[1])) continue;
    const under = path.slice(2).filter((step) => typeof step === 'string' || Number.isInteger(step));
    const position = Number(path[1]);
    const known = positions.get(position);
    if (known === undefined) positions.set(position, [under]);
    else known.push(under);
  }
  return positions;
}

/** The same row is asked for once, however often it occurs. */
function distinct(representations: readonly unknown[]): {
  wanted: Map<string, Representation>;
  order: (string | undefined)[];
} {
  const wanted = new Map<string, Representation>();
  const order = representations.map((representation) => {
    if (!isRepresentation(representation)) return undefined;
    const key = keyOf(representation);
    if (!wanted.has(key)) wanted.set(key, representation);
    return key;
  });
  return { wanted, order };
}

function inOrder(
  order: readonly (string | undefined)[],
  rows: ReadonlyMap<string, Record<string, unknown> | null>,
): (Record<string, unknown> | null)[] {
  const given = new Set<string>();
  return order.map((key) => {
    const row = key === undefined ? null : (rows.get(key) ?? null);
    if (row === null || key === undefined) return null;
    // the engine writes into what it is given, so no two slots may share an object
    if (given.has(key)) return structuredClone(row);
    given.add(key);
    return row;
  });
}

function keyOf({ __typename, id }: Representation): string {
  return `${__typename} ${id}`;
}

function isRepresentation(value: unknown): value is Representation {
  return isObject(value) && typeof value.__typename === 'string' && typeof value.id === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

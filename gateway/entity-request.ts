import { ownerOf } from '../schema/index.ts';
import type { RawRow } from './answer-check.ts';
import type { SentOperation } from './sent-operation.ts';

/** An entity to be looked up: its type and its id. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string };

/** Entities of one fetch, as far as one request asks for them, and where their rows go. */
export type Part = {
  readonly sent: SentOperation;
  /** Those of the caller that the fetch uses. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations: readonly Representation[];
  readonly found: Map<string, RawRow>;
};

/** How owners are asked: those whom the same request may go to. */
export type Way = {
  readonly endpoint: string;
  /** Tells it from other ways to the same endpoint. */
  readonly name: string;
  /** Whether the question may be signed, for the viewer. */
  readonly isForViewer: boolean;
};

/** One request to an endpoint. Its first part is asked for as `_entities`, the others as `_entities1`, `_entities2`, … */
export type EntityRequest = { readonly way: Way; readonly parts: readonly Part[] };

/** Entities in one request to an endpoint; nodes refuse more. */
const ENTITIES_PER_REQUEST = 100;

/** The name of a row within a request: the same id may be asked for under several types. */
export function rowKey({ __typename, id }: { readonly __typename: string; readonly id: string }): string {
  return `${__typename} ${id}`;
}

export function ownersIn({ parts }: EntityRequest): string[] {
  return [...new Set(parts.flatMap(({ representations }) => representations.map(({ id }) => ownerOf(id))))];
}

/** The response key of a part. */
export function responseKeyOf(part: number): string {
  return part === 0 ? '_entities' : `_entities${part}`;
}

/** Spreads what is to be asked in one way over requests of bounded size. */
export function requestsTo(way: Way, parts: readonly Part[]): EntityRequest[] {
  const requests: { way: Way; parts: Part[] }[] = [];
  let room = 0;
  for (const { representations, ...part } of parts) {
    let next = 0;
    while (next < representations.length) {
      if (room === 0) {
        requests.push({ way, parts: [] });
        room = ENTITIES_PER_REQUEST;
      }
      const taken = representations.slice(next, next + room);
      requests.at(-1)?.parts.push({ ...part, representations: taken });
      next += taken.length;
      room -= taken.length;
    }
  }
  return requests;
}

/** A request as two of half the entities each; none when there is only one. */
export function inHalves({ way, parts }: EntityRequest): EntityRequest[] {
  const all = parts.reduce((sum, { representations }) => sum + representations.length, 0);
  if (all < 2) return [];
  const first: Part[] = [];
  const second: Part[] = [];
  let room = Math.ceil(all / 2);
  for (const { representations, ...part } of parts) {
    const [here, there] = [representations.slice(0, room), representations.slice(room)];
    if (here.length > 0) first.push({ ...part, representations: here });
    if (there.length > 0) second.push({ ...part, representations: there });
    room -= here.length;
  }
  return [
    { way, parts: first },
    { way, parts: second },
  ];
}

/** The GraphQL text and variables of a request: for each part only the fragments of the kinds that are asked for. */
export function written({ parts }: EntityRequest): { query: string; variables: Record<string, unknown> } {
  const definitions = new Map<string, string>();
  const fields: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [index, { sent, variables, representations }] of parts.entries()) {
    const slice = sent.slice(representations.map(({ __typename }) => __typename));
    const name = index === 0 ? 'representations' : `representations${index}`;
    const key = responseKeyOf(index);
    definitions.set(name, `$${name}: [_Any!]!`);
    values[name] = representations;
    for (const [variable, definition] of slice.variables) {
      definitions.set(variable, definition);
      values[variable] = variables[variable];
    }
    fields.push(`${index === 0 ? '' : `${key}: `}_entities(representations: $${name}) ${slice.selections}`);
  }
  return { query: `query (${[...definitions.values()].join(', ')}) {\n${fields.join('\n')}\n}`, variables: values };
}

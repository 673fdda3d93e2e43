import type { ErrorCode } from '../../../schema/index.ts';
import type { LiveAnswer } from './live-owners.ts';

/** One page of statements that one actor is asked for (schema/README.md, section 6). */
export type StatementAsk = {
  readonly actor: string;
  readonly ids: readonly string[];
  /** Digests of ids: who does not know a record shall not hear of it by being asked. */
  readonly about: readonly string[];
  readonly after?: string;
};

/** A record as an owner presents it, not checked yet. */
export type Presented = {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly sdJwt: string;
};

/** What came of an ask: a page, and where the next begins; or why there is none. */
export type StatementAnswer =
  | { readonly nodes: readonly Presented[]; readonly next?: string }
  | { readonly code: ErrorCode };

/** Nodes take at most so many in one page, and bodies of 100 kB. */
export const MOST_IDS = 100;
export const MOST_ABOUT = 500;
const ASKS_AT_ONCE = 20;
const ROWS_AT_ONCE = 4_000;
const NAMES_AT_ONCE = 60_000;
const LONGEST_CURSOR = 4_000;

/** Spreads asks over requests that nodes take, in their order. `first` is the size of each page. */
export function inRequests(asks: readonly StatementAsk[], first: number): readonly (readonly StatementAsk[])[] {
  const requests: StatementAsk[][] = [];
  let lists = new Set<string>();
  let characters = 0;
  for (const ask of asks) {
    const named = [ask.ids, ask.about].map(textOf).filter((list) => !lists.has(list));
    const more = ask.actor.length + named.reduce((sum, list) => sum + list.length, 0);
    const last = requests.at(-1);
    const isFull =
      last === undefined ||
      last.length >= ASKS_AT_ONCE ||
      (last.length + 1) * first > ROWS_AT_ONCE ||
      characters + more > NAMES_AT_ONCE;
    if (isFull) {
      requests.push([]);
      lists = new Set();
      characters = 0;
    }
    requests.at(-1)?.push(ask);
    for (const list of named) lists.add(list);
    characters += more;
  }
  return requests;
}

/** The GraphQL text and variables of a request: a page for each ask. Lists that several share are sent once. */
export function written(
  asks: readonly StatementAsk[],
  first: number,
): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const variables: Record<string, unknown> = { first };
  const declared = ['$first: Int'];
  const lists = new Map<string, string>();
  const declare = (name: string, type: string, value: unknown) => {
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  const listed = (list: readonly string[], type: string): string => {
    const known = lists.get(textOf(list));
    if (known !== undefined) return known;
    const name = declare(`names${lists.size}`, type, list);
    lists.set(textOf(list), name);
    return name;
  };
  const pages = asks.map(({ actor, ids, about, after }, place) => {
    const given = [`actor: ${declare(`actor${place}`, 'ID!', actor)}`, 'first: $first'];
    if (ids.length > 0) given.push(`ids: ${listed(ids, '[ID!]')}`);
    if (about.length > 0) given.push(`about: ${listed(about, '[String!]')}`);
    if (after !== undefined) given.push(`after: ${declare(`after${place}`, 'String', after)}`);
    return `${keyOf(place)}: statements(${given.join(', ')}) { nodes { id kind digest sdJwt } hasNextPage endCursor }`;
  });
  return { query: `query (${declared.join(', ')}) {\n${pages.join('\n')}\n}`, variables };
}

/** Reads the pages out of an answer, in the order of the asks. Nothing of it is believed, and nothing else of it is looked at. */
export function pagesIn(
  { data, errors }: LiveAnswer,
  asks: readonly StatementAsk[],
  first: number,
): readonly StatementAnswer[] {
  if (!isObject(data)) {
    const code = isUnknownThere(errors) ? 'ACTOR_OUTDATED' : 'ACTOR_BAD_ANSWER';
    return asks.map(() => ({ code }));
  }
  return asks.map((_ask, place) => {
    const page = own(data, keyOf(place));
    const nodes = own(page, 'nodes');
    if (!Array.isArray(nodes) || nodes.length > first || !nodes.every(isPresented)) return { code: 'ACTOR_BAD_ANSWER' };
    const [hasNext, cursor] = [own(page, 'hasNextPage'), own(page, 'endCursor')];
    if (hasNext !== true) return { nodes };
    if (typeof cursor !== 'string' || cursor.length > LONGEST_CURSOR) return { code: 'ACTOR_BAD_ANSWER' };
    return { nodes, next: cursor };
  });
}

/** An older node refuses the operation as one that its schema does not allow (GraphQL, section 5). */
function isUnknownThere(errors: unknown): boolean {
  if (!Array.isArray(errors)) return false;
  return errors.some((error) => own(own(error, 'extensions'), 'code') === 'GRAPHQL_VALIDATION_FAILED');
}

function isPresented(node: unknown): node is Presented {
  return ['id', 'kind', 'digest', 'sdJwt'].every((name) => typeof own(node, name) === 'string');
}

function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(place: number): string {
  return `statements${place}`;
}

function textOf(list: readonly string[]): string {
  return list.join('\n');
}

import { ConstellationError, ownerOf } from '../schema/index.ts';
import { answerCheck, type RawRow } from './answer-check.ts';
import type { AnswerRoom } from './answer-room.ts';
import { takeRows } from './answer-rows.ts';
import {
  type EntityRequest,
  inHalves,
  ownersIn,
  type Part,
  type Representation,
  requestsTo,
  rowKey,
  type Way,
  written,
} from './entity-request.ts';
import type { EntitySchema } from './entity-schema.ts';
import { type Row, type Rows, rowHanding } from './handed-rows.ts';
import type { Fault, Ledger } from './ledger.ts';
import { mergeBudget } from './merge-budget.ts';
import type { OwnerClient } from './owner-client.ts';
import { type SentOperation, sentOperations } from './sent-operation.ts';
import type { WayFinder } from './ways.ts';

/** Where members answer; the hub's own table. */
export type Directory = {
  find(did: string):
    | {
        readonly did: string;
        readonly endpoint: string;
        readonly status: 'ACTIVE' | 'SUSPENDED';
        readonly unproven?: 'CONTROL_UNPROVEN' | 'ACTOR_UNREACHABLE';
      }
    | undefined;
};

/** One fetch of entities by the engine, or by a router outside. */
export type EntityFetch = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations: readonly unknown[];
  readonly ledger: Ledger;
};

/** Asks the owners of rows for them, and gives the rows in the order of the representations. */
export type EntityRouter = (fetch: EntityFetch) => Promise<(Row | null)[]>;

/** How long an answer may take with its halves, in milliseconds. */
const WHOLE_MS = 2_000;

/** What one operation asks for in a round: each row once, however many fetches want it. */
type Gathering = {
  readonly sent: SentOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly wanted: Map<string, Representation>;
  readonly found: Map<string, RawRow>;
};

/** The fetches of one request that begin together. */
type Round = { readonly gatherings: Map<string, Gathering>; readonly rows: Promise<Map<Gathering, Promise<Rows>>> };

/**
 * Makes the router of the `actor` subgraph. A row is asked of the actor in its id, and only believed when it comes from there. Fetches of
 * a request that begin together go out together: each endpoint is asked once per round (and once more for every further hundred
 * entities, and where for a viewer an owner takes sessions elsewhere than others there). What is missing is noted in the ledger, by id; the router itself does not fail.
 */
export function entityRouter(options: {
  readonly entitySchema: EntitySchema;
  readonly directory: Directory;
  readonly client: OwnerClient;
  readonly findWay: WayFinder;
  readonly room: AnswerRoom;
  /** Bytes of rows in one answer; {@link mergeBudget}'s unless told. */
  readonly answerBytes?: number | undefined;
}): EntityRouter {
  const { directory, client, entitySchema, room, findWay } = options;
  const operationOf = sentOperations(entitySchema);
  const check = answerCheck(entitySchema);
  const hand = rowHanding({
    budget: mergeBudget(options.answerBytes),
    room,
    holderOf: (owner) => directory.find(owner)?.endpoint ?? owner,
  });
  const rounds = new WeakMap<Ledger, Round>();

  return async ({ query, variables, representations, ledger }) => {
    const round = rounds.get(ledger) ?? openRound(ledger);
    const gathering = round.gatherings.get(query) ?? {
      sent: operationOf(query),
      variables,
      wanted: new Map<string, Representation>(),
      found: new Map<string, RawRow>(),
    };
    round.gatherings.set(query, gathering);
    const asked = representations.map((representation) => {
      // of no entity: null in its place, and no word about the id, which others may ask for rightly
      if (!isRepresentation(representation) || !entitySchema.entities.has(representation.__typename)) return undefined;
      gathering.wanted.set(rowKey(representation), representation);
      return representation;
    });
    const rows = await (await round.rows).get(gathering);
    return rows === undefined ? asked.map(() => null) : hand(asked, rows, ledger);
  };

  function openRound(ledger: Ledger): Round {
    const gatherings = new Map<string, Gathering>();
    // after this turn of the event loop every fetch of the round has come in
    const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      rounds.delete(ledger);
      return ask([...gatherings.values()], ledger);
    });
    const round = { gatherings, rows };
    rounds.set(ledger, round);
    return round;
  }

  function ask(gatherings: readonly Gathering[], ledger: Ledger): Map<Gathering, Promise<Rows>> {
    const requests = plan(gatherings, ledger).map((request) => ({
      request,
      answered: send(request, ledger),
    }));
    return new Map(
      gatherings.map((gathering) => {
        const concerned = requests.filter(({ request }) => request.parts.some(({ sent }) => sent === gathering.sent));
        return [gathering, Promise.all(concerned.map(({ answered }) => answered)).then(() => judge(gathering, ledger))];
      }),
    );
  }

  /** Groups what is asked by the way to its owner. Whom nobody may ask is noted at once. */
  function plan(gatherings: readonly Gathering[], ledger: Ledger): EntityRequest[] {
    const byWay = new Map<Way, Part[]>();
    const ways = new Map<string, Way>();
    for (const { sent, variables, wanted, found } of gatherings) {
      for (const [way, representations] of Map.groupBy(wanted.values(), (one) => wayTo(one, ledger, ways))) {
        if (way === undefined) continue;
        const parts = byWay.get(way) ?? [];
        byWay.set(way, parts);
        parts.push({ sent, variables, found, representations });
      }
    }
    return [...byWay].flatMap(([way, parts]) => requestsTo(way, parts));
  }

  function wayTo({ id }: Representation, ledger: Ledger, ways: Map<string, Way>): Way | undefined {
    const actor = ownerOf(id);
    const found = findWay(actor, ledger.viewer !== undefined);
    if ('code' in found) {
      ledger.fail(id, { ...found, actor });
      ledger.unanswered(actor, 0, found.code);
      return undefined;
    }
    const way = ways.get(found.name) ?? found;
    ways.set(found.name, way);
    return way;
  }

  /** @param until ends when a request that was cut in halves is out of time */
  async function send(request: EntityRequest, ledger: Ledger, until?: AbortSignal): Promise<void> {
    const owners = ownersIn(request);
    const { endpoint, name, isForViewer } = request.way;
    const started = performance.now();
    const outage = ledger.outages.get(name);
    if (outage !== undefined) return failAll(request, outage, 0, ledger);
    try {
      const { viewer } = ledger;
      const answer = await client.ask({
        endpoint,
        owners,
        ...written(request),
        ...(viewer !== undefined && isForViewer ? { viewer: viewer.assertion } : {}),
        signal: until === undefined ? ledger.signal : AbortSignal.any([ledger.signal, until]),
      });
      if (answer.release !== undefined) ledger.whenEnded(answer.release);
      const refused = takeRows(answer, request, ledger);
      const took = performance.now() - started;
      for (const owner of owners) ledger.answered(owner, took, refused.get(owner));
    } catch (error) {
      if (!(error instanceof ConstellationError)) throw error;
      const { code, details } = error;
      const halves = code === 'ACTOR_ANSWER_TOO_LARGE' && until === undefined ? inHalves(request) : [];
      const left = WHOLE_MS - (performance.now() - started);
      // a long page of an honest owner is asked for in halves: once, and in the time that is left, so that a dishonest one gains nothing
      if (halves.length > 0 && left > 0) {
        const end = AbortSignal.timeout(Math.ceil(left));
        await Promise.all(halves.map((half) => send(half, ledger, end)));
        return;
      }
      const fault: Fault = { code, retryable: details.retryable ?? false };
      // a second round would wait for its deadline again
      if (code === 'ACTOR_TIMEOUT' || code === 'ACTOR_UNREACHABLE') ledger.outages.set(name, fault);
      failAll(request, fault, performance.now() - started, ledger);
    }
  }

  function failAll(request: EntityRequest, fault: Fault, took: number, ledger: Ledger): void {
    for (const owner of ownersIn(request)) ledger.unanswered(owner, took, fault.code);
    for (const { id } of request.parts.flatMap(({ representations }) => representations)) {
      ledger.fail(id, { ...fault, actor: ownerOf(id) });
    }
  }

  /** Checks the rows of all owners at once, and notes what is refused. */
  function judge({ sent, variables, wanted, found }: Gathering, ledger: Ledger): Rows {
    const asked = [...wanted];
    const { rows, refusals } = check(
      sent.document,
      variables,
      asked.map(([key]) => found.get(key) ?? null),
    );
    for (const { row, under, code } of refusals) {
      const id = asked[row]?.[1].id;
      if (id === undefined) continue;
      const actor = ownerOf(id);
      const fault: Fault = { code, actor, retryable: false };
      if (under.length === 0) ledger.fail(id, fault);
      else ledger.blemish(id, { ...fault, under });
      ledger.answered(actor, 0, code);
    }
    for (const [index, [, { id }]] of asked.entries()) if (rows[index]) ledger.found.add(id);
    return { byKey: new Map(asked.map(([key], index) => [key, rows[index] ?? null])), given: new Set() };
  }
}

function isRepresentation(value: unknown): value is Representation {
  if (typeof value !== 'object' || value === null) return false;
  const { __typename, id } = value as Record<string, unknown>;
  return typeof __typename === 'string' && typeof id === 'string';
}

import { GraphQLError, isObjectType } from 'graphql';
import { ConstellationError } from '../schema/index.ts';
import type { Executor, QueryPlan, RequestContext } from './engine.ts';
import type { EntitySchema } from './entity-schema.ts';
import { type RemoteFields, settle } from './error-paths.ts';
import { askOwnersOf } from './left-to-owners.ts';
import type { Planner } from './planner.ts';
import { preparedOperations } from './prepared-operation.ts';
import type { EntityRouter } from './routing.ts';
import { withFreeNames } from './variable-names.ts';

/** Plans that the running requests hold: the engine finds them here, whatever the planner has forgotten meanwhile. */
export type HeldPlans = { get(key: string): QueryPlan | undefined; hold(key: string, plan: QueryPlan): () => void };

export function heldPlans(): HeldPlans {
  const held = new Map<string, { plan: QueryPlan; holders: number }>();
  return {
    get: (key) => held.get(key)?.plan,
    hold(key, plan) {
      const entry = held.get(key) ?? { plan, holders: 0 };
      entry.holders++;
      held.set(key, entry);
      return () => {
        if (--entry.holders === 0) held.delete(key);
      };
    },
  };
}

/**
 * Surrounds the engine: asks for the reserved keys beside what the caller asked, has the operation planned in a thread, and builds
 * errors and `extensions.sources` from the ledger once the data is complete.
 */
export function settledExecution(options: {
  /** Asks owners of records that the index does not know; without it these are taken for absent. */
  readonly route?: EntityRouter;
  readonly planner: Planner;
  readonly plans: HeldPlans;
  readonly entities: ReadonlySet<string>;
  readonly isRemote: RemoteFields;
}): (execute: Executor) => Executor {
  const { route, planner, plans, isRemote } = options;
  const prepare = preparedOperations(options.entities);

  return (execute) => async (request) => {
    const { ledger } = request.context as RequestContext;
    const prepared = prepare({
      schema: request.schema,
      document: request.document,
      sourceHash: request.queryHash,
      operationName: request.request.operationName,
    });
    const plan = await planner.plan(prepared.key, prepared.text, ledger.client).catch((error) => {
      throw asRequestError(error);
    });
    const release = plans.hold(prepared.key, plan);
    try {
      const { operationName: _dropped, ...bare } = request.request;
      const variables = withFreeNames(request.request.variables ?? {});
      const result = await execute({
        ...request,
        document: prepared.document,
        queryHash: prepared.key,
        request: { ...bare, variables },
      });
      const own = (result.errors ?? []).map(plain);
      if (!result.data) return { ...(result.data === null ? { data: null } : {}), errors: own };
      if (route) await askOwnersOf(ledger.leftToOwners(), ledger, route);
      const rows = settle({
        data: result.data,
        document: prepared.document,
        schema: request.schema,
        variables,
        isRemote,
        ledger,
      });
      const errors = [...own, ...rows];
      const sources = ledger.sources();
      return {
        data: result.data,
        ...(errors.length === 0 ? {} : { errors }),
        ...(sources.length === 0 ? {} : { extensions: { sources } }),
      };
    } finally {
      release();
    }
  };
}

/** Fields of a row that only its owner answers: those of the actor subgraph that the network subgraph does not have. */
export function remoteFields(actor: EntitySchema, network: EntitySchema): RemoteFields {
  const remote = new Map<string, Set<string>>();
  for (const name of actor.entities) {
    const type = actor.schema.getType(name);
    if (!isObjectType(type)) continue;
    const local = network.schema.getType(name);
    const shared = isObjectType(local) ? local.getFields() : {};
    remote.set(name, new Set(Object.keys(type.getFields()).filter((field) => !(field in shared))));
  }
  return (type, field) => remote.get(type)?.has(field) ?? false;
}

/** An expected failure of the whole request, as the client sees it. */
export function asRequestError(error: unknown): unknown {
  if (!(error instanceof ConstellationError)) return error;
  const status = error.code === 'HUB_BUSY' ? 503 : 400;
  return new GraphQLError(error.message, {
    extensions: { code: error.code, retryable: error.details.retryable ?? false, http: { status } },
  });
}

/** Takes from an error what the engine put beside the network subgraph's own code; what is not expected is masked where it is served. */
function plain(error: GraphQLError): GraphQLError {
  // the engine gives some of its own as bare objects
  if (error.extensions?.hub !== true) return error;
  const { path, extensions } = error;
  const { code, field } = extensions;
  return new GraphQLError(error.message, {
    ...(path === undefined ? {} : { path }),
    extensions: { code, ...(field === undefined ? {} : { field }), retryable: code === 'INTERNAL' },
  });
}

import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type GraphQLSchema, isScalarType } from 'graphql';
import { SCALARS } from '../schema/graphql/index.ts';
import type { Ledger } from './ledger.ts';

/**
 * The federation engine: executes query plans over the two logical subgraphs. This is the only file that knows `@apollo/gateway`
 * (Elastic-2.0), so that another engine can take its place: it has to execute a plan, and to ask a {@link SubgraphSource}.
 */

/** What a request carries through the engine: who asks, and what happened on the way. */
export type RequestContext = { readonly ledger: Ledger };

type Gateway = NonNullable<ApolloServerOptionsWithGateway<RequestContext>['gateway']>;
/** Runs one validated operation to its result. */
export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
/** What Apollo Server hands to the engine for one operation. */
export type ExecutorRequest = Parameters<Executor>[0];
/** The engine in the shape that Apollo Server takes as `gateway`. */
export type Engine = Gateway;

/** A query plan, opaque to everything but the engine and the planner. */
export type QueryPlan = Parameters<PlanStore['set']>[1];
type PlanStore = NonNullable<NonNullable<GatewayConfig['queryPlannerConfig']>['cache']>;

/** One fetch of a plan: the operation for the subgraph, with the variables it uses. */
export type SubgraphRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ledger: Ledger;
};

/** What a subgraph answers; errors carry paths into `data`. */
export type SubgraphResponse = {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
};

/** Answers the fetches for one logical subgraph. Failures of single rows go to the ledger, not into the response. */
export type SubgraphSource = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** Settings that the planner in the worker must share with the engine. */
export const PLANNER_CONFIG = { reuseQueryFragments: false, debug: { maxEvaluatedPlans: 100 } } as const;

/**
 * Opens the engine over a composed supergraph. Plans come from `planOf` only: an operation without one is an internal error, since
 * planning on this thread would let one operation stop all others.
 *
 * `wrap` surrounds the execution of every operation.
 */
export function openEngine(options: {
  readonly supergraphSdl: string;
  readonly sources: Readonly<Record<string, SubgraphSource>>;
  readonly planOf: (key: string) => QueryPlan | undefined;
  readonly wrap: (execute: Executor) => Executor;
}): Engine {
  // @apollo/gateway reports usage to an outside host unless this is set before it is constructed; it has no option for it.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    validateSupergraph: false,
    __exposeQueryPlanExperimental: false,
    logger: SILENT,
    queryPlannerConfig: { ...PLANNER_CONFIG, cache: planStore(options.planOf) },
    buildService: ({ name }) => {
      const source = options.sources[name];
      if (source === undefined) throw new Error(`The supergraph names a subgraph that nothing answers: ${name}.`);
      return { process: (fetch) => ask(source, fetch) };
    },
  });
  return {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => {
        knowScalars(loaded.apiSchema);
        callback(loaded);
      }),
    load: async () => {
      const { executor } = await gateway.load();
      return { executor: options.wrap(executor) };
    },
    stop: () => gateway.stop(),
  };
}

/**
 * Gives the scalars of the protocol their meaning. A supergraph holds their names only, and the engine would take any literal for a
 * date, until a subgraph stumbles over it.
 */
function knowScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(SCALARS)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
}

type DataSourceFetch = Parameters<ReturnType<NonNullable<GatewayConfig['buildService']>>['process']>[0];

async function ask(source: SubgraphSource, fetch: DataSourceFetch) {
  const { ledger } = fetch.context as RequestContext;
  return source({ query: fetch.request.query ?? '', variables: fetch.request.variables ?? {}, ledger });
}

function planStore(planOf: (key: string) => QueryPlan | undefined): PlanStore {
  return {
    get: async (key) => {
      const plan = planOf(key);
      if (plan === undefined) throw new Error('An operation reached the engine without a plan.');
      return plan;
    },
    set: async () => {},
    delete: async () => {},
    clear: () => {},
  };
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

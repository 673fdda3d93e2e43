import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { ConstellationError } from '../schema/index.ts';
import type { Changes, LiveOwners, RequestSigner, SignedIn, Unheard } from '../subgraphs/network/index.ts';
import { actorSubgraph } from './actor-subgraph.ts';
import { type AnswerRoomOptions, answerRoom } from './answer-room.ts';
import { type BreakerOptions, type BreakerState, withBreaker } from './breaker.ts';
import { type Engine, openEngine, PLANNER_CONFIG, type RequestContext } from './engine.ts';
import { buildEntitySchema } from './entity-schema.ts';
import { heldPlans, remoteFields, settledExecution } from './execution.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { liveOwners } from './live-owners.ts';
import { networkSource } from './network-source.ts';
import { type OwnerClient, type OwnerClientOptions, openOwnerClient } from './owner-client.ts';
import { planAhead } from './planned-ahead.ts';
import { openPlanner, type PlannerOptions } from './planner.ts';
import { type Directory, entityRouter } from './routing.ts';
import { wayFinder } from './ways.ts';

/** What the gateway needs of the network subgraph, which runs in this process. */
export type Network = {
  /** What its operator calls it. */
  readonly name?: string;
  /** Executable, with federation's fields. */
  readonly schema: GraphQLSchema;
  /** The context value of one request; `signal` ends when nobody waits for its answer any more. */
  newContext(options?: {
    readonly signal?: AbortSignal;
    readonly viewer?: SignedIn | undefined;
    readonly owners?: LiveOwners | undefined;
  }): NetworkContext;
  /** Who shows this assertion with its secret; without it nobody can sign in. @throws ConstellationError UNAUTHENTICATED */
  viewerOf?(shown: string): Promise<SignedIn>;
  /** Makes questions to owners ones of this hub. */
  readonly signer?: RequestSigner;
  readonly directory: Directory;
  /** Connects to members at checked addresses only: a name may point elsewhere than when its owner joined. */
  readonly connect: NonNullable<OwnerClientOptions['connect']>;
  /** Adds what makes the hub one that can be joined, where it has a name. */
  addRoutes?(app: FastifyInstance): void;
  ready(): boolean;
  /** What `/health` shows of it; JSON. */
  health(): object;
  /** What this hub saw of a member's feed: for a node that comes back from a backup. */
  recoveryFeed?(request: {
    actor: string;
    tier: string;
    after: number;
    viewer?: SignedIn | undefined;
  }): Promise<object>;
  /** All records of a kind that somebody may see in the index, as of one moment. */
  openExport?(asked: {
    readonly kind: string;
    readonly format: string;
    /** Whose exports are counted together. */
    readonly asker: string;
    readonly viewer?: SignedIn | undefined;
  }): Promise<{
    readonly contentType: string;
    readonly fileName: string;
    readonly records: number;
    readonly body: AsyncGenerator<string>;
  }>;
  /** Tells when to ask again. */
  readonly listenToChanges?: Changes['listen'];
  close(): Promise<void>;
};

/** What the gateway sees of the network subgraph's context. */
export type NetworkContext = {
  readonly viewer?: SignedIn | undefined;
  /** Why the request was refused as a whole, once it was. */
  readonly refusal?: () => ConstellationError | undefined;
  /** Actors whose rows were left out but for what is PUBLIC. */
  readonly unheard?: () => readonly Unheard[];
  /** Records that the index does not know, with their kinds: they are in the answer only if their owners say so. */
  readonly leftToOwners?: ReadonlyMap<string, string>;
  /** Milliseconds in which questions to the index kept everybody else waiting. */
  readonly heldMs?: () => number;
  /** Hears of the records that the viewer was given as their owners answered them. */
  readonly noteAnswered?: (ids: readonly string[]) => void;
};

/** The composed schema and its two halves, as text. */
export type Supergraph = { readonly supergraphSdl: string; readonly actorSdl: string; readonly networkSdl: string };

/** The hub's inside: the engine with its planner and its way to the owners, not yet served. */
export type Hub = {
  readonly engine: Engine;
  /** The `actor` subgraph for routers elsewhere. */
  readonly actorSchema: GraphQLSchema;
  /** Endpoints with trouble, and whether they are asked at present. */
  breakers(): BreakerState[];
  /** Plans operations that will be asked, once the engine has loaded; gives those that cannot be. */
  planAhead(texts: Iterable<string>): ReturnType<typeof planAhead>;
  newLedger(request: { signal: AbortSignal; client: string; viewer?: SignedIn | undefined }): {
    ledger: Ledger;
    release: () => void;
  };
  close(): Promise<void>;
};

export type HubOptions = Supergraph & {
  readonly network: Network;
  /** Instead of the HTTP client: a place for a breaker or a cache around it. */
  readonly client?: OwnerClient;
  readonly owners?: OwnerClientOptions;
  /** When owners that fail are left alone, and for how long. */
  readonly breaker?: BreakerOptions;
  readonly planning?: Pick<
    PlannerOptions,
    'budgetMs' | 'threads' | 'quietThreads' | 'patienceMs' | 'warmUp' | 'onThreadEnded'
  >;
  /** How much memory the answers of owners may take; `answer` is bytes of rows in one answer. */
  readonly memory?: AnswerRoomOptions & { readonly answer?: number };
  /** How long one request may take in all, in milliseconds. */
  readonly requestMs?: number;
  readonly onInternalError?: (error: unknown) => void;
};

/** Of the time of a request, what asking owners for rules may take: the rest is for the content. */
const LIVE_SHARE = 0.6;

/** Opens a hub: resolves when operations can be planned. */
export async function openHub(options: HubOptions): Promise<Hub> {
  const { network, supergraphSdl, requestMs = 5_000, onInternalError = () => {} } = options;
  const entitySchema = buildEntitySchema(options.actorSdl);
  const room = answerRoom(options.memory);
  const asking =
    options.client ?? openOwnerClient({ connect: network.connect, signer: network.signer, room, ...options.owners });
  const client = withBreaker(asking, options.breaker);
  const answerBytes = options.memory?.answer;
  const { directory, signer } = network;
  const findWay = wayFinder({ directory, sessionAt: signer && ((actor) => signer.sessionAt(actor)) });
  const route = entityRouter({ entitySchema, directory, client, findWay, room, answerBytes });
  const ownersFor = (ledger: Ledger) => liveOwners({ client, findWay, mostMs: requestMs * LIVE_SHARE }, ledger);
  const planner = openPlanner({ ...options.planning, supergraphSdl, config: PLANNER_CONFIG });
  const plans = heldPlans();
  const engine = openEngine({
    supergraphSdl,
    planOf: plans.get,
    sources: {
      network: networkSource({ schema: network.schema, onInternalError }),
      actor: async ({ query, variables, ledger }) => {
        const { representations, ...others } = variables;
        const asked = Array.isArray(representations) ? representations : [];
        return { data: { _entities: await route({ query, variables: others, representations: asked, ledger }) } };
      },
    },
    wrap: settledExecution({
      route,
      planner,
      plans,
      entities: entitySchema.entities,
      isRemote: remoteFields(entitySchema, buildEntitySchema(options.networkSdl)),
    }),
  });

  let apiSchema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });

  try {
    await planner.ready();
  } catch (error) {
    await Promise.allSettled([planner.close(), client.close()]);
    throw error;
  }

  return {
    engine,
    breakers: client.states,
    async planAhead(texts) {
      if (!apiSchema) throw new Error('The engine has not loaded yet.');
      return planAhead(texts, { planner, schema: apiSchema, entities: entitySchema.entities });
    },
    actorSchema: actorSubgraph(buildEntitySchema(options.actorSdl), route),
    newLedger({ signal, client, viewer }) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), requestMs);
      const ends = AbortSignal.any([signal, deadline.signal]);
      const ledger: Ledger = openLedger({
        signal: ends,
        client,
        viewer,
        newNetworkContext: () => network.newContext({ signal: ends, viewer, owners: ownersFor(ledger) }),
      });
      const release = () => {
        clearTimeout(timer);
        ledger.end();
      };
      return { ledger, release };
    },
    async close() {
      await Promise.all([planner.close(), client.close()]);
    },
  };
}

export type { RequestContext };

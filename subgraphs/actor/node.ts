import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Logger, pino } from 'pino';
import {
  ConstellationError,
  didUrls,
  type KindRegistry,
  placeOf,
  registry as shippedKinds,
} from '../../schema/index.ts';
import {
  type Asker,
  addGraphiQL,
  addGraphQL,
  addHealth,
  addPages,
  addRateLimits,
  type BuiltPages,
  createServer,
  eventStreams,
  isThisMachine,
  listen,
  type PagesPlace,
  type RunningServer,
} from '../serving/index.ts';
import { askerOf, type Caller, callerWith } from './access/caller.ts';
import { type NodeContext, nodeContext } from './api/context.ts';
import { entityLimit } from './api/entity-limit.ts';
import { nodeSchema } from './api/schema.ts';
import { addSessionRoute } from './callers/session-route.ts';
import { keepBodyDigests } from './callers/signed-body.ts';
import { signedCallers } from './callers/signed-callers.ts';
import { openDeskServices } from './desk-services.ts';
import { openFeedNewsDesk } from './feed-news.ts';
import { addGuestDoors } from './guests/index.ts';
import { addHealthAnswers } from './health-rounds/index.ts';
import { type HostedActor, openHostedActor } from './hosted-actor.ts';
import { addDidRoutes } from './http/did-routes.ts';
import { addFeedStream } from './http/feed-stream.ts';
import { tellHubs } from './keys/tell-hubs.ts';
import { type JoinedHubs, openJoinedHubs } from './membership/joined-hubs.ts';
import { addMembershipRoutes } from './membership/membership-routes.ts';
import type { HubKeyOf } from './people/assertions.ts';
import { openFrontDesk } from './people/front-desk.ts';
import { addSignIn } from './people/sign-in-routes.ts';
import { type ActorConfig, type NodeConfig, readNodeConfig } from './setup/config.ts';
import { isAtPort } from './setup/own-address.ts';

/** The actors of a node directory, open but not served. */
export type Node = {
  readonly config: NodeConfig;
  /** By DID. */
  readonly actors: ReadonlyMap<string, HostedActor>;
  close(): Promise<void>;
};

/** A node that answers over HTTP. */
export type RunningNode = Node &
  Pick<RunningServer, 'url'> & {
    /** The hubs that its actors joined, as it follows them. */
    readonly hubs: JoinedHubs;
    /** Where others look for an actor, without a path. */
    addressOf(actor: HostedActor): string;
  };

export type NodeOptions = {
  /** The kinds that are known; those this software ships with unless told. */
  readonly registry?: KindRegistry;
  /** Read by config.ts only; the process's own unless told. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly logger?: Logger;
  /** What its actors know of the hubs they joined, instead of what is pinned in their folders. */
  readonly hubs?: Pick<JoinedHubs, 'hub' | 'member'> & Partial<Pick<JoinedHubs, 'update'>>;
  /** Between two looks at the roster of a hub, in milliseconds. */
  readonly rosterPollMs?: number;
  /** Between two signs of life to who listens to `/feed/stream`, in milliseconds. */
  readonly heartbeatMs?: number;
  /** Between two looks at whether somebody is to be written to, in milliseconds. */
  readonly letterRoundsMs?: number;
  readonly now?: () => number;
  /** The built pages, served at `/` with the desk. */
  readonly pages?: BuiltPages | undefined;
  /** Opens this actor only: its DID or the name of its folder. */
  readonly only?: string;
};

const DEVELOPMENT_ROSTER_POLL_MS = 3_000;

/**
 * Opens the actors of a node directory for commands of this process: import, tokens, backup. A node that serves them may run meanwhile.
 *
 * @throws ConstellationError CONFIG_INVALID, KEY_HISTORY_INVALID, STORE_…, NOT_FOUND when `only` names nobody
 */
export async function openNode(directory: string, options: NodeOptions = {}): Promise<Node> {
  const config = readNodeConfig(directory, options.environment);
  const chosen = config.actors.filter(
    ({ did, slug }) => options.only === undefined || [did, slug].includes(options.only),
  );
  if (chosen.length === 0) throw nobodyHere(directory, config, options.only);
  const clients = await sharedClients(chosen);
  const opening = chosen.map((actor) =>
    openHostedActor(actor, {
      registry: options.registry ?? shippedKinds,
      now: options.now,
      ...(clients ? { clients } : {}),
      onAuditError: (error) => {
        const logger = options.logger ?? pino({ name: 'node', level: config.logLevel });
        logger.error({ err: error, actor: actor.did }, 'the log of decisions could not be written; it is tried again');
      },
    }),
  );
  const opened = await Promise.allSettled(opening);
  const actors = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const close = async () => void (await Promise.all(actors.map((actor) => actor.close())));
  const failed = opened.find((result) => result.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  return { config, actors: new Map(actors.map((actor) => [actor.did, actor])), close };
}

/** Opens the one actor of a node directory, or the one named. The way in for commands that write records without HTTP. */
export async function openActor(directory: string, options: NodeOptions = {}): Promise<HostedActor> {
  const node = await openNode(directory, options);
  const [only, ...others] = node.actors.values();
  if (only && others.length === 0) return only;
  await node.close();
  const names = [...node.actors.values()].map(({ slug }) => slug).join(', ');
  throw new ConstellationError('BAD_INPUT', `This node hosts several actors; name one of them: ${names}.`);
}

/**
 * Starts a node: `/graphql`, `/graphiql`, `/feed/stream`, `/session`, `/health`, `/reading`, the DID documents of its actors, and the pages for people and guests.
 *
 * @throws ConstellationError as {@link openNode}, and PORT_IN_USE
 * @example const { url, close } = await startNode('node');
 */
export async function startNode(directory: string, options: NodeOptions = {}): Promise<RunningNode> {
  const node = await openNode(directory, options);
  const { config, actors } = node;
  const logger = options.logger ?? pino({ name: 'node', level: config.logLevel });
  const registry = options.registry ?? shippedKinds;
  const app = createServer({ logger, trustProxy: config.trustProxy ?? false });
  // on a network for development everybody is on this machine
  const isExempt = (address: string) => config.development && isThisMachine(address);
  const rates = addRateLimits(app, config.limits.requestsPerMinute, isExempt);
  const streams = eventStreams(app, options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs });
  const news = openFeedNewsDesk((error) => logger.error({ err: error }, 'the feeds could not be looked at'));
  let ownUrl = '';
  const addressOf = (actor: HostedActor) => {
    if (config.publicUrl !== undefined) return config.publicUrl;
    const { moved } = actor.keys.checked;
    const place = moved && placeOf(moved);
    if (place !== undefined) return place;
    // any free port: only a node for trials has one, and nobody could know it beforehand
    return config.listen.port === 0 ? ownUrl : new URL(didUrls(actor.did).document).origin;
  };
  // at home the hub is on the same machine, and nobody wants to wait until it is known who takes part in what
  const rosterPollMs = options.rosterPollMs ?? (config.development ? DEVELOPMENT_ROSTER_POLL_MS : undefined);
  const followed = await openJoinedHubs({
    nodeDirectory: directory,
    actors: [...actors.values()].map((actor) => ({
      did: actor.did,
      directory: actor.directory,
      inception: actor.keys.history.statements[0] ?? '',
      signer: actor.keys.signingKey,
    })),
    development: config.development,
    onFault: (error) => logger.warn({ err: error }, 'a hub could not be followed'),
    ...(rosterPollMs === undefined ? {} : { pollMs: rosterPollMs }),
    ...(options.now ? { now: options.now } : {}),
  }).catch(async (error: unknown) => {
    await node.close();
    throw error;
  });
  const hubCallers = signedCallers({
    actors,
    hubs: options.hubs ?? followed,
    addressOf,
    bodyDigest: keepBodyDigests(app),
    recognize: rates.recognize,
    ...(options.now ? { now: options.now } : {}),
  });
  const desk = openFrontDesk({
    actors,
    addressOf,
    development: config.development,
    ...(options.now ? { now: options.now } : {}),
  });
  const callerOf = async (request: FastifyRequest, reply?: FastifyReply): Promise<Caller> =>
    (await hubCallers.callerOf(request)) ?? callerWith(await desk.bearerOf(request, reply));
  const listenerOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
    const caller = await callerOf(request);
    rates.admit(request, reply, askerOf(caller));
    return caller;
  };
  const hubKeyOf: HubKeyOf = (actor, did) => {
    const history = (options.hubs ?? followed).hub(actor, did);
    return history && { did: history.did, thumbprint: history.current.thumbprint };
  };
  const services = await openDeskServices({
    ...{ config, actors, desk, hubs: followed, hubKeyOf, rates, streams, registry, logger },
    ...{ now: options.now, letterRoundsMs: options.letterRoundsMs },
  });
  const askers = new WeakMap<NodeContext, Asker | undefined>();
  let endGraphQL = async () => {};
  const close = async () => {
    news.close();
    await endGraphQL();
    await services.close();
    await followed.close();
    await node.close();
  };

  try {
    endGraphQL = await addGraphQL<NodeContext>(app, {
      path: '/graphql',
      source: { schema: nodeSchema(registry) },
      maxBodyBytes: config.limits.bodyBytes,
      // a hub asks for many types at once, with aliases that keep their fields apart; rows are bounded by the context
      limits: { depth: 25, aliases: 1_000, fields: 5_000, rows: 100_000 },
      maxTokens: 15_000,
      plugins: [entityLimit],
      rates: { limits: rates, askerOf: (context) => askers.get(context) },
      context: async (request, reply) => {
        const caller = await callerOf(request, reply);
        const context = nodeContext(actors, caller, services.contextFor(reply));
        askers.set(context, askerOf(caller));
        return context;
      },
    });
    addGraphiQL(app, { title: titleOf(actors), endpoint: '/graphql', query: FIRST_QUERY, home: false });
    if (options.pages) addPages(app, options.pages, () => pagesPlaceOf(actors));
    addHealth(app, async () => {
      // each store must answer, or the node cannot do its work
      await Promise.all([...actors.values()].map(({ store }) => store.head()));
      const pending = [...actors.values()].filter((actor) => actor.recoveryPending()).map(({ did }) => did);
      const hubs = followed.rosters().map(({ hub, active, isExpired, code }) => ({
        hub,
        members: active,
        ...(isExpired ? { code: 'ROSTER_EXPIRED' } : code === undefined ? {} : { code }),
      }));
      return {
        ready: true,
        actors: actors.size,
        ...(pending.length > 0 ? { recoveryPending: pending } : {}),
        ...(hubs.length > 0 ? { hubs } : {}),
      };
    });
    addFeedStream(app, actors, streams, news, listenerOf, desk.stillHolds);
    addSessionRoute(app, hubCallers);
    addSignIn(app, {
      actors,
      desk,
      hubKeyOf,
      home: !options.pages,
      ...(options.now ? { now: options.now } : {}),
    });
    services.addRoutes(app);
    addGuestDoors(app, { actors, desk, ...(options.now ? { now: options.now } : {}) });
    addHealthAnswers(app, { actors: [...actors.values()], desk, ...(options.now ? { now: options.now } : {}) });
    addMembershipRoutes(app, { nodeDirectory: directory, actors, ...(options.now ? { now: options.now } : {}) });
    addDidRoutes(app, [...actors.values()], addressOf);
    // any free port is never taken, and the addresses are not known yet
    const addresses = config.listen.port === 0 ? [] : [...actors.values()].map(addressOf);
    const server = await listen(app, config.listen, wayOutOf(config, addresses));
    ownUrl = server.url;
    services.start();
    const telling = tellOfMoves([...actors.values()], config.development, logger);
    return {
      ...node,
      url: server.url,
      hubs: followed,
      addressOf,
      close: async () => {
        telling.abort();
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What helps against a taken port: a node that others look for at this very port has to have it; any other may listen elsewhere. */
function wayOutOf({ listen: { port } }: NodeConfig, addresses: readonly string[]): string {
  const own = addresses.find((address) => isAtPort(address, port));
  return own === undefined
    ? 'choose another port ("listen": { "port": … } in node.json) and tell the proxy before it'
    : `if that is this node already, leave it at that: others look for this node at ${own}, so another port does not help`;
}

/** Hubs that could not find an actor where it moved to, because its node did not run, hear it again now that it does. */
function tellOfMoves(actors: readonly HostedActor[], development: boolean, logger: Logger): AbortController {
  const ended = new AbortController();
  for (const actor of actors) {
    if (!actor.keys.checked.moved) continue;
    tellHubs(actor, actor.keys.history, { development, signal: ended.signal })
      .then((told) => {
        for (const { hub, isTold, why } of told)
          if (!isTold && !ended.signal.aborted)
            logger.warn({ hub, actor: actor.did, why }, 'a hub was not told where the actor is');
      })
      .catch((error: unknown) =>
        logger.warn({ err: error, actor: actor.did }, 'hubs were not told where the actor is'),
      );
  }
  return ended;
}

/** Actors on one MongoDB server share its connections; a node on SQLite does not load the driver at all. */
async function sharedClients(actors: readonly ActorConfig[]) {
  if (!actors.some(({ storeUrl }) => storeUrl.startsWith('mongodb'))) return undefined;
  const { mongoClients } = await import('../storage/index.ts');
  return mongoClients();
}

/** What GraphiQL shows at first. */
const FIRST_QUERY = `# What do the actors of this node say? Press the button to ask. With a token of the node, as a header
# { "Authorization": "Bearer cst_…" }, or signed in at /sign-in, you see what is private as well, and can write.
{
  actors(first: 5) {
    nodes {
      id
      profile { name summary }
      impactGoals(first: 5) { totalCount nodes { id title direction } }
      commitments(first: 5) { totalCount nodes { id title due } }
    }
  }
}
`;

/** What the pages are told of where they are. */
function pagesPlaceOf(actors: ReadonlyMap<string, HostedActor>): PagesPlace {
  return {
    place: 'NODE',
    name: titleOf(actors),
    endpoints: { reading: '/reading', changes: '/reading/changes', writing: '/graphql', signIn: '/sign-in' },
    actors: [...actors.values()].map(({ did, name }) => ({ did, name })),
  };
}

function titleOf(actors: ReadonlyMap<string, HostedActor>): string {
  const [first, ...others] = actors.values();
  return others.length === 0 && first ? first.name : `${actors.size} actors`;
}

function nobodyHere(directory: string, { actors }: NodeConfig, only: string | undefined): ConstellationError {
  if (only === undefined || actors.length === 0)
    return new ConstellationError(
      'CONFIG_INVALID',
      `There is no actor in ${directory} yet. Create one with «constellation actor init».`,
    );
  return new ConstellationError(
    'NOT_FOUND',
    `No actor «${only}» in ${directory}; there are ${actors.map(({ slug }) => slug).join(', ')}.`,
  );
}

import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ConstellationError } from '../../schema/index.ts';
import { enumHint } from './enum-hint.ts';
import { errorFormat } from './error-format.ts';
import { boundIntrospection } from './introspection.ts';
import { listCost } from './list-cost.ts';
import { DEFAULT_OPERATION_LIMITS, type OperationLimits, operationLimits } from './operation-limits.ts';
import type { Asker, RateLimits } from './rate-limits.ts';

/** One GraphQL endpoint: where it is, what answers, and what it lets in. */
export type GraphQLEndpoint<Context extends BaseContext> = {
  /** Unique on its server, e.g. `/graphql`. */
  readonly path: string;
  /** What answers: a schema, or the gateway over many. */
  readonly source:
    | { readonly schema: GraphQLSchema }
    | { readonly gateway: ApolloServerOptionsWithGateway<Context>['gateway'] };
  /**
   * Makes the context of one request. A ConstellationError thrown here is the whole answer, with the HTTP status that fits its code
   * (UNAUTHENTICATED is 401).
   */
  readonly context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context> | Context;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** `NONE` where a plugin of the caller sees to it. */
  readonly limits?: OperationLimits | 'NONE';
  /** Words and signs of one operation; 2,000 unless told. */
  readonly maxTokens?: number;
  /** Bytes of one request, variables included; 100,000 unless told. */
  readonly maxBodyBytes?: number;
  /** Where the requests are counted, and whose they are; nowhere unless told. */
  readonly rates?: {
    readonly limits: RateLimits;
    readonly askerOf?: (context: Context) => Asker | undefined;
    /** What a request cost beyond what its operation could tell, in requests; asked when it is answered. */
    readonly costOf?: (context: Context) => number;
  };
  /** Texts of operations that may be asked for by their hash alone. */
  readonly operations?: ReadonlyMap<string, string>;
  /** Other sites whose pages may ask by GET; browsers are told by the server's CORS headers. */
  readonly allowedOrigins?: readonly string[];
};

/** An operation that may come to more rows than these costs as much as several requests. */
const ROWS_PER_REQUEST = 1_000;
/** In the context, of which Apollo Server makes a copy for each operation: to whom the operation is charged. */
const CHARGE = Symbol('charge');
type Charged = { [CHARGE]?: (weight: number) => void };

const DEFAULT_MAX_TOKENS = 2_000;
const DEFAULT_MAX_BODY_BYTES = 100_000;
// Apollo writes to its log what we answer or log ourselves
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Adds an endpoint to a server. Resolves when it can answer; the function it gives ends it. */
export async function addGraphQL<Context extends BaseContext>(
  app: FastifyInstance,
  endpoint: GraphQLEndpoint<Context>,
): Promise<() => Promise<void>> {
  const { path, source, limits = DEFAULT_OPERATION_LIMITS, rates } = endpoint;
  const charge = (rows: number, context: Context & Charged) => context[CHARGE]?.(Math.floor(rows / ROWS_PER_REQUEST));
  const server = new ApolloServer<Context>({
    ...source,
    plugins: [
      // each of these would speak to, or invite scripts from, hosts of Apollo
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      statusForPlainJson,
      enumHint,
      ...(endpoint.plugins ?? []),
      ...(limits === 'NONE' ? [] : [listCost(limits.rows, charge)]),
      ...(rates?.costOf ? [chargeAtLast(rates.costOf)] : []),
      boundIntrospection(),
    ],
    validationRules: limits === 'NONE' ? [] : [operationLimits(limits)],
    formatError: errorFormat((error) => app.log.error({ err: error, path }, 'unexpected error')),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: endpoint.maxTokens ?? DEFAULT_MAX_TOKENS },
    logger: SILENT,
  } as ApolloServerOptions<Context>);
  await server.start();

  const contexts = new WeakMap<FastifyRequest, Context>();
  const answer = fastifyApolloHandler(server, {
    context: async (request) => contexts.get(request as FastifyRequest) as Context,
  });
  app.route({
    method: ['GET', 'POST'],
    url: path,
    bodyLimit: endpoint.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    config: { admits: rates !== undefined },
    preHandler: async (request, reply) => {
      if (wantsPage(request))
        return reply.redirect(app.hasRoute({ method: 'GET', url: '/graphiql' }) ? '/graphiql' : '/', 303);
      if (request.method === 'GET') guardGet(request, endpoint.allowedOrigins ?? []);
      if (endpoint.operations) fillIn(request, endpoint.operations);
      const context = await endpoint.context(request, reply);
      contexts.set(request, context);
      if (!rates) return;
      const more: Charged = { [CHARGE]: rates.limits.admit(request, reply, rates.askerOf?.(context)) };
      Object.assign(context, more);
    },
    handler: answer as never,
  });
  return () => server.stop();
}

const FAULTS_OF_THE_OPERATION = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * To a client that does not know `application/graphql-response+json`, a well-formed request is answered with 200 even if its
 * operation has faults (GraphQL over HTTP, section 6.4.1): otherwise it could take the answer for one of a proxy.
 */
const statusForPlainJson: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const { body, http } = response;
      if (body.kind !== 'single' || http.status !== 400 || body.singleResult.data !== undefined) return;
      if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return;
      if (body.singleResult.errors?.every(({ extensions }) => FAULTS_OF_THE_OPERATION.has(extensions?.code)))
        http.status = 200;
    },
  }),
};

/** Charges what a request has cost to whom it is counted for. */
function chargeAtLast<Context extends BaseContext>(costOf: (context: Context) => number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue }) => {
        (contextValue as Context & Charged)[CHARGE]?.(Math.floor(costOf(contextValue)));
      },
    }),
  };
}

/** Aborts when the client leaves before it was answered: for work that nobody waits for any more. */
export function whenClientLeaves(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return left.signal;
}

/**
 * A browser can be made to send a GET from a page of another site without asking (CSRF). Apollo's guard refuses every GET without a
 * special header, which GraphQL over HTTP clients do not send; browsers tell where a request comes from (Fetch Metadata, W3C), so that
 * exactly those are refused here. A GET can only read, and carries no credentials by itself; POSTs need a JSON content type, for which
 * browsers ask first.
 */
function guardGet(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  const { 'sec-fetch-site': site, origin } = request.headers;
  const isAllowed = origin !== undefined && allowedOrigins.includes(origin);
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isAllowed)
    throw new ConstellationError(
      'FORBIDDEN',
      'Pages of other sites may not ask here; send the operation by POST as application/json.',
    );
  request.headers['apollo-require-preflight'] = 'guarded';
}

/**
 * Puts the text of an operation in the place of its hash, where it is known; what is not known is left for the client to send in full. Nobody
 * can add to what is known.
 */
function fillIn({ body }: FastifyRequest, operations: ReadonlyMap<string, string>): void {
  const asked = body as
    | { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } }
    | null
    | undefined;
  const hash = asked?.extensions?.persistedQuery?.sha256Hash;
  if (!asked || typeof hash !== 'string' || asked.query !== undefined) return;
  const text = operations.get(hash);
  if (text === undefined) return;
  asked.query = text;
  delete asked.extensions?.persistedQuery;
}

/** Somebody typed the endpoint's address into a browser. */
function wantsPage(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' &&
    String(request.headers.accept ?? '').includes('text/html') &&
    !(request.query as Record<string, unknown>).query
  );
}

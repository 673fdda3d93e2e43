/**
 * How a GraphQL schema is served: Fastify with Apollo Server behind it, its limits, its error codes, GraphiQL, health and
 * server-sent events. A node and a hub are served by the same door.
 *
 * @example
 * const app = createServer({ logger: pino() });
 * const streams = eventStreams(app);                        // before the server listens
 * const end = await addGraphQL(app, { path: '/graphql', source: { schema }, context: () => ({}) });
 * addGraphiQL(app, { title: 'My node', endpoint: '/graphql' });
 * addHealth(app, () => ({ ready: true }));
 * app.get('/news', (_request, reply) => streams.open(reply).send('hello', {}));
 * const { url, close } = await listen(app, { host: '127.0.0.1', port: 4000 }, 'choose another port');
 * await close(); await end();                               // in this order: requests under way are finished first
 */
export { addressKey } from './address-key.ts';
export type { ConnectionLimits } from './connection-guard.ts';
export { allowOrigins, isOrigin } from './cross-origin.ts';
export { errorFormat, failureBody, statusOf } from './error-format.ts';
export { type EventStream, type EventStreamOptions, type EventStreams, eventStreams } from './event-streams.ts';
export { addGraphiQL } from './graphiql.ts';
export { addGraphQL, type GraphQLEndpoint, whenClientLeaves } from './graphql-endpoint.ts';
export { addHealth, type Health } from './health.ts';
export { DEFAULT_OPERATION_LIMITS, type OperationLimits, operationLimits, sizeOf } from './operation-limits.ts';
export { addPages, type BuiltPages, openPages, type PagesPlace } from './pages.ts';
export {
  type Asker,
  addRateLimits,
  DEFAULT_REQUESTS_PER_MINUTE,
  isThisMachine,
  type RateLimits,
  type RequestsPerMinute,
} from './rate-limits.ts';
export { requestQuota } from './request-quota.ts';
export { createServer, type Listen, listen, type RunningServer } from './server.ts';

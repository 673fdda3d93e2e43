import { createRequire } from 'node:module';
import { QueryPlanner } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import { afterEach, expect, test, vi } from 'vitest';
import { openEngine } from '../../gateway/engine.ts';
import { startHub } from '../../gateway/index.ts';
import { smallNetwork } from './support/small-network.ts';
import { composeSmall } from './support/small-subgraphs.ts';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

const planning = { budgetMs: 2_000, threads: 1 };
let world: SmallWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

test('health is 503 until the network is ready, and says what it knows', async () => {
  world = await startSmallWorld({ planning });
  world.network.isReady = false;
  expect((await fetch(`${world.hub.url}/health`)).status).toBe(503);
  world.network.isReady = true;
  const response = await fetch(`${world.hub.url}/health`);
  expect([response.status, await response.json()]).toEqual([200, { ready: true, members: 3 }]);
});

test('a hub that cannot start says why, and closes its network', async () => {
  world = await startSmallWorld({ planning });
  const port = Number(new URL(world.hub.url).port);
  const network = smallNetwork();
  const closing = vi.spyOn(network, 'close');
  const second = startHub({ ...composeSmall(), network, port, planning });
  await expect(second).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  expect(closing).toHaveBeenCalledTimes(1);
  const third = startHub({
    ...composeSmall(),
    supergraphSdl: 'type Query { broken: Int }',
    network,
    port: 0,
    planning,
  });
  await expect(third).rejects.toThrow();
  expect(closing).toHaveBeenCalledTimes(2);
});

test('closing finishes what is under way and lets nobody in', async () => {
  world = await startSmallWorld({ planning });
  const { hub, ask } = world;
  const [actor] = world.actors;
  const reached = new Promise<() => void>((resolve) => {
    if (!actor) return;
    actor.tampering = {
      respond: (response, answer) =>
        resolve(() => void response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))),
    };
  });
  const underWay = ask('{ impactGoals { nodes { title } } }');
  const answer = await reached;
  const closing = hub.close();
  answer();
  expect((await underWay).errors).toBeUndefined();
  await closing;
  await expect(fetch(`${hub.url}/health`)).rejects.toThrow();
  await Promise.all(world.actors.map((each) => each.close()));
  world = undefined;
});

test('the engine reports to nobody outside', async () => {
  const telemetry = createRequire(import.meta.url)('@apollo/gateway/dist/utilities/opentelemetry.js');
  const exporter = vi.spyOn(telemetry, 'createDataCollectionExporter');
  delete process.env.APOLLO_TELEMETRY_DISABLED;
  const engine = openEngine({
    supergraphSdl: composeSmall().supergraphSdl,
    sources: {},
    planOf: () => undefined,
    wrap: (execute) => execute,
  });
  await engine.stop();
  expect(exporter).not.toHaveBeenCalled();
});

test('the engine does not plan itself what comes without a plan', async () => {
  const planning = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  const source = async () => ({ data: {} });
  const engine = openEngine({
    supergraphSdl: composeSmall().supergraphSdl,
    sources: { actor: source, network: source },
    planOf: () => undefined,
    wrap: (execute) => execute,
  });
  const server = new ApolloServer({ gateway: engine });
  await server.start();
  const { body } = await server.executeOperation({ query: '{ actors { id } }' });
  await server.stop();
  expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } });
  expect(planning).not.toHaveBeenCalled();
  planning.mockRestore();
});

test('the page to write queries in is served from here', async () => {
  world = await startSmallWorld({ planning });
  const response = await fetch(`${world.hub.url}/graphiql`);
  expect(response.status).toBe(200);
});

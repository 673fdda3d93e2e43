import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type KeyHistory, makeDidDocument } from '../../../schema/index.ts';
import { until } from '../../network/support/hub.ts';
import { freePort } from '../../network/support/named-hub.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

const GOALS = '{ impactGoals { nodes { title } } }';
const FORGED = 'We went bankrupt';
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A victim that has published a goal, a reader, and a hub that asks for words as often as a test needs. */
async function worldWith(control: { everyMs: number; goodMs: number }): Promise<TrustWorld> {
  const world = await startTrustWorld([['victim'], ['reader']], {
    network: { control, keysEveryMs: 200, backoff: { firstMs: 50, maxMs: 200 } },
  });
  closing.push(() => world.close());
  await world.publish(
    world.dids[0] ?? '',
    'ImpactGoal',
    { title: 'True', direction: 'INCREASE' },
    { audience: 'PUBLIC' },
  );
  await world.settled();
  expect((await world.ask(GOALS)).data.impactGoals.nodes).toEqual([{ title: 'True' }]);
  return world;
}

const unprovenIs = (world: TrustWorld, did: string, code: string | undefined) =>
  until(
    () => world.network.directory.find(did)?.unproven,
    (unproven) => unproven === code,
  );
const portOf = (did: string) => Number(decodeURIComponent(did.split(':')[2] ?? '').split(':')[1]);

/** Whoever bought the domain: the public key history, a DID document of their own, and rows as they like; no key. */
function buy(victim: string, history: KeyHistory, thumbprint: string, jwk: object, at: number) {
  const asked: string[] = [];
  const here = `http://localhost:${at}`;
  const endpoints = {
    graphql: `${here}/graphql`,
    feedStream: `${here}/feed/stream`,
    keyHistory: `http://localhost:${portOf(victim)}/victim/key-history.json`,
    session: `${here}/hubs/session`,
    control: `${here}/hubs/control`,
  };
  const listen = (port: number) =>
    new Promise<Server>((resolve) => {
      const server = createServer(async (request, response) => {
        let body = '';
        for await (const chunk of request) body += chunk;
        asked.push(request.url ?? '');
        const send = (value: unknown) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
        if (request.url?.endsWith('did.json')) return send(makeDidDocument(victim, jwk, thumbprint, endpoints));
        if (request.url?.endsWith('key-history.json')) return send(history);
        if (request.url !== '/graphql') return response.writeHead(404).end();
        const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
        if (query.includes('feed(')) return response.writeHead(500).end();
        const wanted = Object.values(variables).find(Array.isArray) as { __typename: string; id: string }[];
        const aliased = (field: string, value: string) =>
          Object.fromEntries(
            [...query.matchAll(new RegExp(`(\\w+)\\s*:\\s*${field}\\b`, 'g'))].map((m) => [m[1], value]),
          );
        return send({
          data: {
            __typename: 'Query',
            _entities: wanted.map(({ __typename, id }) => ({
              ...{ __typename, id, title: FORGED },
              ...aliased('id', id),
              ...aliased('__typename', __typename),
            })),
          },
        });
      }).listen(port, '127.0.0.1', () => resolve(server));
      closing.push(async () => {
        server.closeAllConnections();
        server.close();
      });
    });
  return { asked, listen };
}

test('whoever serves the old address of a lapsed domain is not asked for rows, by anybody, once its word is due', async () => {
  const world = await worldWith({ everyMs: 100, goodMs: 400 });
  const [victim = '', reader = ''] = world.dids;
  const { history, signingKey } = world.actor(victim).keys;
  await world.nodeOf(victim).stop();
  const buyer = buy(victim, history, signingKey.thumbprint, signingKey.publicJwk, portOf(victim));
  await buyer.listen(portOf(victim));
  await unprovenIs(world, victim, 'CONTROL_UNPROVEN');
  for (const as of [undefined, reader]) {
    const answer = await world.ask(GOALS, as === undefined ? {} : { as });
    expect(answer.text).not.toContain(FORGED);
    expect(answer.data.impactGoals.nodes).toEqual([{ title: null }]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CONTROL_UNPROVEN', actor: victim, retryable: true });
    expect(answer.extensions?.sources).toMatchObject([{ actor: victim, status: 'FAILED', code: 'CONTROL_UNPROVEN' }]);
  }
}, 60_000);

test('a key history that anybody can copy moves no member: the new place gives no word', async () => {
  const world = await worldWith({ everyMs: 300_000, goodMs: 600_000 });
  const [victim = ''] = world.dids;
  const { history, signingKey } = world.actor(victim).keys;
  await world.nodeOf(victim).stop();
  const evil = await freePort();
  const buyer = buy(victim, history, signingKey.thumbprint, signingKey.publicJwk, evil);
  await Promise.all([buyer.listen(portOf(victim)), buyer.listen(evil)]);
  // the buyer was asked for a word at the new place, more than once, and gave none
  await until(
    () => buyer.asked.filter((path) => path === '/hubs/control').length,
    (times) => times >= 2,
  );
  const place = world.network.directory.find(victim)?.endpoint ?? '';
  expect(new URL(place).port).not.toBe(String(evil));
  await expect(world.network.members.refresh(victim)).rejects.toMatchObject({ code: 'CONTROL_UNPROVEN' });
}, 60_000);

test('a member that was away answers again after its word, and is said to be unreachable until then', async () => {
  const world = await worldWith({ everyMs: 100, goodMs: 400 });
  const [victim = ''] = world.dids;
  await world.nodeOf(victim).stop();
  await unprovenIs(world, victim, 'ACTOR_UNREACHABLE');
  const away = await world.ask(GOALS);
  expect(away.errors?.[0]?.extensions).toMatchObject({ code: 'ACTOR_UNREACHABLE', actor: victim, retryable: true });
  expect(away.extensions?.sources).toMatchObject([{ status: 'FAILED', code: 'ACTOR_UNREACHABLE' }]);
  await world.nodeOf(victim).start();
  await unprovenIs(world, victim, undefined);
  expect((await world.ask(GOALS)).data.impactGoals.nodes).toEqual([{ title: 'True' }]);
}, 60_000);

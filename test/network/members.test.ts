import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { beginKeyHistory } from '../../schema/index.ts';
import { openHubState, openMembers } from '../../subgraphs/network/index.ts';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const open = opening();
const COUNTS = '{ actors { totalCount nodes { id status } } concepts { totalCount } }';
const counts = async (hub: Awaited<ReturnType<typeof open.hub>>) => {
  const { actors, concepts } = await hub.data(COUNTS);
  return [actors.totalCount, concepts.totalCount];
};

describe('members', () => {
  test('are listed from when they join, though their node does not answer yet', async () => {
    const node = await open.node();
    const hub = await open.hub();
    const { did } = node.actor(0);
    node.misbehave = (request) => request.url === '/graphql' && request.destroy() !== undefined;
    await hub.network.members.add(did);
    await hub.caughtUp();
    expect(await hub.data('{ actors { nodes { id status joinedAt feedState } } }')).toEqual({
      actors: {
        nodes: [{ id: did, status: 'ACTIVE', joinedAt: expect.stringMatching(/Z$/), feedState: 'UNREACHABLE' }],
      },
    });
    expect(hub.network.directory.find(did)).toMatchObject({ did, status: 'ACTIVE' });
    expect(hub.network.directory.find('did:web:stranger.example')).toBeUndefined();
  });

  test('that are suspended leave every list until they are resumed', async () => {
    const node = await open.node(['ash', 'birch']);
    const [ash, birch] = [node.actor(0), node.actor(1)];
    const goal = await ash.publish('ImpactGoal', { title: 'Trees', direction: 'INCREASE' });
    const pledge = { title: 'Plant', satisfies: { id: goal.envelope.id } };
    const commitment = await birch.publish('Commitment', pledge);
    const hub = await open.hubOf(node);
    const ids = { goal: goal.envelope.id, commitment: commitment.envelope.id, ash: ash.did };
    const seen = () =>
      hub.data(
        `query ($goal: ID!, $commitment: ID!, $ash: ID!) {
          actor(id: $ash) { id } actors { totalCount } impactGoals { totalCount } goal: node(id: $goal) { id }
          nodes(ids: [$goal, $commitment]) { id ... on Commitment { satisfies { id } } }
          hub { members records { kind count } }
        }`,
        ids,
      );
    const before = await seen();
    expect(before).toMatchObject({ actor: { id: ash.did }, actors: { totalCount: 2 }, hub: { members: 2 } });
    await hub.network.members.suspend(ash.did, 'Asked to');
    const after = await seen();
    expect(after).toMatchObject({
      actor: null,
      actors: { totalCount: 1 },
      impactGoals: { totalCount: 0 },
      goal: null,
      nodes: [null, { id: ids.commitment, satisfies: null }],
      hub: { members: 1 },
    });
    expect(after.hub.records).toContainEqual({ kind: 'ImpactGoal', count: 0 });
    expect(hub.network.directory.find(ash.did)).toMatchObject({ status: 'SUSPENDED' });
    await hub.network.members.resume(ash.did);
    expect(await seen()).toEqual(before);
  });

  test('that are removed are forgotten, and can join again', async () => {
    const node = await open.node(['ash', 'birch']);
    for (const actor of node.actors) await actor.publish('Concept', { form: 'TERM', label: 'x' });
    const hub = await open.hubOf(node);
    const { did } = node.actor(0);
    expect(await counts(hub)).toEqual([2, 2]);
    await hub.network.members.remove(did);
    expect(await counts(hub)).toEqual([1, 1]);
    await hub.network.members.add(did);
    await hub.caughtUp();
    expect(await counts(hub)).toEqual([2, 2]);
    await expect(hub.network.members.remove('did:web:stranger.example')).rejects.toMatchObject({
      code: 'NOT_A_MEMBER',
    });
  });

  test('that another process adds and removes are noticed by a running hub', async () => {
    const node = await open.node();
    await node.actor(0).publish('Concept', { form: 'TERM', label: 'x' });
    const hub = await open.hub();
    const state = await openHubState('sqlite:state.sqlite', { directory: hub.directory });
    const members = openMembers({ state, development: true });
    open.add({ close: () => Promise.all([members.close(), state.close()]).then(() => {}) });
    await members.add(node.actor(0).did);
    await until(
      () => counts(hub),
      ([actors, concepts]) => actors === 1 && concepts === 1,
      10_000,
    );
    await members.remove(node.actor(0).did);
    await until(
      () => counts(hub),
      ([actors, concepts]) => actors === 0 && concepts === 0,
      10_000,
    );
  });

  test('that left while the hub was down are forgotten at its start', async () => {
    const node = await open.node();
    await node.actor(0).publish('Concept', { form: 'TERM', label: 'x' });
    const hub = await open.hubOf(node);
    await hub.restart({
      meanwhile: async (state) => {
        await state.removeMember(node.actor(0).did);
      },
    });
    expect(await counts(hub)).toEqual([0, 0]);
    expect(await hub.dump()).toMatchObject({ positions: [] });
  });

  test('can rotate their keys: what the new key signed is read at once', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await actor.publish('Concept', { form: 'TERM', label: 'old key' });
    const hub = await open.hubOf(node);
    await actor.rotate();
    await actor.publish('Concept', { form: 'TERM', label: 'new key' });
    await hub.caughtUp();
    expect(await counts(hub)).toEqual([1, 2]);
    expect(await hub.network.holes()).toEqual([]);
    expect((await hub.network.members.list())[0]?.keyHistory.statements).toHaveLength(2);
  });

  test('keep the keys that were pinned when their domain shows another history', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const hub = await open.hubOf(node);
    actor.history = await beginKeyHistory(actor.did, actor.key, 'another recovery key', '2026-03-01T00:00:00Z');
    await expect(hub.network.members.refresh(actor.did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    await expect(hub.network.members.add(actor.did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
  });

  test('are no holes when their new key cannot be fetched just now', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const hub = await open.hubOf(node);
    node.misbehave = (request, response) => {
      if (!request.url?.endsWith('.json')) return false;
      response.writeHead(500).end();
      return true;
    };
    await actor.rotate();
    await actor.publish('Concept', { form: 'TERM', label: 'new key' });
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'UNREACHABLE', code: 'DID_UNRESOLVABLE' }]);
    node.misbehave = undefined;
    await hub.caughtUp();
    expect(await hub.network.holes()).toEqual([]);
    expect(await counts(hub)).toEqual([1, 1]);
  });
});

describe('a DID cannot join', () => {
  const html = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
  const json = (response: ServerResponse, body: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const documents: [string, string, RegExp, (response: ServerResponse, did: string) => unknown][] = [
    ['it redirects', 'DID_UNRESOLVABLE', /redirect/, (response) => response.writeHead(302, { location: '/' }).end()],
    ['it is HTML', 'DID_UNRESOLVABLE', /another type/, html],
    ['it is too large', 'DID_UNRESOLVABLE', /larger/, (response) => json(response, 'x'.repeat(300_000))],
    ['it is missing', 'DID_UNRESOLVABLE', /404/, (response) => response.writeHead(404).end()],
    [
      'it is of another DID',
      'DID_UNRESOLVABLE',
      /another DID/,
      (response) => json(response, { id: 'did:web:x.example' }),
    ],
    ['it names no node', 'DID_UNRESOLVABLE', /no service/, (response, did) => json(response, { id: did, service: [] })],
    [
      'its node is at a private address',
      'DID_UNRESOLVABLE',
      /must begin with https|not a public/,
      (response, did) => {
        const serviceEndpoint = {
          graphql: 'http://10.0.0.1/graphql',
          feedStream: 'https://x.example/',
          keyHistory: 'https://x.example/',
        };
        json(response, { id: did, service: [{ type: 'ConstellationNode', serviceEndpoint }] });
      },
    ],
  ];

  test.each(documents)('when of its document %s', async (_name, code, words, answer) => {
    const node = await open.node();
    const hub = await open.hub();
    const { did } = node.actor(0);
    node.misbehave = (request, response) => {
      if (!request.url?.endsWith('/did.json')) return false;
      answer(response, did);
      return true;
    };
    const failure = await hub.network.members.add(did).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) });
    expect(await counts(hub)).toEqual([0, 0]);
  });

  test('when its key history is that of another, or of another key than the document names', async () => {
    const node = await open.node(['ash', 'birch']);
    const hub = await open.hub();
    const [ash, birch] = [node.actor(0), node.actor(1)];
    const own = ash.history;
    ash.history = birch.history;
    await expect(hub.network.members.add(ash.did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    ash.history = await beginKeyHistory(ash.did, birch.key, 'x', '2026-01-01T00:00:00Z');
    await expect(hub.network.members.add(ash.did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    ash.history = own;
    await hub.network.members.add(ash.did);
  });

  test('when it is not canonical, or is on this machine and the network is not for development', async () => {
    const node = await open.node();
    const hub = await open.hub({ development: false });
    await expect(hub.network.members.add('did:web:ACME.example')).rejects.toMatchObject({ code: 'BAD_ID' });
    await expect(hub.network.members.add(node.actor(0).did)).rejects.toMatchObject({ code: 'DID_UNRESOLVABLE' });
    await expect(hub.network.members.add('did:web:10.0.0.1')).rejects.toMatchObject({
      code: 'DID_UNRESOLVABLE',
      message: expect.stringContaining('not a public address'),
    });
  });
});

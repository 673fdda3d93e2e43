import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { generatePrivateJwk, importSigningKey } from '../../schema/index.ts';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const open = opening();
const GOAL = { title: 'Clean water', direction: 'INCREASE' };
const codes = (holes: readonly { code: string }[]) => holes.map(({ code }) => code).sort();

describe('a faulty entry becomes a hole, and the next ones are read', () => {
  test('whose digest is not that of its record', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const version = await actor.publish('ImpactGoal', GOAL);
    const other = await actor.publish('ImpactGoal', GOAL);
    const { id, kind } = version.envelope;
    actor.append({ action: 'PUBLISHED', id, kind, version: 1, recordDigest: other.digest, sdJwt: version.sdJwt });
    const last = await actor.publish('ImpactGoal', GOAL);
    const hub = await open.hubOf(node);
    expect(codes(await hub.network.holes())).toEqual(['WRONG_DIGEST']);
    expect(await hub.data('query ($id: ID!) { node(id: $id) { id } }', { id: last.envelope.id })).toEqual({
      node: { id: last.envelope.id },
    });
    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP', holes: 1, position: 4 }]);
  });

  test('that passes on the record of another actor', async () => {
    const node = await open.node(['ash', 'birch']);
    const [ash, birch] = [node.actor(0), node.actor(1)];
    const version = await ash.publish('ImpactGoal', GOAL);
    const { id, kind } = version.envelope;
    birch.append({ action: 'PUBLISHED', id, kind, version: 1, recordDigest: version.digest, sdJwt: version.sdJwt });
    birch.append({ action: 'HIDDEN', id, kind, version: 1, recordDigest: version.digest });
    const hub = await open.hubOf(node);
    expect(codes(await hub.network.holes(birch.did))).toEqual(['FOREIGN_ID', 'UNKNOWN_KEY']);
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(1);
  });

  test('whose id is of another kind, or whose kind is not the signed one', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const concept = await actor.publish('Concept', { form: 'TERM', label: 'x' });
    await actor.publish('ImpactGoal', GOAL, { id: concept.envelope.id.replace('/concept/', '/commitment/') });
    const { id } = concept.envelope;
    const body = { id, version: 1, recordDigest: concept.digest, sdJwt: concept.sdJwt };
    actor.append({ ...body, action: 'PUBLISHED', kind: 'ImpactGoal' });
    actor.append({ ...body, action: 'WITHDRAWN', kind: 'Concept' });
    const hub = await open.hubOf(node);
    expect(codes(await hub.network.holes())).toEqual(['BAD_ID', 'BAD_PROOF', 'BAD_PROOF']);
  });

  test('whose signature is of an unknown key, or broken', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await actor.publish('ImpactGoal', GOAL, { signer: await importSigningKey(await generatePrivateJwk()) });
    const { envelope, digest, sdJwt } = await actor.publish('ImpactGoal', GOAL);
    actor.entries.pop();
    const [head = '', ...rest] = sdJwt.split('~');
    const forged = [`${head.slice(0, -8)}AAAAAAAA`, ...rest].join('~');
    const { id, kind } = envelope;
    actor.append({ action: 'PUBLISHED', id, kind, version: 1, recordDigest: digest, sdJwt: forged });
    actor.append({ action: 'PUBLISHED', id, kind, version: 1, recordDigest: digest, sdJwt: 'x' });
    const hub = await open.hubOf(node);
    expect(codes(await hub.network.holes())).toEqual(['BAD_PROOF', 'BAD_PROOF', 'UNKNOWN_KEY']);
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(0);
  });

  test('that does not bind to the one before, within a page and at its beginning', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const digest = `sha-256:${'A'.repeat(43)}`;
    await actor.publish('ImpactGoal', GOAL);
    const hub = await open.hubOf(node);
    await actor.publish('ImpactGoal', GOAL);
    await actor.publish('ImpactGoal', GOAL);
    await actor.publish('ImpactGoal', GOAL);
    const [first, second, third, fourth] = actor.entries;
    if (!first || !second || !third || !fourth) throw new Error('four entries are there');
    actor.entries = [first, { ...second, previous: digest }, third, { ...fourth, digest }];
    await hub.caughtUp();
    expect(codes(await hub.network.holes())).toEqual(['FEED_BROKEN', 'WRONG_DIGEST']);
    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP', position: 4 }]);
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(2);
    await actor.publish('ImpactGoal', GOAL);
    await hub.caughtUp();
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(3);
  });

  test('that is dated ahead of the clock, or goes back in time or version', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const soon = `${new Date(Date.now() + 120_000).toISOString().slice(0, 19)}Z`;
    await actor.publish('ImpactGoal', GOAL, { at: soon });
    const first = await actor.publish('ImpactGoal', GOAL);
    await actor.publish('ImpactGoal', GOAL, { previous: first, at: '2025-01-01T00:00:00Z' });
    await actor.revise(first, GOAL);
    actor.show(first);
    const gone = await actor.withdraw(await actor.publish('ImpactGoal', GOAL));
    await actor.revise(gone, GOAL);
    const hub = await open.hubOf(node);
    expect(codes(await hub.network.holes())).toEqual(['CLOCK_SKEW', 'CLOCK_SKEW', 'VERSION_CONFLICT', 'WITHDRAWN']);
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(1);
  });

  test('that is dated ahead of the clock of the hub alone', async () => {
    const node = await open.node();
    await node.actor(0).publish('ImpactGoal', GOAL, { at: '2026-05-01T00:01:00Z' });
    await node.actor(0).publish('ImpactGoal', GOAL, { at: '2026-05-01T00:01:01Z' });
    const hub = await open.hub({ now: () => Date.parse('2026-05-01T00:00:00Z') });
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    expect(await hub.network.holes()).toMatchObject([{ code: 'CLOCK_SKEW', seq: 2 }]);
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(1);
  });

  test('but a record that is shared later than newer ones is taken in', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await actor.publish('ImpactGoal', GOAL, { at: '2026-05-01T00:00:00Z' });
    await actor.publish('ImpactGoal', GOAL, { at: '2026-04-01T00:00:00Z' });
    const hub = await open.hubOf(node);
    expect(await hub.network.holes()).toEqual([]);
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(2);
  });
});

describe('an answer that cannot be used', () => {
  const answers: [string, string, (response: ServerResponse) => void][] = [
    ['is HTML', 'ACTOR_BAD_ANSWER', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    ['is a redirect', 'ACTOR_BAD_ANSWER', (response) => response.writeHead(307, { location: '/x' }).end()],
    ['is an error', 'ACTOR_BAD_ANSWER', (response) => response.writeHead(500).end('stack')],
    ['is busy', 'ACTOR_BUSY', (response) => response.writeHead(503).end()],
    ['is broken JSON', 'ACTOR_BAD_ANSWER', (response) => asJson(response, '{"data":')],
    ['is JSON of another form', 'ACTOR_BAD_ANSWER', (response) => asJson(response, '{"data":{"feed":{"head":{}}}}')],
    ['is JSON of errors', 'ACTOR_BAD_ANSWER', (response) => asJson(response, '{"errors":[{"message":"secret"}]}')],
    ['is null', 'ACTOR_BAD_ANSWER', (response) => asJson(response, 'null')],
    ['breaks off', 'ACTOR_UNREACHABLE', (response) => void response.socket?.destroy()],
    ['is too large', 'ACTOR_ANSWER_TOO_LARGE', (response) => flood(response)],
    ['does not come', 'ACTOR_TIMEOUT', () => {}],
    ['drips for ever', 'ACTOR_TIMEOUT', (response) => drip(response)],
    [
      'says there is more and gives nothing',
      'ACTOR_BAD_ANSWER',
      (response) =>
        asJson(
          response,
          JSON.stringify({ data: { feed: { head: { count: 9, digest: `sha-256:${'A'.repeat(43)}` }, entries: [] } } }),
        ),
    ],
  ];

  test.each(answers)('because it %s leaves what was read, and is tried again', async (_name, code, answer) => {
    const node = await open.node();
    await node.actor(0).publish('ImpactGoal', GOAL);
    const hub = await open.hub({ pageDeadlineMs: 500 });
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    node.misbehave = (request, response) => {
      if (request.url !== '/graphql') return false;
      answer(response);
      return true;
    };
    await node.actor(0).publish('ImpactGoal', GOAL);
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'UNREACHABLE', code, position: 1 }]);
    expect(JSON.stringify(hub.network.health())).not.toContain('secret');
    expect((await hub.data('{ impactGoals { totalCount } }')).impactGoals.totalCount).toBe(1);
    node.misbehave = undefined;
    await until(
      () => hub.network.feeds()[0],
      (feed) => feed?.state === 'CAUGHT_UP' && feed.position === 2,
    );
    expect(hub.faults).toEqual([]);
  });

  test.each(['\n', '\r'])(
    'because an id holds %j is refused as a whole: its digest would be ambiguous',
    async (sign) => {
      const node = await open.node();
      const actor = node.actor(0);
      const { envelope, digest } = await actor.publish('ImpactGoal', GOAL);
      const hub = await open.hubOf(node);
      const id = `${envelope.id}${sign}ImpactGoal`;
      actor.append({ action: 'HIDDEN', id, kind: 'ImpactGoal', version: 1, recordDigest: digest });
      await hub.caughtUp();
      expect(hub.network.feeds()).toMatchObject([{ state: 'UNREACHABLE', code: 'ACTOR_BAD_ANSWER', position: 1 }]);
    },
  );

  test('of one member keeps no other waiting', async () => {
    const [good, bad] = [await open.node(), await open.node(Array.from({ length: 20 }, (_, i) => `bad${i}`))];
    bad.misbehave = (request) => request.url === '/graphql';
    const hub = await open.hub({ pageDeadlineMs: 3_000 });
    for (const { did } of bad.actors) await hub.network.members.add(did);
    await hub.network.members.add(good.actor(0).did);
    await good.actor(0).publish('ImpactGoal', GOAL);
    await until(
      () => hub.data('{ impactGoals { totalCount } }'),
      ({ impactGoals }) => impactGoals.totalCount === 1,
      1_500,
    );
  });
});

function asJson(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const block = 'x'.repeat(1_000_000);
  for (let i = 0; i < 12; i++) response.write(block);
  response.end();
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

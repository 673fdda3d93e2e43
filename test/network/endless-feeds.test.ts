import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { newUlid } from '../../schema/index.ts';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';
import type { TinyNode } from './support/tiny-node.ts';

const open = opening();
const concepts = '{ concepts { totalCount } }';

/** A node whose feed is always longer than what was asked for; each page takes a while. */
async function endless(pageMs = 50): Promise<TinyNode> {
  const node = await open.node();
  const actor = node.actor(0);
  node.misbehave = (request, response) => {
    if (request.url !== '/graphql') return false;
    void (async () => {
      const { after, first } = await variablesOf(request);
      while (actor.entries.length < after + 51) {
        const id = `${actor.did}/goal/${newUlid()}`;
        const recordDigest = `sha-256:${'A'.repeat(43)}`;
        actor.append({ action: 'HIDDEN', id, kind: 'ImpactGoal', version: 1, recordDigest });
      }
      const entries = actor.entries.slice(after, after + Math.min(first, 50));
      await new Promise((resolve) => setTimeout(resolve, pageMs));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: { feed: { head: actor.head(), entries } } }));
    })();
    return true;
  };
  return node;
}

async function variablesOf(request: IncomingMessage): Promise<{ after: number; first: number }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()).variables;
}

describe('a feed that never ends', () => {
  test('does not keep the hub from being ready', async () => {
    const node = await endless();
    const hub = await open.hub();
    await hub.network.members.add(node.actor(0).did);
    await hub.restart();
    await until(
      () => hub.network.ready(),
      (isReady) => isReady,
    );
    const position = () => hub.network.feeds()[0]?.position ?? 0;
    const before = position();
    await until(position, (now) => now > before + 200);
    await hub.caughtUp();
  });

  test('of eight members keeps the ninth not waiting', async () => {
    const hub = await open.hub({ pollMs: 60_000 });
    for (let i = 0; i < 8; i++) await hub.network.members.add((await endless(200)).actor(0).did);
    const good = await open.node();
    await hub.network.members.add(good.actor(0).did);
    await until(
      () => hub.network.feeds(),
      (feeds) => feeds.every(({ state, position }) => position > 100 || state === 'CAUGHT_UP'),
    );
    await until(
      () => good.streams(),
      (count) => count === 1,
    );
    for (let i = 1; i <= 3; i++) {
      await good.actor(0).publish('Concept', { form: 'TERM', label: 'x' });
      await until(
        () => hub.data(concepts),
        (data) => data.concepts.totalCount === i,
        10_000,
      );
    }
  });

  test('that is slow as well keeps others waiting but once', async () => {
    const hub = await open.hub({ pollMs: 60_000, pageDeadlineMs: 10_000 });
    for (let i = 0; i < 8; i++) await hub.network.members.add((await endless(4_500)).actor(0).did);
    await until(
      () => hub.network.feeds(),
      (feeds) => feeds.every(({ position }) => position > 0),
      60_000,
    );
    const good = await open.node();
    await hub.network.members.add(good.actor(0).did);
    await good.actor(0).publish('Concept', { form: 'TERM', label: 'x' });
    await until(
      () => hub.data(concepts),
      (data) => data.concepts.totalCount === 1,
      4_000,
    );
  }, 90_000);

  test('is read more slowly than it grows', async () => {
    const node = await endless(1);
    const hub = await open.hub({ growth: { backlog: 1_000, burst: 500, perHour: 3_600_000 } });
    await hub.network.members.add(node.actor(0).did);
    await until(
      () => hub.network.feeds()[0],
      (feed) => feed?.code === 'FEED_TOO_FAST' && feed.state === 'READING',
    );
    const start = performance.now();
    const before = hub.network.feeds()[0]?.position ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const seconds = (performance.now() - start) / 1_000;
    const rate = ((hub.network.feeds()[0]?.position ?? 0) - before) / seconds;
    expect(rate).toBeGreaterThan(300);
    expect(rate).toBeLessThan(1_400);
  });
});

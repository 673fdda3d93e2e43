import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const open = opening();

describe('a stream of news that is of no use', () => {
  const streams: [string, (response: ServerResponse) => void][] = [
    ['is HTML', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    ['redirects', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['breaks off at once', (response) => void response.socket?.destroy()],
    ['never answers', () => {}],
    ['never ends an event', (response) => void asEvents(response).write(`data: ${'x'.repeat(100_000)}`)],
    [
      'says nonsense',
      (response) => void asEvents(response).write('event: head\ndata: {"actor":1}\n\nevent: head\n\n\n\n'),
    ],
    [
      'speaks of others',
      (response) =>
        void asEvents(response).write(
          'event: head\ndata: {"actor":"did:web:x.example","tier":"PUBLIC","count":99,"digest":null}\n\n',
        ),
    ],
  ];

  test.each(streams)('because it %s leaves the feed to be polled', async (_name, answer) => {
    const node = await open.node();
    node.misbehave = (request, response) => {
      if (request.url !== '/feed/stream') return false;
      answer(response);
      return true;
    };
    const hub = await open.hub({ pollMs: 100 });
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    await node.actor(0).publish('Concept', { form: 'TERM', label: 'x' });
    await until(
      () => hub.data('{ concepts { totalCount } }'),
      ({ concepts }) => concepts.totalCount === 1,
    );
    expect(hub.faults).toEqual([]);
  });

  test('because an event has no end is given up, and connected to again', async () => {
    const node = await open.node();
    let connected = 0;
    let ended = 0;
    node.misbehave = (request, response) => {
      if (request.url !== '/feed/stream') return false;
      connected++;
      response.on('close', () => ended++);
      asEvents(response).write(`data: ${'x'.repeat(20_000)}`);
      return true;
    };
    const hub = await open.hub({ pollMs: 60_000 });
    await hub.network.members.add(node.actor(0).did);
    await until(
      () => [connected, ended],
      ([connections = 0, ends = 0]) => connections > 1 && ends > 0,
    );
  });

  test('because it speaks of the members of others wakes nobody', async () => {
    const [good, bad] = [await open.node(), await open.node()];
    let told = 0;
    bad.misbehave = (request, response) => {
      if (request.url !== '/feed/stream') return false;
      asEvents(response);
      const news = { actor: good.actor(0).did, tier: 'PUBLIC', count: 99 };
      const timer = setInterval(() => {
        told++;
        response.write(`event: head\ndata: ${JSON.stringify(news)}\n\n`);
      }, 5);
      response.on('close', () => clearInterval(timer));
      return true;
    };
    const hub = await open.hub({ pollMs: 60_000 });
    await hub.network.members.add(good.actor(0).did);
    await until(good.streams, (count) => count === 1);
    await hub.caughtUp();
    await new Promise((resolve) => setTimeout(resolve, 600));
    const before = good.requests;
    await hub.network.members.add(bad.actor(0).did);
    await until(
      () => told,
      (count) => count > 100,
    );
    expect(good.requests).toBe(before);
  });

  test('because it announces without end what is not there makes the hub ask four times a second at most', async () => {
    const node = await open.node();
    const hub = await open.hub({ pollMs: 60_000 });
    node.misbehave = (request, response) => {
      if (request.url !== '/feed/stream') return false;
      asEvents(response);
      const news = `event: head\ndata: ${JSON.stringify({ actor: node.actor(0).did, tier: 'PUBLIC', count: 99 })}\n\n`;
      const timer = setInterval(() => response.write(news), 1);
      response.on('close', () => clearInterval(timer));
      return true;
    };
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    const before = node.requests;
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await until(
      () => node.requests,
      (requests) => requests > before,
    );
    expect(node.requests - before).toBeLessThanOrEqual((performance.now() - began) / 250 + 1);
  });
});

function asEvents(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream' });
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { startSmallActor } from './small-actor.ts';
import { didOf } from './small-world.ts';

/**
 * Owners and readers of the guards' benchmark, as a process of their own, so that what the hub costs is told apart from what they cost.
 * An answer is made once for each question.
 */
export type OwnersReady = { readonly endpoints: readonly string[] };
export type LoadOrder = { readonly url: string; readonly query: string; readonly ms: number; readonly readers: number };
export type LoadDone = { readonly requests: number; readonly ms: number; readonly errors: number };

export const OWNERS = 10;
export const GOALS = 10;
const ulid = (n: number) => `01J8ZQ4Y3N0V6T8K2R5W${String(n).padStart(6, '0')}`;
export const goalIdOf = (owner: number, n: number) => `${didOf(owner)}/goal/${ulid(n)}`;

async function startOwner(owner: number): Promise<string> {
  const actor = await startSmallActor();
  const own = Array.from({ length: GOALS }, (_, n) => goalIdOf(owner, n));
  actor.content.set(didOf(owner), {
    __typename: 'ValueActor',
    id: didOf(owner),
    name: `Actor ${owner}`,
    profile: { name: `Name of ${owner}`, sector: 'Energy' },
    impactGoals: own,
    commitments: [],
  });
  for (const id of own)
    actor.content.set(id, {
      __typename: 'ImpactGoal',
      id,
      title: `Goal ${id}`,
      description: 'What should change, for whom, and why. '.repeat(10),
      target: 1.5,
      year: 2030,
      direction: 'DECREASE',
      active: true,
      tags: ['a', 'b', 'c'],
      translations: [{ language: 'fr', text: 'But' }],
    });
  const known = new Map<string, string>();
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    let answer = known.get(body);
    if (answer === undefined) {
      const made = await fetch(actor.endpoint, { method: 'POST', body });
      answer = await made.text();
      known.set(body, answer);
    }
    response.setHeader('content-type', 'application/json').end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function load({ url, query, ms, readers }: LoadOrder): Promise<LoadDone> {
  const dispatcher = new Agent({ connections: readers });
  const body = JSON.stringify({ query });
  const began = performance.now();
  let requests = 0;
  let errors = 0;
  const read = async () => {
    while (performance.now() - began < ms) {
      const response = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        dispatcher,
      });
      const text = await response.body.text();
      requests++;
      if (response.statusCode !== 200 || text.includes('"errors"')) errors++;
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  await dispatcher.close();
  return { requests, ms: performance.now() - began, errors };
}

if (process.send) {
  const endpoints = await Promise.all(Array.from({ length: OWNERS }, (_, owner) => startOwner(owner)));
  process.on('message', (order: LoadOrder) => void load(order).then((done) => process.send?.(done)));
  process.on('disconnect', () => process.exit());
  process.send({ endpoints } satisfies OwnersReady);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { withBreaker } from '../../gateway/breaker.ts';
import { type Answer, openOwnerClient, type Question } from '../../gateway/index.ts';
import { ConstellationError } from '../../schema/index.ts';
import type { SmallActor } from './support/small-actor.ts';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

const LIST = '{ impactGoals { nodes { id title } } }';
const DEADLINE = 600;
const PAUSE = 120;

let world: SmallWorld;
afterEach(() => world?.close());

async function open(options: Parameters<typeof startSmallWorld>[0] = {}): Promise<SmallActor> {
  world = await startSmallWorld({
    planning: { budgetMs: 10_000, threads: 1 },
    owners: { deadlineMs: DEADLINE },
    breaker: { pauseMs: PAUSE, longestPauseMs: PAUSE, apartMs: 1, random: () => 0.5 },
    ...options,
  });
  await world.ask(LIST);
  const [actor] = world.actors;
  if (!actor) throw new Error('There is no actor.');
  return actor;
}

const isProbe = (query: string) => query === '{ __typename }';
const questions = (actor: SmallActor) => actor.requests.filter(({ query }) => !isProbe(query)).length;
const probes = (actor: SmallActor) => actor.requests.filter(({ query }) => isProbe(query)).length;
const hang = { respond: () => {} };
const stateOf = (actor: SmallActor) => world.hub.breakers().find(({ endpoint }) => endpoint === actor.endpoint)?.state;

async function untilOpen(actor: SmallActor, ask = () => world.ask(LIST)): Promise<void> {
  while (stateOf(actor) !== 'OPEN') await ask();
}

/** How long each of so many readers waits, one after the other, in milliseconds. */
async function timesOf(readers: number): Promise<number[]> {
  const times: number[] = [];
  for (let reader = 0; reader < readers; reader++) {
    const began = performance.now();
    await world.ask(LIST);
    times.push(performance.now() - began);
  }
  return times;
}

describe('an owner that hangs', () => {
  test('is not asked any more after three outages, and its rows fail at once with the code of the last', async () => {
    const actor = await open({ breaker: { pauseMs: 60_000 } });
    actor.tampering = hang;
    actor.requests.length = 0;
    await untilOpen(actor);
    expect(questions(actor)).toBe(3);
    // whoever waited for it would wait that long each time; a busy machine keeps nobody so long every time
    expect(Math.min(...(await timesOf(5)))).toBeLessThan(DEADLINE);
    const { data, errors, extensions } = await world.ask(LIST);
    expect(questions(actor)).toBe(3);
    expect(data.impactGoals.nodes[1].title).toBe('Goal 0 of 1');
    expect(errors?.map(({ extensions: { code, actor: who, retryable } }) => [code, who, retryable])).toEqual(
      Array(2).fill(['ACTOR_TIMEOUT', world.did(0), true]),
    );
    expect(extensions?.sources?.[0]).toMatchObject({ status: 'FAILED', code: 'ACTOR_TIMEOUT' });
  });

  test('is asked on when it was slow once, however many waited for it then', async () => {
    const actor = await open({ breaker: { apartMs: 10_000 } });
    actor.tampering = hang;
    await Promise.all(Array.from({ length: 4 }, () => world.ask(LIST)));
    expect(stateOf(actor)).toBe('CLOSED');
    actor.tampering = {};
    expect((await world.ask(LIST)).errors).toBeUndefined();
    expect(world.hub.breakers()).toEqual([]);
  });

  test('is back one pause after it answers again; meanwhile nobody waits for it', async () => {
    const actor = await open();
    actor.tampering = hang;
    await untilOpen(actor);
    // somebody asks, so it is probed; the probe hangs too, and nobody notices
    const [asked, times]: [number, number[]] = [questions(actor), []];
    while (probes(actor) < 2) {
      times.push(...(await timesOf(1)));
      await sleep(10);
    }
    expect(questions(actor)).toBe(asked);
    expect(Math.min(...times)).toBeLessThan(DEADLINE);
    actor.tampering = {};
    const probed = probes(actor);
    while ((await world.ask(LIST)).errors) await sleep(5);
    // the next probe finds it, one pause after the last that hung; on a busy machine that one may be late, and another is sent
    expect(probes(actor) - probed).toBeLessThanOrEqual(3);
    expect(questions(actor) - asked).toBeLessThanOrEqual(3);
  });

  test('is probed no more when nobody asks for it', async () => {
    const actor = await open();
    actor.tampering = hang;
    await untilOpen(actor);
    actor.requests.length = 0;
    await vi.waitFor(() => expect(stateOf(actor)).toBe('HALF_OPEN'), { timeout: 30_000 });
    await sleep(PAUSE * 3);
    expect(actor.requests).toHaveLength(0);
  });

  test('but answers probes gets one real question at a time', async () => {
    const actor = await open({ breaker: { pauseMs: 500, longestPauseMs: 60_000, apartMs: 1 } });
    const trap = {
      respond: (
        response: { setHeader(name: string, value: string): { end(body: string): void } },
        _: object,
        sent: { query: string },
      ) => {
        if (isProbe(sent.query))
          response.setHeader('content-type', 'application/json').end('{"data":{"__typename":"Query"}}');
      },
    } as unknown as SmallActor['tampering'];
    actor.tampering = trap;
    await untilOpen(actor);
    await world.ask(LIST);
    await vi.waitFor(() => expect(stateOf(actor)).toBe('HALF_OPEN'), { timeout: 30_000 });
    actor.requests.length = 0;
    await Promise.all(Array.from({ length: 5 }, () => world.ask(LIST)));
    expect(questions(actor)).toBe(1);
    expect(stateOf(actor)).toBe('OPEN');
  });
});

test.each([
  [500, 'ACTOR_BAD_ANSWER'],
  [502, 'ACTOR_BAD_ANSWER'],
  [503, 'ACTOR_BUSY'],
])('an owner that answers HTTP %i is left alone for a while', async (status, code) => {
  const actor = await open({ breaker: { pauseMs: 60_000, apartMs: 0 } });
  actor.tampering = { respond: (response) => void response.writeHead(status).end() };
  await untilOpen(actor);
  actor.requests.length = 0;
  const { errors } = await world.ask(LIST);
  expect(errors?.[0]?.extensions).toMatchObject({ code, retryable: true });
  expect(actor.requests).toHaveLength(0);
});

test('an owner that is refused connections is found again when it is back', async () => {
  const actor = await open();
  await actor.close();
  await untilOpen(actor);
  await actor.reopen();
  await vi.waitFor(async () => expect((await world.ask(LIST)).errors).toBeUndefined(), { timeout: 15_000 });
});

test('answers that are refused, and busy owners, are no outages', async () => {
  const actor = await open({ breaker: { apartMs: 0, failures: 1, pauseMs: 60_000 } });
  for (const respond of [
    (response: { writeHead(status: number): { end(): void } }) => response.writeHead(429).end(),
    (response: { writeHead(status: number): { end(): void } }) => response.writeHead(404).end(),
  ]) {
    actor.tampering = { respond: respond as never };
    await world.ask(LIST);
    expect(stateOf(actor)).toBeUndefined();
  }
});

test('readers who leave open no breaker', async () => {
  const question = (signal: AbortSignal): Question => ({
    endpoint: 'http://127.0.0.1:9/graphql',
    owners: [],
    query: LIST,
    variables: {},
    signal,
  });
  const never = {
    ask: ({ signal }: Question) =>
      new Promise<Answer>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new ConstellationError('ACTOR_TIMEOUT')));
      }),
    close: async () => {},
  };
  const client = withBreaker(never, { failures: 1, apartMs: 0 });
  const leaving = new AbortController();
  const asked = client.ask(question(leaving.signal));
  leaving.abort();
  await expect(asked).rejects.toMatchObject({ code: 'ACTOR_TIMEOUT' });
  expect(client.states()).toEqual([]);
  await client.close();
});

test('pauses grow, and are spread', async () => {
  let asked = 0;
  const failing = {
    ask: async (): Promise<Answer> => {
      asked++;
      throw new ConstellationError('ACTOR_UNREACHABLE', undefined, { retryable: true });
    },
    close: async () => {},
  };
  vi.useFakeTimers();
  try {
    const client = withBreaker(failing, { failures: 1, apartMs: 0, random: () => 0.5 });
    const ask = () =>
      client
        .ask({
          endpoint: 'http://x.invalid',
          owners: [],
          query: '',
          variables: {},
          signal: new AbortController().signal,
        })
        .catch(() => {});
    await ask();
    for (const pause of [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
      await ask();
      asked = 0;
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(asked).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(asked).toBe(1);
    }
    await client.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test('a client is closed with its breakers', async () => {
  const client = withBreaker(openOwnerClient({ deadlineMs: 100 }), { failures: 1, apartMs: 0, pauseMs: 10 });
  const signal = AbortSignal.timeout(5_000);
  const ask = () => client.ask({ endpoint: 'http://127.0.0.1:9/', owners: [], query: '', variables: {}, signal });
  await expect(ask()).rejects.toMatchObject({ code: 'ACTOR_UNREACHABLE' });
  await client.close();
  expect(client.states()).toEqual([]);
});

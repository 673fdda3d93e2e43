import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { ConstellationError } from '../../schema/index.ts';
import {
  type Asker,
  addGraphQL,
  addHealth,
  addRateLimits,
  addressKey,
  createServer,
  isThisMachine,
  listen,
  type RequestsPerMinute,
  type RunningServer,
} from '../../subgraphs/serving/index.ts';
import { tokenBuckets } from '../../subgraphs/serving/token-buckets.ts';

let server: RunningServer;
afterEach(() => server?.close());

const ASKERS: Readonly<Record<string, Asker>> = {
  'Bearer ash': { type: 'ORGANIZATION', did: 'did:web:ash.example' },
  'Bearer birch': { type: 'ORGANIZATION', did: 'did:web:birch.example' },
  'Bearer hub': { type: 'HUB', did: 'did:web:hub.example' },
};

/** A server that knows three callers, and believes this machine on who asks. */
async function start(
  rates: Partial<RequestsPerMinute>,
  isExempt?: (address: string) => boolean,
  trustProxy: string | false = '127.0.0.1',
): Promise<void> {
  const app = createServer({ logger: pino({ level: 'silent' }), trustProxy });
  const limits = addRateLimits(app, rates, isExempt);
  const rowsField = 'nodes(first: Int = 20): Rows';
  const end = await addGraphQL<{ asker?: Asker }>(app, {
    path: '/graphql',
    source: {
      schema: buildSchema(`type Query { hello: String ${rowsField} } type Rows { nodes: [Row] } type Row { id: ID }`),
    },
    context: ({ headers: { authorization } }) => {
      if (authorization === undefined) return {};
      const asker = ASKERS[authorization];
      if (!asker) throw new ConstellationError('UNAUTHENTICATED');
      return { asker };
    },
    rates: { limits, askerOf: ({ asker }) => asker },
  });
  addHealth(app, () => ({ ready: true }));
  app.get('/thing', () => ({ some: 'thing' }));
  const running = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
  server = { url: running.url, close: () => running.close().then(end) };
}

async function ask(from: string, options: { as?: string; query?: string; path?: string } = {}) {
  const { as, query = '{ hello }', path = `/graphql?query=${encodeURIComponent(query)}` } = options;
  const headers = { 'x-forwarded-for': from, ...(as ? { authorization: `Bearer ${as}` } : {}) };
  const response = await fetch(`${server.url}${path}`, { headers });
  return { response, status: response.status, body: (await response.json()) as { errors?: object[] } };
}

async function statuses(times: number, ...args: Parameters<typeof ask>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push((await ask(...args)).status);
  return all;
}

describe('an address', () => {
  test('that asks too often is told how long to wait, in the form of GraphQL; others are not', async () => {
    await start({ address: 18 });
    expect(await statuses(3, '192.0.2.1')).toEqual([200, 200, 200]);
    const { response, status, body } = await ask('192.0.2.1');
    expect(status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(4);
    expect(body.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryable: true } }]);
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  test('is counted on every route but the one that machines watch', async () => {
    await start({ address: 12 });
    await ask('192.0.2.1', { path: '/thing' });
    await ask('192.0.2.1', { path: '/nothing' });
    expect((await ask('192.0.2.1', { path: '/thing' })).status).toBe(429);
    expect((await ask('192.0.2.1', { path: '/health' })).status).toBe(200);
  });

  test('of IPv6 counts with its network', async () => {
    await start({ address: 12 });
    await statuses(2, '2001:db8:1:2::1');
    expect((await ask('2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  });

  test('is not what a header says, unless it comes from a proxy that is trusted', async () => {
    await start({ address: 12 }, undefined, false);
    expect([...(await statuses(2, '192.0.2.1')), ...(await statuses(1, '192.0.2.2'))]).toEqual([200, 200, 429]);
  });

  test('of this machine can be left out', async () => {
    await start({ address: 6 }, isThisMachine);
    expect(await statuses(3, '127.0.0.1')).toEqual([200, 200, 200]);
    expect(await statuses(2, '192.0.2.1')).toEqual([200, 429]);
  });

  test('pays more for what may come to many rows', async () => {
    await start({ address: 60 });
    const query = '{ nodes(first: 1000) { nodes { id } } more: nodes(first: 1000) { nodes { id } } }';
    // ten at once: three times one and two more each
    expect(await statuses(5, '192.0.2.1', { query })).toEqual([200, 200, 200, 200, 429]);
  });
});

describe('who says who they are', () => {
  test('is counted by organization, wherever its people sit', async () => {
    await start({ address: 6, organization: 18 });
    expect(await statuses(3, '192.0.2.1', { as: 'ash' })).toEqual([200, 200, 200]);
    expect((await ask('192.0.2.9', { as: 'ash' })).status).toBe(429);
    expect((await ask('192.0.2.1', { as: 'birch' })).status).toBe(200);
    // and its address has its own
    expect((await ask('192.0.2.1')).status).toBe(200);
  });

  test('may ask much more as a hub', async () => {
    await start({ address: 6, organization: 6, hub: 600 });
    expect(new Set(await statuses(50, '192.0.2.1', { as: 'hub' }))).toEqual(new Set([200]));
  });

  test('cannot try without end when it is not true', async () => {
    await start({ address: 600, failures: 18 });
    expect(await statuses(4, '192.0.2.1', { as: 'junk' })).toEqual([401, 401, 401, 429]);
    // nor shall junk elsewhere go without being counted
    expect((await ask('192.0.2.1', { path: '/thing', as: 'junk' })).status).toBe(429);
    expect((await ask('192.0.2.2', { as: 'junk' })).status).toBe(401);
  });
});

test.each([{ authorization: 'Bearer x' }, { 'signature-input': 'x' }])(
  'what looks like credentials opens no way around the limit where nobody checks it: %o',
  async (credentials) => {
    await start({ address: 18 });
    const at = async (path: string) =>
      (await fetch(`${server.url}${path}`, { headers: { 'x-forwarded-for': '192.0.2.1', ...credentials } })).status;
    expect([await at('/thing'), await at('/thing'), await at('/thing'), await at('/thing')]).toEqual([
      200, 200, 200, 429,
    ]);
  },
);

test('addresses are named in one way', () => {
  const names: Record<string, string> = {
    '192.0.2.1': '192.0.2.1',
    '::ffff:192.0.2.1': '192.0.2.1',
    '::FFFF:c000:0201': '192.0.2.1',
    '2001:DB8::1': '2001:db8:0:0::/64',
    '2001:db8:0:0:ffff:1:2:3': '2001:db8:0:0::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    '::1': '0:0:0:0::/64',
  };
  for (const [address, name] of Object.entries(names)) expect(addressKey(address)).toBe(name);
  expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].every(isThisMachine)).toBe(true);
  expect(['::2', '10.0.0.1', '2001:db8::1'].some(isThisMachine)).toBe(false);
});

test('buckets fill steadily, hold ten seconds’ worth, and remember a bounded number of senders', () => {
  let time = 0;
  const { take, charge, wait } = tokenBuckets(60, () => time);
  expect(Array.from({ length: 10 }, () => take('a'))).toEqual(Array(10).fill(undefined));
  expect([take('a'), wait('b')]).toEqual([1, undefined]);
  time += 1_000;
  expect([take('a'), take('a')]).toEqual([undefined, 1]);
  time += 3_600_000;
  expect(Array.from({ length: 11 }, () => take('a')).filter((seconds) => seconds !== undefined)).toHaveLength(1);
  charge('a', 1_000_000);
  // at most a minute is owed
  expect(take('a')).toBe(61);
  const memory = process.memoryUsage().heapUsed;
  for (let n = 0; n < 300_000; n++) take(`192.0.2.${n}`);
  expect(process.memoryUsage().heapUsed - memory).toBeLessThan(40_000_000);
});

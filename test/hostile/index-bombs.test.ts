import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHub, type StartHubOptions, startHub } from '../../gateway/index.ts';
import { type FeedHead, isDigest } from '../../schema/index.ts';
import { newHubIdentity, openHubState, openIndexStore, openNetwork } from '../../subgraphs/network/index.ts';

const MEMBER = 'did:web:localhost%3A9';
const ROWS = 40_000;
const BATCH = 2_000;

let directory: string;
let running: { hub: RunningHub; close(): Promise<void> };

/** The index of a hub with many records of one kind; their owner is not there any more, and what is PUBLIC of it stays. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'index-bombs-'));
  const state = await openHubState('sqlite:state.sqlite', { directory });
  const { history: keyHistory } = await newHubIdentity(MEMBER);
  const [endpoint, feedStream] = ['http://localhost:9/graphql', 'http://localhost:9/feed/stream'];
  const joinedAt = '2026-01-01T00:00:00Z';
  await state.putMember({ did: MEMBER, status: 'ACTIVE', endpoint, feedStream, keyHistory, joinedAt });
  await state.close();
  const index = await openIndexStore('sqlite:index.sqlite', { directory });
  const digest = `sha-256:${'A'.repeat(43)}`;
  expect(isDigest(digest)).toBe(true);
  let head: FeedHead = { count: 0 };
  for (let at = 0; at < ROWS; at += BATCH) {
    const next = { count: at + BATCH, digest };
    await index.apply({
      ...{ actor: MEMBER, tier: 'PUBLIC', expected: head, removes: [], chain: [], holes: [] },
      position: { actor: MEMBER, tier: 'PUBLIC', head: next },
      puts: Array.from({ length: BATCH }, (_, place) => rowOf(at + place, digest)),
    });
    head = next;
  }
  await index.close();
}, 120_000);
afterEach(() => running?.close());
afterAll(() => rm(directory, { recursive: true, force: true }));

function rowOf(n: number, digest: string) {
  return {
    ...({ tier: 'PUBLIC', actor: MEMBER, kind: 'ImpactGoal', kindVersion: 1, version: 1, digest } as const),
    id: `${MEMBER}/goal/${String(n).padStart(26, '0')}`,
    issuedAt: `${new Date(1_700_000_000_000 + n * 1_000).toISOString().slice(0, 19)}Z`,
    ...{ withdrawn: false, opaque: false, title: `Goal ${n}`, links: [], undisclosed: 0, feedSeq: n + 1 },
    facets: [
      { name: 'direction', value: n % 2 === 0 ? 'INCREASE' : 'PREVENT' },
      { name: 'importance', value: n % 2 === 0 ? 'LOW' : 'HIGH' },
    ],
  };
}

async function start(options: Partial<StartHubOptions> = {}): Promise<string> {
  const state = await openHubState('sqlite:state.sqlite', { directory });
  const index = await openIndexStore('sqlite:index.sqlite', { directory });
  const network = await openNetwork({ state, index, development: true });
  const sdl = (name: string) => readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const [actorSdl, networkSdl, supergraphSdl] = await Promise.all([sdl('actor'), sdl('network'), sdl('supergraph')]);
  const planning = { budgetMs: 10_000, threads: 1 };
  const hub = await startHub({ network, actorSdl, networkSdl, supergraphSdl, port: 0, planning, ...options });
  const close = async () => {
    await hub.close();
    await index.close();
    await state.close();
  };
  running = { hub, close };
  return hub.url;
}

const total = (name: string) =>
  `${name}: impactGoals(first: 1, filter: { direction: [INCREASE, PREVENT], importance: [HIGH, LOW] }) { totalCount }`;
/** Rows that are passed over are in no answer: nothing is both. */
const nothing = (name: string) =>
  `${name}: impactGoals(first: 1, orderBy: TITLE_ASC, filter: { direction: [INCREASE], importance: [HIGH] }) { nodes { id } }`;
const sixty = (field: (name: string) => string) =>
  `{ ${Array.from({ length: 60 }, (_, n) => field(`t${n}`)).join(' ')} }`;

async function ask(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
  const shown = Object.values(data ?? {}).filter((one) => one !== null).length;
  return { status: response.status, data, shown, codes: errors?.map(({ extensions }) => extensions.code) };
}

describe('operations that have the index look for long', () => {
  test('are answered where they ask for it once', async () => {
    const url = await start();
    expect(await ask(url, `{ ${total('one')} }`)).toMatchObject({ data: { one: { totalCount: ROWS } } });
    expect(await ask(url, `{ ${nothing('one')} }`)).toMatchObject({ data: { one: { nodes: [] } } });
  }, 60_000);

  test.each([
    ['totals', total],
    ['lists of which nothing is left', nothing],
  ])(
    'are refused where they ask for sixty of it: %s',
    async (_, field) => {
      const url = await start();
      expect(await ask(url, sixty(field))).toMatchObject({ shown: 0, codes: ['OPERATION_TOO_LARGE'] });
    },
    60_000,
  );

  test('cost whoever asks as much as many requests', async () => {
    const url = await start({ requestsPerMinute: { address: 180 }, countsThisMachine: true });
    expect((await ask(url, '{ hub { name } }')).status).toBe(200);
    expect((await ask(url, sixty(total))).codes).toEqual(['OPERATION_TOO_LARGE']);
    expect((await ask(url, '{ hub { name } }')).status).toBe(429);
  }, 60_000);
});

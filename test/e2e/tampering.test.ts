import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHub } from '../../gateway/index.ts';
import { type KeyHistory, verifyRecord } from '../../schema/index.ts';
import { initActor, issueToken, startNode } from '../../subgraphs/actor/index.ts';
import { openHubState, openIndexStore, openNetwork } from '../../subgraphs/network/index.ts';
import { startTamperingProxy, type TamperingProxy } from './support/tampering-proxy.ts';

/** A record on its way: author's node → proxy → hub → proxy → reader. Either proxy may change one character of what passes. */
let directory: string;
let beforeHub: TamperingProxy;
let beforeReader: TamperingProxy;
let history: KeyHistory;
let id: string;
const ended: (() => Promise<unknown>)[] = [];
const FIELDS = 'title description direction language sdgs';
let asked = 0;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tampering-'));
  [beforeHub, beforeReader] = await Promise.all([startTamperingProxy(), startTamperingProxy()]);
  ended.push(beforeHub.close, beforeReader.close);
  const port = await freePort();
  const { port: shown } = new URL(beforeHub.url);
  const did = `did:web:localhost%3A${shown}`;
  beforeHub.target = `http://127.0.0.1:${port}`;
  const folder = join(directory, 'node');
  await initActor(folder, {
    did,
    name: 'Acme',
    node: { listen: { port }, publicUrl: beforeHub.url, development: true },
  });
  const node = await startNode(folder, { logger: pino({ level: 'silent' }), environment: {} });
  ended.push(node.close);
  const actor = node.actors.get(did);
  if (!actor) throw new Error('not hosted');
  const token = await issueToken(actor.store, { label: 'test', role: 'SIGNER' });
  const { data, errors } = await post(node.url, {
    query: `mutation { publishImpactGoal(audience: PUBLIC, language: "en", input: {
      title: "Clean rivers by 2030", description: "Fish and people", direction: INCREASE, sdgs: ["6", "14.1"] }) { id } }`,
    token,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  id = data.publishImpactGoal.id;
  history = (await (await fetch(`${node.url}/.well-known/key-history.json`)).json()) as KeyHistory;

  const state = await openHubState('sqlite:state.sqlite', { directory });
  const index = await openIndexStore('sqlite:index.sqlite', { directory });
  const network = await openNetwork({ state, index, development: true });
  await network.members.add(did);
  await network.waitUntilCaughtUp(AbortSignal.timeout(10_000));
  const sdl = (name: string) => readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const hub = await startHub({
    network,
    supergraphSdl: sdl('supergraph'),
    actorSdl: sdl('actor'),
    networkSdl: sdl('network'),
    port: 0,
    planning: { budgetMs: 5_000, threads: 1 },
  });
  ended.push(hub.close, index.close, state.close);
  beforeReader.target = hub.url;
}, 60_000);

afterAll(async () => {
  for (const end of ended.splice(2).reverse().concat([beforeHub.close, beforeReader.close])) await end();
  rmSync(directory, { recursive: true, force: true });
});

type Question = { query: string; variables?: object; token?: string };

// biome-ignore lint/suspicious/noExplicitAny: an answer is read as its query shaped it
async function post(url: string, { query, variables, token }: Question): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** What a reader gets through both proxies, and what it finds. Each question is another, so that no cache answers. */
async function read() {
  const query = `query Q${++asked} ($id: ID!) { node(id: $id) { ... on ImpactGoal {
    id issuedAt ${FIELDS} withheld record { sdJwt digest previous } } } }`;
  const { data } = await post(beforeReader.url, { query, variables: { id } }).catch(() => ({ data: null }));
  const node = data?.node ?? undefined;
  if (!node?.record) return { node: undefined, verdict: 'ABSENT' };
  const { id: named, withheld, record, ...fields } = node;
  // an answer that lacks what was asked for is none
  const isAnswer = FIELDS.split(' ').every((name) => name in fields) && 'previous' in record && 'digest' in record;
  if (!isAnswer) return { node: undefined, verdict: 'ABSENT' };
  const expected = { id, digest: record.digest, previous: record.previous, fields, withheld };
  const { verdict } = await verifyRecord(
    record.sdJwt,
    history,
    named === id ? expected : { ...expected, id: String(named) },
  );
  return { node, verdict };
}

const flip = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return text.slice(0, at) + String.fromCharCode(code === 0x7e ? 0x21 : code + 1) + text.slice(at + 1);
};

describe('a record on its way from its author to a reader', () => {
  it('arrives as it was signed', async () => {
    const { node, verdict } = await read();
    expect(verdict).toBe('VALID');
    expect(node).toMatchObject({ id, title: 'Clean rivers by 2030', sdgs: ['6', '14.1'], withheld: [] });
  });

  const places: [string, () => TamperingProxy][] = [
    ['between node and hub', () => beforeHub],
    ['between hub and reader', () => beforeReader],
  ];
  it.each(places)(
    'is never VALID with other words when one character is changed %s',
    async (_name, proxyOf) => {
      const proxy = proxyOf();
      const truth = JSON.stringify((await read()).node);
      const whole: string[] = [];
      proxy.tamper = (body) => {
        whole.push(body);
        return body;
      };
      await read();
      const body = whole.at(-1) ?? '';
      expect(body).toContain('Clean rivers by 2030');
      // every seventh character, and each of the words that are shown
      const words = body.indexOf('Clean rivers by 2030');
      const spots = [...body].map((_, at) => at).filter((at) => at % 7 === 0 || (at >= words && at < words + 20));
      const counts = { same: 0, absent: 0, found: 0 };
      try {
        for (const at of spots) {
          proxy.tamper = (text) => flip(text, at);
          const { node, verdict } = await read();
          if (verdict === 'VALID') expect([at, JSON.stringify(node)]).toEqual([at, truth]);
          if (verdict === 'VALID') counts.same++;
          else if (verdict === 'ABSENT') counts.absent++;
          else counts.found++;
        }
      } finally {
        proxy.tamper = undefined;
      }
      // what was changed without being found changed nothing that is shown
      expect(counts.found).toBeGreaterThan(spots.length / 3);
      expect(counts.same).toBeLessThan(spots.length / 10);
    },
    120_000,
  );

  it('shows a lie about a field, a proof, or what is withheld', async () => {
    const lies: [string, (body: string) => string][] = [
      ['another title', (body) => body.replace('Clean rivers by 2030', 'Clean rivers by 2039')],
      ['another list', (body) => body.replace('["6","14.1"]', '["6"]')],
      ['another direction', (body) => body.replace('"INCREASE"', '"DECREASE"')],
      ['a field hidden', (body) => body.replace('"description":"Fish and people"', '"description":null')],
      ['a field said to be withheld', (body) => body.replace('"withheld":[]', '"withheld":["title"]')],
      ['another language', (body) => body.replace('"language":"en"', '"language":"nl"')],
      ['another time', (body) => body.replace(/"issuedAt":"20(\d\d)/, '"issuedAt":"21$1')],
      ['a disclosure less', (body) => body.replace(/~[^~"]+~"/, '~"')],
    ];
    for (const proxy of [beforeHub, beforeReader])
      for (const [name, lie] of lies) {
        let isTold = false;
        proxy.tamper = (body) => {
          isTold ||= lie(body) !== body;
          return lie(body);
        };
        const { verdict } = await read();
        proxy.tamper = undefined;
        expect([name, isTold, verdict]).toEqual([name, true, expect.stringMatching(/OTHER_WORDS|INVALID|ABSENT/)]);
      }
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

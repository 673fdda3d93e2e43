import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkKeyHistory, generatePrivateJwk, type KeyHistory, verifyRecord } from '../../../schema/index.ts';
import {
  type ActorConfig,
  initActor,
  issueToken,
  moveActorTo,
  readNodeConfig,
  recoverActorKey,
  revokeActorKey,
  rotateActorKey,
  startNode,
} from '../../../subgraphs/actor/index.ts';

let directory: string;
let actor: ActorConfig;
let recoveryKey: JWK;
const did = 'did:web:localhost%3A4999:acme';
const silent = { logger: pino({ level: 'silent' }), environment: {} };

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keys-'));
  ({ recoveryKey } = await initActor(directory, {
    did,
    name: 'Acme',
    node: { listen: { port: 0 }, development: true },
  }));
  actor = again();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const again = () => readNodeConfig(directory, {}).actors[0] as ActorConfig;
const historyOf = () => JSON.parse(readFileSync(actor.historyFile, 'utf8')) as KeyHistory;
const checked = () => checkKeyHistory(historyOf(), did);
const earlier = (seconds: number) => `${new Date(Date.now() - seconds * 1_000).toISOString().slice(0, 19)}Z`;

/** A running node publishes a goal, and shows the document, the history and the proof. */
async function published(title: string) {
  const node = await startNode(directory, silent);
  try {
    const hosted = node.actors.get(did);
    if (!hosted) throw new Error('not hosted');
    const token = await issueToken(hosted.store, { label: title, role: 'SIGNER' });
    const ask = async (query: string) => {
      const response = await fetch(`${node.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return response.json() as Promise<{ data: Record<string, unknown>; errors?: unknown }>;
    };
    const { data, errors } = await ask(
      `mutation { publishImpactGoal(input: { title: ${JSON.stringify(title)}, direction: INCREASE }, audience: PUBLIC) { id title record { sdJwt digest } } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const document = (await (await fetch(`${node.url}/acme/did.json`)).json()) as { assertionMethod: string[] };
    const history = (await (await fetch(`${node.url}/acme/key-history.json`)).json()) as KeyHistory;
    const goal = data.publishImpactGoal as { id: string; title: string; record: { sdJwt: string; digest: string } };
    return { document, history, goal, node: node.url };
  } finally {
    await node.close();
  }
}

describe('a key that is replaced', () => {
  it('is followed by document, history and signatures at the next start; what the old one signed goes on to count', async () => {
    const before = await published('old');
    const { thumbprint } = await rotateActorKey(actor);
    const after = await published('new');
    expect(after.document.assertionMethod).toEqual([`${did}#${thumbprint}`]);
    expect(after.history.statements).toHaveLength(2);
    expect(await verifyRecord(after.goal.record.sdJwt, after.history, { id: after.goal.id })).toMatchObject({
      verdict: 'VALID',
      key: { thumbprint },
    });
    expect(await verifyRecord(before.goal.record.sdJwt, after.history)).toMatchObject({ verdict: 'VALID' });
  });

  it('is in a file of its own that only the node can read, which actor.json names', async () => {
    const { thumbprint } = await rotateActorKey(actor);
    const file = join(actor.directory, 'keys', `${thumbprint}.jwk`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(again().keyFile).toBe(file);
    expect(readdirSync(join(actor.directory, 'keys'))).toHaveLength(2);
  });

  it('is found when the change was cut off after the history was exchanged', async () => {
    const file = join(actor.directory, 'actor.json');
    const before = readFileSync(file);
    const { thumbprint } = await rotateActorKey(actor);
    writeFileSync(file, before);
    const { document } = await published('after the crash');
    expect(document.assertionMethod).toEqual([`${did}#${thumbprint}`]);
  });

  it('stays the old one when the change was cut off before', async () => {
    const before = readFileSync(actor.historyFile);
    await rotateActorKey(actor);
    writeFileSync(actor.historyFile, before);
    const { document } = await published('after the crash');
    expect(document.assertionMethod).toEqual([`${did}#${(await checked()).current.thumbprint}`]);
    await rotateActorKey(again());
    expect(historyOf().statements).toHaveLength(2);
  });

  it('is not changed when the clock went back', async () => {
    const before = historyOf();
    await expect(rotateActorKey(actor, { now: () => Date.parse('2020-01-01T00:00:00Z') })).rejects.toMatchObject({
      code: 'KEY_HISTORY_INVALID',
      message: expect.stringContaining('Nothing was changed'),
    });
    expect(historyOf()).toEqual(before);
  });
});

describe('a key that others had', () => {
  it('is taken back since then and replaced at once; what was published is stood by', async () => {
    const { goal } = await published('old');
    const old = (await checked()).current.thumbprint;
    await revokeActorKey(actor, { since: earlier(-0) });
    const { keys, current } = await checked();
    expect(current.thumbprint).not.toBe(old);
    expect(keys.get(old)).toMatchObject({
      replacedBy: 'ROTATION',
      revokedSince: expect.any(String),
      stands: { PUBLIC: expect.stringMatching(/^sha-256:/), MEMBERS: expect.stringMatching(/^sha-256:/) },
    });
    expect((await verifyRecord(goal.record.sdJwt, historyOf())).verdict).toMatch(/UNCERTAIN|REVOKED/);
    await published('new');
  });

  it('can be an earlier one, by a statement of its own', async () => {
    const old = (await checked()).current.thumbprint;
    await rotateActorKey(actor);
    await revokeActorKey(again(), { since: earlier(5), thumbprint: old });
    expect((await checked()).events.map(({ type }) => type)).toEqual(['INCEPTION', 'ROTATION', 'REVOCATION']);
    await expect(revokeActorKey(again(), { since: earlier(5), thumbprint: 'x' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(revokeActorKey(again(), { since: earlier(-60) })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('a recovery', () => {
  it('needs no key but the one from the safe, and gives a new one for the safe', async () => {
    await published('old');
    rmSync(actor.keyFile);
    const { thumbprint, recoveryKey: next } = await recoverActorKey(actor, recoveryKey);
    const { document } = await published('new');
    expect(document.assertionMethod).toEqual([`${did}#${thumbprint}`]);
    await expect(recoverActorKey(again(), recoveryKey)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    await recoverActorKey(again(), next);
    expect((await checked()).events.map(({ type }) => type)).toEqual(['INCEPTION', 'RECOVERY', 'RECOVERY']);
    for (const { d } of [recoveryKey, next])
      for (const name of readdirSync(directory, { recursive: true, withFileTypes: true }))
        if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name), 'utf8')).not.toContain(d);
  });

  it('leaves behind what a thief has added since', async () => {
    const now = Date.now();
    const { thumbprint } = await rotateActorKey(actor, { now: () => now + 2_000 });
    const since = `${new Date(now + 1_000).toISOString().slice(0, 19)}Z`;
    await recoverActorKey(again(), recoveryKey, { since, now: () => now + 4_000 });
    const { keys, events } = await checked();
    expect(keys.has(thumbprint)).toBe(false);
    expect(events.map(({ type }) => type)).toEqual(['INCEPTION', 'RECOVERY']);
    expect([...keys.values()][0]).toMatchObject({ revokedSince: since });
  });

  it('with another key changes nothing', async () => {
    const before = historyOf();
    await expect(recoverActorKey(actor, await generatePrivateJwk())).rejects.toMatchObject({
      code: 'KEY_HISTORY_INVALID',
      message: expect.stringContaining('Nothing was changed'),
    });
    expect(historyOf()).toEqual(before);
  });
});

describe('a move', () => {
  it('is said in the history, and the documents are served where movers are looked for', async () => {
    await moveActorTo(actor, { node: 'http://localhost:4998' });
    expect((await checked()).moved).toMatchObject({ node: 'http://localhost:4998' });
    const node = await startNode(directory, silent);
    try {
      const folder = `${node.url}/dids/${encodeURIComponent(did)}`;
      const document = (await (await fetch(`${folder}/did.json`)).json()) as {
        id: string;
        service: { serviceEndpoint: { graphql: string; keyHistory: string } }[];
      };
      expect(document.id).toBe(did);
      expect(document.service[0]?.serviceEndpoint).toMatchObject({
        graphql: 'http://localhost:4998/graphql',
        keyHistory: `http://localhost:4998/dids/${encodeURIComponent(did)}/key-history.json`,
      });
      expect(await (await fetch(`${folder}/key-history.json`)).json()).toEqual(historyOf());
      expect((await fetch(`${node.url}/dids/did%3Aweb%3Astranger.example/did.json`)).status).toBe(404);
    } finally {
      await node.close();
    }
    await expect(moveActorTo(again(), { node: 'https://node.example/path' })).rejects.toMatchObject({
      code: 'KEY_HISTORY_INVALID',
    });
  });
});

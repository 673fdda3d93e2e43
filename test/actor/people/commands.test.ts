import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  beginKeyHistory,
  checkKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  verifyShownAssertion,
} from '../../../schema/index.ts';
import { openActor } from '../../../subgraphs/actor/index.ts';
import { pinHub } from '../../../subgraphs/actor/membership/joining.ts';
import { run } from '../../scenarios/support/living-network.ts';
import { temporaryFolder } from '../support/test-actor.ts';
import { startTestNode } from '../support/test-node.ts';
import { visitor } from './support/visitor.ts';

/** Runs a command to its end. */
async function constellation(...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = run(['scripts/constellation.mjs', ...args]);
  return { code: await process.ended, output: process.output() };
}

/** Answers GraphQL, and keeps what it was shown. */
async function listeningHub() {
  const shown: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    shown.push(request.headers.authorization);
    response.setHeader('content-type', 'application/json').end('{"data":{"answered":true}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, shown };
}

describe('constellation actor people', { timeout: 180_000 }, () => {
  test('invites somebody who then joins, lists, disables, lets in again and removes', async () => {
    const did = 'did:web:acme.example';
    const node = await startTestNode([did]);
    const people = (...args: string[]) => constellation('actor', 'people', node.folder, ...args);
    expect((await people()).output).toContain('nobody yet');
    const invited = await people('--invite', 'Ada Lovelace', '--role', 'COORDINATOR', '--days', '2');
    expect(invited.output).toMatch(/^https:\/\/acme\.example\/join\/csi_[\w-]{43}$/m);
    expect((await people()).output).toMatch(/^COORDINATOR .* Ada Lovelace {2}\(invited, until 20/m);
    const ada = visitor(node);
    const text = /csi_[\w-]{43}/.exec(invited.output)?.[0] ?? '';
    expect((await ada.join(text)).body).toMatchObject({ name: 'Ada Lovelace', role: 'COORDINATOR' });
    const listed = (await people()).output;
    const id = /[0-9a-f-]{36}/.exec(listed)?.[0] ?? '';
    expect(listed).not.toContain('invited');

    expect((await people('--disable', id)).output).toContain('Ada Lovelace is shut out');
    expect((await ada.graphql('{ me { name } }')).code).toBe('UNAUTHENTICATED');
    await people('--enable', id);
    expect((await ada.signIn()).status).toBe(200);
    expect((await people('--remove', id)).output).toContain('removed Ada Lovelace');
    expect((await ada.signIn()).code).toBe('UNAUTHENTICATED');
    for (const [args, code] of [
      [['--remove', id], 'NOT_FOUND'],
      [['--invite', 'Bob', '--role', 'SERVICE'], 'BAD_INPUT'],
      [['--invite', 'Bob', '--days', '30'], 'BAD_INPUT'],
    ] as const)
      expect((await people(...args)).output).toContain(code);
  });
});

describe('constellation actor assertion', { timeout: 180_000 }, () => {
  test('vouches for a reader at a hub that was joined, and query --as asks there with it', async () => {
    const folder = await temporaryFolder();
    const node = join(folder, 'node');
    await constellation('actor', 'init', node, '--name', 'Acme', '--development', '--port', '4199');
    const nowhere = await constellation('actor', 'assertion', node, '--hub', 'did:web:hub.example');
    expect(nowhere.output).toContain('HUB_UNKNOWN');
    const hub = 'did:web:localhost%3A4198';
    const [key, recovery] = await Promise.all([1, 2].map(async () => importSigningKey(await generatePrivateJwk())));
    const keyHistory = await beginKeyHistory(hub, key!, recovery!.thumbprint, '2026-01-01T00:00:00Z');
    const { url, shown } = await listeningHub();
    const actor = await openActor(node, { environment: {} });
    await actor.close();
    const endpoints = { graphql: `${url}/graphql`, roster: url, members: url, keyHistory: url };
    await pinHub(actor.directory, { did: hub, name: 'Hub', endpoints, keyHistory });

    const hubKeys = [(await checkKeyHistory(keyHistory, hub)).current.thumbprint];
    const history = actor.keys.checked;
    for (const args of [[], ['--hub', hub], ['--hub', 'http://127.0.0.1:4198/graphql']]) {
      const { output } = await constellation('actor', 'assertion', node, ...args);
      const assertion = /^ey\S+$/m.exec(output)?.[0] ?? '';
      expect(await verifyShownAssertion(assertion, { history, hub, hubKeys })).toMatchObject({ role: 'READER', hub });
    }
    const asked = await constellation('query', '{ answered }', '--as', node);
    expect(asked.output).toContain('"answered": true');
    const [, assertion = ''] = shown[0]?.split(' ') ?? [];
    expect(await verifyShownAssertion(assertion, { history, hub, hubKeys })).toMatchObject({ actor: actor.did });
    // what lets somebody read there is shown to nobody else
    const elsewhere = await constellation('query', '{ a }', '--as', node, '--url', 'http://localhost:1/graphql');
    expect(elsewhere.output).toContain('BAD_INPUT');
    const unknown = await constellation('query', '{ a }', '--as', node, '--hub', 'nonsense');
    expect(unknown.output).toContain('BAD_INPUT');
  });
});

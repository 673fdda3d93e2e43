import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCompose } from './compose-file.ts';
import { type ComposeRun, prepareCompose } from './run-compose.ts';

let node: ComposeRun;

beforeAll(async () => {
  const compose = readCompose('docker-compose.actor.yml', { CONSTELLATION_DOMAIN: 'acme.example' });
  node = await prepareCompose(compose, [4101], () => '');
  const printed = await node.run('node', ['actor', 'init', '/data', '--did', 'did:web:acme.example', '--name', 'Acme']);
  expect(printed).toContain('Recovery key');
  await node.up();
});

afterAll(async () => {
  await node.stop();
  node.remove();
});

const get = async (path: string) => (await fetch(node.here(`http://127.0.0.1:4101${path}`))).json();

test('the node of docker-compose.actor.yml names its public addresses, with https', async () => {
  expect(await get('/.well-known/did.json')).toMatchObject({
    id: 'did:web:acme.example',
    service: [{ serviceEndpoint: { graphql: 'https://acme.example/graphql' } }],
  });
});

test('it keeps what it has in its volume', async () => {
  expect(await node.run('node', ['actor', 'token', '/data', '--list'])).toContain('no tokens');
  expect(Object.values(await node.stop())).toEqual([0]);
  await node.up();
  expect(await get('/health')).toEqual({ ready: true, actors: 1 });
});

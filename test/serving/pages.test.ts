import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPages, createServer, listen, openPages, type RunningServer } from '../../subgraphs/serving/index.ts';

const HTML = '<!doctype html><title>page</title>';
const SCRIPT = 'console.log("a page")';
let directory: string;
let server: RunningServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'constellation-built-'));
  mkdirSync(join(directory, 'assets'));
  await Promise.all([
    writeFile(join(directory, 'index.html'), HTML),
    writeFile(join(directory, 'operations.json'), '{"abc":"{ hello }"}'),
    writeFile(join(directory, 'stamp.txt'), 'secret'),
    writeFile(join(directory, 'assets', 'index-a1b2.js'), SCRIPT),
    writeFile(join(directory, 'assets', 'index-a1b2.js.br'), brotliCompressSync(SCRIPT)),
    writeFile(join(directory, 'assets', 'index-a1b2.js.gz'), gzipSync(SCRIPT)),
  ]);
  const app = createServer({ logger: pino({ level: 'silent' }) });
  addPages(app, openPages(directory)!, () => ({
    place: 'HUB',
    name: 'River hub',
    endpoints: { reading: '/graphql' },
    actors: [],
  }));
  server = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another port');
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

/** As it comes: nothing inflated, and no path made simpler on the way. */
function ask(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).once('error', reject);
  });
}

test('files come compressed as the browser can take them, and may be kept for ever', async () => {
  const path = '/assets/index-a1b2.js';
  const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
  const zipped = await ask(path, { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
  expect(gunzipSync(zipped.body).toString()).toBe(SCRIPT);
  const plain = await ask(path);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(SCRIPT);
});

test('the page itself is asked for each time, and takes nothing from elsewhere', async () => {
  const { status, headers, body } = await ask('/');
  expect([status, body.toString(), headers['cache-control']]).toEqual([200, HTML, 'no-cache']);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('an address inside the pages leads to the page for people, and to nothing for programs', async () => {
  const html = { accept: 'text/html,*/*' };
  expect((await ask('/organizations/did%3Aweb%3Aacme.example?q=x', html)).body.toString()).toBe(HTML);
  expect((await ask('/organizations', { accept: 'application/json' })).status).toBe(404);
  expect((await ask('/organizations/missing.png', { accept: 'image/*' })).status).toBe(404);
  expect((await ask('/assets/gone-c3d4.js', html)).status).toBe(404);
});

test('only what belongs to the page can be asked for', async () => {
  for (const path of [
    '/stamp.txt',
    '/operations.json',
    '/assets/../stamp.txt',
    '/assets/%2e%2e/stamp.txt',
    '/assets/..%2fstamp.txt',
    '/assets/index-a1b2.js.br',
    '/assets/%00',
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
});

test('the page is told where it is', async () => {
  const { body } = await ask('/place.json');
  expect(JSON.parse(body.toString())).toEqual({
    place: 'HUB',
    name: 'River hub',
    endpoints: { reading: '/graphql' },
    actors: [],
  });
});

test('where nothing was built, there is nothing to serve', () => {
  expect(openPages(join(directory, 'assets'))).toBeUndefined();
});

import { createSocket, type Socket } from 'node:dgram';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nameLookup } from '../../subgraphs/fetching/name-lookup.ts';
import { openSafeFetch, type SafeFetch } from '../../subgraphs/fetching/safe-fetch.ts';

/** A name server: `slow…` it never answers, `half…` only for IPv4, `inside…` is in a private network, and all others are this machine. */
let names: Socket;
const asked: string[] = [];
let directory: string;
let port: number;
let fetching: SafeFetch;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'names-'));
  closing.push(() => rm(directory, { recursive: true, force: true }));
  const hostsFile = join(directory, 'hosts');
  await writeFile(
    hostsFile,
    '# names of this machine\n127.0.0.1  written.test also.test # here\n10.1.2.3 private.test\n',
  );
  names = createSocket('udp4');
  names.on('message', (question, { port: from }) => {
    const { name, type } = nameIn(question);
    asked.push(`${name} ${type}`);
    if (!name.startsWith('slow') && !(name.startsWith('half') && type !== 1))
      names.send(answerTo(question, type === 1 ? addressOf(name) : undefined), from, '127.0.0.1');
  });
  await new Promise<void>((resolve) => names.bind(0, '127.0.0.1', resolve));
  closing.push(() => names.close());
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end('{"ok":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  port = (server.address() as AddressInfo).port;
  const servers = [`127.0.0.1:${names.address().port}`];
  fetching = openSafeFetch({ development: true, names: nameLookup({ servers, hostsFile }) });
  closing.push(() => fetching.close());
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});
beforeEach(() => void asked.splice(0));

const addressOf = (name: string) => (name.startsWith('inside') ? [10, 1, 2, 3] : [127, 0, 0, 1]);

/** The question of a message (RFC 1035, section 4.1). */
function nameIn(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('ascii', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(question: Buffer, address: readonly number[] | undefined): Buffer {
  const head = Buffer.from(question.subarray(0, nameIn(question).end));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(address ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, Buffer.from(address ? [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address] : [])]);
}

function get(name: string, deadlineMs = 40_000): Promise<unknown> {
  const signal = new AbortController().signal;
  return fetching.json(`http://${name}:${port}/`, { signal, deadlineMs, maxBytes: 1_000 });
}

test('names whose servers never answer keep no other name waiting, and are given up', async () => {
  const slow = Array.from({ length: 24 }, (_, n) => get(`slow${n}.test`).catch((error: unknown) => error));
  let given = 0;
  for (const one of slow) one.then(() => given++);
  expect(await get('quick.test')).toEqual({ ok: true });
  expect(await get('localhost')).toEqual({ ok: true });
  expect(given).toBe(0);
  const began = performance.now();
  const errors = await Promise.all(slow);
  expect(errors).toEqual(Array(24).fill(expect.objectContaining({ code: 'ACTOR_UNREACHABLE' })));
  // well before the deadline of the fetch, which is not what ended them
  expect(performance.now() - began).toBeLessThan(30_000);
});

test('one family of addresses is enough, when the other does not come', async () => {
  // two tries for the other take longer than this
  expect(await get('half.test', 1_500)).toEqual({ ok: true });
});

test('a name is asked for once, however many connect to it, and its addresses are checked each time', async () => {
  await Promise.all(Array.from({ length: 12 }, () => get('often.test')));
  await get('often.test');
  expect(asked.filter((question) => question === 'often.test 1')).toHaveLength(1);
  for (let time = 0; time < 2; time++)
    await expect(get('inside.test')).rejects.toMatchObject({ code: 'ACTOR_UNREACHABLE' });
  expect(asked.filter((question) => question === 'inside.test 1')).toHaveLength(1);
});

test('names of this machine are asked of nobody, and checked as all others', async () => {
  for (const name of ['written.test', 'ALSO.test', 'localhost', 'any.localhost', '127.0.0.1'])
    expect(await get(name)).toEqual({ ok: true });
  await expect(get('private.test')).rejects.toMatchObject({ code: 'ACTOR_UNREACHABLE' });
  expect(asked).toEqual([]);
});

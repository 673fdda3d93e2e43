import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createServer } from '../../subgraphs/serving/index.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function warnings(headers: Record<string, string>, trustProxy: string | false = false): Promise<string[]> {
  const lines: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean)));
  const app = createServer({ logger: pino({ level: 'warn' }, stream), trustProxy });
  closing.push(() => app.close());
  app.get('/', async () => ({}));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  for (let n = 0; n < 3; n++) expect((await fetch(url, { headers })).status).toBe(200);
  return lines;
}

test.each([
  ['x-forwarded-for', '198.51.100.7'],
  ['forwarded', 'for=198.51.100.7'],
])('a server that is not told of its proxy says so once, and not whose address %s names', async (name, value) => {
  const said = await warnings({ [name]: value });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('trustProxy');
  expect(said[0]).not.toContain('198.51.100.7');
});

test('a server that is told of it, or has none, says nothing', async () => {
  expect(await warnings({ 'x-forwarded-for': '198.51.100.7' }, '127.0.0.1')).toEqual([]);
  expect(await warnings({})).toEqual([]);
});

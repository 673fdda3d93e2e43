import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openPages } from '../../subgraphs/serving/index.ts';
import { startSmallWorld } from './support/small-world.ts';

const TITLES = 'query Titles($first: Int) { impactGoals(first: $first) { nodes { title } } }';
const BROKEN = '{ nothing }';

async function startWithPages() {
  const directory = await mkdtemp(join(tmpdir(), 'constellation-built-'));
  await writeFile(join(directory, 'index.html'), '<!doctype html>');
  await writeFile(join(directory, 'operations.json'), JSON.stringify({ abc: TITLES, def: BROKEN }));
  const log: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) });
  const planning = { budgetMs: 5_000, threads: 1 };
  const world = await startSmallWorld({ planning, logger, pages: openPages(directory) });
  onTestFinished(async () => {
    await world.close();
    await rm(directory, { recursive: true, force: true });
  });
  const ask = async (body: object) => {
    const response = await fetch(`${world.hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  };
  return { world, ask, log };
}

const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

test('operations of the pages are answered by their hash', async () => {
  const { ask } = await startWithPages();
  const answer = await ask({ ...byHash('abc'), operationName: 'Titles', variables: { first: 2 } });
  expect(answer.errors).toBeUndefined();
  expect(answer).toEqual(
    expect.objectContaining(await ask({ query: TITLES, variables: { first: 2 } }).then(({ data }) => ({ data }))),
  );
});

test('a hash that is not known is refused in the words that make a client send the whole, and nobody can add one', async () => {
  const { ask } = await startWithPages();
  expect((await ask(byHash('xyz'))).errors?.[0]?.message).toMatch(/^PersistedQueryNot(Found|Supported)$/);
  await ask({ ...byHash('xyz'), query: '{ impactGoals { totalCount } }' });
  expect((await ask(byHash('xyz'))).errors?.[0]?.message).toMatch(/^PersistedQueryNot(Found|Supported)$/);
});

test('an operation of the pages that cannot be planned is told to the operator, and hinders nobody', async () => {
  const { ask, log } = await startWithPages();
  await expect.poll(() => log.join(''), { timeout: 30_000 }).toContain('was not planned ahead');
  expect(log.join('')).toContain(BROKEN);
  expect((await ask(byHash('abc'))).data).toBeDefined();
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterQuery } from '../serving/support/starter-query.ts';
import { type DemoProcess, startDemoProcess } from './demo-process.ts';
import { blocksOf, readPage } from './pages.ts';

let directory: string;
let demo: DemoProcess;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'constellation-docs-'));
  demo = await startDemoProcess(directory);
}, 90_000);

afterAll(async () => {
  await demo?.stop();
  await rm(directory, { recursive: true, force: true });
});

type Answer = { data?: Record<string, unknown> | null; errors?: readonly unknown[] };

async function ask(query: string): Promise<Answer> {
  const response = await fetch(demo.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: demo.here(query) }),
  });
  return (await response.json()) as Answer;
}

/** The root fields of an answer that gave nothing: no row, or a list without rows. Below, leaving out is the author's business. */
function emptyFields(data: Answer['data']): string[] {
  return Object.entries(data ?? {}).flatMap(([name, value]) => {
    const nodes = (value as { nodes?: readonly unknown[] } | null)?.nodes;
    return value === null || nodes?.length === 0 ? [name] : [];
  });
}

describe.each(['README.md', 'docs/api-guide.md'])('the queries of %s', (path) => {
  const queries = blocksOf(readPage(path), 'graphql').map((query) => [/^query (\w+)/.exec(query)?.[1], query] as const);

  test('are there', () => {
    expect(queries.length).toBeGreaterThanOrEqual(5);
  });

  test.each(queries)('%s is answered without an error, and with rows', async (_, query) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    expect(Object.keys(data ?? {})).not.toHaveLength(0);
    expect(emptyFields(data)).toEqual([]);
  });
});

test('the sample that checks a proof runs, and finds a record of the demo as it was signed', async () => {
  const [sample = ''] = blocksOf(readPage('docs/api-guide.md'), 'ts');
  const file = join(directory, 'check.ts');
  const place = new URL('../../schema/verify-record.ts', import.meta.url).href;
  await writeFile(file, sample.replace('./schema/verify-record.ts', place));
  const { data } = await ask('{ impactGoals(first: 1) { nodes { id } } }');
  const goals = data?.impactGoals as { nodes: { id: string }[] } | undefined;
  const { stdout } = await promisify(execFile)(process.execPath, [
    file,
    new URL(demo.url).origin,
    goals?.nodes[0]?.id ?? '',
  ]);
  expect(stdout).toContain("verdict: 'VALID'");
});

test('the query with which the page of the hub begins is answered with rows', async () => {
  const { data, errors } = await ask(await starterQuery(new URL(demo.url).origin));
  expect(errors).toBeUndefined();
  expect(emptyFields(data)).toEqual([]);
});

test('a query that finds nothing would be noticed', async () => {
  const { data } = await ask(
    '{ impactGoals(filter: { sdg: ["99.9"] }) { nodes { id } } actor(id: "did:web:a.example") { id } }',
  );
  expect(emptyFields(data)).toEqual(['impactGoals', 'actor']);
});

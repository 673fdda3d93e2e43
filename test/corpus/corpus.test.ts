import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { VERDICTS, verifyRecord } from '../../schema/index.ts';
import { bundleFor, runInBrowser } from '../e2e/support/in-browser.ts';
import { chromiumForTests } from '../support/chromium.ts';
import { readCorpus } from './corpus.ts';

const corpus = readCorpus();

describe('the corpus of records', () => {
  it('has at least 40 cases, each with an id of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    const isGood = (file: string) => !file.endsWith('_fail.json');
    for (const { file, expected } of corpus) expect(expected.verdict === 'VALID').toBe(isGood(file));
  });

  it.each(corpus)('$id: $description', async ({ presentation, history, expectations, expected }) => {
    const { verdict, code, words } = await verifyRecord(presentation, history, expectations);
    expect({ verdict, ...(code === undefined ? {} : { code }) }).toEqual(expected);
    expect(words).toBe(VERDICTS[verdict]);
  });
});

const chromium = chromiumForTests();
const script = `
  import { verifyRecord } from '/verify-record.js';
  const cases = await (await fetch('/input.json')).json();
  const found = {};
  for (const { id, presentation, history, expectations } of cases) {
    const { verdict, code } = await verifyRecord(presentation, history, expectations);
    found[id] = { verdict, code };
  }
  await fetch('/result', { method: 'POST', body: JSON.stringify({ found, isNode: typeof process !== 'undefined' }) });
`;

describe('the check as a browser loads it', () => {
  it('is one small file without anything of Node, or of issuing', async () => {
    const { code, imports, modules } = await bundleFor('schema/verify-record.ts');
    expect(imports).toEqual([]);
    expect(code).not.toMatch(/from\s*["']node:|import\(["']node:/);
    expect(modules.filter((path) => /sd-jwt\/|ulid|graphql/.test(path))).toEqual([]);
    expect(code.length).toBeLessThan(45_000);
    expect(gzipSync(code).length).toBeLessThan(18_000);
  });

  it.skipIf(!chromium)(
    'comes to the same verdicts in a real browser',
    async () => {
      const { code } = await bundleFor('schema/verify-record.ts');
      const result = await runInBrowser(chromium ?? '', {
        modules: { '/verify-record.js': code },
        script,
        input: corpus,
      });
      const expected = Object.fromEntries(corpus.map(({ id, expected }) => [id, expected]));
      expect(result).toEqual({ found: expected, isNode: false });
    },
    60_000,
  );
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NEEDS_SHARED_DATA } from './tally-reporter.ts';

const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');

/** Runs a test file in a project of its own, as the whole suite is run, and tells how that ended. */
async function runSuite(
  suite: string,
  ci: boolean,
  sharedDataPresent = true,
): Promise<{ code: number; lastLine?: string; output: string }> {
  const options = JSON.stringify({ skippedIsFailure: ci, sharedDataPresent });
  const root = await mkdtemp(join(tmpdir(), 'constellation-tally-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const reporter = join(import.meta.dirname, 'tally-reporter.ts');
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(root, 'vitest.config.ts'),
    `import { TallyReporter } from ${JSON.stringify(reporter)};
    export default { test: { globals: true, retry: 1, reporters: ['default', new TallyReporter(${options})] } };`,
  );
  await writeFile(join(root, 'sample.test.ts'), suite);
  return new Promise((resolve) => {
    execFile(process.execPath, [vitest, 'run', '--root', root], (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0;
      resolve({ code, lastLine: stdout.trimEnd().split('\n').at(-1), output: stdout + stderr });
    });
  });
}

const ONE_SKIPPED = "test('runs', () => {}); test.skip('is left out', () => {});";

test('a run ends with a plain line of its counts', async () => {
  const suite = `${ONE_SKIPPED} test('breaks', () => { throw new Error('x'); });`;
  expect(await runSuite(suite, false)).toMatchObject({ code: 1, lastLine: '1 passed, 1 failed, 1 skipped' });
});

test('a suite that breaks before its tests counts as a failure', async () => {
  const suite = "describe('s', () => { beforeAll(() => { throw new Error('x'); }); test('never', () => {}); });";
  expect(await runSuite(suite, false)).toMatchObject({ code: 1, lastLine: '0 passed, 1 failed, 1 skipped' });
});

test('a skipped test passes on a developer’s machine', async () => {
  expect(await runSuite(ONE_SKIPPED, false)).toMatchObject({ code: 0, lastLine: '1 passed, 0 failed, 1 skipped' });
});

test('a skipped test fails the run in CI, by name', async () => {
  const { code, output } = await runSuite(ONE_SKIPPED, true);
  expect(code).toBe(1);
  expect(output).toContain('sample.test.ts > is left out');
});

test('a test to be written later fails the run in CI too', async () => {
  expect(await runSuite("test('runs', () => {}); test.todo('later');", true)).toMatchObject({ code: 1 });
});

test('only a missing data set excuses a skipped test in CI, and only one that names it', async () => {
  const suite = `test('runs', () => {}); test.skip('reads the tracker ${NEEDS_SHARED_DATA}', () => {});`;
  expect(await runSuite(suite, true, false)).toMatchObject({ code: 0 });
  expect(await runSuite(suite, true, true)).toMatchObject({ code: 1 });
  expect(await runSuite(suite + ONE_SKIPPED, true, false)).toMatchObject({ code: 1 });
});

test('a test that passes only when it is tried again is named', async () => {
  const suite = "let tries = 0; test('is late at first', () => { tries += 1; expect(tries).toBe(2); });";
  const { code, lastLine, output } = await runSuite(suite, true);
  expect({ code, lastLine }).toEqual({ code: 0, lastLine: '1 passed, 0 failed, 0 skipped' });
  expect(output).toContain('Passed only when tried again:\n  sample.test.ts > is late at first');
});

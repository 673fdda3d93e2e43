import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Guard } from './guards.ts';

/**
 * What came of taking a guard out: a test failed (NOTICED), none did (UNNOTICED), its text is not there exactly once (NOT_FOUND), or no
 * test ran at all (BROKEN).
 */
export type GuardVerdict = Pick<Guard, 'guard' | 'file'> & {
  readonly outcome: 'NOTICED' | 'UNNOTICED' | 'NOT_FOUND' | 'BROKEN';
  readonly ms: number;
  /** The test that failed ran out of time: on a busy machine it may have done so anyway. */
  readonly isLate: boolean;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the tests need of the project; the packages are linked. */
const COPIED = [
  'docs',
  'gateway',
  'schema',
  'scripts',
  'subgraphs',
  'test',
  'package.json',
  'README.md',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Takes one guard after the other out of a copy of the project, runs its tests, and puts it back (mutation testing by hand). */
export async function* tryGuards(guards: readonly Guard[]): AsyncGenerator<GuardVerdict> {
  const copy = await mkdtemp(join(tmpdir(), 'guards-'));
  try {
    for (const name of COPIED) await cp(join(ROOT, name), join(copy, name), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const guard of guards) yield await tryGuard(copy, guard);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function tryGuard(copy: string, { guard, file, find, replace, tests, only }: Guard): Promise<GuardVerdict> {
  const began = performance.now();
  const verdict = (outcome: GuardVerdict['outcome'], isLate = false) => ({
    ...{ guard, file, outcome, isLate, ms: performance.now() - began },
  });
  const path = join(copy, file);
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.split(find).length !== 2) return verdict('NOT_FOUND');
  await writeFile(
    path,
    text.replace(find, () => replace),
  );
  try {
    const output = await runTests(copy, tests, only);
    const [, passed = 0, failed = 0] = (/(\d+) passed, (\d+) failed/.exec(output) ?? []).map(Number);
    if (passed + failed === 0) return verdict('BROKEN');
    return verdict(failed > 0 ? 'NOTICED' : 'UNNOTICED', failed > 0 && /(?:Test|Hook) timed out in/.test(output));
  } finally {
    await writeFile(path, text);
  }
}

function runTests(directory: string, tests: readonly string[], only: string | undefined): Promise<string> {
  const vitest = join(directory, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--bail', '1', ...tests, ...(only === undefined ? [] : ['-t', only])];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + String(chunk)).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}

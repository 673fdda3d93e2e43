import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../scenarios/support/living-network.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-restore-running-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function constellation(...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = run(['scripts/constellation.mjs', ...args]);
  return { code: await command.ended, output: command.output() };
}

it('a restore refuses while the node runs, whose writes would go into the store that is put aside', {
  timeout: 60_000,
}, async () => {
  const node = join(directory, 'node');
  const backup = join(directory, 'acme.gz');
  expect((await constellation('actor', 'init', node, '--name', 'Acme', '--development', '--port', '4998')).code).toBe(
    0,
  );
  expect((await constellation('actor', 'backup', node, backup)).code).toBe(0);
  const running = run(['scripts/constellation.mjs', 'actor', 'start', node]);
  try {
    await running.printed('listening');
    const refused = await constellation('actor', 'restore', node, backup, '--replace', '--force');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`STORE_LOCKED: The node (pid ${running.child.pid}) of ${node} runs`);
  } finally {
    running.child.kill('SIGTERM');
    await running.ended;
  }
  expect((await constellation('actor', 'restore', node, backup, '--replace', '--force')).code).toBe(0);
});

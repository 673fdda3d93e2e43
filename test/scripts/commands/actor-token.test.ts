import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { initActor } from '../../../subgraphs/actor/index.ts';
import { run } from '../../scenarios/support/living-network.ts';

it('a token for which no role is named only reads, and says until when it holds', { timeout: 60_000 }, async () => {
  const node = join(mkdtempSync(join(tmpdir(), 'token-')), 'node');
  onTestFinished(() => rmSync(join(node, '..'), { recursive: true, force: true }));
  await initActor(node, { did: 'did:web:acme.example', name: 'Acme' });
  const token = async (...args: string[]) => {
    const process = run(['scripts/constellation.mjs', 'actor', 'token', node, ...args]);
    await process.ended;
    return process.output();
  };
  expect(await token('--label', 'x')).toMatch(/Role READER: .* It holds until it is removed \(--expires sets an end\)/);
  expect(await token('--role', 'MEMBER', '--expires', '2099-01-31')).toContain('It holds until 2099-01-31.');
  expect(await token('--list')).toMatch(/^READER +x /m);
});

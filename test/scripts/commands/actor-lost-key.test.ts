import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { initActor } from '../../../subgraphs/actor/index.ts';
import { run } from '../../scenarios/support/living-network.ts';

it('a node without its key, or with another one, names the way to recover it', { timeout: 60_000 }, async () => {
  const node = join(mkdtempSync(join(tmpdir(), 'lost-')), 'node');
  onTestFinished(() => rmSync(join(node, '..'), { recursive: true, force: true }));
  await initActor(node, { did: 'did:web:acme.example', name: 'Acme', node: { listen: { port: 0 } } });
  const keys = join(node, 'actors', 'acme.example', 'keys');
  const [file = ''] = readdirSync(keys);
  renameSync(join(keys, file), join(keys, 'elsewhere'));
  const recover = `npx constellation actor key recover ${node}`;
  for (const command of ['start', 'doctor']) {
    const process = run(['scripts/constellation.mjs', 'actor', command, node]);
    expect(await process.ended).toBe(1);
    expect(process.output()).toContain(recover);
    expect(process.output()).not.toContain('mend what is named');
  }
});

it('who stops reading what is printed does not make a command fail', { timeout: 60_000 }, async () => {
  const node = join(mkdtempSync(join(tmpdir(), 'head-')), 'node');
  onTestFinished(() => rmSync(join(node, '..'), { recursive: true, force: true }));
  await initActor(node, { did: 'did:web:acme.example', name: 'Acme' });
  const doctor = spawn(process.execPath, ['scripts/constellation.mjs', 'actor', 'doctor', node]);
  let errors = '';
  doctor.stderr.on('data', (text: Buffer) => {
    errors += text;
  });
  doctor.stdout.destroy();
  const [code] = await once(doctor, 'close');
  expect([code, errors]).toEqual([0, '']);
});

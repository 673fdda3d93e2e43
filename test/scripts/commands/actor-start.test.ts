import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { initActor } from '../../../subgraphs/actor/index.ts';
import { isAstray, isAtPort } from '../../../subgraphs/actor/setup/own-address.ts';
import { freePortRange, run } from '../../scenarios/support/living-network.ts';

it('start says who is looked for at another port, and what a taken port means', { timeout: 60_000 }, async () => {
  const node = join(mkdtempSync(join(tmpdir(), 'start-')), 'node');
  onTestFinished(() => rmSync(join(node, '..'), { recursive: true, force: true }));
  const port = await freePortRange(2);
  const did = `did:web:localhost%3A${port}`;
  await initActor(node, { did, name: 'Acme', node: { listen: { port }, development: true } });
  const start = ['scripts/constellation.mjs', 'actor', 'start', node];
  const elsewhere = run([...start, '--port', String(port + 1)]);
  await elsewhere.printed('warning');
  expect(elsewhere.output()).toContain(`others look for ${did} at http://localhost:${port}`);
  expect(elsewhere.output()).toContain(`npx constellation actor move ${node} --to http://localhost:${port + 1}`);
  elsewhere.child.kill('SIGTERM');
  await elsewhere.ended;

  const right = run(start);
  await right.printed(did);
  const twice = run(start);
  expect(await twice.ended).toBe(1);
  expect(twice.output()).toContain('PORT_IN_USE');
  expect(twice.output()).toContain('another port does not help');
  expect(twice.output()).not.toContain('--port');
  expect(right.output()).not.toContain('warning');
  right.child.kill('SIGTERM');
  await right.ended;
});

it('a proxy with a certificate explains any port', () => {
  expect([isAstray('https://acme.example', 4101), isAtPort('https://acme.example', 443)]).toEqual([false, false]);
  expect([isAstray('http://localhost:4101', 4101), isAstray('http://localhost:4101', 4102)]).toEqual([false, true]);
  expect(isAtPort('http://localhost', 80)).toBe(true);
});

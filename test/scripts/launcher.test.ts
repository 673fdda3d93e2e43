import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;

beforeEach(() => {
  checkout = makeCheckout();
  checkout.write(
    'scripts/constellation.ts',
    `export async function run(argv: string[]): Promise<void> {
      console.log(JSON.stringify({ argv, node: process.version }));
      if (argv[0] === 'fail') process.exitCode = 3;
      if (argv[0] !== 'serve') return;
      const timer = setInterval(() => {}, 1000);
      process.once('SIGTERM', () => { console.log('closing'); clearInterval(timer); process.exitCode = 7; });
      console.log('serving');
    }`,
  );
  mkdirSync(join(checkout.root, 'node_modules'));
});

afterEach(() => checkout.remove());

for (const [node, pretendNode] of [
  ['a new Node', undefined],
  ['an old Node beside a bundled one', 'v20.19.0'],
] as const) {
  const start = (...args: string[]) => {
    checkout.bundleNode();
    return checkout.run('constellation.mjs', args, { pretendNode });
  };

  test(`the command runs on ${node}, with its arguments and exit code`, async () => {
    const { code, output } = await start('fail', '--why', 'a b').ended;
    expect(JSON.parse(output)).toEqual({ argv: ['fail', '--why', 'a b'], node: process.version });
    expect(code).toBe(3);
  });

  test(`the command closes cleanly on SIGTERM on ${node}`, async () => {
    const run = start('serve');
    await run.printed('serving');
    run.child.kill('SIGTERM');
    expect(await run.ended).toMatchObject({ code: 7, output: expect.stringContaining('closing') });
  });
}

test('on an old Node without a bundled one the command says what to do and fails', async () => {
  const { code, output } = await checkout.run('constellation.mjs', ['hub'], { pretendNode: 'v18.20.0' }).ended;
  expect(code).toBe(1);
  expect(output).toContain('Constellation needs Node 24.12 or newer; this is v18.20.0');
  expect(output).toContain('What to do:');
});

test('before the packages are installed the command says what to do and fails', async () => {
  const bare = makeCheckout();
  const { code, output } = await bare.run('constellation.mjs', ['hub']).ended;
  bare.remove();
  expect(code).toBe(1);
  expect(output).toContain('The packages are not installed yet. What to do: run "npm ci"');
});

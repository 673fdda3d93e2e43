import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('loads no MongoDB driver where stores are on SQLite', async () => {
  const script = `
    await import('./subgraphs/actor/index.ts');
    await import('./subgraphs/network/index.ts');
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify({ modules: loaded.length, drivers: loaded.filter((file) => /[\\\\/]mongodb[\\\\/]/.test(file)).length }));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('../..', import.meta.url),
  });
  const { modules, drivers } = JSON.parse(stdout) as { modules: number; drivers: number };
  expect(modules).toBeGreaterThan(50);
  expect(drivers).toBe(0);
});

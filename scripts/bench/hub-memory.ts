import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { MEMORY_FLAGS } from '../node-version.mjs';
import { benchFields } from './bench-fields.ts';
import type { World } from './filled-directory.ts';
import { ask, memoryNow, openRulesHub } from './rules-hub.ts';

/**
 * What a hub takes by itself over a directory that was filled: in a process of its own that makes nothing up, started as `constellation hub`
 * is; when it has opened its stores, when all rows are in memory in both sights, and when every derived field was asked for.
 */
export async function hubMemory(directory: string): Promise<unknown> {
  const script = fileURLToPath(import.meta.url);
  // compiled code is kept, as it is for services: the first of these processes only fills the cache
  const env = { ...process.env, NODE_COMPILE_CACHE: join(directory, 'compiled') };
  const start = () =>
    spawn(process.execPath, [...MEMORY_FLAGS, '--expose-gc', script, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    });
  await outputOf(start());
  return JSON.parse(await outputOf(start()));
}

async function outputOf(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += String(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The hub that is measured by itself ended with ${String(code)}.`);
  return output;
}

async function measureHere(directory: string): Promise<void> {
  const world = JSON.parse(readFileSync(join(directory, 'world.json'), 'utf8')) as World;
  const hub = await openRulesHub(directory);
  const opened = memoryNow();
  await ask(hub.network, '{ gaps { becauseTotal } }', {});
  await ask(hub.network, '{ gaps { becauseTotal } }', {}, world.actors[0]);
  const loaded = memoryNow();
  await benchFields(hub.network, world, 1);
  console.log(JSON.stringify({ opened, loaded, afterAllFields: memoryNow() }));
  await hub.close();
  process.exit();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measureHere(process.argv[2] ?? '');

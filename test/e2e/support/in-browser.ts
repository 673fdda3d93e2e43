import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** One of our modules as a browser loads it: one file, with nothing of Node in it. */
export async function bundleFor(
  input: string,
): Promise<{ code: string; imports: readonly string[]; modules: readonly string[] }> {
  const build = await rolldown({ input, platform: 'browser' });
  try {
    const { output } = await build.generate({ format: 'esm', minify: true });
    const [{ code, imports, moduleIds }] = output;
    return { code, imports, modules: moduleIds };
  } finally {
    await build.close();
  }
}

/**
 * Runs a module in a real browser: it is served from this machine, finds `input` at `/input.json`, and posts what it has found to
 * `/result`. The browser has a profile of its own, and is ended when the result is there.
 */
export async function runInBrowser(
  chromium: string,
  options: { readonly modules: Readonly<Record<string, string>>; readonly script: string; readonly input: unknown },
): Promise<unknown> {
  const { modules, script, input } = options;
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const found = Promise.withResolvers<unknown>();
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html', '<!doctype html><title>test</title><script type="module" src="/script.js"></script>'],
    '/script.js': ['text/javascript', script],
    '/input.json': ['application/json', JSON.stringify(input)],
    ...Object.fromEntries(Object.entries(modules).map(([path, code]) => [path, ['text/javascript', code]])),
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      response.end();
      return found.resolve(JSON.parse(Buffer.concat(chunks).toString()));
    }
    const file = files[request.url ?? ''];
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = spawn(
    chromium,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      `--user-data-dir=${profile}`,
      `http://localhost:${port}/`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  browser.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => {
    browser.once('error', (error) => {
      found.reject(new Error(`${chromium} cannot be run.`, { cause: error }));
      resolve();
    });
    browser.once('exit', (code) => {
      found.reject(new Error(`${chromium} ended with ${code} before it gave a result. It said: ${said}`));
      resolve();
    });
  });
  const late = setTimeout(() => found.reject(new Error(`${chromium} gave no result. It said: ${said}`)), 50_000);
  try {
    return await found.promise;
  } finally {
    clearTimeout(late);
    browser.kill('SIGKILL');
    await ended;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { hubOperations } from './hub-operations.ts';
import { pageWeights } from './page-weights.ts';
import { PAGES_DIRECTORY } from './pages-directory.ts';
import { pagesStamp } from './pages-stamp.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const STAMP = 'stamp.txt';
/** Smaller files win nothing by being compressed. */
const COMPRESSED_FROM = 1_000;

/** Whether the pages were built from their sources as they are now. */
export async function arePagesBuilt(directory = PAGES_DIRECTORY): Promise<boolean> {
  const stamp = await readFile(join(directory, STAMP), 'utf8').catch(() => undefined);
  return stamp !== undefined && stamp === (await pagesStamp());
}

/**
 * Builds the pages when their sources are others than when they were built, and says so in a line. The old ones are in place until the new
 * ones are whole.
 */
export async function buildPages(
  options: { readonly force?: boolean; readonly directory?: string; readonly say?: (line: string) => void } = {},
): Promise<void> {
  const { force = false, directory = PAGES_DIRECTORY, say = console.log } = options;
  if (!force && (await arePagesBuilt(directory))) return;
  const began = performance.now();
  const { build } = await import('vite').catch((cause: unknown) => {
    throw new Error('What builds the pages is not installed. Run npm ci, then the command again.', { cause });
  });
  const stamp = await pagesStamp();
  const fresh = `${directory.replace(/[\\/]$/, '')}.${process.pid}`;
  try {
    await build({
      configFile: join(root, 'dashboard', 'vite.config.ts'),
      build: { outDir: fresh, emptyOutDir: true },
      logLevel: 'warn',
      mode: 'production',
    });
    await writeFile(join(fresh, 'operations.json'), JSON.stringify(await hubOperations()));
    await compressAll(fresh);
    await writeFile(join(fresh, STAMP), stamp);
    await put(fresh, directory);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const heaviest = Math.max(...(await pageWeights(directory)).values());
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  say(`built the pages in ${seconds} s; none loads more than ${Math.ceil(heaviest / 1_000)} kB at first`);
}

/** Puts the new ones in the place of the old ones, unless another process was faster with the same. */
async function put(fresh: string, directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await rename(fresh, directory).catch(async (error: unknown) => {
    if (!(await arePagesBuilt(directory))) throw error;
  });
}

/** Once, at the build, as small as it gets: nobody waits for it when the page is asked for. */
async function compressAll(directory: string): Promise<void> {
  const files = (await readdir(directory, { recursive: true })).filter((name) => /\.(html|js|css|svg)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const path = join(directory, name);
      const body = await readFile(path);
      if (body.length < COMPRESSED_FROM) return;
      const [gz, br] = await Promise.all([
        promisify(gzip)(body, { level: 9 }),
        promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      ]);
      await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)]);
    }),
  );
}

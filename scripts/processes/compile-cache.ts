import { readdirSync } from 'node:fs';
import { enableCompileCache, flushCompileCache, getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder of scripts/constellation.mjs, beside the packages, so that `npm ci` clears it. */
const DIRECTORY = fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url));

/**
 * Lets Node keep what it compiles for the next start.
 *
 * @returns whether nothing is kept yet
 */
export function keepCompiledCode(): { readonly isNew: boolean } {
  enableCompileCache(DIRECTORY);
  const directory = getCompileCacheDir();
  return { isNew: directory !== undefined && isEmpty(directory) };
}

/** Compiles what services load, once, so that several that start together need not each do it. */
export async function compileServices(): Promise<void> {
  await Promise.all([
    import('../constellation.ts'),
    import('../commands/actor-start.ts'),
    import('../commands/hub-start.ts'),
  ]);
  flushCompileCache();
}

function isEmpty(directory: string): boolean {
  try {
    return readdirSync(directory).length === 0;
  } catch {
    return true;
  }
}

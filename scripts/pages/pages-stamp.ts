import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
/** Whatever the build reads: a change in any of these is another page. */
const SOURCES = ['dashboard/**/*.*', 'schema/*.ts', 'scripts/pages/*.ts', 'package-lock.json'];

/** Names the sources of the pages by their content, since a git checkout sets file times as it likes. */
export async function pagesStamp(): Promise<string> {
  const paths = globSync(SOURCES, { cwd: fileURLToPath(root), exclude: ['dashboard/dist*/**', '**/*.md'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(new URL(path, root)).catch(() => Buffer.alloc(0))));
  const hash = createHash('sha256');
  for (const [at, path] of paths.entries()) hash.update(`${path}\0${texts[at]?.length}\0`).update(texts[at] ?? '');
  return hash.digest('hex');
}

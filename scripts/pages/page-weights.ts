import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }>
>;

/** What may be loaded before a page can be used, compressed with gzip, in bytes. */
export const MOST_AT_FIRST = 200_000;

/**
 * What a browser loads when a page is the first that it opens, in bytes as compressed with gzip: HTML, scripts and styles, without what comes
 * only when it is wanted. By the name of the page's file.
 */
export async function pageWeights(directory: string): Promise<ReadonlyMap<string, number>> {
  const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const sizes = new Map<string, Promise<number>>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? compressedSize(join(directory, file));
    sizes.set(file, size);
    return size;
  };
  const pages = Object.keys(manifest).filter((name) => name.endsWith('-page.tsx'));
  return new Map(
    await Promise.all(
      pages.map(async (page): Promise<[string, number]> => {
        const files = ['index.html', ...filesOf(manifest, ['index.html', page])];
        const all = await Promise.all(files.map(sizeOf));
        return [page, all.reduce((sum, size) => sum + size, 0)];
      }),
    ),
  );
}

function filesOf(manifest: Manifest, names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const { file, imports = [], css = [] } = manifest[name] ?? {};
    for (const one of [file, ...css]) if (one !== undefined) files.add(one);
    for (const other of imports) visit(other);
  };
  for (const name of names) visit(name);
  return files;
}

async function compressedSize(file: string): Promise<number> {
  const ready = await readFile(`${file}.gz`).catch(() => undefined);
  return (ready ?? (await promisify(gzip)(await readFile(file)))).length;
}

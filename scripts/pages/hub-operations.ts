import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, print } from 'graphql';

const root = new URL('../../', import.meta.url);

type Operation = DocumentNode & { readonly __meta__?: { readonly hash?: string } };

/** What the pages ask of hubs: the text of every operation by its hash, for a hub to plan ahead. */
export async function hubOperations(): Promise<Readonly<Record<string, string>>> {
  const paths = globSync('dashboard/*/hub-operations.ts', { cwd: fileURLToPath(root) }).sort();
  const modules = await Promise.all(
    paths.map(async (path) => Object.values((await import(new URL(path, root).href)) as Record<string, Operation>)),
  );
  return Object.fromEntries(
    modules.flat().flatMap((operation) => {
      const hash = operation.__meta__?.hash?.replace(/^sha256:/, '');
      return hash === undefined ? [] : [[hash, print(operation)]];
    }),
  );
}

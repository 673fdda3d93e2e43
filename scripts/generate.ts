import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, parse } from 'graphql';
import { kindsIndex } from './generate/kinds-index.ts';

/**
 * `npm run generate`: writes every file that is derived from the kinds. With `--check` it writes nothing and names the files that
 * are stale. The list of kinds comes first, since everything else loads it.
 */
const root = new URL('../', import.meta.url);

/** Every derived file but the list of kinds, by its path from the project's root. */
async function derivedFiles(): Promise<ReadonlyMap<string, string>> {
  const [
    schema,
    { composedActorSdl },
    { servedActorSdl },
    { networkSdl, DERIVED_RULES, FURTHER_RULES, FACTS_AUDIENCES },
    { kindsPage },
    { kindSegments },
    { errorCodesPage },
    { capabilitiesPage },
    { rulesPage },
    { TOUR },
    composing,
    { pageOperations },
  ] = await Promise.all([
    import('../schema/index.ts'),
    import('../schema/graphql/index.ts'),
    import('../subgraphs/actor/index.ts'),
    import('../subgraphs/network/index.ts'),
    import('./generate/kinds-page.ts'),
    import('./generate/kind-segments.ts'),
    import('./generate/error-codes-page.ts'),
    import('./generate/capabilities-page.ts'),
    import('./generate/rules-page.ts'),
    import('./tour/index.ts'),
    import('./generate/supergraph.ts'),
    import('./generate/page-operations.ts'),
  ]);
  const served = await servedActorSdl();
  const actor = composedActorSdl(served);
  const network = await networkSdl();
  const supergraph = composing.composeSupergraph(actor, network);
  return new Map([
    ['schema/kind-segments.ts', kindSegments(schema.registry)],
    ['schema/actor.graphql', actor],
    ['schema/network.graphql', network],
    ['schema/supergraph.graphql', supergraph],
    ['docs/kinds.md', kindsPage(schema.registry)],
    ['docs/capabilities.md', capabilitiesPage(TOUR)],
    [
      'docs/rules.md',
      rulesPage({
        numbered: DERIVED_RULES,
        further: FURTHER_RULES,
        audiences: FACTS_AUDIENCES,
        schema: buildASTSchema(parse(network), { assumeValidSDL: true }),
      }),
    ],
    ['docs/error-codes.md', errorCodesPage(schema.ERROR_CODES)],
    ...(await pageOperations({ hubSdl: supergraph, nodeSdl: served })),
  ]);
}

/** Brings the files up to date, or only says which are not. */
export async function generate(options: { check: boolean }): Promise<readonly string[]> {
  const stale: string[] = [];
  const bring = async (path: string, text: string) => {
    const file = new URL(path, root);
    const standing = await readFile(file, 'utf8').catch(() => undefined);
    if (standing === text) return;
    stale.push(path);
    if (!options.check) await writeFile(file, text);
  };
  await bring('schema/kinds/index.ts', await kindsIndex(new URL('schema/kinds/', root)));
  for (const [path, text] of await derivedFiles()) await bring(path, text);
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = await generate({ check });
  for (const path of stale) console.log(`${check ? 'stale' : 'written'} ${path}`);
  if (check && stale.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
}

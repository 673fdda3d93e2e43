import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, type DocumentNode, parse } from 'graphql';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where fragments are that every area may use. */
const SHARED = 'dashboard/parts';
/** Operations for the node, which alone can write, are in files with this ending; all others are for the hub. */
const FOR_NODE = '.node.graphql';

const HEADER = '// Written by `npm run generate` from the *.graphql files of this folder. Do not edit.\n';

type SourceDocument = { readonly location: string; readonly document: DocumentNode; readonly rawSDL: string };

/** The operations of the pages with their types: a file for each area and server, by its path from the project's root. */
export async function pageOperations(schemas: {
  readonly hubSdl: string;
  readonly nodeSdl: string;
}): Promise<ReadonlyMap<string, string>> {
  const paths = globSync('dashboard/**/*.graphql', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
  const sources = await Promise.all(paths.map(read));
  const areas = [...new Set(sources.map(({ location }) => posix.dirname(location)))].filter((area) => area !== SHARED);
  const files = new Map<string, string>();
  for (const { name, sdl, serves } of [
    { name: 'hub-operations', sdl: schemas.hubSdl, serves: (path: string) => !path.endsWith(FOR_NODE) },
    { name: 'node-operations', sdl: schemas.nodeSdl, serves: (path: string) => path.endsWith(FOR_NODE) },
  ]) {
    const schema = parse(sdl, { noLocation: true });
    const schemaAst = buildASTSchema(schema, { assumeValidSDL: true });
    for (const area of areas) {
      const own = sources.filter(({ location }) => posix.dirname(location) === area && serves(location));
      if (own.length === 0) continue;
      const shared = sources.filter(({ location }) => posix.dirname(location) === SHARED && serves(location));
      const types = await typed([...own, ...shared], schema, schemaAst);
      files.set(`${area}/${name}.ts`, HEADER + types.replace('/* eslint-disable */\n', ''));
    }
  }
  return files;
}

async function read(location: string): Promise<SourceDocument> {
  const rawSDL = await readFile(new URL(location, new URL('../../', import.meta.url)), 'utf8');
  return { location, rawSDL, document: parse(rawSDL, { noLocation: true }) };
}

async function typed(
  documents: SourceDocument[],
  schema: DocumentNode,
  schemaAst: ReturnType<typeof buildASTSchema>,
): Promise<string> {
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'operations/',
    schema,
    schemaAst,
    documents,
    plugins: [],
    pluginMap: {},
    config: {
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', URL: 'string' },
      enumType: 'string-literal',
      useTypeImports: true,
      skipTypename: true,
    },
    presetConfig: { fragmentMasking: false, persistedDocuments: true },
    documentTransforms: [{ name: 'typename', transformObject: addTypenameSelectionDocumentTransform, config: {} }],
  } as never);
  const output = outputs.find(({ filename }) => filename === 'operations/graphql.ts');
  if (!output) throw new Error('The preset writes no operations.');
  return codegen(output);
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsIn, filesNamingRegistries, type SourceFile, specifiersOf } from './support/architecture.ts';

const root = join(import.meta.dirname, '..');

function read(pattern: string | string[]): SourceFile[] {
  const exclude = [
    '**/node_modules/**',
    '**/target/**',
    '.git/**',
    '**/.constellation/**',
    '.install-lock*/**',
    'dashboard/dist*/**',
  ];
  return globSync(pattern, { cwd: root, exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

describe('the rooms of the house', () => {
  test('import each other only as the arrows allow, and only through the doors', () => {
    const files = read(['{schema,subgraphs,gateway,scripts}/**/*.ts', 'dashboard/**/*.{ts,tsx}']);
    expect(files.length).toBeGreaterThan(20);
    expect(faultsIn(files)).toEqual([]);
  });

  test('name no host of a package registry', () => {
    const files = read(['*', '.*', '{.ci,schema,subgraphs,gateway,dashboard,scripts,test,docs}/**/*']);
    expect(files.map(({ path }) => path)).toContain('package-lock.json');
    expect(filesNamingRegistries(files)).toEqual([]);
  });
});

describe('the check of the arrows', () => {
  const samples: readonly [fault: string, path: string, text: string][] = [
    [
      'schema does not import subgraphs/storage',
      'schema/ids.ts',
      "import { open } from '../subgraphs/storage/index.ts';",
    ],
    ['schema does not import gateway', 'schema/ids.ts', "import type { Hub } from '../gateway/index.ts';"],
    ['gateway does not import subgraphs/actor', 'gateway/hub.ts', "export * from '../subgraphs/actor/index.ts';"],
    ['subgraphs/network does not import gateway', 'subgraphs/network/x.ts', "await import('../../gateway/index.ts');"],
    ['dashboard does not import schema', 'dashboard/x/y.tsx', "import { a } from '../../schema/index.ts';"],
    ['dashboard does not import gateway', 'dashboard/x/y.ts', "import type { Hub } from '../../gateway/index.ts';"],
    ['subgraphs/actor does not import scripts', 'subgraphs/actor/x.ts', "import '../../scripts/start.ts';"],
    ['the door is schema/index.ts', 'gateway/hub.ts', "import {\n  a,\n  type B,\n} from '../schema/ids.ts';"],
    ['the door is subgraphs/network/index.ts', 'scripts/x.ts', "import { a } from '../subgraphs/network/index/a.ts';"],
    ['the door is gateway/index.ts', 'scripts/x.ts', "new Worker(new URL('../gateway/worker.ts', import.meta.url));"],
    ['leads out of the rooms', 'gateway/hub.ts', "import { fake } from '../test/support/fake.ts';"],
    ['carries its ending', 'gateway/hub.ts', "import { a } from './route';"],
    ['stays behind gateway/engine.ts', 'gateway/hub.ts', "import { ApolloGateway } from '@apollo/gateway';"],
    ['stays behind gateway/engine.ts', 'subgraphs/network/x.ts', "require('@apollo/query-planner/dist/x.js');"],
    ['belongs to the gateway', 'schema/graphql/compose.ts', "import { composeServices } from '@apollo/composition';"],
    ['reads the environment', 'subgraphs/actor/node.ts', 'const port = process.env.PORT;'],
    ['reads the environment', 'gateway/hub.ts', "import { env } from 'node:process';"],
    ['reads the environment', 'gateway/hub.ts', 'const { env } = process;'],
    ['belongs to no room', 'subgraphs/other/x.ts', ''],
    ['kebab-case', 'gateway/routeTable.ts', ''],
    ['named after no concept', 'schema/string-utils.ts', ''],
  ];

  test.each(samples)('finds "%s" in %s', (fault, path, text) => {
    const faults = faultsIn([{ path, text }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test('lets pass what the arrows allow', () => {
    const allowed: SourceFile[] = [
      { path: 'schema/index.ts', text: "export { a } from './ids.ts';\nimport data from './codes.json';" },
      { path: 'subgraphs/actor/index.ts', text: "import { a } from '../../schema/index.ts';" },
      { path: 'subgraphs/actor/store/config.ts', text: 'const { PORT } = process.env;' },
      { path: 'gateway/engine.ts', text: "import { ApolloGateway } from '@apollo/gateway';" },
      {
        path: 'gateway/hub.ts',
        text: "// import { x } from '../subgraphs/actor/index.ts';\nimport x from './engine.ts';",
      },
      { path: 'scripts/generate.ts', text: "import { a } from '../gateway/index.ts';" },
      { path: 'dashboard/x/y.tsx', text: "await import('../../schema/verify-record.ts');\nimport './y.module.css';" },
    ];
    expect(faultsIn(allowed)).toEqual([]);
  });

  test('sees every form of import', () => {
    const text = [
      "import a from 'a';",
      "import type { B } from 'b';",
      'import * as c from "c"; import \'d\';',
      "export { e as f } from 'e'; export * from 'f';",
      "const g = await import('g'); const h = require('h');",
      "export const notAnImport = 'x'; const from = 'y';",
    ].join('\n');
    expect(specifiersOf(text).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  test('finds the host of a registry', () => {
    const text = `resolved "https://${['registry', 'npmjs', 'org'].join('.')}/x"`;
    expect(filesNamingRegistries([{ path: 'package-lock.json', text }])).toEqual(['package-lock.json']);
  });
});

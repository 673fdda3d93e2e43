import { readdir } from 'node:fs/promises';

/** The list of kinds, from the files of their folder: `impact-goal.ts` exports `impactGoal`. */
export async function kindsIndex(folder: URL): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && file !== 'index.ts').sort();
  const names = files.map((file) =>
    file.replace(/\.ts$/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );
  return [
    '// Written by `npm run generate` from the files of this folder. Do not edit.',
    "import type { KindDefinition } from '../define-kind.ts';",
    ...files.map((file) => `./${file}`).map((path, index) => `import { ${names[index]} } from '${path}';`),
    '',
    '/** Every kind, in the order of their files. */',
    'export const kinds: readonly KindDefinition[] = [',
    ...names.map((name) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

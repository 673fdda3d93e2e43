import { readdirSync } from 'node:fs';
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Folders without a word for people. */
const WORDLESS = ['asking', 'language', 'style'];

const areas = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('dist') && !WORDLESS.includes(entry.name))
  .map(({ name }) => name);

/** English is in the code itself; each area keeps its translations beside its pages. `npm run texts` looks for texts. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'en',
  locales: ['nl'],
  // texts of members stay texts inside of ours: see language/trans.tsx
  runtimeConfigModule: { Trans: ['constellation:trans', 'Trans'] },
  catalogs: areas.map((area) => ({ path: `<rootDir>/${area}/texts/{locale}`, include: [`<rootDir>/${area}`] })),
  orderBy: 'message',
  // where a text stands changes with every line; what it says is what matters
  format: formatter({ origins: false }),
});

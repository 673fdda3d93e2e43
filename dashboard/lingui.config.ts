import { defineConfig } from '@lingui/cli';

/**
 * English is in the code itself; each area keeps its translations beside its pages. `npm run texts` looks for texts.
 */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'en',
  locales: ['nl'],
  catalogs: [{ path: '<rootDir>/{name}/{locale}', include: ['<rootDir>/{name}'], exclude: ['**/dist/**', '**/*.css'] }],
  compileNamespace: 'es',
});

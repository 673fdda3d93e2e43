/**
 * `npm run pages`: builds the pages that hubs and nodes serve. With `--if-needed` only when their sources are others than when they were
 * built.
 */
// whatever it says around us, as in tests: packages put into the pages what they need for developing by this
process.env.NODE_ENV = 'production';
const { buildPages } = await import('./pages/build-pages.ts');
await buildPages({ force: !process.argv.includes('--if-needed') });

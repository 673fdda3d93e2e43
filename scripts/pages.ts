import { buildPages } from './pages/build-pages.ts';

/**
 * `npm run pages`: builds the pages that hubs and nodes serve. With `--if-needed` only when their sources are others than when they were
 * built.
 */
await buildPages({ force: !process.argv.includes('--if-needed') });

import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the pages are served from while somebody works on them: a running hub or node, `npm start` unless told. */
const ASKED = process.env['CONSTELLATION_PAGES_ASK'] ?? 'http://127.0.0.1:4000';
const PASSED_ON = [
  '/graphql',
  '/reading',
  '/place.json',
  '/key-histories',
  '/changes',
  '/sign-in',
  '/session',
  '/desk/',
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    ...lingui({
      macroTransform: { macro: { descriptorFields: 'message' } },
      configPath: fileURLToPath(new URL('lingui.config.ts', import.meta.url)),
    }),
  ],
  resolve: {
    alias: { 'constellation:trans': fileURLToPath(new URL('language/trans.tsx', import.meta.url)) },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // everything as a file: the policy of the pages allows no data: but for images, and small files are compressed anyhow
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: 'manifest.json',
    // the polyfill would be a script in the page itself
    modulePreload: { polyfill: false },
    // a busy machine is no news
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: Object.fromEntries(PASSED_ON.map((path) => [path, { target: ASKED, changeOrigin: true }])) },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LONG_TESTS } from './test/support/long-tests.ts';
import { TallyReporter } from './test/support/tally-reporter.ts';

const ci = process.env.CI === 'true';

export default defineConfig({
  resolve: {
    // Vite would resolve `graphql` to index.mjs, while the packages we use load index.js: two copies of every GraphQL
    // type, which graphql refuses ("Cannot use GraphQLSchema from another module or realm").
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    // Two parts with the same settings, so that the answer that is needed before each commit comes in minutes.
    projects: [
      { extends: true, test: { name: 'short', include: ['test/**/*.test.ts'], exclude: [...LONG_TESTS] } },
      { extends: true, test: { name: 'long', include: [...LONG_TESTS] } },
    ],
    globalSetup: ['test/support/mongo/global-setup.ts'],
    // Real servers, real files, signals: each test file gets a process of its own.
    pool: 'forks',
    maxWorkers: 2,
    // far more than anything takes: a machine that is slow or busy fails no test that only waits
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Some tests watch clocks of real processes, and a busy machine of a CI makes one of thousands late. It is tried
    // again after a pause, and the end of the run names it: what needs a second try every time is a fault to mend.
    retry: ci ? { count: 2, delay: 1_000 } : 0,
    teardownTimeout: 10_000,
    allowOnly: !ci,
    reporters: ['default', new TallyReporter({ skippedIsFailure: ci })],
  },
});

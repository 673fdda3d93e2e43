/**
 * What `npm run test:long` runs and `npm test` leaves out: whole networks in processes of their own, hostile ones, real browsers, kills at
 * any moment, and what is compared with an oracle thousands of times. CI runs both.
 */
export const LONG_TESTS = [
  'test/deploy/**/*.test.ts',
  'test/e2e/**/*.test.ts',
  'test/hostile/**/*.test.ts',
  'test/scenarios/**/*.test.ts',
  'test/scripts/trial/**/*.test.ts',
  'test/actor/consent-oracle.test.ts',
  'test/actor/crash.test.ts',
  'test/contracts/actor-store.test.ts',
  'test/contracts/hub-stores.test.ts',
  'test/docs/queries.test.ts',
  'test/gateway/planning.test.ts',
  'test/network/hostile-joiners.test.ts',
  'test/schema/verify-record.test.ts',
  'test/scripts/commands/constellation.test.ts',
  'test/scripts/commands/hub-directory.test.ts',
  'test/actor/tables/round-trip.test.ts',
] as const;

import { inject } from 'vitest';
import { databaseUrl, HOW_TO_ENABLE } from './start-mongo.ts';
import './global-setup.ts';

/** MongoDB for one test file: a store url per name, each with a database nobody else uses. */
export interface MongoForTests {
  server: string;
  storeUrl(name: string): string;
}

/**
 * The run's MongoDB server, or `undefined` (after a line that says how to enable it) where there is none; with `CI=true` that is a
 * failure, because skipped tests prove nothing.
 *
 * @example
 * const mongo = await mongoForTests();
 * describe.skipIf(!mongo)('a store on MongoDB', () => { … mongo!.storeUrl('feed') … });
 */
export async function mongoForTests(): Promise<MongoForTests | undefined> {
  const response = await fetch(inject('mongoBroker'));
  if (!response.ok) throw new Error(`MongoDB for tests did not start: ${await response.text()}`);
  const found = (await response.json()) as { url: string; server: string } | null;
  if (!found) {
    if (process.env.CI === 'true') throw new Error(HOW_TO_ENABLE);
    console.warn(HOW_TO_ENABLE);
    return undefined;
  }
  let count = 0;
  return {
    server: found.server,
    storeUrl: (name) => {
      count += 1;
      return databaseUrl(found.url, `test_${name}_${process.pid}_${Date.now().toString(36)}_${count}`);
    },
  };
}

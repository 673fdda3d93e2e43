import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type MongoServer, startMongo } from './start-mongo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked with GET, starts MongoDB (once per run) and answers with its address as JSON, or null where there is none. */
    mongoBroker: string;
  }
}

/**
 * One MongoDB per test run, started by the first test that asks for it: a JVM (or a first build of the stand-in) is nothing that the
 * other tests should wait for.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<MongoServer | undefined> | undefined;
  const broker = createServer((_request, response) => {
    starting ??= startMongo();
    starting.then(
      (mongo) => response.end(JSON.stringify(mongo ? { url: mongo.url, server: mongo.server } : null)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  if (!address || typeof address === 'string') throw new Error('the broker has no port');
  project.provide('mongoBroker', `http://127.0.0.1:${address.port}`);

  return async () => {
    broker.closeAllConnections();
    broker.close();
    await starting?.then(
      (mongo) => mongo?.stop(),
      () => {},
    );
  };
}

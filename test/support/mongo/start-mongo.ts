import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startMongod } from './mongod.ts';
import { startStandIn } from './stand-in.ts';

/** A MongoDB server to test on. `url` names no database: see {@link databaseUrl}. */
export interface MongoServer {
  server: 'MONGODB_URL' | 'mongod' | 'stand-in';
  url: string;
  pid?: number;
  stop(): Promise<void>;
}

/** What to do where there is nothing to test on. */
export const HOW_TO_ENABLE =
  'MongoDB tests are skipped: set MONGODB_URL, or put `mongod` on the path, or install a JDK (17 or later) and Maven for the stand-in.';

/**
 * Finds and starts a MongoDB server: the one `MONGODB_URL` names, else `mongod` from the path, else the stand-in; `undefined` where there
 * is none of them. `file` (persistent data) and `port` are for tests that restart the server.
 */
export async function startMongo(
  options: { file?: string; port?: number; environment?: NodeJS.ProcessEnv } = {},
): Promise<MongoServer | undefined> {
  const environment = options.environment ?? process.env;
  if (environment.MONGODB_URL) return { server: 'MONGODB_URL', url: environment.MONGODB_URL, stop: async () => {} };

  const mongod = onPath('mongod', environment);
  if (mongod) return startMongod(mongod, { directory: options.file, port: options.port });

  const java = onPath('java', environment);
  const maven = onPath('mvn', environment);
  return java && maven ? startStandIn({ java, maven }, options) : undefined;
}

/** The same server, with a database named: `mongodb://host/<name>?options`. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function onPath(program: string, environment: NodeJS.ProcessEnv): string | undefined {
  for (const directory of (environment.PATH ?? '').split(delimiter)) {
    for (const name of process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]) {
      const path = join(directory, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next directory may have it.
      }
    }
  }
  return undefined;
}

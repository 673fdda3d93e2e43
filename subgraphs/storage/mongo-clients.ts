import type { MongoClient, MongoClientOptions } from 'mongodb';

/** One connection pool per server url, shared by all stores on it and closed with the last of them. */
export type MongoClients = {
  /** A connected client; give it back with `release`, once. */
  acquire(url: string): Promise<{ client: MongoClient; release(): Promise<void> }>;
};

/** Used where the url says nothing else. */
const DEFAULTS: MongoClientOptions = {
  appName: 'constellation',
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  // Small servers; and one Node process seldom has more than this under way.
  maxPoolSize: 20,
};

/** Makes a set of shared connection pools. A process makes one and hands it to every store that it opens. */
export function mongoClients(): MongoClients {
  const shared = new Map<string, { client: Promise<MongoClient>; holders: number }>();

  return {
    async acquire(url) {
      // Databases of one server share a pool: the name in the path is no part of its address.
      const key = url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+\/)[^?]*/, '$1');
      let entry = shared.get(key);
      if (!entry) {
        entry = { client: connect(url), holders: 0 };
        shared.set(key, entry);
      }
      const held = entry;
      held.holders += 1;

      let released = false;
      const release = async () => {
        if (released) return;
        released = true;
        held.holders -= 1;
        if (held.holders > 0) return;
        if (shared.get(key) === held) shared.delete(key);
        await held.client.then(
          (client) => client.close(),
          () => {},
        );
      };

      try {
        return { client: await held.client, release };
      } catch (thrown) {
        await release();
        throw thrown;
      }
    },
  };
}

/** Loads the driver with the first connection: who keeps everything in SQLite goes without it. */
async function connect(url: string): Promise<MongoClient> {
  const driver = await import('mongodb');
  return driver.MongoClient.connect(url, defaultsFor(url));
}

/** The driver lets options win over the url; for an operator's url it must be the other way round. */
function defaultsFor(url: string): MongoClientOptions {
  const said = new URLSearchParams(url.split('?')[1] ?? '');
  const names = new Set([...said.keys()].map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(DEFAULTS).filter(([name]) => !names.has(name.toLowerCase())));
}

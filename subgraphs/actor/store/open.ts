import { type MongoClients, parseStoreUrl } from '../../storage/index.ts';
import type { ActorStore } from './port.ts';
import { openSqliteActorStore } from './sqlite.ts';

/** Whose store, and what it may share. */
export type ActorStoreOptions = {
  /** DID of the actor. A store belongs to one actor for good. */
  readonly actor: string;
  /** What a relative path in a `sqlite:` url is relative to; the working directory by default. */
  readonly directory?: string;
  /** Connection pools shared by the stores of one process. */
  readonly clients?: MongoClients;
};

/**
 * Opens (or creates) the store of one actor, brings its schema and its projection up to date, and returns it.
 *
 * @throws ConstellationError CONFIG_INVALID, STORE_FOREIGN, STORE_NEWER, STORE_LOCKED or STORE_UNREACHABLE
 * @example const store = await openActorStore('sqlite:actors/acme/store.db', { actor: 'did:web:acme.example' })
 */
export async function openActorStore(url: string, options: ActorStoreOptions): Promise<ActorStore> {
  const address = parseStoreUrl(url, options.directory);
  if (address.backend === 'sqlite') return openSqliteActorStore(address.path, options.actor);
  // loaded when it is needed: the driver costs a small node on SQLite a tenth of its memory
  const { openMongoActorStore } = await import('./mongo.ts');
  return openMongoActorStore(address, options.actor, options.clients);
}

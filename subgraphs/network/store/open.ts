import { type MongoClients, parseStoreUrl } from '../../storage/index.ts';
import type { HubState, IndexStore } from './port.ts';
import { openSqliteHubState } from './sqlite-hub-state.ts';
import { openSqliteIndex } from './sqlite-index.ts';

/** What a store of the hub may share. */
export type HubStoreOptions = {
  /** What a relative path in a `sqlite:` url is relative to; the working directory by default. */
  readonly directory?: string;
  /** Connection pools shared by the stores of one process. */
  readonly clients?: MongoClients;
};

/**
 * Opens (or creates) what a hub keeps for good. State and index are two stores: two files, or two databases.
 *
 * @throws ConstellationError CONFIG_INVALID, STORE_FOREIGN, STORE_NEWER, STORE_LOCKED or STORE_UNREACHABLE
 */
export async function openHubState(url: string, options: HubStoreOptions = {}): Promise<HubState> {
  const address = parseStoreUrl(url, options.directory);
  if (address.backend === 'sqlite') return openSqliteHubState(address.path);
  // The driver is loaded where it is needed: it costs some 30 MB.
  const { openMongoHubState } = await import('./mongo-hub-state.ts');
  return openMongoHubState(address, options.clients);
}

/**
 * Opens (or creates) a hub's index.
 *
 * @throws ConstellationError CONFIG_INVALID, STORE_FOREIGN, STORE_NEWER, STORE_LOCKED or STORE_UNREACHABLE
 */
export async function openIndexStore(url: string, options: HubStoreOptions = {}): Promise<IndexStore> {
  const address = parseStoreUrl(url, options.directory);
  if (address.backend === 'sqlite') return openSqliteIndex(address.path);
  const { openMongoIndex } = await import('./mongo-index.ts');
  return openMongoIndex(address, options.clients);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConstellationError } from '../../schema/index.ts';
import { parseStoreUrl } from '../../subgraphs/storage/index.ts';
import { HUB_FILE, type HubConfig } from './hub-config.ts';

/**
 * Refuses a directory that holds no hub, so that a mistyped name does not become an empty one. A hub is there when it has settings,
 * or when its state exists, or is a database on a server.
 *
 * @throws ConstellationError CONFIG_INVALID
 */
export function requireHub({ directory, state }: HubConfig): void {
  if (existsSync(join(directory, HUB_FILE))) return;
  const address = parseStoreUrl(state, directory);
  if (address.backend === 'mongodb' || existsSync(address.path)) return;
  throw new ConstellationError(
    'CONFIG_INVALID',
    `There is no hub in ${directory}: neither ${HUB_FILE} nor a store of members. What to do: check the directory; a new hub begins with: constellation hub start ${directory}`,
  );
}

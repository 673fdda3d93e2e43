import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConstellationError, formatDid } from '../../schema/index.ts';
import { HUB_KEYS, type HubIdentity, openHubIdentity } from '../../subgraphs/network/index.ts';
import { HUB_FILE, type HubConfig } from './hub-config.ts';

/**
 * The name of a hub by its settings: "did" where it is set, else after "publicUrl"; in development after the port it listens on. Undefined
 * for a hub without a name: nobody can join it by themselves, and it sees what is PUBLIC only.
 */
export function hubDidOf({ directory, did, publicUrl, development, listen }: HubConfig): string | undefined {
  if (did !== undefined) return did;
  if (publicUrl !== undefined) {
    const { hostname, port } = new URL(publicUrl);
    return formatDid({ host: hostname, port: port === '' ? undefined : Number(port) });
  }
  if (!development) return undefined;
  // a name is for ever: it stays when the hub is started at another port
  const named = didOfKeys(directory);
  if (named !== undefined) return named;
  if (listen.port !== 0) return formatDid({ host: 'localhost', port: listen.port });
  return undefined;
}

/** The name and the keys of a hub; made at the first start. Undefined for a hub without a name. @throws ConstellationError CONFIG_INVALID when it has keys, and no name any more */
export async function hubIdentityOf(config: HubConfig): Promise<(HubIdentity & { created: boolean }) | undefined> {
  const did = hubDidOf(config);
  const { directory, publicUrl } = config;
  if (did === undefined) {
    const named = didOfKeys(directory);
    if (named === undefined) return undefined;
    throw new ConstellationError(
      'CONFIG_INVALID',
      `The hub in ${directory} has the keys of ${named}, and its settings do not say its name any more. Without it, its members would not know it. What to do: write { "did": "${named}" } into ${join(directory, HUB_FILE)}, beside what else it had ("publicUrl", "development"); a backup of the hub holds that file.`,
    );
  }
  return openHubIdentity(directory, { did, ...(publicUrl === undefined ? {} : { publicUrl }) });
}

/** Whether somebody who is added can be asked for the word: a hub for development has its name from its first start on only. */
export function canAskControl(config: HubConfig): boolean {
  return config.did !== undefined || config.publicUrl !== undefined || didOfKeys(config.directory) !== undefined;
}

function didOfKeys(directory: string): string | undefined {
  try {
    const { did } = JSON.parse(readFileSync(join(directory, HUB_KEYS, 'key-history.json'), 'utf8')) as {
      did?: unknown;
    };
    return typeof did === 'string' ? did : undefined;
  } catch {
    return undefined;
  }
}

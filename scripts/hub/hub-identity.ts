import { formatDid } from '../../schema/index.ts';
import { type HubIdentity, openHubIdentity } from '../../subgraphs/network/index.ts';
import type { HubConfig } from './hub-config.ts';

/**
 * The name of a hub by its settings: "did" where it is set, else after "publicUrl"; in development after the port it listens on. Undefined
 * for a hub without a name: nobody can join it by themselves, and it sees what is PUBLIC only.
 */
export function hubDidOf({ did, publicUrl, development, listen }: HubConfig): string | undefined {
  if (did !== undefined) return did;
  if (publicUrl !== undefined) {
    const { hostname, port } = new URL(publicUrl);
    return formatDid({ host: hostname, port: port === '' ? undefined : Number(port) });
  }
  if (development && listen.port !== 0) return formatDid({ host: 'localhost', port: listen.port });
  return undefined;
}

/** The name and the keys of a hub; made at the first start. Undefined for a hub without a name. */
export async function hubIdentityOf(config: HubConfig): Promise<(HubIdentity & { created: boolean }) | undefined> {
  const did = hubDidOf(config);
  if (did === undefined) return undefined;
  const { directory, publicUrl } = config;
  return openHubIdentity(directory, { did, ...(publicUrl === undefined ? {} : { publicUrl }) });
}

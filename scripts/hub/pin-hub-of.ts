import { pinHub, readPinnedHubs, unpinHub } from '../../subgraphs/actor/index.ts';
import { hubEndpointsOf } from '../../subgraphs/network/index.ts';
import { readHubConfig } from './hub-config.ts';
import { hubIdentityOf } from './hub-identity.ts';

/**
 * Pins the hub of a directory for actors whose folders are at hand too, as their operators would with `actor join`: for networks of which
 * one person makes all. Gives the name of the hub, undefined when it has none.
 */
export async function pinHubOf(hubDirectory: string, actorDirectories: readonly string[]): Promise<string | undefined> {
  const config = readHubConfig(hubDirectory, {});
  const identity = await hubIdentityOf(config);
  if (!identity) return undefined;
  const { did, history: keyHistory } = identity;
  for (const directory of actorDirectories) {
    const known = (await readPinnedHubs(directory)).find((hub) => hub.did === did);
    if (known?.departure === undefined && known?.keyHistory.statements[0] === keyHistory.statements[0]) continue;
    await unpinHub(directory, did);
    await pinHub(directory, { did, name: config.name, endpoints: hubEndpointsOf(identity), keyHistory });
  }
  return did;
}

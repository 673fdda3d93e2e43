import { ConstellationError, isConstellationError, isLoopbackHost } from '../../schema/index.ts';
import {
  deliverDeparture,
  exportEverything,
  forgetRoster,
  type HostedActor,
  openActor,
  type PinnedHub,
  readNodeConfig,
  readPinnedHubs,
  recordDeparture,
  unpinHub,
} from '../../subgraphs/actor/index.ts';
import { openSafeFetch } from '../../subgraphs/fetching/index.ts';
import { confirm } from './confirm.ts';

export type LeaveOptions = {
  readonly actor?: string;
  readonly to?: string;
  readonly export: boolean;
  readonly forget?: boolean;
  readonly yes?: boolean;
};

/** Writes everything of an actor to a folder, then tells the hub that it leaves. What the hub does not hear now, the node tells it later. */
export async function leaveCommand(directory: string, hubName: string, options: LeaveOptions): Promise<void> {
  const config = readNodeConfig(directory);
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    const hub = await pinnedHub(actor, hubName);
    if (!options.yes)
      await confirm(
        'Leaving',
        `${actor.did} leaves ${hub.name} (${hub.did}). Its records leave the hub, and others see it as a former member.`,
        'leave',
      );
    if (options.forget) {
      await unpinHub(actor.directory, hub.did);
      const pins = await Promise.all(config.actors.map((one) => readPinnedHubs(one.directory)));
      if (!pins.flat().some(({ did }) => did === hub.did)) await forgetRoster(directory, hub.did);
      return console.log(`forgot ${hub.did}; it was not told.`);
    }
    if (options.export) {
      const folder = options.to ?? `${actor.slug}-${new Date().toISOString().slice(0, 10)}`;
      await exportEverything(actor, folder);
      console.log(`wrote everything of ${actor.did} to ${folder}`);
    }
    const gone = await recordDeparture({
      actorDirectory: actor.directory,
      did: actor.did,
      hub,
      signer: actor.keys.signingKey,
    });
    await deliver(actor, gone, config.development);
  } finally {
    await actor.close();
  }
}

async function deliver(actor: HostedActor, hub: PinnedHub, development: boolean): Promise<void> {
  const fetch = openSafeFetch({ development });
  try {
    await deliverDeparture({ actorDirectory: actor.directory, hub, fetch, signal: AbortSignal.timeout(30_000) });
    console.log(`${actor.did} left ${hub.did}; the hub forgets its records within a minute.`);
  } catch (error) {
    if (!isConstellationError(error)) throw error;
    console.error(`The hub ${hub.did} was not told yet: ${error.message}`);
    console.log(
      `${actor.did} left ${hub.did}, which is a stranger to it from now on. The running node tells the hub as soon as it answers; or run this command again.`,
    );
  } finally {
    await fetch.close();
  }
}

async function pinnedHub(actor: HostedActor, name: string): Promise<PinnedHub> {
  const pinned = await readPinnedHubs(actor.directory);
  const found = pinned.find(({ did, endpoints }) => did === name || placeOf(endpoints.graphql) === placeOf(name));
  if (found) return found;
  const known = pinned.length === 0 ? 'it joined none' : `it joined ${pinned.map(({ did }) => did).join(', ')}`;
  throw new ConstellationError('HUB_UNKNOWN', `${actor.did} did not join ${name}; ${known}.`);
}

/** Host and port of an address as people write it; this machine has several names. */
function placeOf(address: string): string | undefined {
  const text = /^https?:\/\//.test(address) ? address : `https://${address}`;
  if (!URL.canParse(text)) return undefined;
  const { hostname, port } = new URL(text);
  return `${isLoopbackHost(hostname) ? 'localhost' : hostname}:${port}`;
}

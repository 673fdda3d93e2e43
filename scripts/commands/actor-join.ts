import { type ApplicationAnswer, applyToHub, openActor, pinHub, readNodeConfig } from '../../subgraphs/actor/index.ts';
import { hubResolver, openSafeFetch } from '../../subgraphs/fetching/index.ts';

const SAID: Readonly<Record<ApplicationAnswer['status'], string>> = {
  ACTIVE: 'takes part now.',
  APPLIED: 'has applied; the steward of the hub decides (constellation hub admit).',
  SUSPENDED: 'is a member, and suspended for the time being; ask the operator of the hub why.',
};

/** Pins a hub for an actor and asks it to take the actor in. */
export async function joinCommand(
  directory: string,
  hubName: string,
  options: { readonly actor?: string; readonly thumbprint?: string },
): Promise<void> {
  const { development } = readNodeConfig(directory);
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  await actor.close();
  const fetch = openSafeFetch({ development });
  const signal = AbortSignal.timeout(60_000);
  try {
    const hub = await hubResolver({ fetch, development })(hubName, signal);
    await pinHub(actor.directory, hub, options.thumbprint === undefined ? {} : { thumbprint: options.thumbprint });
    console.log(`${hub.name || 'A hub'} (${hub.did})`);
    console.log(`Thumbprint of its key: ${hub.keys.current.thumbprint}`);
    if (options.thumbprint === undefined)
      console.log('Compare it with what the operator of the hub tells you by a second way (constellation hub info).');
    const { status } = await applyToHub(hub, actor.did, { fetch, signal });
    console.log(`${actor.did} ${SAID[status]}`);
  } finally {
    await fetch.close();
  }
}

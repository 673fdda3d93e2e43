import { ConstellationError, type ErrorCode, isConstellationError } from '../../schema/index.ts';
import {
  type ActorConfig,
  type ApplicationAnswer,
  applyToHub,
  pinHub,
  readNodeConfig,
} from '../../subgraphs/actor/index.ts';
import { hubResolver, openSafeFetch } from '../../subgraphs/fetching/index.ts';
import { asCalled } from './as-called.ts';

const SAID: Readonly<Record<ApplicationAnswer['status'], string>> = {
  ACTIVE: 'takes part now.',
  APPLIED: 'has applied; the steward of the hub decides.',
  SUSPENDED: 'is a member, and suspended for the time being; ask the operator of the hub why.',
};

/** Pins a hub for an actor and asks it to take the actor in. */
export async function joinCommand(
  directory: string,
  hubName: string,
  options: { readonly actor?: string; readonly thumbprint?: string },
): Promise<void> {
  const { development, actors } = readNodeConfig(directory);
  const actor = chosen(actors, options.actor);
  const fetch = openSafeFetch({ development });
  const signal = AbortSignal.timeout(60_000);
  try {
    const hub = await hubResolver({ fetch, development })(hubName, signal).catch((thrown: unknown) =>
      notFound(hubName, thrown),
    );
    await pinHub(actor.directory, hub, options.thumbprint === undefined ? {} : { thumbprint: options.thumbprint });
    console.log(`${hub.name || 'A hub'} (${hub.did})`);
    console.log(`Thumbprint of its key: ${hub.keys.current.thumbprint}`);
    if (options.thumbprint === undefined)
      console.log(
        asCalled('Compare it with what the operator of the hub tells you by a second way (constellation hub info).'),
      );
    const { status } = await applyToHub(hub, actor.did, { fetch, signal }).catch((thrown: unknown) =>
      notFound(hubName, thrown),
    );
    console.log(`${actor.did} ${SAID[status]}`);
  } finally {
    await fetch.close();
  }
}

/** Says of a hub what else is said of actors: it is the hub's address that was typed. */
function notFound(hub: string, thrown: unknown): never {
  const code = isConstellationError(thrown) ? rootOf(thrown) : undefined;
  if (
    code !== 'ACTOR_UNREACHABLE' &&
    code !== 'ACTOR_TIMEOUT' &&
    code !== 'DID_UNRESOLVABLE' &&
    code !== 'ACTOR_BAD_ANSWER'
  )
    throw thrown;
  const what =
    code === 'ACTOR_UNREACHABLE'
      ? 'nothing answers there'
      : code === 'ACTOR_TIMEOUT'
        ? 'there was no answer in time'
        : 'what answers there is no hub';
  throw new ConstellationError(
    'DID_UNRESOLVABLE',
    `The hub ${hub} could not be asked: ${what}. Nothing was joined. What to do: check the address of the hub, and that the hub runs and can be reached from this machine; then join again.`,
    { retryable: true, cause: thrown },
  );
}

/** The failure behind a failure: that nothing answered, rather than that no document came. */
function rootOf({ code, cause }: ConstellationError): ErrorCode {
  return code === 'DID_UNRESOLVABLE' && isConstellationError(cause) ? cause.code : code;
}

/** The one actor of the node, or the one named. Its store stays closed: the node runs, and nothing is written there. */
function chosen(actors: readonly ActorConfig[], name: string | undefined): ActorConfig {
  const found = actors.filter(({ did, slug }) => name === undefined || [did, slug].includes(name));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const there = actors.map(({ slug }) => slug).join(', ');
  if (!only) throw new ConstellationError('NOT_FOUND', `There is no such actor here; there are: ${there || 'none'}.`);
  throw new ConstellationError('BAD_INPUT', `This node hosts several actors; name one with --actor: ${there}.`);
}

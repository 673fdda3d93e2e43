import { ConstellationError, didUrls, isDid } from '../../schema/index.ts';
import { assertViewer, hubStandings, openNode, readPinnedHubs } from '../../subgraphs/actor/index.ts';

export type AssertionOptions = { readonly actor?: string; readonly hub?: string };

/** Prints an assertion, and nothing else on the output, so that a script can take it. */
export async function assertionCommand(directory: string, options: AssertionOptions): Promise<void> {
  const { assertion } = await assertionFor(directory, options);
  console.log(assertion);
  console.error('It holds for two minutes, at that hub only. Send it as «Authorization: Bearer …».');
}

/**
 * Makes an assertion with the key of the actor, without asking the node: whoever may read its directory speaks for it. The role is
 * READER; hubs see the same reader each time, and another than any person.
 *
 * @throws ConstellationError HUB_UNKNOWN | BAD_INPUT, and as openNode
 */
export async function assertionFor(
  directory: string,
  options: AssertionOptions,
): Promise<{ readonly assertion: string; readonly graphql: string }> {
  const node = await openNode(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    const actors = [...node.actors.values()];
    const standings = (await hubStandings({ ...node.config, actors })).filter(
      ({ hub, state }) => state !== 'LEAVING' && (options.hub === undefined || isMeant(hub, options.hub)),
    );
    const [standing, ...others] = standings;
    if (!standing) {
      const what = options.hub === undefined ? 'no hub' : `no such hub as ${options.hub}`;
      throw new ConstellationError('HUB_UNKNOWN', `The actor has joined ${what}; see: constellation actor hubs.`);
    }
    if (others.length > 0)
      throw new ConstellationError(
        'BAD_INPUT',
        `Say which with --hub and --actor: ${standings.map(({ hub, actor }) => `${hub} for ${actor}`).join(', ')}.`,
      );
    const actor = actors.find(({ did }) => did === standing.actor);
    const pinned = actor && (await readPinnedHubs(actor.directory)).find(({ did }) => did === standing.hub);
    if (!actor || !pinned) throw new ConstellationError('HUB_UNKNOWN');
    const viewer = { person: 'token:command line', role: 'READER' } as const;
    const key = { did: standing.hub, thumbprint: standing.thumbprint };
    const { assertion } = await assertViewer(actor, viewer, standing.hub, () => key);
    return { assertion, graphql: pinned.endpoints.graphql };
  } finally {
    await node.close();
  }
}

/** A hub by its DID, or by any address on its host. */
function isMeant(did: string, said: string): boolean {
  if (isDid(said)) return did === said;
  if (!URL.canParse(said))
    throw new ConstellationError('BAD_INPUT', `«${said}» is neither the DID nor the address of a hub.`);
  return isSameOrigin(didUrls(did).document, said);
}

/** Whether two addresses lead to the same server; this machine has more than one name for itself. */
export function isSameOrigin(one: string, other: string): boolean {
  const originOf = (text: string) => new URL(text).origin.replace('//127.0.0.1', '//localhost');
  return originOf(one) === originOf(other);
}

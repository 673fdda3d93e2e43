import { AUDIENCES, type Audience, type KindRegistry, ownerOf, parseRecordId } from '../../../schema/index.ts';
import type { HubData } from '../reading/index.ts';
import type { ActorStore } from '../store/port.ts';

/** To whom a charter asks its members to show what they publish for it. */
export type DefaultAudience = {
  readonly audience: Audience;
  /** Of NETWORKS: the charter itself. */
  readonly networks: readonly string[];
};

const CHARTER = 'query Charter($id: ID!) { node(id: $id) { ... on SharedValueNetwork { defaultAudience } } }';

/**
 * What a form prefills as the audience of a record for this network. A charter of the actor's own is read from its store, another one at the hub.
 * Undefined where the charter asks for nothing, or cannot be read: then nothing is shown unless somebody decides it.
 *
 * @throws ConstellationError BAD_ID, and where the hub cannot be read
 */
export async function defaultAudienceOf(
  network: string,
  store: ActorStore,
  registry: KindRegistry,
  readHub: (query: string, variables: object) => Promise<HubData>,
): Promise<DefaultAudience | undefined> {
  if (registry.bySegment(parseRecordId(network).segment)?.name !== 'SharedValueNetwork') return undefined;
  const charter =
    ownerOf(network) === store.actor
      ? (await store.find([network], 'ALL')).get(network)?.content
      : ((await readHub(CHARTER, { id: network })).data?.node as { defaultAudience?: unknown } | null | undefined);
  const audience = charter?.defaultAudience;
  if (typeof audience !== 'string' || !Object.hasOwn(AUDIENCES, audience)) return undefined;
  return { audience: audience as Audience, networks: audience === 'NETWORKS' ? [network] : [] };
}

import { isConstellationError, isRecordId, type KindRegistry } from '../../../schema/index.ts';
import type { HubReader, Reader } from '../reading/index.ts';
import type { ActorStore } from '../store/port.ts';

/** Something that others published. */
export type NewsItem = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly by: string;
  readonly issuedAt: string;
};

/** Of which there is news: what people want to hear of, and what has a title. */
const NEWS_KINDS = ['ImpactGoal', 'Commitment', 'Partnership', 'Proposal', 'Gathering', 'Topic', 'Story'] as const;
const MAX_NETWORKS = 20;
const MAX_PARTICIPANTS = 100;
const OF_EACH_KIND = 15;

/**
 * What others in the networks that an actor takes part in have published since a moment, the newest first: new, or a new version. From the lists of
 * the hub, so what is shared with few is not in it.
 *
 * @throws ConstellationError HUB_…
 */
export async function networkNews(
  store: ActorStore,
  registry: KindRegistry,
  hubs: HubReader,
  reader: Exclude<Reader, undefined>,
  since: string,
  signal: AbortSignal,
): Promise<readonly NewsItem[]> {
  const networks = await ownNetworks(store);
  if (networks.length === 0) return [];
  try {
    const others = await participantsOf(networks, store.actor, hubs, reader, signal);
    if (others.length === 0) return [];
    const { data } = await hubs.data(reader, { query: newsQuery(registry), variables: { issuer: others } }, signal);
    const items = NEWS_KINDS.flatMap((kind) => itemsIn(data?.[kind], kind));
    return items
      .filter(({ issuedAt }) => issuedAt > since)
      .sort((one, other) => (one.issuedAt > other.issuedAt ? -1 : 1));
  } catch (thrown) {
    if (isConstellationError(thrown, 'HUB_UNKNOWN')) return [];
    throw thrown;
  }
}

/** Charters that the actor stewards, or says that it is a member of. */
async function ownNetworks(store: ActorStore): Promise<readonly string[]> {
  const list = (kind: string) => store.list({ kind, view: 'ALL', order: 'NEWEST', limit: MAX_NETWORKS });
  const [charters, memberships] = await Promise.all([list('SharedValueNetwork'), list('Membership')]);
  const joined = memberships.flatMap(({ content }) => {
    const id = (content.network as { readonly id?: unknown } | undefined)?.id;
    return typeof id === 'string' && isRecordId(id) ? [id] : [];
  });
  return [...new Set([...charters.map(({ envelope }) => envelope.id), ...joined])].slice(0, MAX_NETWORKS);
}

async function participantsOf(
  networks: readonly string[],
  own: string,
  hubs: HubReader,
  reader: Exclude<Reader, undefined>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const query = `query Participants($ids: [ID!]!) { nodes(ids: $ids) { ... on SharedValueNetwork { participants(first: 100) { nodes { id } } } } }`;
  const { data } = await hubs.data(reader, { query, variables: { ids: networks } }, signal);
  const nodes = (data?.nodes ?? []) as readonly {
    participants?: { nodes?: readonly ({ id?: unknown } | null)[] | null } | null;
  }[];
  const ids = nodes.flatMap((node) => (node?.participants?.nodes ?? []).map((one) => one?.id));
  const others = ids.filter((id): id is string => typeof id === 'string' && id !== own);
  return [...new Set(others)].slice(0, MAX_PARTICIPANTS);
}

function newsQuery(registry: KindRegistry): string {
  const lists = NEWS_KINDS.flatMap((name) => {
    const kind = registry.byName(name);
    if (kind?.title === undefined) return [];
    return [
      `${name}: ${kind.plural}(first: ${OF_EACH_KIND}, orderBy: ISSUED_AT_DESC, filter: { issuer: $issuer }) { nodes { id issuedAt title: ${kind.title} issuer { id profile { name } } } }`,
    ];
  });
  return `query News($issuer: [ID!]) { ${lists.join(' ')} }`;
}

/** What a hub says is outside data: what is not of this form is nothing. */
function itemsIn(list: unknown, kind: string): readonly NewsItem[] {
  const nodes = (list as { nodes?: unknown } | null | undefined)?.nodes;
  return (Array.isArray(nodes) ? nodes : []).flatMap((node: Record<string, unknown> | null): NewsItem[] => {
    const { id, issuedAt, title, issuer } = node ?? {};
    if (typeof id !== 'string' || typeof issuedAt !== 'string' || typeof title !== 'string') return [];
    const { id: did, profile } = (issuer ?? {}) as { id?: unknown; profile?: { name?: unknown } | null };
    return [{ id, kind, title, issuedAt, by: String(profile?.name ?? did ?? '') }];
  });
}

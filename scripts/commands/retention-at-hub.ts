import { isConstellationError } from '../../schema/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { type AssertionOptions, assertionFor } from './actor-assertion.ts';

type Charter = { readonly id: string; readonly postRetentionDays: number | null };
type Node = { readonly id: string; readonly __typename: string; readonly network?: Charter | null } & Partial<Charter>;

const PAGE = 100;
const QUERY = `query Retention($ids: [ID!]!) { nodes(ids: $ids) { __typename id
  ... on Topic { network { id postRetentionDays } }
  ... on SharedValueNetwork { postRetentionDays }
} }`;

/** For how many days posts are kept by these topics and charters of others, as the hub shows them; what it does not show is left out. */
export async function retentionAtHub(
  directory: string,
  options: AssertionOptions,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const found = new Map<string, number | null>();
  const hub = await assertionFor(directory, options).catch((error: unknown) => {
    if (isConstellationError(error, 'HUB_UNKNOWN')) return undefined;
    throw error;
  });
  if (!hub) return found;
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const answer = await askGraphQL(hub.graphql, QUERY, { token: hub.assertion, variables: { ids: some } }).catch(
      () => undefined,
    );
    const failed = new Set((answer?.errors ?? []).map(({ path }) => path?.[1]));
    for (const [index, node] of ((answer?.data?.nodes ?? []) as (Node | null)[]).entries()) {
      // what an owner did not answer is not known; that it is null would say that posts are kept for ever
      if (!node || failed.has(index)) continue;
      const charter = node.__typename === 'Topic' ? node.network : node;
      if (charter && charter.postRetentionDays !== undefined) found.set(node.id, charter.postRetentionDays);
    }
  }
  return found;
}

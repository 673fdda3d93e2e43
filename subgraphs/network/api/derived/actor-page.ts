import {
  decodeCursor,
  encodeCursor,
  makePage,
  type OutputField,
  PAGE_ARGS,
  type Page,
  pageSize,
} from '../../../../schema/graphql/index.ts';
import type { NetworkContext } from '../context.ts';
import { type ActorEntity, actorEntity } from '../entity.ts';
import type { DerivedTypes } from './index.ts';

/**
 * A field for actors that a finding names, in pages: a network may have ten thousand members.
 *
 * @param name says which list it is, so that a cursor fits no other
 * @param didsOf the DIDs, in order, and what they were found for
 */
export function actorPages<Value>(
  { actor, connectionOf }: Pick<DerivedTypes, 'actor' | 'connectionOf'>,
  name: string,
  description: string,
  didsOf: (value: Value) => { readonly subject: string; readonly dids: readonly string[] },
): OutputField {
  return {
    type: () => connectionOf(actor()),
    description,
    args: PAGE_ARGS,
    resolve(value: Value, { first, after }: { first?: number; after?: string }, context: NetworkContext) {
      const { subject, dids } = didsOf(value);
      return actorPage(dids, { list: name, subject }, { first, after }, context);
    },
  };
}

function actorPage(
  dids: readonly string[],
  of: { readonly list: string; readonly subject: string },
  { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  context: NetworkContext,
): Page<ActorEntity> | null {
  const size = pageSize(first);
  const mark = { ...of, tier: context.tier };
  const last = after == null ? '' : String(decodeCursor(mark, after)[1]);
  const following = dids.filter((did) => did > last).slice(0, size + 1);
  const made = makePage(
    following.map(actorEntity),
    size,
    last !== '',
    ({ id }) => encodeCursor(mark, [null, id]),
    () => dids.length,
  );
  return context.spend(made.nodes.length) ? made : null;
}

import { type OutputField, PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import type { NetworkContext } from '../context.ts';
import { actorEntity } from '../entity.ts';
import type { DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';

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
    resolve(value: Value, args: PageArguments, context: NetworkContext) {
      const { subject, dids } = didsOf(value);
      return listed(dids.map(actorEntity), args, [name, subject], ({ id }) => id, context);
    },
  };
}

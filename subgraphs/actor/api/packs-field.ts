import type { OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import { PACK_VALUES, packValue } from '../../../schema/index.ts';
import type { NodeContext } from './context.ts';
import type { Row } from './rows.ts';

/** What an actor publishes of, beside the core: for pages, which leave out what is not used. */
export function packsField(builder: TypeBuilder): OutputField {
  return {
    type: () => builder.enumeration('Pack', 'A pack of kinds that can be switched on and off.', PACK_VALUES),
    list: true,
    description:
      'The packs of kinds that it has switched on, beside the core. What it published of a pack that is off now can still be read.',
    resolve: ({ id }: Row, _args, { actors }: NodeContext) => [...(actors.get(id)?.packs ?? [])].map(packValue).sort(),
  };
}

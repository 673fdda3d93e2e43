import type { OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import type { NetworkContext } from './context.ts';
import type { RecordEntity } from './entity.ts';

/** To whom a record is shown, as whoever reads it may know. */
export const SHOWN_TO = {
  PUBLIC: 'To anybody.',
  MEMBERS: 'To all members of this hub.',
  FEW: 'To some of them, among whom you are.',
} as const;
export type ShownTo = keyof typeof SHOWN_TO;

/**
 * The field that tells to whom a record is shown, by what the index has of it. Whoever reads could find out the same by looking as anybody,
 * and by whether it is in lists; who else is among few is never said.
 */
export function shownToField(builder: TypeBuilder): OutputField {
  return {
    type: () => builder.enumeration('ShownTo', 'To whom a record is shown.', SHOWN_TO),
    description:
      'To whom it is shown, as this hub last heard; fields of it may be shown to fewer. An answer that fewer can see than the record changes nothing for the others.',
    async resolve({ id }: RecordEntity, _args, context: NetworkContext): Promise<ShownTo> {
      if (await context.isPublic(id)) return 'PUBLIC';
      return (await context.row(id)) ? 'MEMBERS' : 'FEW';
    },
  };
}

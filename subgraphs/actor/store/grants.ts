import { digestOf, type Grant, granteesOf } from '../../../schema/index.ts';

/**
 * To whom a record is shown, as stores keep it. Records that are shown to the same, until the same moment, share one grant, so that what
 * a viewer may see is some grants whole: a list is read grant by grant in its order, a count is a sum of tallies, and no record is
 * in two of them.
 */
export type StoredGrant = {
  /** The same for grants that show to the same. */
  readonly key: string;
  readonly grantees: readonly { readonly to: string; readonly until: string }[];
};

/** Comes after every moment as it is written, in the order of texts. */
export const FOREVER = '~';

/** The grant of a policy. One that shows to nobody has no grantees. */
export function storedGrant(grant: Grant, owner: string): StoredGrant {
  const grantees = granteesOf(grant, owner).map(({ to, until }) => ({ to, until: until ?? FOREVER }));
  const lines = grantees.map(({ to, until }) => `${until} ${to}`).sort();
  return { key: digestOf(lines.join('\n')), grantees };
}

import type { Content, VisibilityPolicy } from '../../../schema/index.ts';
import { shownIn } from '../api/rows.ts';
import { type RecordReader, viewOf } from '../sharing/readers.ts';

/** What one reader would see of a record. */
export type PreviewedSight = {
  readonly type: RecordReader['type'];
  readonly id: string | undefined;
  /** Whether they see that there is a record. */
  readonly isSeen: boolean;
  readonly shown: Content | undefined;
  /** Names of fields that they see to be there, and do not see. */
  readonly withheld: readonly string[];
};

export type Previewed = { readonly id: string; readonly content: Content; readonly policy: VisibilityPolicy };

/**
 * What each of these readers would see of a record, by the very code that serves it: their sight of the owner's records, and what it shows of
 * this one.
 *
 * @param chartersOf the networks that an actor takes part in, as the hubs of the owner confirm it
 */
export function previewFor(
  record: Previewed,
  owner: string,
  readers: readonly RecordReader[],
  chartersOf: (actor: string) => readonly string[],
  now: string,
): readonly PreviewedSight[] {
  return readers.map((reader) => {
    const seen = shownIn(record, viewOf(reader, owner, chartersOf, now));
    const shown = seen && Object.fromEntries(seen.shown.map((name) => [name, record.content[name]]));
    const id = 'id' in reader ? reader.id : undefined;
    return { type: reader.type, id, isSeen: seen !== undefined, shown, withheld: seen?.withheld ?? [] };
  });
}

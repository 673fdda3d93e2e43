import { ConstellationError } from '../../schema/index.ts';

/** What a store holds, as written into it; two kinds of store never share a file or a database. */
export const STORE_APPLICATIONS = {
  'constellation-actor': 'Records, feeds, drafts and tokens of one node.',
  'constellation-hub-state': 'Members and decisions of a hub.',
  'constellation-index': 'The search index of a hub; disposable.',
} as const;
export type StoreApplication = keyof typeof STORE_APPLICATIONS;

/** The schema stamp: which application, and how many of its migrations have run. */
export type StoreStamp = { readonly application: string; readonly version: number };

/** What to do with a store that carries this stamp (undefined: no stamp although it is not empty). */
export type StampVerdict = 'CURRENT' | 'OLDER';

/**
 * Compares the stamp found in a store with the one this software writes.
 *
 * @throws ConstellationError STORE_FOREIGN (another application, or no stamp) or STORE_NEWER
 */
export function judgeStamp(found: StoreStamp | undefined, wanted: StoreStamp, store: string): StampVerdict {
  if (found?.application !== wanted.application) {
    const holds = found ? `a «${found.application}» store` : 'something else';
    throw new ConstellationError(
      'STORE_FOREIGN',
      `${store} holds ${holds}, not a «${wanted.application}» store. Name another place; nothing was changed.`,
    );
  }
  if (found.version > wanted.version) {
    throw new ConstellationError(
      'STORE_NEWER',
      `${store} was written by newer software (schema ${found.version}; this one knows ${wanted.version}). Update this software, or restore the backup made before the update; nothing was changed.`,
    );
  }
  return found.version === wanted.version ? 'CURRENT' : 'OLDER';
}

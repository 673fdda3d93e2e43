import { join } from 'node:path';
import { z } from 'zod';
import type { TakenBack } from '../writing/taking-back.ts';
import { addLines, beginLineList, type LineList, readLineList } from './line-list.ts';

/**
 * In the folder of the actor, beside its store and not in it: a restore replaces the store. A line for each change that took something
 * back from somebody, ids and numbers only, so that a restore of an older backup shows nothing of it again. The first line says since
 * when it is led.
 */
export const NARROWED_FILE = 'narrowed.ndjson';

const beginning = z.strictObject({ since: z.iso.datetime() });
const change = z.strictObject({ id: z.string(), policy: z.int(), version: z.int(), at: z.iso.datetime() });
const line = z.union([beginning, change]);

/** Begins the list where there is none. */
export async function beginNarrowedList(actorDirectory: string): Promise<void> {
  await beginLineList(join(actorDirectory, NARROWED_FILE));
}

/** Adds to the list, on the disk before anything is taken back: whatever happens then, a restore knows of it. */
export async function rememberTakenBack(actorDirectory: string, changes: readonly TakenBack[]): Promise<void> {
  if (changes.length === 0) return;
  const at = new Date().toISOString();
  await addLines(
    join(actorDirectory, NARROWED_FILE),
    changes.map((one) => ({ ...one, at })),
  );
}

/** Reads the list, as far as it can be read. */
export function readNarrowedList(actorDirectory: string): Promise<LineList<TakenBack & { readonly at: string }>> {
  return readLineList<z.output<typeof change>>(
    join(actorDirectory, NARROWED_FILE),
    (value) => line.safeParse(value).data,
  );
}

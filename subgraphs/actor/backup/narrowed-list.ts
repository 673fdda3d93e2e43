import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PRIVATE_FILE } from '../setup/key-files.ts';
import type { TakenBack } from '../writing/taking-back.ts';

/**
 * In the folder of the actor, beside its store and not in it: a restore replaces the store. A line for each change that took something
 * back from somebody, ids and numbers only, so that a restore of an older backup shows nothing of it again. The first line says since
 * when it is led.
 */
export const NARROWED_FILE = 'narrowed.ndjson';

export type NarrowedList = {
  /** RFC 3339, UTC, milliseconds; undefined when there is no list, or a damaged one: then it may lack something. */
  readonly since: string | undefined;
  readonly changes: readonly (TakenBack & { readonly at: string })[];
};

const beginning = z.strictObject({ since: z.iso.datetime() });
const change = z.strictObject({ id: z.string(), policy: z.int(), version: z.int(), at: z.iso.datetime() });
const line = z.union([beginning, change]);

/** Begins the list where there is none. */
export async function beginNarrowedList(actorDirectory: string, now: () => number = Date.now): Promise<void> {
  const path = join(actorDirectory, NARROWED_FILE);
  if (!existsSync(path)) await append(path, [{ since: new Date(now()).toISOString() }]);
}

/** Adds to the list, on the disk before anything is taken back: whatever happens then, a restore knows of it. */
export async function rememberTakenBack(actorDirectory: string, changes: readonly TakenBack[]): Promise<void> {
  if (changes.length === 0) return;
  const at = new Date().toISOString();
  await append(
    join(actorDirectory, NARROWED_FILE),
    changes.map((one) => ({ ...one, at })),
  );
}

/** Several processes may add at the same time: each with one write at the end of the file. */
async function append(path: string, lines: readonly object[]): Promise<void> {
  const file = await open(path, 'a', PRIVATE_FILE);
  try {
    // a line that a crash cut off must not swallow the next
    const text = lines.map((one) => `\n${JSON.stringify(one)}`).join('');
    await file.appendFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads the list, as far as it can be read. */
export async function readNarrowedList(actorDirectory: string): Promise<NarrowedList> {
  const path = join(actorDirectory, NARROWED_FILE);
  if (!existsSync(path)) return { since: undefined, changes: [] };
  let since: string | undefined;
  let isDamaged = false;
  const changes: z.output<typeof change>[] = [];
  for (const text of (await readFile(path, 'utf8')).split('\n')) {
    if (text === '') continue;
    const read = parse(text);
    if (!read) isDamaged = true;
    else if ('id' in read) changes.push(read);
    else since ??= read.since;
  }
  return { since: isDamaged ? undefined : since, changes };
}

function parse(text: string): z.output<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

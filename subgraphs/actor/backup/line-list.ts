import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { PRIVATE_FILE } from '../setup/key-files.ts';

/**
 * A list that only grows, in a file of its own beside a store, for what a restore of the store must not undo: a JSON object a line. The
 * first line says since when the list is led.
 */
export type LineList<Line> = {
  /** RFC 3339, UTC, milliseconds; undefined when there is no list, or a damaged one: then it may lack something. */
  readonly since: string | undefined;
  readonly lines: readonly Line[];
};

/** Begins the list where there is none. */
export async function beginLineList(path: string, now: () => number = Date.now): Promise<void> {
  if (!existsSync(path)) await addLines(path, [{ since: new Date(now()).toISOString() }]);
}

/** Adds to the list; on the disk when it resolves. Several processes may add at the same time: each with one write at the end of the file. */
export async function addLines(path: string, lines: readonly object[]): Promise<void> {
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

/** Reads the list, as far as it can be read. `parse` gives undefined for what is no line of it. */
export async function readLineList<Line extends object>(
  path: string,
  parse: (value: unknown) => Line | { readonly since: string } | undefined,
): Promise<LineList<Line>> {
  if (!existsSync(path)) return { since: undefined, lines: [] };
  let since: string | undefined;
  let isDamaged = false;
  const lines: Line[] = [];
  for (const text of (await readFile(path, 'utf8')).split('\n')) {
    if (text === '') continue;
    const read = lineIn(text, parse);
    if (!read) isDamaged = true;
    else if ('since' in read) since ??= read.since;
    else lines.push(read);
  }
  return { since: isDamaged ? undefined : since, lines };
}

function lineIn<Line>(text: string, parse: (value: unknown) => Line | undefined): Line | undefined {
  try {
    return parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ConstellationError } from '../../schema/index.ts';

/**
 * Refuses a file that cannot be written, before any work is done for it.
 *
 * @throws ConstellationError BAD_INPUT with the folder, and what to do
 */
export async function requireWritable(file: string): Promise<void> {
  const refuse = (why: string, todo: string, cause?: unknown): never => {
    throw new ConstellationError('BAD_INPUT', `${file} cannot be written: ${why}. What to do: ${todo}.`, { cause });
  };
  const folder = dirname(resolve(file));
  const found = await stat(folder).catch((cause: unknown) =>
    refuse(
      `there is no folder ${folder}`,
      `make it first (mkdir -p '${folder}'), or name a file in another one`,
      cause,
    ),
  );
  const elsewhere = 'name a file in another folder';
  if (!found.isDirectory()) refuse(`${folder} is no folder`, elsewhere);
  await access(folder, constants.W_OK | constants.X_OK).catch((cause: unknown) =>
    refuse(`this user may not write into ${folder}`, `${elsewhere}, or change who may write there`, cause),
  );
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory()) refuse('it is a folder', 'name a file in it');
}

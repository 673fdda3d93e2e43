import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConstellationError } from '../../../schema/index.ts';
import { PRIVATE_FILE } from '../setup/key-files.ts';
import type { ErasedFields } from '../store/erased-version.ts';

/** What was erased: ids and names of fields, so that a backup from before brings nothing of it back. */
export type Erasure = { readonly id: string; readonly fields: ErasedFields; readonly at: string };

/** In the folder of the actor, beside its store and not in it: a restore replaces the store. */
export const ERASED_FILE = 'erased.json';

const fileSchema = z.array(
  z.object({ id: z.string(), fields: z.union([z.literal('ALL'), z.array(z.string())]), at: z.string() }),
);

/** Reads the list. @throws ConstellationError CONFIG_INVALID when it is damaged: erasing nothing would be worse than stopping */
export async function readErasures(directory: string): Promise<readonly Erasure[]> {
  const path = join(directory, ERASED_FILE);
  if (!existsSync(path)) return [];
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const message = `${path} is damaged. It says what was erased for good; put it back from a copy before going on.`;
    throw new ConstellationError('CONFIG_INVALID', message, { cause });
  }
}

/** Adds to the list, on the disk before anything is erased: whatever happens then, a restore knows of it. */
export async function rememberErasure(directory: string, erasure: Erasure): Promise<void> {
  const path = join(directory, ERASED_FILE);
  const known = await readErasures(directory);
  const file = await open(`${path}.part`, 'w', PRIVATE_FILE);
  try {
    await file.writeFile(`${JSON.stringify([...known, erasure], undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

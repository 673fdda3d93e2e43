import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { ConstellationError } from '../../../schema/index.ts';
import { PRIVATE_FILE } from '../setup/key-files.ts';

/** Writes a file whole or not at all, readable by its owner only. */
export async function writeWhole(path: string, value: unknown): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(aside, 'wx', PRIVATE_FILE);
    try {
      await file.writeFile(`${JSON.stringify(value, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Reads JSON; undefined when there is no such file. @throws ConstellationError CONFIG_INVALID */
export async function readWhole(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new ConstellationError('CONFIG_INVALID', `${path} cannot be read.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConstellationError('CONFIG_INVALID', `${path} is not JSON.`, { cause });
  }
}

import { join, relative } from 'node:path';
import type { KeyHistory } from '../../../schema/index.ts';
import { readWhole, writeWhole } from '../membership/atomic-file.ts';
import { ACTOR_FILE, type ActorConfig } from '../setup/config.ts';
import { syncFolder } from '../setup/key-files.ts';

/**
 * Puts a key history in the place of the one there is: the moment from which a change of keys counts. A node finds its key by the
 * history; that actor.json names the file too is for people, and comes after.
 */
export async function settleHistory(actor: ActorConfig, history: KeyHistory, keyFile: string): Promise<void> {
  await writeWhole(actor.historyFile, history);
  await syncFolder(actor.directory);
  const path = join(actor.directory, ACTOR_FILE);
  const file = (await readWhole(path)) as Record<string, unknown>;
  const inside = relative(actor.directory, keyFile);
  const key = inside.startsWith('..') ? keyFile : inside;
  if (file.key !== key) await writeWhole(path, { ...file, key });
}

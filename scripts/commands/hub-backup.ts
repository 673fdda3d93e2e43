import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConstellationError } from '../../schema/index.ts';
import {
  backUpState,
  continuePublishing,
  HUB_KEYS,
  isStateBackup,
  openHubState,
  placeHubKeys,
  restoreState,
} from '../../subgraphs/network/index.ts';
import { HUB_FILE, placeHubFile, readHubConfig, readHubFile } from '../hub/hub-config.ts';
import { requireHub } from '../hub/hub-directory.ts';
import { whileStopped } from '../processes/directory-hold.ts';
import { requireWritable } from './output-file.ts';

/** Writes what a hub keeps for good to a file. The hub may run meanwhile. */
export async function hubBackupCommand(directory: string, file: string): Promise<void> {
  const config = readHubConfig(directory);
  requireHub(config);
  await requireWritable(file);
  const earlier = await statOf(file);
  if (earlier && !(await isStateBackup(file)))
    throw new ConstellationError(
      'BAD_INPUT',
      `${file} is there already, and is no backup of a hub; it stays as it is. What to do: name another file.`,
    );
  const state = await openHubState(config.state, { directory });
  try {
    const count = await backUpState(state, file, { directory, settings: readHubFile(directory) });
    console.log(`wrote ${count} ${count === 1 ? 'member' : 'members'} to ${file}`);
    if (earlier) console.error(`The earlier backup in this file, of ${earlier.mtime.toISOString()}, was replaced.`);
    if (existsSync(join(directory, HUB_KEYS)))
      console.error(
        'It holds the private key of the hub: keep it as safe as the hub itself, on another machine. The recovery key is not in it: keep that one apart, in a safe.',
      );
  } finally {
    await state.close();
  }
}

/** Lets a restored hub publish its roster although not every node was heard. */
export async function hubContinueCommand(directory: string): Promise<void> {
  const config = readHubConfig(directory);
  requireHub(config);
  const state = await openHubState(config.state, { directory });
  try {
    await continuePublishing(state);
    console.log(
      'The roster is published again. A node that had seen more of it than others refuses it (ROSTER_ROLLED_BACK) until its operator leaves with --forget and joins again.',
    );
  } finally {
    await state.close();
  }
}

/** Brings members back into a hub that has none, and that does not run. */
export async function hubRestoreCommand(directory: string, file: string): Promise<void> {
  const config = readHubConfig(directory);
  const count = await whileStopped(directory, 'The hub', async () => {
    const state = await openHubState(config.state, { directory });
    try {
      const { count: restored, keys, settings } = await restoreState(state, file);
      if (keys && !(await placeHubKeys(directory, keys)))
        console.error(`The keys in ${join(directory, HUB_KEYS)} stay as they are; those of the backup were not taken.`);
      if (settings && !(await placeHubFile(directory, settings)))
        console.error(`${join(directory, HUB_FILE)} stays as it is; the one of the backup was not taken.`);
      return restored;
    } finally {
      await state.close();
    }
  });
  console.log(
    `restored ${count} ${count === 1 ? 'member' : 'members'}; the index is built from their feeds, and the nodes of the members are asked for what the backup lacks of the roster.`,
  );
}

/** What there is under this name, if anything. */
function statOf(file: string) {
  return stat(file).catch(() => undefined);
}

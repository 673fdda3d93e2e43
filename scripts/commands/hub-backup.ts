import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  backUpState,
  continuePublishing,
  HUB_KEYS,
  openHubState,
  placeHubKeys,
  restoreState,
} from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';
import { requireHub } from '../hub/hub-directory.ts';
import { whileStopped } from '../processes/directory-hold.ts';
import { requireWritable } from './output-file.ts';

/** Writes what a hub keeps for good to a file. The hub may run meanwhile. */
export async function hubBackupCommand(directory: string, file: string): Promise<void> {
  const config = readHubConfig(directory);
  requireHub(config);
  await requireWritable(file);
  const state = await openHubState(config.state, { directory });
  try {
    const count = await backUpState(state, file, { directory });
    console.log(`wrote ${count} ${count === 1 ? 'member' : 'members'} to ${file}`);
    if (existsSync(join(directory, HUB_KEYS)))
      console.error('It holds the private key of the hub: keep it as safe as the hub itself, on another machine.');
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
      const { count: restored, keys } = await restoreState(state, file);
      if (keys && !(await placeHubKeys(directory, keys)))
        console.error(`The keys in ${join(directory, HUB_KEYS)} stay as they are; those of the backup were not taken.`);
      return restored;
    } finally {
      await state.close();
    }
  });
  console.log(
    `restored ${count} ${count === 1 ? 'member' : 'members'}; the index is built from their feeds, and the nodes of the members are asked for what the backup lacks of the roster.`,
  );
}

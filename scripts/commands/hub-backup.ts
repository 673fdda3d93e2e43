import { backUpState, openHubState, restoreState } from '../../subgraphs/network/index.ts';
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
    const count = await backUpState(state, file);
    console.log(`wrote ${count} ${count === 1 ? 'member' : 'members'} to ${file}`);
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
      return await restoreState(state, file);
    } finally {
      await state.close();
    }
  });
  console.log(`restored ${count} ${count === 1 ? 'member' : 'members'}; the index is built from their feeds.`);
}

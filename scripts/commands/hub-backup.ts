import { backUpState, openHubState, restoreState } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';

/** Writes what a hub keeps for good to a file. The hub may run meanwhile. */
export async function hubBackupCommand(directory: string, file: string): Promise<void> {
  const state = await openHubState(readHubConfig(directory).state, { directory });
  try {
    const count = await backUpState(state, file);
    console.log(`wrote ${count} ${count === 1 ? 'member' : 'members'} to ${file}`);
  } finally {
    await state.close();
  }
}

/** Brings members back into a hub that has none. */
export async function hubRestoreCommand(directory: string, file: string): Promise<void> {
  const state = await openHubState(readHubConfig(directory).state, { directory });
  try {
    const count = await restoreState(state, file);
    console.log(`restored ${count} ${count === 1 ? 'member' : 'members'}; the index is built from their feeds.`);
  } finally {
    await state.close();
  }
}

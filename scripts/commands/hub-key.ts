import { ConstellationError } from '../../schema/index.ts';
import { readRecoveryText, recoveryText } from '../../subgraphs/actor/index.ts';
import { recoverHubKey, rotateHubKey } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';
import { requireHub } from '../hub/hub-directory.ts';
import { hubDidOf } from '../hub/hub-identity.ts';
import { whileStopped } from '../processes/directory-hold.ts';
import { asCalled } from './as-called.ts';
import { showRecoveryKey, typedRecoveryKey } from './recovery-key.ts';

const STORED =
  'Make a backup now: an older one holds the old key. Where several processes of the hub run, stop all of them and copy the folder of keys to each.';

/** Replaces the key of a hub by a new one. */
export async function rotateHubKeyCommand(directory: string): Promise<void> {
  const did = nameOf(directory);
  const { thumbprint } = await whileStopped(directory, 'The hub', () => rotateHubKey(directory, did));
  tellChanged(directory, did, thumbprint);
}

/** Replaces a lost or stolen key of a hub by the recovery key from the safe. */
export async function recoverHubKeyCommand(
  directory: string,
  options: { readonly since?: string; readonly file?: string },
): Promise<void> {
  const did = nameOf(directory);
  const { since } = options;
  const { thumbprint, recoveryKey } = await whileStopped(directory, 'The hub', async () =>
    recoverHubKey(directory, did, readRecoveryText(await typedRecoveryKey(options.file)), { since }),
  );
  showRecoveryKey(recoveryText(recoveryKey), 'The recovery key that you have just used is spent: destroy it.');
  tellChanged(directory, did, thumbprint);
}

function tellChanged(directory: string, did: string, thumbprint: string): void {
  console.log(`The new key of ${did} has the thumbprint ${thumbprint}. ${STORED}`);
  console.log(
    asCalled(
      `Nodes of members follow it by themselves, within half a minute from when the hub runs again: constellation hub start ${directory}`,
    ),
  );
}

/** By the settings: of a key that was lost, nothing else may be left to read. */
function nameOf(directory: string): string {
  const config = readHubConfig(directory);
  requireHub(config);
  const did = hubDidOf(config);
  if (did !== undefined) return did;
  throw new ConstellationError('CONFIG_INVALID', `The hub in ${directory} has no name, and so no key.`);
}

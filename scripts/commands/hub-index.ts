import { ConstellationError, parseDid } from '../../schema/index.ts';
import { openHubState, openIndexStore } from '../../subgraphs/network/index.ts';
import { type HubConfig, readHubConfig } from '../hub/hub-config.ts';
import { requireHub } from '../hub/hub-directory.ts';
import { whileStopped } from '../processes/directory-hold.ts';
import { asCalled } from './as-called.ts';

/** Lists the holes that the index remembers. */
export async function holesCommand(
  directory: string,
  { actor, json }: { readonly actor?: string; readonly json?: boolean },
): Promise<void> {
  const config = readHubConfig(directory);
  requireHub(config);
  if (actor !== undefined) await requireMember(config, actor);
  const index = await openIndexStore(config.index, { directory });
  try {
    const holes = await index.holes(actor);
    if (json) return console.log(JSON.stringify(holes, null, 2));
    if (holes.length === 0) return console.log('no holes: every feed entry was taken in.');
    for (const hole of holes) console.log(`${hole.at} ${hole.actor} entry ${hole.seq} ${hole.code}: ${hole.detail}`);
  } finally {
    await index.close();
  }
}

async function requireMember({ state: url, directory }: HubConfig, did: string): Promise<void> {
  parseDid(did);
  const state = await openHubState(url, { directory });
  try {
    if (!(await state.member(did)))
      throw new ConstellationError('NOT_A_MEMBER', `${did} is not a member of this hub.`, { actor: did });
  } finally {
    await state.close();
  }
}

/**
 * Empties the index. What is not disposable (members, pinned keys) is elsewhere. A hub that runs would not notice, and answer with
 * empty lists as if they were whole; so it must be stopped.
 */
export async function reindexCommand(directory: string): Promise<void> {
  const config = readHubConfig(directory);
  requireHub(config);
  const count = await whileStopped(directory, 'The hub', () => emptyIndex(config));
  console.log(`emptied the index of ${count} ${count === 1 ? 'actor' : 'actors'}.`);
  console.log(asCalled(`It is built anew when the hub starts: constellation hub start ${directory}`));
}

async function emptyIndex({ directory, ...config }: HubConfig): Promise<number> {
  const [state, index] = await Promise.all([
    openHubState(config.state, { directory }),
    openIndexStore(config.index, { directory }),
  ]);
  try {
    const [members, positions] = await Promise.all([state.members(), index.positions()]);
    const actors = new Set([...members.map(({ did }) => did), ...positions.map(({ actor }) => actor)]);
    for (const actor of actors) await index.forget(actor);
    return actors.size;
  } finally {
    await Promise.all([state.close(), index.close()]);
  }
}

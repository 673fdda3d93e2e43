import { openHubState, openIndexStore } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';

/** Lists the holes that the index remembers. */
export async function holesCommand(
  directory: string,
  { actor, json }: { readonly actor?: string; readonly json?: boolean },
): Promise<void> {
  const config = readHubConfig(directory);
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

/** Empties the index. What is not disposable (members, pinned keys) is elsewhere. */
export async function reindexCommand(directory: string): Promise<void> {
  const config = readHubConfig(directory);
  const [state, index] = await Promise.all([
    openHubState(config.state, { directory }),
    openIndexStore(config.index, { directory }),
  ]);
  try {
    const [members, positions] = await Promise.all([state.members(), index.positions()]);
    const actors = new Set([...members.map(({ did }) => did), ...positions.map(({ actor }) => actor)]);
    for (const actor of actors) await index.forget(actor);
    console.log(`emptied the index of ${actors.size} ${actors.size === 1 ? 'actor' : 'actors'}.`);
    console.log(`It is built anew when the hub starts: constellation hub start ${directory}`);
  } finally {
    await Promise.all([state.close(), index.close()]);
  }
}

import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '../../../gateway/index.ts';
import { PAGES_DIRECTORY } from '../../../scripts/pages/pages-directory.ts';
import { openHubState, openIndexStore, openNetwork } from '../../../subgraphs/network/index.ts';
import { openPages } from '../../../subgraphs/serving/index.ts';
import { fillLargeWorld, type LargeWorld } from './large-world.ts';

/** A hub with so many members that have no nodes: what the index has of them is all there is. */
export type LargeHub = LargeWorld & { readonly url: string; close(): Promise<void> };

/** For a day and longer nobody is asked. */
const NEVER_MS = 86_400_000;
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:9';

/** Starts it; the pages must have been built. */
export async function startLargeHub(count: number, port = 0): Promise<LargeHub> {
  const directory = await mkdtemp(join(tmpdir(), 'constellation-large-'));
  const [state, index] = await Promise.all([
    openHubState('sqlite:state.sqlite', { directory }),
    openIndexStore('sqlite:index.sqlite', { directory }),
  ]);
  const world = await fillLargeWorld(index, count);
  for (const [place, did] of world.actors.entries())
    await state.putMember({
      ...{ did, status: 'ACTIVE', endpoint: `${NOWHERE}/graphql`, feedStream: `${NOWHERE}/feed/stream` },
      keyHistory: { did, statements: [] },
      joinedAt: new Date(Date.now() - (place % 700) * 86_400_000).toISOString(),
    });
  const network = await openNetwork({
    ...{ state, index, development: true, pollMs: NEVER_MS, keysEveryMs: NEVER_MS },
    backoff: { firstMs: NEVER_MS, maxMs: NEVER_MS },
  });
  const sdl = (name: string) => readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const pages = openPages(PAGES_DIRECTORY);
  const hub = await startHub({
    ...{ network, port, pages },
    ...{ supergraphSdl: sdl('supergraph'), actorSdl: sdl('actor'), networkSdl: sdl('network') },
  });
  await network.waitUntilCaughtUp(AbortSignal.timeout(120_000));
  return {
    ...world,
    url: hub.url,
    async close() {
      await hub.close();
      await Promise.all([index.close(), state.close()]);
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

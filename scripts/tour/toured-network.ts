import { issueToken, openActor } from '../../subgraphs/actor/index.ts';
import { actorDirectory, demoPorts, startDemo } from '../demo/demo-network.ts';
import { type DemoSlug, demoNames } from '../demo/index.ts';
import { takenPorts } from '../processes/free-ports.ts';
import type { TouredNetwork } from './run-tour.ts';

const USUAL_PORT = 4000;
/** Where it is looked for ports that are free, in steps of {@link STEP}. */
const [FIRST_PORT, LAST_PORT, STEP] = [21_000, 30_000, 200];

/** Starts the demo network for a tour, in a directory of its own and on ports that are free. */
export async function startTouredNetwork(directory: string): Promise<TouredNetwork & { stop(): Promise<void> }> {
  const hubPort = await freePort();
  const usual = demoPorts(USUAL_PORT).all;
  const own = demoPorts(hubPort).all;
  const demo = await startDemo({ directory, hubPort, signal: new AbortController().signal });
  const tokens = new Map<DemoSlug, Promise<string>>();
  const names = demoNames(demoPorts(hubPort).actorBase);
  return {
    url: demo.url,
    nodeUrl: (slug) => `http://127.0.0.1:${names.port(slug)}/graphql`,
    directory: (slug) => actorDirectory(directory, slug),
    token(slug) {
      const known = tokens.get(slug) ?? newToken(actorDirectory(directory, slug), names.did(slug));
      tokens.set(slug, known);
      return known;
    },
    here: (text) => usual.reduce((done, port, at) => done.replaceAll(String(port), String(own[at])), text),
    stop: demo.stop,
  };
}

async function newToken(directory: string, did: string): Promise<string> {
  const actor = await openActor(directory, { only: did });
  try {
    return await issueToken(actor.store, { role: 'SIGNER', label: 'tour' });
  } finally {
    await actor.close();
  }
}

async function freePort(): Promise<number> {
  for (let port = FIRST_PORT; port < LAST_PORT; port += STEP)
    if ((await takenPorts('127.0.0.1', demoPorts(port).all)).length === 0) return port;
  throw new Error('no six free ports were found');
}

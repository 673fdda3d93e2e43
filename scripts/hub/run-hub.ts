import { readFile } from 'node:fs/promises';
import { type Logger, pino } from 'pino';
import { type OwnerClient, type RunningHub, startHub } from '../../gateway/index.ts';
import { isConstellationError, parseDid } from '../../schema/index.ts';
import {
  type Network,
  openHubState,
  openIndexStore,
  openNetwork,
  recoveryFileOf,
} from '../../subgraphs/network/index.ts';
import { createServer, listen, openPages } from '../../subgraphs/serving/index.ts';
import { PAGES_DIRECTORY } from '../pages/pages-directory.ts';
import { holdAsRunning } from '../processes/directory-hold.ts';
import { takenPorts } from '../processes/free-ports.ts';
import type { HubConfig } from './hub-config.ts';
import { hubIdentityOf } from './hub-identity.ts';

const HOW_TO_CHANGE_PORT = 'choose another port with --port, or "listen" in hub.json';

/** A hub that listens. */
export type HubProcess = {
  readonly url: string;
  readonly network: Network;
  /** Resolves when every member was read to the end, or tried. */
  caughtUp(signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the stores of a hub directory, its network and its front door. Logs go to the error stream.
 *
 * @param client asks owners instead of the usual HTTP client; benchmarks count with it
 */
export async function runHub(config: HubConfig, client?: OwnerClient): Promise<HubProcess> {
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const { directory } = config;
  await refuseTakenPort(config);
  const lock = await holdAsRunning(directory);
  const [sdl, state, index] = await Promise.all([
    composedFiles(),
    openHubState(config.state, { directory }),
    openIndexStore(config.index, { directory }),
  ]).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const closeStores = async () => {
    await Promise.all([state.close(), index.close()]);
    lock.release();
  };
  let hub: RunningHub;
  let network: Network;
  try {
    const identity = await hubIdentityOf(config);
    tellName(identity, config, logger);
    network = await openNetwork({
      state,
      index,
      ...(identity ? { identity } : {}),
      admission: config.admission,
      rosterHours: config.rosterHours,
      name: config.name,
      development: config.development,
      onFault: (error) => tellFault(error, logger),
    });
    // it closes the network itself when it cannot start
    hub = await startHub({
      ...sdl,
      network,
      logger,
      ...config.listen,
      pages: openPages(PAGES_DIRECTORY),
      ...(client ? { client } : {}),
      allowedOrigins: config.allowedOrigins,
      requestsPerMinute: config.limits.requestsPerMinute,
      countsThisMachine: !config.development,
      ...(config.trustProxy === undefined ? {} : { trustProxy: config.trustProxy }),
    });
  } catch (error) {
    await closeStores();
    throw error;
  }
  return {
    url: hub.url,
    network,
    caughtUp: (signal) => network.waitUntilCaughtUp(signal),
    async close() {
      await hub.close();
      await closeStores();
    },
  };
}

/** Before anything is made: a port that is taken is the most usual slip of a first start, and shall leave nothing behind. */
async function refuseTakenPort({ listen: { host, port } }: HubConfig): Promise<void> {
  if (port === 0 || (await takenPorts(host, [port])).length === 0) return;
  // the one place that says what is wrong with an address
  const server = await listen(createServer({ logger: pino({ level: 'silent' }) }), { host, port }, HOW_TO_CHANGE_PORT);
  await server.close();
}

/** Says what the operator must know about the name and the keys. */
function tellName(identity: { did: string; created: boolean } | undefined, config: HubConfig, logger: Logger): void {
  if (!identity) {
    logger.warn(
      'this hub has no name: it sees what is PUBLIC only, and nobody can join it by themselves. Set "publicUrl" (https) in hub.json',
    );
    return;
  }
  const { port } = parseDid(identity.did);
  if (config.did === undefined && config.publicUrl === undefined && port !== config.listen.port)
    logger.warn(
      { did: identity.did },
      'the hub has its name from the port it had first, and is not found under it at this one. Start it at that port, or set "publicUrl"',
    );
  if (identity.created) {
    logger.warn(
      { did: identity.did, file: recoveryFileOf(config.directory) },
      'the hub has its name and keys now. Move the recovery key in this file to a safe: who has it can replace the key of the hub',
    );
  }
}

/** What passes by itself is told in words; a stack is for what nobody expected. */
function tellFault(error: unknown, logger: Logger): void {
  if (isConstellationError(error, 'NOT_READY')) logger.warn(error.message);
  else logger.error({ err: error }, 'unexpected error');
}

/** The committed files of the composed schema. */
async function composedFiles() {
  const read = (name: string) => readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const [supergraphSdl, actorSdl, networkSdl] = await Promise.all([read('supergraph'), read('actor'), read('network')]);
  return { supergraphSdl, actorSdl, networkSdl };
}

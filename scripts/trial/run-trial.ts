import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConstellationError } from '../../schema/index.ts';
import { slugOf } from '../../subgraphs/actor/index.ts';
import { openHubState, openMembers } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';
import { pinHubOf } from '../hub/pin-hub-of.ts';
import { runHub } from '../hub/run-hub.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { type Service, startService } from '../processes/service.ts';
import { countingClient, measurePages, PAGE_OF_GOALS, residentMb } from './measure.ts';
import { makeHosts, startHosts, type TrialOrganization } from './trial-hosts.ts';

export type TrialOptions = {
  readonly directory: string;
  readonly organizations: readonly TrialOrganization[];
  readonly hosts: number;
  /** Port of the hub; the hosts are on the ports above it. */
  readonly basePort: number;
  /** How often the page is asked for. */
  readonly runs: number;
  readonly onStep?: (step: string) => void;
};

/** A trial that runs. */
export type Trial = {
  readonly url: string;
  readonly figures: object;
  /** Memory of the hub now; undefined where the system does not say so. */
  hubMb(): number | undefined;
  stop(): Promise<void>;
};

/** Actors that are taken in as members at the same time. */
const JOINING = 8;
/** What a member that has no time looks like. */
const BUSY_MS = 15_000;
const BUSY: ReadonlySet<string> = new Set([
  'CONTROL_UNPROVEN',
  'ACTOR_UNREACHABLE',
  'ACTOR_TIMEOUT',
  'DID_UNRESOLVABLE',
]);

/** Makes the actors, starts their hosts and a hub, lets all join, waits until all is indexed, and measures. */
export async function runTrial(options: TrialOptions): Promise<Trial> {
  const { directory, organizations, hosts, basePort, runs, onStep = () => {} } = options;
  onStep(`making ${organizations.length} actors`);
  const made = await makeHosts(directory, organizations, { hosts, basePort });
  const dids = made.hosts.flatMap((host) => host.dids);
  const logs = join(directory, 'logs');
  const hubDirectory = join(directory, 'hub');
  await mkdir(hubDirectory, { recursive: true });
  const hub = { listen: { port: basePort }, name: 'Trial hub', development: true, logLevel: 'warn' };
  await writeFile(join(hubDirectory, 'hub.json'), `${JSON.stringify(hub, undefined, 2)}\n`);

  const hubDid = await pinHubOf(
    hubDirectory,
    made.hosts.flatMap((host) => host.dids.map((did) => join(host.directory, 'actors', slugOf(did)))),
  );

  onStep(`starting ${made.hosts.length} hosts and the hub`);
  const began = performance.now();
  const services: Service[] = [];
  const stop = async () => void (await Promise.all(services.map((service) => service.stop())));
  try {
    services.push(...(await startHosts(made.hosts, logs)));
    const hubService = startService({
      name: 'hub',
      args: ['hub', 'start', hubDirectory],
      logFile: join(logs, 'hub.log'),
    });
    services.push(hubService);
    const url = await hubService.listening;
    onStep(`joining ${dids.length} members`);
    const joining = performance.now();
    await joinAll(hubDirectory, hubDid, dids);
    await untilIndexed(url, dids.length, made.records);
    const ready = performance.now();

    onStep('measuring');
    const page = await measurePages(url, runs);
    const memory = {
      hubMb: residentMb(hubService.pid),
      hostMb: services.slice(0, -1).map(({ pid }) => residentMb(pid)),
    };
    const requests = await countRequests(hubDirectory);
    const figures = {
      actors: dids.length,
      hosts: made.hosts.length,
      records: made.records,
      publishRecordsPerSecond: Math.round((made.records / made.publishMs) * 1000),
      joinAndIngestMs: Math.round(ready - joining),
      joinAndIngestRecordsPerSecond: Math.round((made.records / (ready - joining)) * 1000),
      startToReadyMs: Math.round(ready - began),
      pageOf50Goals: { ...page, ...requests },
      memory,
    };
    return { url, figures, hubMb: () => residentMb(hubService.pid), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Takes actors in as members, several at a time, by writing to the hub's state. */
async function joinAll(hubDirectory: string, hubDid: string | undefined, dids: readonly string[]): Promise<void> {
  const { state: url } = readHubConfig(hubDirectory, {});
  const state = await openHubState(url, { directory: hubDirectory });
  const members = openMembers({ state, development: true, ...(hubDid === undefined ? {} : { hub: hubDid }) });
  const waiting = [...dids];
  const join = async () => {
    for (let did = waiting.shift(); did !== undefined; did = waiting.shift()) await patiently(() => members.add(did));
  };
  try {
    await Promise.all(Array.from({ length: JOINING }, join));
  } finally {
    await members.close();
    await state.close();
  }
}

/** Again where a node gave no answer: on a busy machine its word comes too late, and it lets one address ask for sixty words a minute. */
async function patiently(add: () => Promise<unknown>): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      await add();
      return;
    } catch (error) {
      const isBusy = error instanceof ConstellationError && BUSY.has(error.code);
      if (!isBusy || left === 0) throw error;
      await sleep(BUSY_MS);
    }
  }
}

async function untilIndexed(url: string, members: number, records: number): Promise<void> {
  const deadline = performance.now() + 300_000;
  for (;;) {
    const { data } = await askGraphQL(url, '{ hub { members records { count } feeds { caughtUp holes } } }');
    const hub = data?.hub as {
      members: number;
      records: { count: number }[];
      feeds: { caughtUp: number; holes: number };
    };
    const indexed = hub.records.reduce((sum, { count }) => sum + count, 0);
    if (hub.members === members && hub.feeds.caughtUp === members && indexed === records) return;
    if (performance.now() > deadline)
      throw new Error(
        `Not indexed after five minutes: ${hub.members} members, ${hub.feeds.caughtUp} read, ${indexed} of ${records} records, ${hub.feeds.holes} holes.`,
      );
    await sleep(50);
  }
}

/** Asks for one page through a hub in this process, over the same stores, that counts whom it asks. */
async function countRequests(hubDirectory: string) {
  const client = countingClient();
  const config = readHubConfig(hubDirectory, {}, { port: 0 });
  const hub = await runHub({ ...config, logLevel: 'silent' }, client);
  try {
    // a plan that takes too long is refused, and made meanwhile: the next one gets it; and a hub that starts asks members for their word
    let failedWith: string | undefined;
    for (let left = 6; left > 0; left--) {
      client.take();
      const { errors = [] } = await askGraphQL(`${hub.url}/graphql`, PAGE_OF_GOALS);
      failedWith = errors[0] && String(errors[0].extensions?.code ?? errors[0].message);
      if (failedWith === undefined) break;
      if (BUSY.has(failedWith)) await sleep(BUSY_MS);
    }
    const { requests, mostPerOwner, owners } = client.take();
    const counts = { requestsInAll: requests, requestsPerOwnerAtMost: mostPerOwner, ownersAsked: owners };
    return failedWith === undefined ? counts : { ...counts, failedWith };
  } finally {
    await hub.close();
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConstellationError, formatDid } from '../../schema/index.ts';
import { initActor, type NodeFile, openNode, type Publish } from '../../subgraphs/actor/index.ts';
import { type Service, startService } from '../processes/service.ts';

/** An organization that shall be an actor of the trial. */
export type TrialOrganization = {
  /** The path of its DID. */
  readonly slug: string;
  readonly name: string;
  /** What it publishes, given its DID. */
  records(did: string): readonly Publish[];
  /** What it says to what all have published, once they have. */
  answers?(did: string, said: readonly Said[]): readonly Publish[];
};

/** What somebody has published, and the digest that answers to it name. */
export type Said = { readonly command: Publish; readonly digest: string };

/** A node process that hosts some of them. */
export type TrialHost = {
  readonly directory: string;
  readonly port: number;
  readonly dids: readonly string[];
};

export type TrialHosts = {
  readonly hosts: readonly TrialHost[];
  readonly records: number;
  /** Time it took to sign and store them, in milliseconds. */
  readonly publishMs: number;
};

/** The DID of an organization on the host of a port. */
export function trialDid(port: number, slug: string): string {
  return formatDid({ host: 'localhost', port, path: [slug] });
}

/** The port of the host of the n-th organization: they are dealt out like cards, so the same order gives the same names. */
export function portOf(at: number, hosts: number, basePort: number): number {
  return basePort + 1 + (at % hosts);
}

/**
 * Creates node directories and publishes what each organization says, each into its own store and under its own key.
 *
 * @throws ConstellationError CONFIG_INVALID when the directory holds something already
 */
export async function makeHosts(
  directory: string,
  organizations: readonly TrialOrganization[],
  options: { readonly hosts: number; readonly basePort: number },
): Promise<TrialHosts> {
  await mkdir(directory, { recursive: true });
  const hosts = Array.from({ length: Math.min(options.hosts, organizations.length) }, (_, at): TrialHost => {
    const port = options.basePort + 1 + at;
    const own = organizations.filter((_, number) => portOf(number, options.hosts, options.basePort) === port);
    return { directory: join(directory, `host-${at + 1}`), port, dids: own.map(({ slug }) => trialDid(port, slug)) };
  });
  const bySlug = new Map(organizations.map((organization) => [organization.slug, organization]));
  for (const host of hosts) await createActors(host, bySlug);
  const said: Said[] = [];
  let publishMs = 0;
  const publish = async (host: TrialHost, sayingOf: (did: string) => readonly Publish[]) => {
    const node = await openNode(host.directory, { environment: {} });
    try {
      const began = performance.now();
      for (const actor of node.actors.values()) {
        const commands = sayingOf(actor.did);
        const stored = await actor.publisher.applyAll(commands);
        for (const [at, command] of commands.entries()) said.push({ command, digest: stored[at]?.digest ?? '' });
      }
      publishMs += performance.now() - began;
    } finally {
      await node.close();
    }
  };
  for (const host of hosts) await publish(host, (did) => bySlug.get(slugIn(did))?.records(did) ?? []);
  const before = [...said];
  for (const host of hosts)
    if (host.dids.some((did) => bySlug.get(slugIn(did))?.answers))
      await publish(host, (did) => bySlug.get(slugIn(did))?.answers?.(did, before) ?? []);
  return { hosts, records: said.length, publishMs };
}

/** Starts a process for each host. Resolves when all listen; ends those that do when one does not. */
export async function startHosts(hosts: readonly TrialHost[], logs: string): Promise<readonly Service[]> {
  await mkdir(logs, { recursive: true });
  const services = hosts.map(({ directory, port }) =>
    startService({
      name: `host on port ${port}`,
      args: ['actor', 'start', directory],
      logFile: join(logs, `${port}.log`),
    }),
  );
  try {
    await Promise.all(services.map(({ listening }) => listening));
    return services;
  } catch (error) {
    await Promise.all(services.map((service) => service.stop()));
    throw error;
  }
}

async function createActors(host: TrialHost, bySlug: ReadonlyMap<string, TrialOrganization>): Promise<void> {
  const node: NodeFile = { listen: { host: '127.0.0.1', port: host.port }, development: true, logLevel: 'warn' };
  // no folder is taken over: what lies there may be somebody's
  await mkdir(host.directory).catch((cause: unknown) => {
    throw new ConstellationError('CONFIG_INVALID', `${host.directory} is there already: choose another --dir.`, {
      cause,
    });
  });
  await writeFile(join(host.directory, 'node.json'), `${JSON.stringify(node, undefined, 2)}\n`);
  for (const did of host.dids) await initActor(host.directory, { did, name: bySlug.get(slugIn(did))?.name ?? did });
}

function slugIn(did: string): string {
  return did.slice(did.lastIndexOf(':') + 1);
}

import { type LookupAddress, Resolver } from 'node:dns';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';

/** The addresses of a name. Rejects with the code of the resolver: ENOTFOUND, ETIMEOUT, ECANCELLED, … */
export type NameLookup = (name: string) => Promise<readonly LookupAddress[]>;

export type NameLookupOptions = {
  /** Addresses of name servers, with ports; those of the machine unless told. */
  readonly servers?: readonly string[];
  /** The file of names of this machine. */
  readonly hostsFile?: string;
};

const HOSTS = process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
/** Of each try, in milliseconds; the second takes twice as long. */
const TRY_MS = 800;
const TRIES = 2;
/** All of a look-up. */
const DEADLINE_MS = 2_000;
/** How long the slower of the two families may take when the other has answered (RFC 8305, section 3, says 50 ms). */
const OTHER_FAMILY_MS = 100;
const REMEMBERED = 2_000;
/** Seconds; an answer that says less is remembered for less. */
const REMEMBERED_FOR = 60;
/** How long the file of names is believed, in milliseconds. */
const HOSTS_MS = 5_000;

const THIS_MACHINE: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/**
 * Looks names up by questions to name servers (c-ares), which wait side by side. The system's own way, `getaddrinfo`, waits in one of the
 * few threads that all of the process shares: a handful of names whose servers never answer would keep all other names waiting.
 *
 * `localhost` (RFC 6761, section 6.3) and the names of the machine's own file are answered without a question. Search domains and other
 * sources of names, such as multicast DNS, are not asked. A name is asked for once at a time, however many wait for it.
 */
export function nameLookup(options: NameLookupOptions = {}): NameLookup {
  const known = new LRUCache<string, readonly LookupAddress[]>({ max: REMEMBERED });
  const underWay = new Map<string, Promise<readonly LookupAddress[]>>();
  const hosts = hostsIn(options.hostsFile ?? HOSTS);

  async function ask(name: string): Promise<readonly LookupAddress[]> {
    const own = (await hosts()).get(name);
    if (own) return own;
    const { addresses, seconds } = await askServers(name, options.servers);
    if (seconds > 0) known.set(name, addresses, { ttl: Math.min(seconds, REMEMBERED_FOR) * 1_000 });
    return addresses;
  }

  return async (given) => {
    const name = given.toLowerCase().replace(/\.$/, '');
    const family = isIP(name);
    if (family !== 0) return [{ address: name, family }];
    if (name === 'localhost' || name.endsWith('.localhost')) return THIS_MACHINE;
    const before = known.get(name) ?? underWay.get(name);
    if (before) return before;
    const asked = ask(name).finally(() => underWay.delete(name));
    underWay.set(name, asked);
    return asked;
  };
}

type Found = { readonly addresses: readonly LookupAddress[]; readonly seconds: number };

/** Asks for both families; what one of them has is enough. */
async function askServers(name: string, servers: readonly string[] | undefined): Promise<Found> {
  // one of its own, so that giving up gives up nothing else
  const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
  if (servers) resolver.setServers(servers);
  const stop = () => resolver.cancel();
  const deadline = setTimeout(stop, DEADLINE_MS);
  let other: NodeJS.Timeout | undefined;
  const found: Found[] = [];
  const family = (which: 4 | 6) =>
    new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      const ask = which === 4 ? resolver.resolve4.bind(resolver) : resolver.resolve6.bind(resolver);
      ask(name, { ttl: true }, (error, records) => {
        if (error) return resolve(error);
        const addresses = records.map(({ address }) => ({ address, family: which }));
        if (addresses.length > 0) found.push({ addresses, seconds: Math.min(...records.map(({ ttl }) => ttl)) });
        other ??= setTimeout(stop, OTHER_FAMILY_MS);
        resolve(undefined);
      });
    });
  try {
    const errors = await Promise.all([family(4), family(6)]);
    const addresses = found.flatMap((one) => one.addresses);
    if (addresses.length > 0) return { addresses, seconds: Math.min(...found.map(({ seconds }) => seconds)) };
    throw errors.find((error) => error !== undefined) ?? new Error(`${name} has no address`);
  } finally {
    clearTimeout(deadline);
    clearTimeout(other);
  }
}

/** Reads a file of names (hosts(5)); one that cannot be read names nothing. */
function hostsIn(file: string): () => Promise<ReadonlyMap<string, readonly LookupAddress[]>> {
  let names: Promise<ReadonlyMap<string, readonly LookupAddress[]>> | undefined;
  let readAt = 0;
  const read = async () => {
    const found = new Map<string, LookupAddress[]>();
    for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) {
      const [address = '', ...called] = line.replace(/#.*/, '').trim().split(/\s+/);
      const family = isIP(address);
      if (family === 0) continue;
      for (const name of called) {
        const key = name.toLowerCase();
        found.set(key, [...(found.get(key) ?? []), { address, family }]);
      }
    }
    return found;
  };
  return () => {
    if (names === undefined || performance.now() > readAt + HOSTS_MS) {
      readAt = performance.now();
      names = read();
    }
    return names;
  };
}

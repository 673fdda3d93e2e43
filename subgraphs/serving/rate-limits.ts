import { isIP } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError, type ErrorCode } from '../../schema/index.ts';
import { addressKey } from './address-key.ts';
import { type TokenBuckets, tokenBuckets } from './token-buckets.ts';

/** Requests per minute; ten seconds' worth of them may come at once. 0: no limit. */
export type RequestsPerMinute = {
  /** Of each client address that does not say who it is; of IPv6, of each network of 64 bits. */
  readonly address: number;
  /** Of each organization whose people are signed in. */
  readonly organization: number;
  /** Of each hub that signs its requests. */
  readonly hub: number;
  /** Attempts of each address to say who it is that failed: each costs us a check of a signature. */
  readonly failures: number;
};

export const DEFAULT_REQUESTS_PER_MINUTE: RequestsPerMinute = {
  address: 1_200,
  organization: 6_000,
  hub: 60_000,
  failures: 120,
};

/** Who asks, once that was checked. */
export type Asker = { readonly type: 'ORGANIZATION' | 'HUB'; readonly did: string };

/** What senders may still ask of one server, over all its endpoints. */
export type RateLimits = {
  /**
   * Counts a request for who sent it, now that this is known (undefined: for its address), and gives the way to charge for more.
   *
   * @throws ConstellationError RATE_LIMITED
   */
  admit(request: FastifyRequest, reply: FastifyReply, asker: Asker | undefined): (weight: number) => void;
  /**
   * Says which hub signed a request, once that holds. Whatever else is wrong with it is then no failure of its address, behind which all
   * readers of that hub are: it counts against `viewer`, the organization for one of whose people the hub asks, at this hub only.
   *
   * @throws ConstellationError RATE_LIMITED when too much of what the hub handed on for that organization did not hold
   */
  recognize(request: FastifyRequest, hub: string, viewer?: string): void;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route counts whoever shows credentials by itself, once these were checked: with {@link RateLimits.admit} or `recognize`. */
    admits?: boolean;
  }
}

/** Where a server remembers with which code it refused a request as a whole. */
export const refusedWith = new WeakMap<FastifyRequest, ErrorCode>();
/** A session that a node no longer knows is nobody's fault, and was looked up only. */
const WEIGHT_OF_UNKNOWN_SESSION = 0.1;
/**
 * Requests of one address whose credentials are being checked at the same time. Failures are counted when they have failed: whoever sends
 * a thousand at once would have them all checked before the first counts.
 */
const UNCHECKED_AT_ONCE = 64;

/** Answered with less delay than anybody could make use of, and asked by machines that watch over us. */
const FREE = new Set(['/health']);

/**
 * Counts the requests of every route of a server, before anything else is done about them: 429 with RATE_LIMITED and `Retry-After`
 * (RFC 6585, section 4). Who shows credentials on a route that checks them (`config: { admits: true }`) is counted once that is done;
 * until then only failures are. On other routes credentials change nothing.
 *
 * @param isExempt addresses that are not counted: of this machine, on a network for development
 */
export function addRateLimits(
  app: FastifyInstance,
  rates: Partial<RequestsPerMinute> = {},
  isExempt: (address: string) => boolean = () => false,
): RateLimits {
  const limits = { ...DEFAULT_REQUESTS_PER_MINUTE, ...rates };
  const bucketsOf = (perMinute: number) => (perMinute === 0 ? undefined : tokenBuckets(perMinute));
  const [byAddress, byOrganization, byHub, failures] = [
    bucketsOf(limits.address),
    bucketsOf(limits.organization),
    bucketsOf(limits.hub),
    bucketsOf(limits.failures),
  ];
  const counted = new WeakSet<FastifyRequest>();
  const recognized = new WeakMap<FastifyRequest, { readonly hub: string; readonly onBehalf: string | undefined }>();
  const settled = new WeakSet<FastifyRequest>();
  const unchecked = uncheckedRequests(UNCHECKED_AT_ONCE);

  app.addHook('onRequest', async (request, reply) => {
    if (isExempt(request.ip) || FREE.has(request.routeOptions.url ?? '')) return;
    const address = addressKey(request.ip);
    if (showsCredentials(request)) refuseFor(failures?.wait(address), reply);
    if (showsCredentials(request) && request.routeOptions.config.admits) return;
    counted.add(request);
    refuseFor(byAddress?.take(address), reply);
  });

  // from here on there is an end to each, whether or not anybody waits for it: its body has come
  app.addHook('preHandler', async (request, reply) => {
    if (!failures || isExempt(request.ip) || counted.has(request) || !showsCredentials(request)) return;
    if (!unchecked.begin(request, addressKey(request.ip))) refuseFor(1, reply);
  });

  function settle(request: FastifyRequest, reply: FastifyReply): void {
    unchecked.end(request);
    if (isExempt(request.ip) || !showsCredentials(request) || settled.has(request)) return;
    settled.add(request);
    const address = addressKey(request.ip);
    const sender = recognized.get(request);
    if (sender) {
      if (!counted.has(request) && reply.statusCode !== 429) byHub?.charge(sender.hub, 1);
      if (reply.statusCode === 401 && sender.onBehalf !== undefined) failures?.charge(sender.onBehalf, 1);
      return;
    }
    if (reply.statusCode < 400) {
      if (!counted.has(request)) byAddress?.charge(address, 1);
    } else if (reply.statusCode !== 429)
      failures?.charge(address, refusedWith.get(request) === 'SESSION_UNKNOWN' ? WEIGHT_OF_UNKNOWN_SESSION : 1);
  }

  // before the answer leaves: to who does not wait for it none is ever sent, and nothing would be counted
  app.addHook('onSend', async (request, reply) => settle(request, reply));
  // what is written past the framework, such as streams of events
  app.addHook('onResponse', async (request, reply) => settle(request, reply));

  return {
    admit(request, reply, asker) {
      const own = asker?.type === 'HUB' ? byHub : asker?.type === 'ORGANIZATION' ? byOrganization : byAddress;
      const key = asker?.did ?? addressKey(request.ip);
      unchecked.end(request);
      if (asker === undefined && isExempt(request.ip)) return () => {};
      if (!counted.has(request)) refuseFor(own?.take(key), reply);
      counted.add(request);
      return chargeTo(own, key);
    },
    recognize(request, hub, viewer) {
      unchecked.end(request);
      if (isExempt(request.ip)) return;
      const onBehalf = viewer === undefined ? undefined : `${viewer} at ${hub}`;
      recognized.set(request, { hub, onBehalf });
      if (onBehalf !== undefined && failures?.wait(onBehalf) !== undefined)
        throw new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
    },
  };
}

/** How many requests of each address are being checked. */
function uncheckedRequests(atOnce: number) {
  const counts = new Map<string, number>();
  const open = new Map<FastifyRequest, string>();
  return {
    /** False when there are as many already. */
    begin(request: FastifyRequest, address: string): boolean {
      const count = counts.get(address) ?? 0;
      if (count >= atOnce) return false;
      counts.set(address, count + 1);
      open.set(request, address);
      return true;
    },
    end(request: FastifyRequest): void {
      const address = open.get(request);
      if (address === undefined || !open.delete(request)) return;
      const left = (counts.get(address) ?? 1) - 1;
      if (left > 0) counts.set(address, left);
      else counts.delete(address);
    },
  };
}

function showsCredentials({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined || headers['signature-input'] !== undefined;
}

function chargeTo(buckets: TokenBuckets | undefined, key: string): (weight: number) => void {
  return (weight) => {
    if (weight > 0) buckets?.charge(key, weight);
  };
}

function refuseFor(seconds: number | undefined, reply: FastifyReply): void {
  if (seconds === undefined) return;
  reply.header('retry-after', String(seconds));
  throw new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
}

/** Addresses of this machine. */
export function isThisMachine(address: string): boolean {
  const key = addressKey(address);
  return address === '::1' || (isIP(key) === 4 && key.startsWith('127.'));
}

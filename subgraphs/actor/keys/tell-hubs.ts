import type { KeyHistory } from '../../../schema/index.ts';
import { openSafeFetch } from '../../fetching/index.ts';
import { readPinnedHubs } from '../membership/pinned-hubs.ts';

const DEADLINE_MS = 30_000;
const MAX_BYTES = 10_000;

/** What came of telling one hub. */
export type ToldHub = {
  readonly hub: string;
  readonly isTold: boolean;
  readonly why?: string;
  /** Whether the hub finds the node where the key history says; absent when the hub does not say. */
  readonly found?: boolean;
};

/**
 * Shows the key history of an actor to the hubs that it takes part in, and to others by their address. Those that cannot be reached
 * look for it themselves in a while; only after a move from a domain that is gone they cannot, and must be told again.
 */
export async function tellHubs(
  actor: { readonly directory: string; readonly did: string },
  keyHistory: KeyHistory,
  options: { readonly development: boolean; readonly hubs?: readonly string[]; readonly signal?: AbortSignal },
): Promise<readonly ToldHub[]> {
  const pinned = await readPinnedHubs(actor.directory);
  const addresses = new Map<string, string>();
  for (const { did, endpoints, departure } of pinned)
    if (departure === undefined) addresses.set(did, endpoints.members);
  for (const url of options.hubs ?? []) addresses.set(url, `${url.replace(/\/+$/, '')}/members`);
  const fetch = openSafeFetch({ development: options.development });
  try {
    return await Promise.all([...addresses].map(([hub, members]) => tell(hub, `${members}/moved`)));
  } finally {
    await fetch.close();
  }

  async function tell(hub: string, url: string): Promise<ToldHub> {
    try {
      const body = { did: actor.did, keyHistory };
      const deadline = AbortSignal.timeout(DEADLINE_MS);
      const answer = await fetch.json(url, {
        body,
        signal: options.signal ? AbortSignal.any([deadline, options.signal]) : deadline,
        deadlineMs: DEADLINE_MS,
        maxBytes: MAX_BYTES,
      });
      const { found } = Object(answer) as { found?: unknown };
      return { hub, isTold: true, ...(typeof found === 'boolean' ? { found } : {}) };
    } catch (thrown) {
      return { hub, isTold: false, why: thrown instanceof Error ? thrown.message : 'It did not answer.' };
    }
  }
}

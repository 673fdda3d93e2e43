import { join } from 'node:path';
import { z } from 'zod';
import {
  ConstellationError,
  checkSuccession,
  type HubEndpoints,
  isDid,
  type KeyHistory,
} from '../../../schema/index.ts';
import { readWhole, writeWhole } from './atomic-file.ts';

/** A hub that an actor wants to take part in: its operator looked at the name and the key, and from then on only that history counts. */
export type PinnedHub = {
  readonly did: string;
  readonly name: string;
  readonly endpoints: HubEndpoints;
  /** As it was when the actor joined. Longer ones count when they begin with it. */
  readonly keyHistory: KeyHistory;
  /** RFC 3339, UTC. */
  readonly joinedAt: string;
  /** Set from when the actor left until the hub has heard of it: what is to be told. The hub is a stranger from then on. */
  readonly departure?: string;
};

/** In the folder of the actor. */
export const HUBS_FILE = 'hubs.json';

const address = z.string().refine((text) => URL.canParse(text), 'must be a URL');
const did = z.string().refine(isDid, 'must be a canonical did:web');
const hubEntry = z.strictObject({
  did,
  name: z.string(),
  endpoints: z.strictObject({ graphql: address, roster: address, members: address, keyHistory: address }),
  keyHistory: z.strictObject({ did, statements: z.array(z.string()).min(1) }),
  joinedAt: z.iso.datetime(),
  departure: z.string().optional(),
});
const hubsFile = z.strictObject({ hubs: z.array(hubEntry) });

/** The hubs that an actor pinned; none when there is no file. @throws ConstellationError CONFIG_INVALID */
export async function readPinnedHubs(actorDirectory: string): Promise<readonly PinnedHub[]> {
  const path = join(actorDirectory, HUBS_FILE);
  const value = await readWhole(path);
  if (value === undefined) return [];
  const result = hubsFile.safeParse(value);
  if (result.success) return result.data.hubs.map(pinnedHubIn);
  throw new ConstellationError('CONFIG_INVALID', `${path} has faults:\n${faultsIn(result.error)}`);
}

/** Checks the form of a pinned hub that comes from elsewhere. @throws ConstellationError CONFIG_INVALID */
export function checkPinnedHub(value: unknown): PinnedHub {
  const result = hubEntry.safeParse(value);
  if (result.success) return pinnedHubIn(result.data);
  throw new ConstellationError('CONFIG_INVALID', `A pinned hub has faults:\n${faultsIn(result.error)}`);
}

function pinnedHubIn({ departure, ...hub }: z.output<typeof hubEntry>): PinnedHub {
  return { ...hub, ...(departure === undefined ? {} : { departure }) };
}

function faultsIn({ issues }: z.ZodError): string {
  return issues.map((issue) => `  - ${issue.path.join('.')}: ${issue.message}`).join('\n');
}

/** Writes what an actor knows of one hub, instead of what it knew; undefined forgets the hub. */
export async function changePinnedHub(
  actorDirectory: string,
  hubDid: string,
  change: (before: PinnedHub | undefined) => PinnedHub | undefined,
): Promise<void> {
  const all = await readPinnedHubs(actorDirectory);
  const next = change(all.find((hub) => hub.did === hubDid));
  const hubs = [...all.filter((hub) => hub.did !== hubDid), ...(next ? [next] : [])];
  await writeWhole(join(actorDirectory, HUBS_FILE), { hubs });
}

/** Forgets a hub without a word to it. */
export async function unpinHub(actorDirectory: string, hubDid: string): Promise<void> {
  await changePinnedHub(actorDirectory, hubDid, () => undefined);
}

/** Whether one history may take the place of the other: it is the same, goes on from it, or leaves it by a recovery. */
export function beginsWith(longer: KeyHistory, beginning: KeyHistory): boolean {
  try {
    checkSuccession(beginning, longer);
    return true;
  } catch {
    return false;
  }
}

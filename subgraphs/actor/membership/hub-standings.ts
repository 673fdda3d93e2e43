import { checkKeyHistory, type ErrorCode, isConstellationError } from '../../../schema/index.ts';
import { hubResolver, openSafeFetch } from '../../fetching/index.ts';
import { openFollowedRoster } from './followed-roster.ts';
import { type PinnedHub, readPinnedHubs } from './pinned-hubs.ts';
import { rosterFiles } from './roster-files.ts';

/** How an actor stands with a hub, as it lies on the disk of its node. */
export type HubStanding = {
  readonly actor: string;
  readonly hub: string;
  readonly name: string;
  /** Of the hub's key. */
  readonly thumbprint: string;
  /** By the roster; WAITING until the hub has taken the actor in, LEAVING until it has heard that the actor left. */
  readonly state: 'ACTIVE' | 'SUSPENDED' | 'FORMER' | 'WAITING' | 'LEAVING';
  /** Who takes part beside it. */
  readonly members: number;
  /** When the head was signed that was read last, and until when it is believed; milliseconds. */
  readonly readAt?: number;
  readonly believedUntil?: number;
  readonly code?: ErrorCode;
  /** Members whose keys the hub shows otherwise than it did. */
  readonly refused: readonly string[];
};

/** What a hub tells those of itself to whom it does not show its roster: when none of the node's actors takes part. */
const TOLD: Partial<Record<ErrorCode, HubStanding['state']>> = {
  ADMISSION_PENDING: 'WAITING',
  ACTOR_SUSPENDED: 'SUSPENDED',
  NOT_A_MEMBER: 'FORMER',
};

/** Reads how the actors of a node stand with their hubs. Asks nobody and changes nothing; the node may run meanwhile. */
export async function hubStandings(
  config: {
    readonly directory: string;
    readonly development: boolean;
    readonly actors: readonly { readonly did: string; readonly directory: string }[];
  },
  now: () => number = Date.now,
): Promise<readonly HubStanding[]> {
  const { directory, development, actors } = config;
  const fetch = openSafeFetch({ development });
  const resolveHub = hubResolver({ fetch, development });
  const found: HubStanding[] = [];
  try {
    for (const { did, directory: actorDirectory } of actors)
      for (const pinned of await readPinnedHubs(actorDirectory)) found.push(await standingOf(did, pinned));
    return found;
  } finally {
    await fetch.close();
  }

  async function standingOf(actor: string, pinned: PinnedHub): Promise<HubStanding> {
    const { did: hub, name } = pinned;
    const { current } = await checkKeyHistory(pinned.keyHistory, hub);
    const base = { actor, hub, name, thumbprint: current.thumbprint };
    try {
      const files = rosterFiles(directory, hub);
      const roster = await openFollowedRoster({ pinned, files, fetch, resolveHub, now });
      const { active, issuedAt, expiresAt, isExpired, code, refused } = roster.status();
      const entry = code === undefined ? undefined : TOLD[code];
      const said = pinned.departure === undefined ? (entry ?? roster.entryOf(actor) ?? 'WAITING') : 'LEAVING';
      return {
        ...base,
        thumbprint: roster.keys().current.thumbprint,
        state: said,
        members: active,
        ...(issuedAt === undefined ? {} : { readAt: issuedAt }),
        ...(expiresAt === undefined ? {} : { believedUntil: expiresAt }),
        ...(isExpired ? { code: 'ROSTER_EXPIRED' as const } : code === undefined ? {} : { code }),
        refused,
      };
    } catch (thrown) {
      const code = isConstellationError(thrown) ? thrown.code : 'INTERNAL';
      return { ...base, state: 'WAITING', members: 0, code, refused: [] };
    }
  }
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckedKeyHistory, SigningKey } from '../../../schema/index.ts';
import { actorResolver, hubResolver, openSafeFetch } from '../../fetching/index.ts';
import { type Confirmations, openConfirmations } from './confirmations.ts';
import { deliverDeparture } from './departure.ts';
import { openFollowedRoster, type RosterHealth } from './followed-roster.ts';
import { beginsWith, HUBS_FILE, type PinnedHub, readPinnedHubs } from './pinned-hubs.ts';
import { rosterFiles } from './roster-files.ts';
import { type RosterFollower, startRosterFollower } from './roster-follower.ts';

/** What a node knows of the hubs that its actors joined, and of who takes part in them. It decides by this alone, offline. */
export type JoinedHubs = {
  /** The checked key history of a hub that this actor joined; undefined for strangers. */
  hub(owner: string, hubDid: string): CheckedKeyHistory | undefined;
  /** The hubs that this actor joined and did not leave, the first one first. */
  joined(owner: string): readonly JoinedHub[];
  /** Who this DID is on the hub's roster now: undefined unless ACTIVE and the roster is not expired. */
  member(hubDid: string, did: string): RosterMember | undefined;
  /** Whether a hub that this actor joined names this DID as a member, or this charter as one with members. */
  knows(owner: string, id: string): boolean;
  /** The charters that the hubs of this actor name another in. */
  chartersOf(owner: string, did: string): readonly string[];
  /** How it stands with each roster, for /health and the operator. */
  rosters(): readonly RosterHealth[];
  /** Looks for hubs that were joined or left meanwhile by another process; else that happens within a second. */
  refresh(): Promise<void>;
  /** Asks a hub for its roster now; resolves when it was asked, well or badly. */
  update(hubDid: string): Promise<void>;
  close(): Promise<void>;
};

/** A hub that an actor joined, as its operator pinned it. */
export type JoinedHub = Pick<PinnedHub, 'did' | 'name' | 'endpoints' | 'joinedAt'>;

/** A member as a node believes it to be. */
export type RosterMember = {
  readonly did: string;
  readonly keys: CheckedKeyHistory;
  /** Ids of the charters that the hub names it a confirmed member of. */
  readonly charters: readonly string[];
  /**
   * The key history was confirmed once at the member's own domain (pinned since): without it NETWORKS and PARTNERS are denied, since a
   * hub could have made it up.
   */
  readonly confirmed: boolean;
  /** Whether it is, after an attempt at the member's domain that is under way or can be made now; at most 1.5 seconds. Absent when it is. */
  readonly confirming?: () => Promise<boolean>;
};

/** An actor of this node, as its hubs concern it. */
export type JoiningActor = {
  readonly did: string;
  /** Its folder. */
  readonly directory: string;
  /** First statement of its key history. */
  readonly inception: string;
  /** Shows its hubs that it takes part. */
  readonly signer: SigningKey;
};

export type JoinedHubsOptions = {
  readonly nodeDirectory: string;
  readonly actors: readonly JoiningActor[];
  readonly development: boolean;
  readonly now?: () => number;
  /** Between two questions to a hub, in milliseconds, more or less. */
  readonly pollMs?: number;
  readonly onFault?: (thrown: unknown) => void;
};

const PINS_POLL_MS = 700;
/** Between two looks at who of a roster is not confirmed yet, when nothing in it changed. */
const AHEAD_MS = 30_000;

/** Nothing is known of any hub: for commands that open a node without serving it. */
export const NO_HUBS: JoinedHubs = {
  hub: () => undefined,
  joined: () => [],
  member: () => undefined,
  knows: () => false,
  chartersOf: () => [],
  rosters: () => [],
  refresh: async () => {},
  update: async () => {},
  close: async () => {},
};

/**
 * Opens what is on disk and begins to follow the rosters of all hubs that the actors of this node joined; one follower per hub, however
 * many actors share it.
 */
export async function openJoinedHubs(options: JoinedHubsOptions): Promise<JoinedHubs> {
  const { nodeDirectory, actors, development, now = Date.now, pollMs = 25_000, onFault = () => {} } = options;
  const fetch = openSafeFetch({ development });
  const resolveHub = hubResolver({ fetch, development });
  const pins = new Map<string, readonly PinnedHub[]>();
  const stamps = new Map<string, string>();
  const followers = new Map<string, RosterFollower>();
  const looked = new Map<string, { readonly entries: number; readonly at: number }>();
  /** By hub the actors that joined it. */
  const joined = new Map<string, readonly JoiningActor[]>();
  const confirmations: Confirmations = await openConfirmations({
    nodeDirectory,
    resolve: actorResolver({ fetch, development }),
    own: new Map(actors.map(({ did, inception }) => [did, inception])),
    now,
    firstWaitMs: development ? 500 : 5_000,
    onFault,
  });
  const ended = new AbortController();
  let refreshing: Promise<void> = Promise.resolve();

  async function readChanged(): Promise<void> {
    for (const { did, directory } of actors) {
      const stamp = await stampOf(join(directory, HUBS_FILE));
      if (stamps.get(did) === stamp) continue;
      const read = await readPinnedHubs(directory).catch((thrown: unknown) => {
        onFault(thrown);
        return [];
      });
      pins.set(did, read);
      stamps.set(did, stamp);
    }
  }

  async function follow(): Promise<void> {
    await readChanged();
    const wanted = new Map<string, { pinned: PinnedHub; own: string[] }>();
    for (const [did, hubs] of pins) {
      for (const pinned of hubs) {
        if (pinned.departure !== undefined) continue;
        const known = wanted.get(pinned.did);
        if (!known) wanted.set(pinned.did, { pinned, own: [did] });
        else {
          known.own.push(did);
          // where it answers may have changed since the first of them joined
          if (pinned.joinedAt > known.pinned.joinedAt)
            known.pinned = { ...pinned, keyHistory: known.pinned.keyHistory };
        }
      }
    }
    for (const [did, follower] of followers) {
      if (wanted.has(did)) continue;
      followers.delete(did);
      await follower.close();
    }
    for (const [did, { pinned, own }] of wanted) {
      const known = followers.get(did);
      joined.set(
        did,
        actors.filter((actor) => own.includes(actor.did)),
      );
      if (known?.roster.isOf(pinned)) known.expect(own);
      else {
        followers.delete(did);
        await known?.close();
        const files = rosterFiles(nodeDirectory, did);
        const roster = await openFollowedRoster({
          pinned,
          files,
          fetch,
          resolveHub,
          now,
          askers: () => joined.get(did) ?? [],
        });
        followers.set(did, startRosterFollower({ roster, own, now, pollMs, onFault }));
      }
    }
  }

  const refresh = () => {
    refreshing = refreshing.then(follow).catch(onFault);
    return refreshing;
  };

  await refresh();
  const watching = (async () => {
    // many actors are looked at less often: a second more or less is nothing to somebody who joins
    const every = Math.max(PINS_POLL_MS, actors.length * 5);
    while (!ended.signal.aborted) {
      await sleep(every, undefined, { signal: ended.signal, ref: false }).catch(() => {});
      if (ended.signal.aborted) break;
      await refresh();
      confirmAhead();
    }
  })();
  const telling = tellDepartures();

  /** Whoever takes part is confirmed before it comes, so that its very first request sees what is for it. */
  function confirmAhead(): void {
    for (const [did, { roster }] of followers) {
      const { entries } = roster.status();
      const last = looked.get(did);
      if (last?.entries === entries && performance.now() - last.at < AHEAD_MS) continue;
      looked.set(did, { entries, at: performance.now() });
      for (const member of roster.members()) confirmations.ahead(member.did, member.inception);
    }
  }

  /** What a hub was not told because it did not answer is told again, until it is. */
  async function tellDepartures(): Promise<void> {
    for (let pause = 5_000; !ended.signal.aborted; pause = Math.min(pause * 2, 300_000)) {
      await sleep(pause, undefined, { signal: ended.signal, ref: false }).catch(() => {});
      for (const { did, directory } of actors) {
        for (const hub of pins.get(did) ?? []) {
          if (hub.departure === undefined || ended.signal.aborted) continue;
          await deliverDeparture({ actorDirectory: directory, hub, fetch, signal: ended.signal }).catch(onFault);
          pause = 5_000;
        }
      }
    }
  }

  return {
    hub(owner, hubDid) {
      const pinned = pins.get(owner)?.find(({ did, departure }) => did === hubDid && departure === undefined);
      const roster = pinned && followers.get(hubDid)?.roster;
      if (!pinned || !roster) return undefined;
      // two actors that pinned different histories under one name: only the one that is followed counts
      const followed = { did: hubDid, statements: roster.keyStatements() };
      return beginsWith(followed, pinned.keyHistory) ? roster.keys() : undefined;
    },
    joined: (owner) =>
      (pins.get(owner) ?? [])
        .filter(({ departure }) => departure === undefined)
        .toSorted((one, other) => (one.joinedAt < other.joinedAt ? -1 : 1)),
    member(hubDid, did) {
      const found = followers.get(hubDid)?.roster.member(did);
      if (!found) return undefined;
      const { keys, charters, inception } = found;
      if (confirmations.isConfirmed(did, inception)) return { did, keys, charters, confirmed: true };
      return { did, keys, charters, confirmed: false, confirming: () => confirmations.confirm(did, inception) };
    },
    knows(owner, id) {
      const own = (pins.get(owner) ?? []).flatMap(({ did, departure }) =>
        departure === undefined ? (followers.get(did)?.roster ?? []) : [],
      );
      return own.some((roster) => roster.members().some(({ did, charters }) => did === id || charters.includes(id)));
    },
    chartersOf: (owner, did) => [
      ...new Set(
        (pins.get(owner) ?? []).flatMap((hub) =>
          hub.departure === undefined ? (followers.get(hub.did)?.roster.member(did)?.charters ?? []) : [],
        ),
      ),
    ],
    rosters: () => [...followers.values()].map(({ roster }) => roster.status()),
    refresh,
    update: async (hubDid) => followers.get(hubDid)?.round(),
    async close() {
      ended.abort();
      await Promise.all([watching, telling]);
      await refreshing;
      await Promise.all([...followers.values()].map((follower) => follower.close()));
      await confirmations.close();
      await fetch.close();
    },
  };
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? `${found.mtimeNs} ${found.ino} ${found.size}` : '';
}

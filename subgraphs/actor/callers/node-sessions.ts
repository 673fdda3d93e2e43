import type { KeyObject } from 'node:crypto';
import { REQUESTS_PER_SESSION } from '../../../schema/index.ts';

/** A session that a hub opened with this node. */
export type NodeSession = {
  readonly id: string;
  /** DID of the hub. */
  readonly hub: string;
  /** Thumbprint of the key with which the hub opened it. */
  readonly hubKey: string;
  /** DID of the actor whose membership it rests on, and at whose address it holds. */
  readonly actor: string;
  readonly secret: KeyObject;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
};

/** The sessions that are open at a node; in memory, since a hub opens another in one round trip. */
export type NodeSessions = {
  add(session: NodeSession): void;
  /** An open session of that name. */
  find(id: string, now: number): NodeSession | undefined;
  /** Notes that a request with this number came; false when it came before. */
  take(session: NodeSession, number: number): boolean;
  end(id: string): void;
  readonly size: number;
};

/** Each process of a hub has one, and another while it renews. */
const PER_HUB = 64;
const IN_ALL = 1_024;

/** Keeps sessions, a bounded number of each hub and in all: the oldest goes when another comes. */
export function openNodeSessions(limits: { readonly perHub?: number; readonly inAll?: number } = {}): NodeSessions {
  const { perHub = PER_HUB, inAll = IN_ALL } = limits;
  type Entry = { readonly session: NodeSession; readonly taken: Uint8Array };
  // in order of opening, as maps keep it
  const open = new Map<string, Entry>();

  function end(id: string): void {
    open.delete(id);
  }

  return {
    get size() {
      return open.size;
    },
    add(session) {
      const all = [...open.values()];
      const ofHub = all.filter((entry) => entry.session.hub === session.hub);
      if (ofHub.length >= perHub) end((ofHub[0] as Entry).session.id);
      else if (all.length >= inAll) end((all[0] as Entry).session.id);
      // a bit for each number: what is remembered of a session has one size, however much it is used
      open.set(session.id, { session, taken: new Uint8Array(REQUESTS_PER_SESSION / 8) });
    },
    find(id, now) {
      const entry = open.get(id);
      if (!entry) return undefined;
      if (now < entry.session.endsAt) return entry.session;
      end(id);
      return undefined;
    },
    take({ id }, number) {
      const taken = open.get(id)?.taken;
      const bit = 1 << (number & 7);
      const at = number >> 3;
      if (!taken || ((taken[at] ?? 0xff) & bit) !== 0) return false;
      taken[at] = (taken[at] ?? 0) | bit;
      return true;
    },
    end,
  };
}

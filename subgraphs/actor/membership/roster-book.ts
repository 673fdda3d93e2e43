import {
  type CheckedKeyHistory,
  checkKeyHistory,
  checkSuccession,
  digestOf,
  type RosterEntry,
  type RosterStatus,
} from '../../../schema/index.ts';

/** A member as the entries of one roster leave it. */
export type BookedMember = {
  readonly did: string;
  readonly keys: CheckedKeyHistory;
  readonly charters: readonly string[];
  /** Digest of the first statement of its key history: what its own domain is asked to confirm. */
  readonly inception: string;
};

/**
 * What the entries of a roster come to. The key history of each member is pinned: an entry that shows one which does not continue it is
 * not believed, and the member is nobody until an entry does. Statements stay on disk; in memory are keys, and digests of what is pinned.
 */
export type RosterBook = {
  take(entries: readonly RosterEntry[]): Promise<void>;
  /** A member that is ACTIVE by its last entry, with keys that continue the pinned ones. */
  member(did: string): BookedMember | undefined;
  /** All of those. */
  members(): readonly BookedMember[];
  status(did: string): RosterStatus | undefined;
  /** How many are ACTIVE. */
  active(): number;
  /** Members whose last entry showed another key history than the pinned one. */
  refused(): readonly string[];
};

type Known = {
  status: RosterStatus;
  charters: readonly string[];
  pin?: {
    readonly length: number;
    readonly digest: string;
    readonly inception: string;
    readonly keys: CheckedKeyHistory;
  };
  isRefused: boolean;
};

const NO_CHARTERS: readonly string[] = [];

export function rosterBook(): RosterBook {
  const known = new Map<string, Known>();

  async function takeOne({ did, status, keyHistory, charters }: RosterEntry): Promise<void> {
    const before = known.get(did);
    const next: Known = {
      status,
      charters: charters.length === 0 ? NO_CHARTERS : charters,
      isRefused: false,
      ...(before?.pin ? { pin: before.pin } : {}),
    };
    known.set(did, next);
    // what was pinned stays so
    if (status !== 'ACTIVE' && keyHistory.length === 0) return;
    const pin = before?.pin;
    const digest = historyDigest(keyHistory);
    if (pin && pin.length === keyHistory.length && pin.digest === digest) return;
    try {
      const keys = await checkKeyHistory({ did, statements: keyHistory }, did);
      if (pin) checkSuccession(pin.keys, keys);
      next.pin = { length: keyHistory.length, digest, inception: digestOf(keyHistory[0] ?? ''), keys };
    } catch {
      next.isRefused = true;
    }
  }

  function member(did: string): BookedMember | undefined {
    const found = known.get(did);
    if (found?.status !== 'ACTIVE' || found.isRefused || !found.pin) return undefined;
    return { did, keys: found.pin.keys, charters: found.charters, inception: found.pin.inception };
  }

  return {
    async take(entries) {
      for (const entry of entries) await takeOne(entry);
    },
    member,
    members: () => [...known.keys()].flatMap((did) => member(did) ?? []),
    status: (did) => known.get(did)?.status,
    active: () => [...known.values()].filter(({ status, isRefused }) => status === 'ACTIVE' && !isRefused).length,
    refused: () => [...known].flatMap(([did, { isRefused }]) => (isRefused ? [did] : [])),
  };
}

function historyDigest(statements: readonly string[]): string {
  return digestOf(statements.join('\n'));
}

import {
  ConstellationError,
  digestOf,
  nextRosterEntry,
  type RosterEntry,
  type RosterPage,
  type RosterStatus,
  rosterDigest,
  signRosterHead,
} from '../../../schema/index.ts';
import type { HubIdentity } from '../identity.ts';
import type { HubState, Member } from '../store/port.ts';

/** The roster as this hub publishes it: a chain in hub-state that only grows, and a head that is signed when somebody asks. */
export type PublishedRoster = {
  /** Appends what has changed since the last entry. Resolves when the chain says what hub-state says. */
  sync(): Promise<void>;
  /** The same, soon: for news that come often. */
  syncSoon(): void;
  /** Entries after a number, with the signed head. @throws ConstellationError NOT_READY */
  page(after: number, first: number): Promise<RosterPage>;
  /** Changes with every head that is signed. */
  etag(): Promise<string>;
  close(): Promise<void>;
};

/** Ids of the charters that each member is confirmed to take part in. */
export type Charters = () => Promise<ReadonlyMap<string, readonly string[]>>;

export type PublishedRosterOptions = {
  readonly state: HubState;
  readonly identity: HubIdentity;
  readonly charters?: Charters;
  /** For how long nodes may believe a head when they cannot reach the hub. */
  readonly hours?: number;
  readonly now?: () => number;
  /** Between two looks at charters, when nobody calls. */
  readonly everyMs?: number;
  readonly onFault?: (thrown: unknown) => void;
};

export const ROSTER_HOURS = { default: 24, least: 1, most: 168 } as const;
export const ROSTER_PAGE = 500;
const PAGE_BYTES = 1_000_000;
const MAX_CHARTERS = 1_000;
const HEAD_MS = 60_000;
/** Charters are asked for at most so often. */
const GATHER_MS = 2_000;

/**
 * Opens the roster of a hub, and publishes what hub-state has that it has not. Several processes may do so over one store: an entry that
 * another has published already is taken as read.
 *
 * @throws ConstellationError CONFIG_INVALID when the chain in the store was published under another name
 */
export async function openPublishedRoster(options: PublishedRosterOptions): Promise<PublishedRoster> {
  const { state, identity, charters, hours = ROSTER_HOURS.default, now = Date.now, onFault = () => {} } = options;
  const { did: hub, signingKey } = identity;
  /** Of each member, what its last entry says, as a digest. */
  const published = new Map<string, string>();
  const statuses = new Map<string, RosterStatus>();
  let last: { count: number; digest?: string } = { count: 0 };
  let head: { readonly jws: string; readonly count: number; readonly until: number } | undefined;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let lastSync = 0;
  let isClosed = false;

  await readOn();

  /** Takes in what was published, by this process or another. */
  async function readOn(): Promise<void> {
    for (;;) {
      const entries = await state.rosterEntries(last.count, ROSTER_PAGE);
      for (const entry of entries) note(entry);
      if (entries.length < ROSTER_PAGE) return;
    }
  }

  function note(entry: RosterEntry): void {
    if (rosterDigest(hub, entry) !== entry.digest)
      throw new ConstellationError(
        'CONFIG_INVALID',
        `The roster in hub-state was published by another hub than ${hub}, or is damaged. What to do: set the name that the hub had ("did" in hub.json), or restore a backup.`,
      );
    published.set(entry.did, contentDigest(entry));
    statuses.set(entry.did, entry.status);
    last = { count: entry.seq, digest: entry.digest };
  }

  async function publishChanges(): Promise<void> {
    lastSync = now();
    if ((await state.standing())?.isRestored) return;
    await readOn();
    const [members, confirmed] = await Promise.all([state.members(), charters?.()]);
    for (const member of members) {
      const body = entryBody(member, confirmed?.get(member.did) ?? []);
      if (body) await publish(body);
    }
    const known = new Set(members.map(({ did }) => did));
    for (const [did, status] of [...statuses]) {
      // taken out of hub-state without a trace: it is former all the same
      if (!known.has(did) && status !== 'FORMER')
        await publish({ did, status: 'FORMER', keyHistory: [], charters: [] });
    }
  }

  function entryBody(member: Member, confirmed: readonly string[]): Omit<RosterEntry, 'seq' | 'digest'> | undefined {
    const { did, keyHistory } = member;
    const status = member.status === 'APPLIED' ? 'FORMER' : member.status;
    // an applicant, and who was turned down or left before the roster knew it
    if (status === 'FORMER' && !published.has(did)) return undefined;
    const own = status === 'ACTIVE' ? [...new Set(confirmed)].sort().slice(0, MAX_CHARTERS) : [];
    // the keys of who does not take part open nothing, so nobody has to carry them
    return { did, status, keyHistory: status === 'ACTIVE' ? keyHistory.statements : [], charters: own };
  }

  async function publish(body: Omit<RosterEntry, 'seq' | 'digest'>): Promise<void> {
    while (published.get(body.did) !== contentDigest(body)) {
      const entry = nextRosterEntry(hub, last, body);
      if (await state.appendRoster(entry)) note(entry);
      else await readOn();
    }
  }

  const sync = () => {
    const next = running.then(publishChanges, publishChanges);
    running = next.catch(() => {});
    return next;
  };

  function syncSoon(): void {
    if (timer !== undefined || isClosed) return;
    const wait = Math.max(0, lastSync + GATHER_MS - now());
    timer = setTimeout(
      () => {
        timer = undefined;
        void sync().catch(onFault);
      },
      Math.min(wait, GATHER_MS),
    ).unref();
  }

  const everyMs = options.everyMs ?? (charters ? 5_000 : 20_000);
  const regular = setInterval(syncSoon, everyMs).unref();

  async function signedHead(): Promise<{ jws: string; count: number }> {
    if ((await state.standing())?.isRestored)
      throw new ConstellationError('NOT_READY', 'The roster waits until the hub has asked its members for it.', {
        retryable: true,
      });
    // another process may have published
    await readOn();
    if (head && head.count === last.count && now() < head.until) return head;
    const issuedAt = Math.floor(now() / 1_000);
    const { count, digest } = last;
    const signed = {
      hub,
      count,
      ...(digest === undefined ? {} : { digest }),
      issuedAt,
      expiresAt: issuedAt + hours * 3_600,
    };
    head = { jws: await signRosterHead(signed, signingKey), count, until: now() + HEAD_MS };
    return head;
  }

  return {
    sync,
    syncSoon,
    async page(after, first) {
      const { jws, count } = await signedHead();
      const found = after >= count ? [] : await state.rosterEntries(after, Math.min(first, ROSTER_PAGE));
      const entries: RosterEntry[] = [];
      let bytes = 0;
      for (const entry of found) {
        bytes += JSON.stringify(entry).length;
        if (entry.seq > count || (entries.length > 0 && bytes > PAGE_BYTES)) break;
        entries.push(entry);
      }
      return { head: jws, entries };
    },
    async etag() {
      return `"${digestOf((await signedHead()).jws).slice(8, 40)}"`;
    },
    async close() {
      isClosed = true;
      clearInterval(regular);
      clearTimeout(timer);
      await running;
    },
  };
}

function contentDigest({
  status,
  keyHistory,
  charters,
}: Pick<RosterEntry, 'status' | 'keyHistory' | 'charters'>): string {
  return digestOf([status, keyHistory.length, ...keyHistory, ...charters].join('\n'));
}

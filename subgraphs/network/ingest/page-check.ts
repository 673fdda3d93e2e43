import { setImmediate as turn } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import {
  type CheckedKeyHistory,
  ConstellationError,
  checkEntryFollows,
  ERROR_CODES,
  type ErrorCode,
  type FeedEntry,
  type FeedHead,
  isConstellationError,
  type KindRegistry,
  recordVerifier,
  type VerifiedRecord,
} from '../../../schema/index.ts';
import { rowOfRecord } from '../index-row.ts';
import { pastBefore } from '../past-rows.ts';
import type { ChainLine, FeedPosition, Hole, IndexRow, PastRow, RowFloor } from '../store/port.ts';
import { FeedNotStoodBy, type KeyStanding } from './key-standing.ts';
import { checkRestored } from './restored.ts';
import { checkKindOfId, checkSuccession } from './version-check.ts';

/** Entries that are checked before other work of the process gets its turn: some ten milliseconds' worth. */
const ENTRIES_PER_TURN = 25;
const MAX_SKEW_MS = 60_000;

/** What some codes mean of an entry. Nothing of the member's own words, which an operator's screen should not show. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  BAD_ID: 'The id is not of the kind that the record is of.',
  FOREIGN_ID: 'The id belongs to another actor.',
  VERSION_CONFLICT: 'The version does not follow from the one that was shown before.',
  WITHDRAWN: 'The record was withdrawn before.',
  CLOCK_SKEW: 'The time of issue lies ahead of the clock, or before that of the version shown before.',
};

/** The keys of a member; asked again when a proof names one that is not known yet. */
export type MemberKeys = {
  current(): CheckedKeyHistory;
  /**
   * Looks for a longer history at the member; false when there is none.
   *
   * @throws KeysUnavailable when that cannot be found out now: then nothing can be said about the proof either
   */
  renew(): Promise<boolean>;
  /** Takes in what others have pinned meanwhile. */
  sync(): Promise<void>;
};

/** The keys of a member cannot be asked for now. The page is read again later; its entries are no holes. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export type PageCheck = {
  readonly from: FeedPosition;
  readonly entries: readonly FeedEntry[];
  readonly keys: MemberKeys;
  readonly standing: KeyStanding;
  readonly registry: KindRegistry;
  /** What the index holds of the ids on the page. */
  readonly known: ReadonlyMap<string, IndexRow>;
  /** And the versions before those. */
  readonly past: ReadonlyMap<string, readonly PastRow[]>;
  /** What it remembers of those that are hidden. */
  readonly floors: ReadonlyMap<string, RowFloor>;
  readonly now: () => number;
  readonly signal: AbortSignal;
};

/** What follows from a page, but for the row of the actor itself. */
export type CheckedPage = {
  readonly position: FeedPosition;
  readonly puts: ReadonlyMap<string, IndexRow>;
  /** The versions before those, where there are any. */
  readonly past: ReadonlyMap<string, readonly PastRow[]>;
  readonly removes: ReadonlyMap<string, RowFloor>;
  readonly chain: readonly ChainLine[];
  readonly holes: readonly Hole[];
};

/**
 * Checks a page entry by entry: that it follows in the chain, that its proof holds and is about what the entry says, and that the
 * record is its author's to make. A faulty entry becomes a hole, and the next one is looked at: one bad record hides no other.
 */
export async function checkPage(check: PageCheck): Promise<CheckedPage> {
  const { from, entries, keys, standing, registry, now, signal } = check;
  const { actor, tier } = from;
  const puts = new Map<string, IndexRow>();
  const past = new Map<string, readonly PastRow[]>();
  const removes = new Map<string, RowFloor>();
  const chain: ChainLine[] = [];
  const holes: Hole[] = [];
  let { head, issuedAt } = from;
  let verify = recordVerifier(keys.current());
  let hasRenewed = false;
  const latest = `${new Date(now() + MAX_SKEW_MS).toISOString().slice(0, 19)}Z`;

  for (const [index, entry] of entries.entries()) {
    if (index % ENTRIES_PER_TURN === ENTRIES_PER_TURN - 1) {
      await turn();
      signal.throwIfAborted();
    }
    try {
      checkEntryFollows(actor, tier, head, entry);
      const row = await rowOfEntry(entry);
      if (row) {
        putPast(row);
        puts.set(row.id, row);
        removes.delete(row.id);
        if (issuedAt === undefined || row.issuedAt > issuedAt) issuedAt = row.issuedAt;
      }
    } catch (thrown) {
      if (!isConstellationError(thrown)) throw thrown;
      // what came before is not bound by what comes
      const isBreak = thrown.code === 'FEED_BROKEN' || thrown.code === 'WRONG_DIGEST';
      if (isBreak && standing.isOpen()) throw new FeedNotStoodBy('The chain is broken.', { cause: thrown });
      holes.push(holeOf(entry, thrown.code));
    }
    standing.pass(entry.digest);
    chain.push(lineOf(entry));
    head = headOf(entry);
  }
  return {
    position: { actor, tier, head, ...(issuedAt === undefined ? {} : { issuedAt }) },
    puts,
    past,
    removes,
    chain,
    holes,
  };

  /** Called before the row takes its place. */
  function putPast(row: IndexRow): void {
    const { id, feedSeq } = row;
    const before = earlier({ id, seq: feedSeq });
    const isOnPage = puts.has(id) || removes.has(id);
    const versions = pastBefore(
      row,
      before && 'facets' in before ? before : undefined,
      (isOnPage ? past : check.past).get(id),
    );
    if (versions.length > 0) past.set(id, versions);
    else past.delete(id);
  }

  async function rowOfEntry(entry: FeedEntry): Promise<IndexRow | undefined> {
    switch (entry.action) {
      case 'RESTORED':
        await checkRestored(entry, { actor, tier, keys: keys.current() });
        // no fault, but the operator should know that what was known of the actor may have been forgotten
        holes.push(holeOf(entry, 'FEED_RESTORED'));
        return undefined;
      case 'HIDDEN':
        return remove(entry);
      case 'PUBLISHED':
        // shown once and no longer: a later entry says why
        if (entry.sdJwt === undefined) return undefined;
        return rowOf(entry, await verified(entry.sdJwt));
      case 'WITHDRAWN':
        // its tombstone is hidden by now, and hiding needs no proof
        if (entry.sdJwt === undefined) return remove(entry);
        return rowOf(entry, await verified(entry.sdJwt));
    }
  }

  /** Without a proof the version is only claimed, so the highest known stays, and a withdrawal is not taken back. */
  function remove(entry: FeedEntry): undefined {
    const { id, seq, kind, version, recordDigest } = entry;
    if (!id.startsWith(`${actor}/`)) throw new ConstellationError('FOREIGN_ID');
    const before = earlier(entry);
    const claimed = { kind, version, digest: recordDigest };
    const highest = before !== undefined && before.version >= version ? before : claimed;
    const withdrawn = entry.action === 'WITHDRAWN' || before?.withdrawn === true;
    puts.delete(id);
    past.delete(id);
    removes.set(id, {
      id,
      kind: highest.kind,
      version: highest.version,
      digest: highest.digest,
      withdrawn,
      feedSeq: seq,
    });
  }

  async function verified(sdJwt: string): Promise<VerifiedRecord> {
    try {
      return await verify(sdJwt);
    } catch (thrown) {
      if (isConstellationError(thrown, 'BAD_PROOF') && claimedTime(sdJwt) > latest)
        throw new ConstellationError('CLOCK_SKEW', undefined, { cause: thrown });
      if (!isConstellationError(thrown, 'UNKNOWN_KEY') || hasRenewed) throw thrown;
      // once a page: a member that names keys at random cannot make the hub ask for each
      hasRenewed = true;
      if (!(await keys.renew())) throw thrown;
      verify = recordVerifier(keys.current());
      return verify(sdJwt);
    }
  }

  function rowOf(entry: FeedEntry, { envelope, content, withheldCount, digest, key }: VerifiedRecord): IndexRow {
    if (!entry.id.startsWith(`${actor}/`)) throw new ConstellationError('FOREIGN_ID');
    if (!standing.counts(key)) throw new ConstellationError('KEY_REVOKED');
    if (digest !== entry.recordDigest) throw new ConstellationError('WRONG_DIGEST');
    if (envelope.id !== entry.id || envelope.kind !== entry.kind || envelope.version !== entry.version)
      throw new ConstellationError('BAD_PROOF');
    if ((envelope.withdrawn !== undefined) !== (entry.action === 'WITHDRAWN'))
      throw new ConstellationError('BAD_PROOF');
    checkKindOfId(registry, envelope);
    if (envelope.issuedAt > latest) throw new ConstellationError('CLOCK_SKEW');
    const row = rowOfRecord(registry, { tier, envelope, content, withheldCount, digest, feedSeq: entry.seq });
    checkSuccession(row, envelope.previous, earlier(entry));
    return row;
  }

  /** What is known of the record from before this entry; rows of later entries are there after a crash, and say nothing about it. */
  function earlier({ id, seq }: Pick<FeedEntry, 'id' | 'seq'>): IndexRow | RowFloor | undefined {
    const row = puts.get(id) ?? removes.get(id) ?? check.known.get(id) ?? check.floors.get(id);
    return row && row.feedSeq < seq ? row : undefined;
  }

  function holeOf(entry: FeedEntry, code: ErrorCode): Hole {
    const at = `${new Date(now()).toISOString().slice(0, 19)}Z`;
    return { actor, tier, seq: entry.seq, code, detail: WORDS[code] ?? ERROR_CODES[code], at };
  }
}

/** The time a proof claims, unchecked: a proof from the future does not hold, and the operator should read why. */
function claimedTime(sdJwt: string): string {
  try {
    const { issuedAt } = decodeJwt(sdJwt.slice(0, sdJwt.indexOf('~')));
    return typeof issuedAt === 'string' ? issuedAt : '';
  } catch {
    return '';
  }
}

/** Whether an entry was passed over; else it is only a note for the operator. */
export function isFault({ code, seq }: Hole): boolean {
  return code !== 'FEED_RESTORED' && seq > 0;
}

/** The head of a feed right after an entry. */
export function headOf({ seq, digest }: FeedEntry): FeedHead {
  return { count: seq, digest };
}

function lineOf({ seq, id, version, recordDigest, digest }: FeedEntry): ChainLine {
  return { seq, id, version, recordDigest, digest };
}

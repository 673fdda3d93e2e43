import {
  ConstellationError,
  EMPTY_HEAD,
  ERROR_CODES,
  type ErrorCode,
  type FeedTier,
  isConstellationError,
  type KindRegistry,
  segmentOf,
} from '../../../schema/index.ts';
import { PROFILE_KIND, rowOfActor } from '../index-row.ts';
import { hasOpaque } from '../store/opaque-rows.ts';
import type { FeedPosition, Hole, IndexBatch, IndexRow, IndexStore, Member, PastRow } from '../store/port.ts';
import { type FeedClient, type FeedPage, PAGE_LENGTH } from './feed-client.ts';
import { anchorsBehind, FeedNotStoodBy, type KeyStanding, keyStanding } from './key-standing.ts';
import { type CheckedPage, checkPage, headOf, isFault, type MemberKeys } from './page-check.ts';
import type { Positions } from './positions.ts';
import { departsFrom, explainDeparture } from './rollback.ts';

/** Reads one feed of one member into the index. */
export type FeedReader = {
  /** Gives the member itself its row in the index. Before its feed was read for the first time nothing else would. */
  introduce(): Promise<void>;
  /**
   * Whether there is something to read. A small question, for a member of whom it is not known whether it answers at all.
   *
   * @throws ConstellationError ACTOR_*
   */
  hasNews(signal: AbortSignal): Promise<boolean>;
  /**
   * Reads towards the head that the feed shows at the beginning, for a while. The next page is fetched while this one is checked.
   *
   * @throws ConstellationError FEED_ROLLED_BACK | ACTOR_*
   */
  readOn(signal: AbortSignal, limits: SliceLimits): Promise<Slice>;
  /** Reads again what was kept without being understood, and what is understood now. */
  readAgain(signal: AbortSignal): Promise<void>;
};

export type SliceLimits = {
  /** Where to end; where the head is at the beginning when left out. A feed may grow as fast as it is read. */
  readonly target?: number | undefined;
  /** No further page is asked for after so many milliseconds. */
  readonly ms: number;
};

/** What came of reading for a while. */
export type Slice = {
  /** Entries. */
  readonly taken: number;
  readonly target: number;
  readonly isThere: boolean;
  /** Whether the feed is longer still. */
  readonly isMore: boolean;
};

export type FeedReaderOptions = {
  readonly member: () => Member;
  readonly tier: FeedTier;
  readonly keys: MemberKeys;
  readonly client: FeedClient;
  readonly index: IndexStore;
  readonly positions: Positions;
  readonly registry: KindRegistry;
  readonly now: () => number;
  /** The node answered. */
  readonly onHeard: () => void;
  /** The index took in this many new holes; undefined when all were forgotten. */
  readonly onHoles: (count: number | undefined) => void;
  /** Something to know of the member itself. */
  readonly onNote?: (note: Hole) => void;
  /** Records of these kinds came, changed or went; undefined when all that was known of the feed was forgotten. */
  readonly onChanged?: (kinds: ReadonlySet<string> | undefined) => void;
  /** The index has other rows of the feed than before; `isWhole`: also such as came from entries that were read before. */
  readonly onRows?: (isWhole: boolean) => void;
};

/** How long a member may take to let a departure be explained. */
const EXPLAIN_MS = 20_000;

export function feedReader(options: FeedReaderOptions): FeedReader {
  const { member, tier, keys, client, index, positions, registry, now, onHeard, onHoles } = options;
  const { onChanged = () => {}, onNote = () => {}, onRows = () => {} } = options;
  const actor = member().did;
  const profileSegment = registry.byName(PROFILE_KIND)?.segment;

  async function readPage(after: number, first: number, signal: AbortSignal): Promise<FeedPage> {
    return client({ endpoint: member().endpoint, actor, tier, after, first, signal });
  }

  /** Begins to fetch a page; it may fail before anybody waits for it. */
  function ask(after: number, signal: AbortSignal): { after: number; page: Promise<FeedPage> } {
    const page = readPage(after, PAGE_LENGTH, signal);
    page.catch(() => {});
    return { after, page };
  }

  /** What is taken of keys that the actor has given up. */
  let stands: KeyStanding | undefined;
  let isDoubted = false;
  let heeded: string | undefined;

  async function standingHere(): Promise<KeyStanding> {
    if (stands) return stands;
    const { count } = positions.get(actor, tier).head;
    const behind = await anchorsBehind(index, { actor, tier, count, keys: keys.current() });
    stands = keyStanding(keys.current, tier, behind, isDoubted);
    return stands;
  }

  /** When the actor has given a key up since the feed was read, it is read again: some of it may not count any more. */
  async function heedKeys(): Promise<void> {
    await keys.sync();
    const { standing } = keys.current();
    if (standing === heeded || standing === undefined) return;
    isDoubted = false;
    stands = undefined;
    const note = keysNote(standing);
    const noted = await index.holes(actor);
    if (!noted.some((hole) => hole.tier === tier && hole.seq === note.seq && hole.detail === note.detail))
      await beginAnew(note);
    heeded = standing;
  }

  /** For the operator, and to know after a start that it was done. */
  function keysNote(standing: string): Hole {
    const at = `${new Date(now()).toISOString().slice(0, 19)}Z`;
    const detail = `A key was given up, and the feed was read again by its key history (${standing}).`;
    return { actor, tier, seq: 0, code: 'KEY_REVOKED', detail, at };
  }

  async function introduce(): Promise<void> {
    const position = positions.get(actor, tier);
    if (position.head.count > 0) return;
    const puts = [rowOfActor(member(), tier, { feedSeq: 0 })];
    const batch = { actor, tier, expected: EMPTY_HEAD, position, puts, removes: [], chain: [], holes: [] };
    if (await index.apply(batch)) positions.set(position);
    else await positions.reload();
    onRows(false);
  }

  async function hasNews(signal: AbortSignal): Promise<boolean> {
    const { endpoint } = member();
    const { count } = positions.get(actor, tier).head;
    const page = await client({ endpoint, actor, tier, after: count, first: 1, signal, withinMs: 5_000 });
    onHeard();
    return departsFrom(positions.get(actor, tier), page) || page.entries.length > 0;
  }

  async function readOn(signal: AbortSignal, limits: SliceLimits): Promise<Slice> {
    await heedKeys();
    try {
      const slice = await readSome(signal, limits);
      if (slice.isThere && !slice.isMore && (await standingHere()).isOpen())
        throw new FeedNotStoodBy('It ends before.');
      await heedKeys();
      return slice;
    } catch (thrown) {
      const position = positions.get(actor, tier);
      if (isConstellationError(thrown, 'FEED_GAP')) await noteOnce('FEED_GAP', position, position.head.count + 1);
      if (!(thrown instanceof FeedNotStoodBy)) throw thrown;
      isDoubted = true;
      await beginAnew(keysNote(keys.current().standing ?? ''));
      return { taken: 0, target: 0, isThere: false, isMore: true };
    }
  }

  async function readSome(signal: AbortSignal, { target, ms }: SliceLimits): Promise<Slice> {
    const endsAt = performance.now() + ms;
    let taken = 0;
    let until = target;
    const goOn = () => ask(positions.get(actor, tier).head.count, signal);
    let asked = goOn();
    for (;;) {
      const page: FeedPage = await asked.page;
      signal.throwIfAborted();
      onHeard();
      const position = positions.get(actor, tier);
      const goal = until ?? page.head.count;
      until = goal;
      const isBeside = asked.after !== position.head.count;
      if (isBeside || (departsFrom(position, page) && !(await isOnlyBrokenLink(position, page, signal)))) {
        if (performance.now() > endsAt) return { taken, target: goal, isThere: false, isMore: true };
        asked = goOn();
        continue;
      }
      const last = page.entries.at(-1);
      if (!last) return { taken, target: goal, isThere: true, isMore: false };
      const isMore = page.head.count > last.seq;
      const isEnd = !isMore || last.seq >= goal || performance.now() > endsAt;
      if (!isEnd) asked = ask(last.seq, signal);
      if (await takeIn(position, page, signal)) taken += page.entries.length;
      else if (!isEnd) asked = goOn();
      if (isEnd) return { taken, target: goal, isThere: !isMore || last.seq >= goal, isMore };
    }
  }

  /** Checks a page and applies it; false when another hub was faster, and then the position is the stored one. */
  async function takeIn(position: FeedPosition, page: FeedPage, signal: AbortSignal): Promise<boolean> {
    const ids = [...new Set(page.entries.map(({ id }) => id)), actor];
    const [known, past, floors] = await Promise.all([
      index.rows(tier, ids),
      index.past(tier, ids),
      index.floors(tier, ids),
    ]);
    const { entries } = page;
    const standing = (await standingHere()).copy();
    const stored = { known, past, floors };
    const checked = await checkPage({ from: position, entries, keys, standing, registry, ...stored, now, signal });
    signal.throwIfAborted();
    const actorRow = newActorRow(checked, known);
    const applied = await index.apply({
      actor,
      tier,
      expected: position.head,
      position: checked.position,
      puts: actorRow ? [...checked.puts.values(), actorRow] : [...checked.puts.values()],
      past: checked.past,
      removes: [...checked.removes.values()],
      chain: checked.chain,
      holes: checked.holes,
    });
    onRows(false);
    // also what another hub on the same index was faster with: those who listen here hear of it from nobody else
    onChanged(new Set([...checked.puts.values(), ...checked.removes.values()].map(({ kind }) => kind)));
    if (!applied) {
      await positions.reload();
      stands = undefined;
      return false;
    }
    positions.set(checked.position);
    stands = standing;
    const faults = checked.holes.filter(isFault).length;
    if (faults > 0) onHoles(faults);
    for (const hole of checked.holes) onNote(hole);
    return true;
  }

  /** The row of the actor, when the page changes what its Profile says. */
  function newActorRow({ puts, removes }: CheckedPage, known: ReadonlyMap<string, IndexRow>): IndexRow | undefined {
    const before = known.get(actor);
    // the actor's row is that of the profile it was made from, if the digests are the same
    const isSource = (id: string) => !before || (known.get(id)?.digest ?? before.digest) === before.digest;
    const shown = [...puts.values()].filter(({ kind, opaque }) => kind === PROFILE_KIND && !opaque);
    const changes: { feedSeq: number; profile?: IndexRow }[] = [
      ...shown.filter(({ withdrawn }) => !withdrawn).map((profile) => ({ feedSeq: profile.feedSeq, profile })),
      ...shown.filter(({ withdrawn, id }) => withdrawn && isSource(id)).map(({ feedSeq }) => ({ feedSeq })),
      ...[...removes]
        .filter(([id]) => segmentOf(id) === profileSegment && isSource(id))
        .map(([, { feedSeq }]) => ({ feedSeq })),
    ];
    const last = changes.sort((a, b) => a.feedSeq - b.feedSeq).at(-1);
    return last && rowOfActor(member(), tier, last);
  }

  /**
   * Whether only the next entry fails to bind to what was read, which makes it a hole. When the node was restored, what is known of
   * the feed is forgotten, and the answer is no.
   */
  async function isOnlyBrokenLink(position: FeedPosition, page: FeedPage, signal: AbortSignal): Promise<boolean> {
    const endsAt = performance.now() + EXPLAIN_MS;
    const departure = await explainDeparture({
      position,
      page,
      index,
      keys,
      async read(after, first) {
        if (performance.now() > endsAt)
          throw new ConstellationError('ACTOR_TIMEOUT', undefined, { actor, retryable: true });
        return readPage(after, first, signal);
      },
    }).catch(async (thrown: unknown) => {
      // it shows less than it did, and then says nothing that holds together: that explains nothing
      const { count } = page.head;
      if (!isConstellationError(thrown, 'ACTOR_BAD_ANSWER') || count >= position.head.count) throw thrown;
      return { type: 'ROLLED_BACK', lastCommon: { count } } as const;
    });
    switch (departure.type) {
      case 'BROKEN_LINK':
        // without entries there is nothing to pass over: the head contradicts the entries below it
        if (page.entries.length > 0) return true;
        throw new ConstellationError('ACTOR_BAD_ANSWER', 'The head of its feed is not that of its entries.', {
          actor,
          retryable: true,
        });
      case 'RESTORED':
        await beginAnew(noteOf('FEED_RESTORED', departure.seq));
        return false;
      case 'ROLLED_BACK': {
        await noteOnce('FEED_ROLLED_BACK', position, departure.lastCommon.count + 1);
        throw new ConstellationError('FEED_ROLLED_BACK', undefined, { actor, retryable: true });
      }
    }
  }

  /** Forgets what is known of the feed, and notes for the operator why; earlier such notes stay. */
  async function beginAnew(note: Hole): Promise<void> {
    const isNote = ({ code, seq }: Hole) => code === 'FEED_RESTORED' || seq <= 0;
    const noted = (await index.holes(actor)).filter((hole) => hole.tier === tier && isNote(hole));
    const holes = [...noted.filter(({ seq }) => seq !== note.seq), note];
    await index.forget(actor, tier);
    positions.drop(actor, tier);
    stands = undefined;
    onHoles(undefined);
    onChanged(undefined);
    onRows(true);
    await introduce();
    await index.apply({ ...unmoved(positions.get(actor, tier)), holes });
    onNote(note);
  }

  /** Records once what is wrong from this entry on. */
  async function noteOnce(code: 'FEED_ROLLED_BACK' | 'FEED_GAP', position: FeedPosition, seq: number): Promise<void> {
    onNote(noteOf(code, seq));
    const noted = await index.holes(actor);
    if (noted.some((hole) => hole.tier === tier && hole.seq === seq && hole.code === code)) return;
    if (await index.apply({ ...unmoved(position), holes: [noteOf(code, seq)] })) onHoles(1);
  }

  function noteOf(code: ErrorCode, seq: number): Hole {
    const at = `${new Date(now()).toISOString().slice(0, 19)}Z`;
    return { actor, tier, seq, code, detail: ERROR_CODES[code], at };
  }

  /** Of the records that were not understood, or whose versions before were not, everything is read as if for the first time. */
  async function readAgain(signal: AbortSignal): Promise<void> {
    const passed = new Set<string>();
    const read = { known: new Map<string, IndexRow>(), past: new Map<string, readonly PastRow[]>() };
    let again: FeedPosition = { actor, tier, head: EMPTY_HEAD };
    while (again.head.count < positions.get(actor, tier).head.count) {
      const { entries } = await readPage(again.head.count, PAGE_LENGTH, signal);
      const last = entries.at(-1);
      if (!last) break;
      const ids = [...new Set(entries.map(({ id }) => id)), actor];
      const [known, past] = await Promise.all([index.rows(tier, ids), index.past(tier, ids)]);
      const standing = keyStanding(keys.current, tier, passed, isDoubted);
      const before = { ...read, floors: new Map<string, never>() };
      const checked = await checkPage({ from: again, entries, keys, standing, registry, ...before, now, signal });
      for (const { digest } of entries) passed.add(digest);
      const wasOpaque = ({ id }: Pick<IndexRow, 'id'>) => {
        const row = known.get(id);
        return row !== undefined && hasOpaque(row, past.get(id));
      };
      // the rest of the feed may have later versions of these
      for (const row of [...checked.puts.values()].filter(wasOpaque)) {
        read.known.set(row.id, row);
        read.past.set(row.id, checked.past.get(row.id) ?? []);
      }
      for (const id of checked.removes.keys()) {
        read.known.delete(id);
        read.past.delete(id);
      }
      const puts = [...checked.puts.values()].filter(
        (row) => wasOpaque(row) && known.get(row.id)?.feedSeq === row.feedSeq && !row.opaque,
      );
      const actorRow = newActorRow(
        { ...checked, puts: new Map(puts.map((row) => [row.id, row])), removes: new Map() },
        known,
      );
      const position = positions.get(actor, tier);
      const batch = { ...unmoved(position), puts: actorRow ? [...puts, actorRow] : puts, past: checked.past };
      if (puts.length > 0 && !(await index.apply(batch))) {
        await positions.reload();
        continue;
      }
      again = { actor, tier, head: headOf(last) };
    }
    // also when another hub on the same index did it
    onRows(true);
  }

  function unmoved(position: FeedPosition): IndexBatch {
    return { actor, tier, expected: position.head, position, puts: [], removes: [], chain: [], holes: [] };
  }

  return { introduce, hasNews, readOn, readAgain };
}

import type { FeedTier } from '../../../schema/index.ts';
import { ACTOR_KIND } from '../index-row.ts';
import type { IndexStore, ReadHead, RowChange } from '../store/port.ts';
import { factOf, factOfPast } from './fact.ts';
import type { FactPool } from './fact-pool.ts';
import { type FactTable, factTable, type Versions } from './fact-table.ts';
import { type FeedChanges, readChanges, weightOf } from './feed-changes.ts';
import { inParallel, slices } from './slices.ts';
import { type Changes, type TableDraft, tableDraft } from './table-draft.ts';

/** Whose rows may be seen, and of whom only what is PUBLIC counts now. Another object whenever anything of it is different. */
export type Sight = { readonly actors: ReadonlySet<string>; readonly publicOnly: ReadonlySet<string> };

/** The rows of the index in one sight, in memory, kept up with the index. */
export type TierTable = {
  /**
   * What the index holds now, by all that this process was told, and for the rest by a look at it a moment ago. Later changes come into
   * the same table, feed by feed, and of each feed whole pages.
   */
  current(): Promise<FactTable>;
  /** Rows of this actor have changed; `isWhole`: also such as were taken in before. */
  note(actor: string, isWhole: boolean): void;
  /** A record as it is in memory, if it is. */
  held(id: string): Versions | undefined;
};

export type TierTableOptions = {
  readonly tier: FeedTier;
  readonly index: IndexStore;
  readonly sight: () => Sight;
  readonly pool: FactPool;
  /** The same versions in another table, so that they are in memory once. */
  readonly alike: (versions: Versions) => Versions | undefined;
  /** So old may be what other processes on the same index have changed, in milliseconds. */
  readonly everyMs: number;
  /** So much of one actor is held, by {@link weightOf}: the records that were not changed for the longest time. */
  readonly mostOfOne: number;
};

/** Actors whose rows are read at the same time. */
const AT_ONCE = 4;
/** Looking takes at most this part of the time: where it takes long, it is done less often, within limits. */
const LOOKING_PART = 1 / 20;
const LEAST_OFTEN = 10;
/** Half a page that is not completed for so long is taken as it is, in milliseconds: who wrote it is gone. */
const ABANDONED_MS = 10_000;
/** Where more of an actor is there than is held, it is settled so often which part that is, in milliseconds. */
const SETTLED_EVERY_MS = 30_000;

/** What the table has of one actor. */
type Taken = {
  readonly tier: FeedTier;
  readonly head: ReadHead;
  readonly weight: number;
  /** There is more than is held; since when that is settled, and whether anything changed since. */
  readonly cut?: { readonly at: number; readonly isBehind: boolean };
};

/** What is to be done about one actor: nothing is seen of it any more, or its rows are read, behind what is known or all. */
type Step =
  | { readonly actor: string; readonly head?: undefined }
  | { readonly actor: string; readonly head: ReadHead; readonly since?: ReadHead };

const NOBODY: Sight = { actors: new Set(), publicOnly: new Set() };

export function tierTable(options: TierTableOptions): TierTable {
  const { tier, index, pool, alike, everyMs, mostOfOne } = options;
  let shown = factTable({ withTitles: true });
  let sight = NOBODY;
  const taken = new Map<string, Taken>();
  /** To be looked at; true: to be read whole. */
  let due = new Map<string, boolean>();
  /** Since when half a page is there. */
  const half = new Map<string, number>();
  let isLoaded = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookEveryMs = everyMs;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  function isUpToDate(): boolean {
    return isLoaded && due.size === 0 && options.sight() === sight && performance.now() - lookedAt < lookEveryMs;
  }

  /** One at a time. Who asks while one runs waits for the next, since that one may have looked before. */
  function update(): Promise<void> {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        running = catchUp();
        return running;
      });
    return next;
  }

  async function catchUp(): Promise<void> {
    if (isUpToDate()) return;
    const startedAt = performance.now();
    const seen = options.sight();
    const noted = due;
    due = new Map();
    for (const actor of differences(sight, seen)) if (!noted.has(actor)) noted.set(actor, false);
    const isFull = !isLoaded || startedAt - lookedAt >= lookEveryMs;
    const pause = slices();
    const draft = tableDraft(shown, isLoaded, pause);
    try {
      const heads = byFeed(await index.heads(isFull ? undefined : [...noted.keys()]));
      if (isFull) lookEveryMs = lookAgainAfter(performance.now() - startedAt);
      const actors = isFull ? new Set([...noted.keys(), ...taken.keys(), ...seen.actors]) : noted.keys();
      const steps = [...actors].flatMap((actor) => stepFor(actor, seen, heads, noted.get(actor) === true) ?? []);
      await inParallel(AT_ONCE, steps, (step) => take(step, draft, pause));
      sight = seen;
      isLoaded = true;
      if (isFull) lookedAt = startedAt;
    } catch (thrown) {
      for (const [actor, isWhole] of noted) due.set(actor, isWhole || due.get(actor) === true);
      throw thrown;
    } finally {
      // what was changed up to here is true of each feed
      shown = draft.table();
    }
  }

  function lookAgainAfter(lookedMs: number): number {
    return Math.max(everyMs, Math.min(lookedMs / LOOKING_PART, LEAST_OFTEN * everyMs));
  }

  function stepFor(
    actor: string,
    { actors, publicOnly }: Sight,
    heads: ReadonlyMap<string, ReadHead>,
    isWhole: boolean,
  ): Step | undefined {
    const source = tier === 'MEMBERS' && publicOnly.has(actor) ? 'PUBLIC' : tier;
    const head = actors.has(actor) ? heads.get(feedKey(actor, source)) : undefined;
    const known = taken.get(actor);
    if (!head) return known && { actor };
    const { reading, count } = known?.head ?? {};
    if (isWhole || known?.tier !== source || reading !== head.reading || (count ?? 0) > head.count)
      return { actor, head };
    const { cut } = known;
    if (cut?.isBehind && performance.now() - cut.at > SETTLED_EVERY_MS) return { actor, head };
    return count === head.count ? undefined : { actor, head, since: known.head };
  }

  async function take(step: Step, draft: TableDraft, pause: () => Promise<void> | undefined): Promise<void> {
    const { actor, head } = step;
    if (!head) {
      await forget(actor, draft);
      half.delete(actor);
      return;
    }
    const since = half.get(actor);
    const how = {
      isPatient: since === undefined,
      isTaken: since !== undefined && performance.now() - since > ABANDONED_MS,
    };
    const read = await readChanges(index, { ...step, tier: head.tier, most: mostOfOne }, how, pause);
    if (!read) {
      if (since === undefined) half.set(actor, performance.now());
      const known = taken.get(actor);
      if (known && known.tier === head.tier && known.head.reading === head.reading) {
        if (step.since === undefined) due.set(actor, true);
        return;
      }
      // a feed that is no more what it was is not shown until it can be read
      return forget(actor, draft);
    }
    half.delete(actor);
    const known = read.isWhole ? undefined : taken.get(actor);
    const changes = await changesOf(actor, read, known?.cut !== undefined, draft.table(), pause);
    const weight = (known?.weight ?? 0) + weightAdded(changes, known ? draft.table() : undefined);
    if (known && !known.cut && weight > mostOfOne) return take({ actor, head: read.head }, draft, pause);
    await draft.change(changes);
    const cut = read.isCut
      ? { at: performance.now(), isBehind: false }
      : known?.cut && { ...known.cut, isBehind: true };
    taken.set(actor, { tier: head.tier, head: read.head, weight, ...(cut ? { cut } : {}) });
  }

  async function forget(actor: string, draft: TableDraft): Promise<void> {
    await draft.change(new Map([...draft.table().ofActor(actor)].map(({ current }) => [current.id, undefined])));
    taken.delete(actor);
  }

  /** What a reading leaves in the table. Of an actor that is cut, what is not held stays away. */
  async function changesOf(
    actor: string,
    read: FeedChanges,
    isCut: boolean,
    table: FactTable,
    pause: () => Promise<void> | undefined,
  ): Promise<Changes> {
    const idOf = (id: string) => table.versions(id)?.current.id;
    const changes = new Map<string, Versions | undefined>();
    if (read.isWhole) for (const { current } of table.ofActor(actor)) changes.set(current.id, undefined);
    for (const [id, change] of read.changes) {
      if (isCut && !table.versions(id)) continue;
      const stated = statedBy(change);
      changes.set(id, stated && (alike(stated) ?? pool.pooled(stated, idOf)));
      const wait = pause();
      if (wait) await wait;
    }
    return changes;
  }

  return {
    async current() {
      if (!isUpToDate()) await update();
      return shown;
    },
    note(actor, isWhole) {
      due.set(actor, isWhole || due.get(actor) === true);
    },
    held: (id) => shown.versions(id),
  };
}

/** The facts in a row; none where it was removed, is not understood, or is that of an actor, which its Profile is behind. */
function statedBy({ row, past }: RowChange): Versions | undefined {
  if (!row || row.opaque || row.kind === ACTOR_KIND) return undefined;
  return {
    current: factOf(row),
    past: past.flatMap((version) => (version.opaque ? [] : [factOfPast(row, version)])),
  };
}

/** @param table what the changes replace; nothing when left out */
function weightAdded(changes: Changes, table: FactTable | undefined): number {
  let added = 0;
  for (const [id, versions] of changes) added += weightOfAll(versions) - weightOfAll(table?.versions(id));
  return added;
}

function weightOfAll(versions: Versions | undefined): number {
  if (!versions) return 0;
  return [versions.current, ...versions.past].reduce((sum, { links, facets }) => {
    let values = 0;
    for (const name in facets) values += facets[name]?.length ?? 0;
    return sum + weightOf(links.length, values);
  }, 0);
}

function byFeed(heads: readonly ReadHead[]): ReadonlyMap<string, ReadHead> {
  return new Map(heads.map((head) => [feedKey(head.actor, head.tier), head]));
}

function feedKey(actor: string, tier: FeedTier): string {
  return `${tier} ${actor}`;
}

/** Actors of whom another part is seen than before. */
function differences(before: Sight, after: Sight): readonly string[] {
  if (before === after) return [];
  const different = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    one === other
      ? []
      : [...[...one].filter((actor) => !other.has(actor)), ...[...other].filter((actor) => !one.has(actor))];
  return [...different(before.actors, after.actors), ...different(before.publicOnly, after.publicOnly)];
}

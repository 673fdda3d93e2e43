import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedTier } from '../../../schema/index.ts';
import type { ChangeQuery, IndexStore, ReadHead, RowChange } from '../store/port.ts';

/** Of the rows of one actor, what changed, and the place in its feed that this is true of. */
export type FeedChanges = {
  readonly head: ReadHead;
  /** Whether it is everything that is known of the feed, and not only what came behind a place. */
  readonly isWhole: boolean;
  readonly changes: ReadonlyMap<string, RowChange>;
  /** There are more than are taken. */
  readonly isCut: boolean;
};

export type ChangesQuery = {
  readonly actor: string;
  readonly tier: FeedTier;
  /** Where the feed was read to when it was last looked at. */
  readonly head: ReadHead;
  /** What is known already; everything is read when left out. */
  readonly since?: ReadHead;
  /** So much of one actor is taken, see {@link weightOf}. */
  readonly most: number;
};

/** What is done about half a page. */
export type HalfPages = {
  /** It is waited for a moment. */
  readonly isPatient: boolean;
  /** It is taken as it is, because who wrote it is gone. */
  readonly isTaken: boolean;
};

const ROWS_AT_ONCE = 100;
/** While a page is being written it is looked at again, so many times and so long after each, in milliseconds. */
const LOOKS = 6;
const BETWEEN_MS = 10;

/**
 * Reads what changed in one feed, at a place between two of its pages: where rows are written before the place in the feed (as MongoDB
 * does), half a page may be there already. Undefined where no such place was met in time: then what was known stays for now.
 */
export async function readChanges(
  index: IndexStore,
  query: ChangesQuery,
  { isPatient, isTaken }: HalfPages,
  pause: () => Promise<void> | undefined,
): Promise<FeedChanges | undefined> {
  const { actor, tier, since } = query;
  const changes = new Map<string, RowChange>();
  const isWhole = since === undefined;
  let { head } = query;
  let behind = since && { feedSeq: since.count };
  for (let look = 1; look <= LOOKS; look++) {
    const most = isWhole && look === 1 ? query.most : Number.POSITIVE_INFINITY;
    const read = await readBehind(index, { actor, tier, rowsOnly: behind === undefined }, behind, most, pause);
    for (const change of read.changes) changes.set(change.id, change);
    const now = (await index.heads([actor])).find((found) => found.tier === tier);
    // it was forgotten: a later look will tell
    if (!now || now.reading !== head.reading || now.count < head.count) return undefined;
    if (read.isCut) return { head: now, isWhole, changes, isCut: true };
    const isHalf = (read.changes.at(-1)?.feedSeq ?? 0) > now.count;
    if (now.count === head.count && (!isHalf || isTaken)) return { head, isWhole, changes, isCut: false };
    // rows up to there are written; all behind it may have changed meanwhile
    behind = { feedSeq: head.count };
    head = now;
    if (!isHalf) continue;
    if (!isPatient) return undefined;
    await sleep(BETWEEN_MS);
  }
  return undefined;
}

async function readBehind(
  index: IndexStore,
  feed: Pick<ChangeQuery, 'actor' | 'tier' | 'rowsOnly'>,
  behind: ChangeQuery['after'],
  most: number,
  pause: () => Promise<void> | undefined,
): Promise<{ readonly changes: readonly RowChange[]; readonly isCut: boolean }> {
  const changes: RowChange[] = [];
  let weight = 0;
  for (let after = behind; ; after = changes.at(-1)) {
    await pause();
    const page = await index.changesSince({ ...feed, ...(after ? { after } : {}), limit: ROWS_AT_ONCE });
    changes.push(...page);
    weight += page.reduce((sum, change) => sum + weightOfRow(change), 0);
    if (page.length < ROWS_AT_ONCE) return { changes, isCut: false };
    if (weight > most) return { changes, isCut: true };
  }
}

/** What one version counts, with what it points to and holds besides. */
export function weightOf(links: number, values: number): number {
  return 1 + (links + values) / 16;
}

function weightOfRow({ row, past }: RowChange): number {
  if (!row) return 0;
  return [row, ...past].reduce((sum, { links, facets }) => sum + weightOf(links.length, facets.length), 0);
}

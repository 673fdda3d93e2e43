import { type Content, digestOf, EMPTY_HEAD, type FeedHead, type FeedTier, registry } from '../../schema/index.ts';
import {
  type IndexBatch,
  type IndexRow,
  type IndexStore,
  type PastRow,
  pastBefore,
  rowOfRecord,
} from '../../subgraphs/network/index.ts';
import { contentOf } from './rules-world-contents.ts';
import { type Chance, chance, type PlannedRecord, planWorld, type WorldSize } from './rules-world-plan.ts';

/** What is in an index that was filled. */
export type RulesWorld = {
  /** DIDs, the most active first. */
  readonly actors: readonly string[];
  /** By kind the ids of its records. */
  readonly records: ReadonlyMap<string, readonly string[]>;
  /** Records by which two actors are related: memberships, and what is promised, given or agreed to by name. */
  readonly relations: number;
  /** Rows that were put, of both tiers. */
  readonly rows: number;
};

const PAGE = 500;
/** Of a hundred records, so many are for members only, and so many more have a field that is. */
const FOR_MEMBERS = 12;
const WITH_WITHHELD = 6;

/**
 * Fills an empty index with a made-up network, as if the feeds of its actors had been read: three years of records of every kind, some in
 * several versions, with the answers of those they name. The same size and seed give the same rows.
 *
 * @example const world = await fillIndex(index, { actors: 1_000, records: 50_000, seed: 1, day: '2026-06-30' });
 */
export async function fillIndex(index: IndexStore, size: WorldSize): Promise<RulesWorld> {
  const plan = planWorld(size);
  const dice = chance(size.seed + 1);
  const versions = plan.records.map((record) => versionsOf(record, dice));
  const feeds = new Map<string, { row: IndexRow; past: readonly PastRow[] }[]>();
  for (const [at, record] of plan.records.entries()) {
    const sharing = dice.upTo(100);
    for (const tier of ['PUBLIC', 'MEMBERS'] as const) {
      if (tier === 'PUBLIC' && sharing < FOR_MEMBERS) continue;
      const isWithheld = tier === 'PUBLIC' && sharing < FOR_MEMBERS + WITH_WITHHELD;
      const rows = (versions[at] ?? []).map((content, version) =>
        rowOf(record, tier, content, version + 1, isWithheld),
      );
      const last = rows.at(-1);
      if (!last) continue;
      let past: readonly PastRow[] = [];
      for (const [place, row] of rows.entries()) past = pastBefore(row, rows[place - 1], past);
      const key = `${tier} ${record.actor}`;
      const feed = feeds.get(key) ?? [];
      feed.push({ row: { ...last, feedSeq: feed.length + 1 }, past });
      feeds.set(key, feed);
    }
  }
  let rows = 0;
  for (const feed of feeds.values()) {
    await putFeed(index, feed);
    rows += feed.length;
  }
  const records = new Map<string, string[]>();
  for (const { kind, id } of plan.records) records.set(kind, [...(records.get(kind) ?? []), id]);
  return { actors: plan.actors, records, relations: plan.relations, rows };
}

/** Contents of a record from its first version to that of now. */
function versionsOf(record: PlannedRecord, dice: Chance): readonly Content[] {
  return Array.from({ length: record.versions }, (_, version) => contentOf(record, version, dice));
}

function rowOf(
  { actor, id, kind, issuedAt }: PlannedRecord,
  tier: FeedTier,
  content: Content,
  version: number,
  isWithheld: boolean,
): IndexRow {
  const [first] = Object.keys(registry.byName(kind)?.facets ?? {});
  const shown = Object.entries(content).filter(([name]) => !isWithheld || name !== first);
  return rowOfRecord(registry, {
    tier,
    envelope: {
      ...{ id, kind, version, issuer: actor, issuedAt: issuedAt(version), dataClass: 'ORGANIZATIONAL' },
      kindVersion: registry.byName(kind)?.version ?? 1,
    },
    content: Object.fromEntries(shown),
    withheldCount: Object.keys(content).length - shown.length,
    digest: digestOf(`${id} ${version}`),
    feedSeq: 0,
  });
}

/** Puts the rows of one actor in one tier into an index, in order of its feed. */
export async function putFeed(
  index: IndexStore,
  feed: readonly { row: IndexRow; past: readonly PastRow[] }[],
): Promise<void> {
  let expected: FeedHead = EMPTY_HEAD;
  for (let from = 0; from < feed.length; from += PAGE) {
    const page = feed.slice(from, from + PAGE);
    const [first] = page;
    if (!first) return;
    const { actor, tier } = first.row;
    const count = from + page.length;
    const head = { count, digest: digestOf(`${tier} ${actor} ${count}`) };
    const batch: IndexBatch = {
      ...{ actor, tier, expected, position: { actor, tier, head }, removes: [], chain: [], holes: [] },
      puts: page.map(({ row }) => row),
      past: new Map(page.map(({ row, past }) => [row.id, past])),
    };
    if (!(await index.apply(batch))) throw new Error('The index was not empty.');
    expected = head;
  }
}

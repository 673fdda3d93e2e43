import type { Collection, Db } from 'mongodb';
import type { MongoMigration } from '../../storage/index.ts';
import { smallestFacets } from './facet-order.ts';
import { hasOpaque } from './opaque-rows.ts';
import type { FeedPosition, IndexRow, PastRow, RowFloor } from './port.ts';

/**
 * A row of the index, or what stays of a removed one. Its number stays too, so that a slower process that still writes an earlier state of it is refused.
 */
export type RowDocument = {
  /** `<tier> <id>` */
  readonly _id: string;
  readonly tier: string;
  readonly id: string;
  readonly actor: string;
  readonly kind: string;
  readonly listed: boolean;
  readonly opaque: boolean;
  readonly issuedAt: string;
  readonly title: string | null;
  readonly feedSeq: number;
  /** What can be asked for by equality, facets and links in one multikey index: see facetKey and linkKey. */
  readonly keys: readonly string[];
  readonly facets: readonly { readonly n: string; readonly v: string | number }[];
  /** By facet the smallest value, for ordering. */
  readonly lowest: Readonly<Record<string, string | number>>;
  /** The whole row as JSON; null when it was removed. */
  readonly row: string | null;
  /** The versions before as JSON; null when there are none. */
  readonly past: string | null;
  /** The floor of a removed row as JSON. */
  readonly floor: string | null;
};

/** How far a feed was read; `count` and `digest` are what is compared and set. */
export type PositionDocument = {
  readonly _id: string;
  readonly actor: string;
  readonly tier: string;
  readonly count: number;
  readonly digest: string | null;
  readonly position: string;
  /** See ReadHead. */
  readonly reading: string;
};

/** A chain line or a hole of a feed. */
export type EntryDocument = {
  /** `<tier> <actor> <seq>` */
  readonly _id: string;
  readonly actor: string;
  readonly tier: string;
  readonly seq: number;
  readonly at?: string;
  readonly entry: string;
};

/** The collections of an index. */
export type IndexCollections = {
  readonly rows: Collection<RowDocument>;
  readonly positions: Collection<PositionDocument>;
  readonly chain: Collection<EntryDocument>;
  readonly holes: Collection<EntryDocument>;
};

/** The collections of an open database. */
export function collectionsOf(db: Db): IndexCollections {
  return {
    rows: db.collection('rows'),
    positions: db.collection('positions'),
    chain: db.collection('chain'),
    holes: db.collection('holes'),
  };
}

export const migrations: readonly MongoMigration[] = [
  async (db) => {
    const { rows, positions, chain, holes } = collectionsOf(db);
    await rows.createIndex({ tier: 1, listed: 1, kind: 1, issuedAt: 1, id: 1 });
    await rows.createIndex({ tier: 1, listed: 1, kind: 1, title: 1, id: 1 });
    await rows.createIndex({ tier: 1, listed: 1, kind: 1, keys: 1, issuedAt: 1, id: 1 });
    await rows.createIndex({ tier: 1, listed: 1, kind: 1, 'facets.n': 1, 'facets.v': 1 });
    await rows.createIndex({ actor: 1 });
    await rows.createIndex({ opaque: 1, kind: 1, actor: 1 });
    await positions.createIndex({ actor: 1, tier: 1 });
    await chain.createIndex({ actor: 1, tier: 1, seq: 1 });
    await holes.createIndex({ actor: 1, at: 1 });
    await holes.createIndex({ at: 1 });
  },
  // rows say how many fields are undisclosed, which only their proofs tell: the feeds are read anew
  empty,
  // rows have versions before: the feeds are read anew
  async (db) => {
    await empty(db);
    // begins with the actor, as the one before did
    const { rows } = collectionsOf(db);
    await rows.createIndex({ actor: 1, tier: 1, feedSeq: 1, id: 1 });
    if (await rows.indexExists('actor_1')) await rows.dropIndex('actor_1');
  },
  // rows say under which licence they are given, and whether they pass on what others said: the feeds are read anew
  empty,
];

async function empty(db: Db): Promise<void> {
  const { rows, positions, chain, holes } = collectionsOf(db);
  // positions first: who is killed in between reads everything again
  for (const collection of [positions, rows, chain, holes]) await collection.deleteMany({});
}

/** The document of a row and the versions before it. */
export function documentOf(row: IndexRow, past: readonly PastRow[] = []): RowDocument {
  const listed = !row.withdrawn && !row.opaque;
  const lowest = Object.fromEntries([...smallestFacets(row.facets)].map(([name, value]) => [pathName(name), value]));
  const keys = [
    ...row.facets.map(({ name, value }) => facetKey(name, value)),
    ...row.links.map(({ name, target }) => linkKey(name, target)),
  ];
  return {
    _id: rowKey(row.tier, row.id),
    tier: row.tier,
    id: row.id,
    actor: row.actor,
    kind: row.kind,
    listed,
    opaque: hasOpaque(row, past),
    issuedAt: row.issuedAt,
    title: row.title ?? null,
    feedSeq: row.feedSeq,
    keys: listed ? [...new Set(keys)] : [],
    facets: listed ? row.facets.map(({ name, value }) => ({ n: name, v: value })) : [],
    lowest,
    row: JSON.stringify(row),
    past: past.length === 0 ? null : JSON.stringify(past),
    floor: null,
  };
}

/** What stays of a removed row. */
export function floorDocument(tier: string, actor: string, floor: RowFloor): RowDocument {
  const { id, feedSeq } = floor;
  const nothing = {
    listed: false,
    opaque: false,
    issuedAt: '',
    title: null,
    keys: [],
    facets: [],
    lowest: {},
    row: null,
    past: null,
  };
  return { _id: rowKey(tier, id), tier, id, actor, kind: '', feedSeq, ...nothing, floor: JSON.stringify(floor) };
}

/** The document of a position. */
export function positionDocument(position: FeedPosition): Omit<PositionDocument, 'reading'> {
  const { actor, tier, head } = position;
  return {
    _id: `${tier} ${actor}`,
    actor,
    tier,
    count: head.count,
    digest: head.digest ?? null,
    position: JSON.stringify(position),
  };
}

/** The `_id` of a row. */
export function rowKey(tier: string, id: string): string {
  return `${tier} ${id}`;
}

/** A facet value as one key; JSON keeps texts and numbers apart. */
export function facetKey(name: string, value: string | number): string {
  return `facet ${name}=${JSON.stringify(value)}`;
}

/** A link as one key. */
export function linkKey(name: string, target: string): string {
  return `link ${name}=${target}`;
}

/** A facet's name as one step of a path: in a path of MongoDB, dots and dollars mean something. */
export function pathName(name: string): string {
  return name.replace(/[%.$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

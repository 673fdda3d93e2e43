import { randomUUID } from 'node:crypto';
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import type { FeedTier } from '../../../schema/index.ts';
import { isDuplicateKey, type MongoClients, openMongo, type StoreAddress, upsertGuarded } from '../../storage/index.ts';
import {
  collectionsOf,
  documentOf,
  type EntryDocument,
  floorDocument,
  type IndexCollections,
  migrations,
  positionDocument,
  type RowDocument,
  rowKey,
} from './mongo-index-documents.ts';
import {
  changesSince,
  countRows,
  linkedByPairs,
  linkedRows,
  listRows,
  orderPath,
  ROW_ONLY,
  rowOf,
} from './mongo-index-query.ts';
import type { ChainLine, FeedPosition, Hole, IndexBatch, IndexStore, PastRow, ReadHead, RowFloor } from './port.ts';

/** A collection of MongoDB has at most 64 indexes; beyond these, an order is found by sorting. */
const ORDER_INDEXES = 40;

/**
 * Opens (or creates) a hub's index in a MongoDB database; several hub processes may share it.
 *
 * @throws ConstellationError STORE_FOREIGN, STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE
 */
export async function openMongoIndex(
  address: Extract<StoreAddress, { backend: 'mongodb' }>,
  clients?: MongoClients,
): Promise<IndexStore> {
  const { db, run, close } = await openMongo(address, {
    application: 'constellation-index',
    migrations,
    survives: 'PROCESS_CRASH',
    ...(clients && { clients }),
  });
  const collections = collectionsOf(db);
  const { rows, positions, chain, holes } = collections;
  const indexed = new Map<string, Promise<unknown>>();

  /** Which facets are ordered by shows only when it is asked for; the first answer may then be slow. */
  function indexFor(by: string): void {
    const path = orderPath(by);
    if (!path.startsWith('lowest.') || indexed.has(path) || indexed.size >= ORDER_INDEXES) return;
    const creating = rows.createIndex({ tier: 1, listed: 1, kind: 1, [path]: 1, id: 1 });
    indexed.set(
      path,
      creating.catch(() => indexed.delete(path)),
    );
  }

  return {
    positions: () =>
      run(async () => {
        const found = await positions.find().sort({ actor: 1, tier: 1 }).toArray();
        return found.map(({ position }) => JSON.parse(position) as FeedPosition);
      }),
    heads: (actors) =>
      run(() =>
        positions
          .find(actors === undefined ? {} : { actor: { $in: [...actors] } })
          .project<ReadHead>({ _id: 0, actor: 1, tier: 1, count: 1, reading: 1 })
          .sort({ actor: 1, tier: 1 })
          .toArray(),
      ),
    changesSince: (query) => run(() => changesSince(rows, query)),
    apply: (batch) => run(() => apply(collections, batch)),
    forget: (actor, tier) => run(() => forget(collections, actor, tier)),
    list: (query) =>
      run(() => {
        indexFor(query.order.by);
        return listRows(rows, query);
      }),
    count: (query) => run(() => countRows(rows, query)),
    rows: (tier, ids) =>
      run(async () => {
        const found = await rows.find({ _id: { $in: ids.map((id) => rowKey(tier, id)) } }, ROW_ONLY).toArray();
        return new Map(found.flatMap(rowOf).map((row) => [row.id, row]));
      }),
    past: (tier, ids) =>
      run(async () => {
        const wanted = { _id: { $in: ids.map((id) => rowKey(tier, id)) }, past: { $ne: null } };
        const found = await rows.find(wanted, { projection: { id: 1, past: 1 } }).toArray();
        return new Map(found.map(({ id, past }) => [id, JSON.parse(past ?? '') as PastRow[]]));
      }),
    floors: (tier, ids) =>
      run(async () => {
        const wanted = { _id: { $in: ids.map((id) => rowKey(tier, id)) }, floor: { $ne: null } };
        const found = await rows.find(wanted).toArray();
        return new Map(found.map(({ id, floor }) => [id, JSON.parse(floor ?? '') as RowFloor]));
      }),
    linked: (query) => run(() => linkedRows(rows, query)),
    linkedBy: (query) => run(() => linkedByPairs(rows, query)),
    countByKind: (tier, excludeActors, actors) =>
      run(async () => {
        const counts = await rows
          .aggregate<{ _id: string; n: number }>([
            {
              $match: { tier, listed: true, actor: { $nin: [...excludeActors], ...(actors && { $in: [...actors] }) } },
            },
            { $group: { _id: '$kind', n: { $sum: 1 } } },
          ])
          .toArray();
        return Object.fromEntries(counts.map(({ _id, n }) => [_id, n]));
      }),
    holes: (actor) =>
      run(async () => {
        const found = await holes
          .find(actor === undefined ? {} : { actor })
          .sort({ at: -1, actor: -1, tier: -1, seq: -1 })
          .toArray();
        return found.map(({ entry }) => JSON.parse(entry) as Hole);
      }),
    chain: (actor, tier, after, limit) =>
      run(async () => {
        // Of a feed that went back to an earlier position, what came after is still there and no longer counts.
        const position = await positions.findOne({ _id: `${tier} ${actor}` });
        if (!position || limit <= 0) return [];
        const found = await chain
          .find({ actor, tier, seq: { $gt: after, $lte: position.count } })
          .sort({ seq: 1 })
          .limit(limit)
          .toArray();
        return found.map(({ entry }) => JSON.parse(entry) as ChainLine);
      }),
    opaque: (kinds) =>
      run(async () => {
        const found = await rows
          .aggregate<{ _id: { actor: string; tier: FeedTier } }>([
            { $match: { opaque: true, kind: { $in: [...kinds] } } },
            { $group: { _id: { actor: '$actor', tier: '$tier' } } },
            { $sort: { '_id.actor': 1, '_id.tier': 1 } },
          ])
          .toArray();
        return found.map(({ _id: { actor, tier } }) => ({ actor, tier }));
      }),
    async close() {
      await Promise.allSettled(indexed.values());
      await close();
    },
  };
}

/**
 * Rows first, position last, without a transaction. A process that ends in between has written states which the same page, read again,
 * writes again; one that is slower than another is refused by the number of each row, and then by the position.
 */
async function apply(collections: IndexCollections, batch: IndexBatch): Promise<boolean> {
  const { rows, positions, chain, holes } = collections;
  const next = positionDocument(batch.position);
  const expected = { _id: next._id, count: batch.expected.count, digest: batch.expected.digest ?? null };
  const found = await positions.findOne({ _id: next._id });
  if (found ? found.count !== expected.count || found.digest !== expected.digest : expected.count !== 0) return false;

  await Promise.all([
    upsertGuarded(rows, rowWrites(batch)),
    putEntries(
      chain,
      batch.chain.map((line) => entryDocument(batch, line.seq, line)),
    ),
    putEntries(
      holes,
      batch.holes.map((hole) => ({ ...entryDocument(hole, hole.seq, hole), at: hole.at })),
    ),
  ]);

  if (!found) {
    try {
      await positions.insertOne({ ...next, reading: randomUUID() });
      return true;
    } catch (thrown) {
      if (!isDuplicateKey(thrown)) throw thrown;
      return false;
    }
  }
  const { _id, ...moved } = next;
  if ((await positions.updateOne(expected, { $set: moved })).matchedCount > 0) return true;
  // The feed was forgotten meanwhile: what was just written must not outlive it.
  if (!(await positions.findOne({ _id }))) await forget(collections, batch.actor, batch.tier);
  return false;
}

async function forget(
  { rows, positions, chain, holes }: IndexCollections,
  actor: string,
  tier?: FeedTier,
): Promise<void> {
  const theirs = tier === undefined ? { actor } : { actor, tier };
  // The position first: an ingest under way then notices, and cleans up after itself.
  await positions.deleteMany(theirs);
  await Promise.all([rows.deleteMany(theirs), chain.deleteMany(theirs), holes.deleteMany(theirs)]);
}

/** One write a row: of several states in one page the last. */
function rowWrites({ puts, past, removes, tier, actor }: IndexBatch): AnyBulkWriteOperation<RowDocument>[] {
  const last = new Map<string, RowDocument>();
  const states = [
    ...puts.map((row) => documentOf(row, past?.get(row.id))),
    ...removes.map((floor) => floorDocument(tier, actor, floor)),
  ];
  for (const state of states) {
    if ((last.get(state._id)?.feedSeq ?? 0) <= state.feedSeq) last.set(state._id, state);
  }
  return [...last.values()].map(({ _id, ...set }) => ({
    updateOne: { filter: { _id, feedSeq: { $lte: set.feedSeq } }, update: { $set: set }, upsert: true },
  }));
}

function entryDocument(
  { actor, tier }: { readonly actor: string; readonly tier: string },
  seq: number,
  entry: object,
): EntryDocument {
  return { _id: `${tier} ${actor} ${seq}`, actor, tier, seq, entry: JSON.stringify(entry) };
}

async function putEntries(collection: Collection<EntryDocument>, entries: readonly EntryDocument[]): Promise<void> {
  await upsertGuarded(
    collection,
    entries.map(({ _id, ...set }) => ({ updateOne: { filter: { _id }, update: { $set: set }, upsert: true } })),
  );
}

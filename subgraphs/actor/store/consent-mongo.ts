import type { AnyBulkWriteOperation, Db } from 'mongodb';
import { membersChain } from './members-chain.ts';
import { type JournalDocument, journalOf } from './mongo-journal.ts';
import { floorsOf, grantsOf, recordsOf } from './mongo-projection.ts';

const BATCH = 500;

/** Writes the chain of the MEMBERS feed into a journal from before there was one. */
export async function chainMembersInMongo(db: Db): Promise<void> {
  await journalOf(db).createIndex({ 'positions.MEMBERS': 1 });
  const owner = await db.collection<{ _id: 'owner'; actor: string }>('meta').findOne({ _id: 'owner' });
  // a store that was never claimed has no entries
  if (!owner) return;
  const chained = membersChain(owner.actor);
  for (let after = 0; ; ) {
    const documents = await journalOf(db)
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray();
    const last = documents.at(-1);
    if (!last) return;
    await journalOf(db).bulkWrite(documents.map(rewritten));
    after = last._id;
  }

  function rewritten({ _id, ...document }: JournalDocument): AnyBulkWriteOperation<JournalDocument> {
    const { feeds, head } = chained(JSON.parse(document.feeds));
    const positions = { ...document.positions, ...(feeds.MEMBERS && { MEMBERS: feeds.MEMBERS.seq }) };
    const heads = { ...document.heads, MEMBERS: head };
    return { updateOne: { filter: { _id }, update: { $set: { feeds: JSON.stringify(feeds), positions, heads } } } };
  }
}

/** Takes the projection away, so that it is made anew when the store is opened, and gives records the indexes that grants need. */
export async function rebuildMongo(db: Db): Promise<void> {
  const records = recordsOf(db);
  await records.deleteMany({});
  await floorsOf(db).deleteMany({});
  await db.collection<{ _id: 'projection' }>('meta').deleteOne({ _id: 'projection' });
  // those that hold an audience would only be written and never read
  for (const name of OLD_INDEXES) await records.dropIndex(name).catch(() => {});
  await records.createIndex({ kind: 1, withdrawn: 1, issuedAt: 1, _id: 1, grant: 1 });
  await records.createIndex({ kind: 1, withdrawn: 1, grant: 1, issuedAt: 1, _id: 1 });
  await grantsOf(db).createIndex({ 'grantees.to': 1, 'grantees.until': 1 });
}

const OLD_INDEXES = [
  'kind_1_withdrawn_1_issuedAt_1__id_1_audience_1',
  'kind_1_withdrawn_1_audience_1_issuedAt_1__id_1',
];

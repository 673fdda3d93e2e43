import type { Db } from 'mongodb';
import { draftWithoutFields, type ErasedFields, withoutFields } from './erased-version.ts';
import { type JournalDocument, journalOf } from './mongo-journal.ts';
import type { Draft } from './port.ts';

type DraftDocument = { _id: string; draft: string };

/** Takes fields out of every version of a record before this journal number, and out of its draft, where it is from before. */
export async function eraseRecordDocuments(
  db: Db,
  { id, fields, before, at }: { id: string; fields: ErasedFields; before: number; at: string },
): Promise<void> {
  const journal = journalOf(db);
  for (const document of await journal.find({ record: id, type: 'VERSION', _id: { $lt: before } }).toArray())
    await eraseVersion(journal, document, fields);
  await eraseDraft(db, 'drafts', id, fields, at);
}

/**
 * The same in the copies that migrations left (`<collection>_backup_v<n>`), whatever their age: there is no later draft in them.
 */
export async function eraseFromCopies(db: Db, id: string, fields: ErasedFields): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (/^journal_backup_v\d+$/.test(name)) {
      const copy = db.collection<JournalDocument>(name);
      for (const document of await copy.find({ record: id, type: 'VERSION' }).toArray())
        await eraseVersion(copy, document, fields);
    }
    if (/^records_backup_v\d+$/.test(name)) await erasePointers(db, name, id, fields);
    if (/^drafts_backup_v\d+$/.test(name)) await eraseDraft(db, name, id, fields, undefined);
  }
}

async function eraseVersion(
  journal: ReturnType<typeof journalOf>,
  { _id, proof, rest }: JournalDocument,
  fields: ErasedFields,
): Promise<void> {
  const held = { ...JSON.parse(rest), sdJwt: proof ?? '' };
  const left = withoutFields(held, fields);
  if (left === held) return;
  const { sdJwt, ...others } = left;
  await journal.updateOne({ _id }, { $set: { proof: sdJwt, rest: JSON.stringify(others) } });
}

/** Copies of what the record points to. Of the records themselves these are projected anew. */
async function erasePointers(db: Db, name: string, id: string, fields: ErasedFields): Promise<void> {
  const records = db.collection<{ _id: string; pointers?: readonly { readonly by: string }[] }>(name);
  const { pointers = [] } = (await records.findOne({ _id: id })) ?? {};
  const left = fields === 'ALL' ? [] : pointers.filter(({ by }) => !fields.includes(by));
  if (left.length < pointers.length) await records.updateOne({ _id: id }, { $set: { pointers: left } });
}

async function eraseDraft(db: Db, name: string, id: string, fields: ErasedFields, until: string | undefined) {
  const drafts = db.collection<DraftDocument>(name);
  const document = await drafts.findOne({ _id: id });
  const draft = document && (JSON.parse(document.draft) as Draft);
  if (!draft || (until !== undefined && draft.updatedAt > until)) return;
  const left = draftWithoutFields(draft, fields);
  if (left) await drafts.updateOne({ _id: id }, { $set: { draft: JSON.stringify(left) } });
  else await drafts.deleteOne({ _id: id });
}

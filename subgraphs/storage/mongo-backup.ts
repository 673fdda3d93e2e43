import type { Db, Document } from 'mongodb';

const BATCH = 500;

/**
 * Copies every collection to `<name><suffix>`, the stamp included, and says whether there was anything beside the stamp. A copy that was
 * left half-done is begun anew. Through the client, because `$out` is not in every server that speaks the protocol.
 */
export async function copyCollections(db: Db, suffix: string): Promise<boolean> {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const names = collections.map(({ name }) => name).filter((name) => !/^system\.|_backup_v\d+$/.test(name));
  if (names.every((name) => name === 'meta')) return false;
  for (const name of names) {
    const copy = db.collection<Document>(`${name}${suffix}`);
    await copy.deleteMany({});
    let batch: Document[] = [];
    for await (const document of db.collection(name).find()) {
      batch.push(document);
      if (batch.length < BATCH) continue;
      await copy.insertMany(batch, { ordered: false });
      batch = [];
    }
    if (batch.length > 0) await copy.insertMany(batch, { ordered: false });
  }
  return true;
}

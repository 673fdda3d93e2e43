import { digestOf, type KindRegistry } from '../../../schema/index.ts';
import type { ActorStore, StoredRecord, View } from '../store/port.ts';

/** Which of an actor's records are listed. */
export type OwnRecordsQuery = {
  /** Of these kinds; of all when left out. */
  readonly kinds?: readonly string[] | undefined;
  /** Those that this view has. */
  readonly view: View;
  /** Those whose record, not a field of it, is for this audience. */
  readonly audience?: string | undefined;
  /** Those that point to this record or actor by a field. */
  readonly about?: string | undefined;
};

/** Where a list goes on. */
export type Place = { readonly issuedAt: string; readonly id: string };

export type OwnRecordsPage = {
  readonly records: readonly StoredRecord[];
  /** Where the next page begins; undefined at the end. */
  readonly next: Place | undefined;
};

/** Records that are looked at for one page: a filter by audience may pass over many. */
const MAX_LOOKED_AT = 2_000;
const BATCH = 100;

/** One page of the records of an actor over all kinds, what was issued last first; without withdrawn ones. */
export async function ownRecords(
  store: ActorStore,
  registry: KindRegistry,
  query: OwnRecordsQuery,
  size: number,
  after: Place | undefined,
): Promise<OwnRecordsPage> {
  const records: StoredRecord[] = [];
  let place = after;
  for (let looked = 0; looked < MAX_LOOKED_AT; ) {
    const batch = await nextOf(store, registry, query, Math.max(BATCH, size + 1), place);
    for (const record of batch) {
      if (records.length === size) return { records, next: place };
      place = placeOf(record);
      looked++;
      if (query.audience === undefined || record.policy.audience === query.audience) records.push(record);
    }
    if (batch.length === 0) return { records, next: undefined };
  }
  return { records, next: place };
}

/** The records after a place, newest first, of all wanted kinds. */
async function nextOf(
  store: ActorStore,
  registry: KindRegistry,
  { kinds, view, about }: OwnRecordsQuery,
  limit: number,
  after: Place | undefined,
): Promise<readonly StoredRecord[]> {
  const names = registry.kinds.map(({ name }) => name).filter((name) => kinds === undefined || kinds.includes(name));
  if (about === undefined) {
    const lists = await Promise.all(
      names.map((kind) => store.list({ kind, view, order: 'NEWEST', limit, ...(after ? { after } : {}) })),
    );
    return lists.flat().sort(newestFirst).slice(0, limit);
  }
  // the store has these oldest first; few records point to one thing
  const all: StoredRecord[] = [];
  for (let from: Place | undefined; all.length < MAX_LOOKED_AT; ) {
    const page = await store.pointing({
      ...{ targets: [digestOf(about)], view, kinds: names, limit: BATCH },
      ...(from ? { after: from } : {}),
    });
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < BATCH) break;
    from = placeOf(last);
  }
  return all
    .sort(newestFirst)
    .filter((record) => !after || newestFirst({ envelope: after }, record) < 0)
    .slice(0, limit);
}

function placeOf({ envelope: { issuedAt, id } }: StoredRecord): Place {
  return { issuedAt, id };
}

type Placed = { readonly envelope: Place };

function newestFirst({ envelope: one }: Placed, { envelope: other }: Placed): number {
  if (one.issuedAt !== other.issuedAt) return one.issuedAt > other.issuedAt ? -1 : 1;
  return one.id > other.id ? -1 : 1;
}

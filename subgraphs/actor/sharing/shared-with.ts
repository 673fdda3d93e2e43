import type { KindRegistry, VisibilityPolicy } from '../../../schema/index.ts';
import { shownIn } from '../api/rows.ts';
import type { ActorStore } from '../store/port.ts';
import { type RecordReader, readersOf, viewOf } from './readers.ts';

/** How much of an actor's records one reader sees. */
export type SharedWith = {
  readonly type: RecordReader['type'];
  readonly id: string | undefined;
  /** How many records they see. */
  readonly records: number;
  /** Of how many of those they do not see every field. */
  readonly withWithheld: number;
  /** How many they see because they are named: of OWN, those that nobody else sees. */
  readonly byName: number;
  readonly kinds: readonly { readonly kind: string; readonly records: number }[];
};

export type SharingOverview = {
  readonly readers: readonly SharedWith[];
  /** False when there are more records, or more readers, than were looked at. */
  readonly isComplete: boolean;
};

const MAX_RECORDS = 20_000;
const MAX_READERS = 200;
const BATCH = 500;

/** Records of one kind with one policy: these are looked at once, however many they are. */
type Alike = { readonly kind: string; readonly policy: VisibilityPolicy; records: number };

/** Who sees how much of what an actor has published: everybody, members, each network and partner that is named anywhere, and its own people. */
export async function sharingOverview(
  store: ActorStore,
  registry: KindRegistry,
  chartersOf: (actor: string) => readonly string[],
  now: string,
): Promise<SharingOverview> {
  const { alike, isComplete } = await alikeRecords(store, registry);
  const named = new Map<string, RecordReader>();
  for (const { policy } of alike)
    for (const reader of readersOf(policy, store.actor)) named.set(JSON.stringify(reader), reader);
  if (alike.length === 0)
    for (const reader of readersOf({ audience: 'PRIVATE', seq: 1 }, store.actor))
      named.set(JSON.stringify(reader), reader);
  const readers = [...named.values()].slice(0, MAX_READERS);
  const order: readonly RecordReader['type'][] = ['ANYONE', 'MEMBERS', 'NETWORK', 'PARTNER', 'OWN'];
  readers.sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
  return {
    readers: readers.map((reader) => sharedWith(reader, alike, store.actor, chartersOf, now)),
    isComplete: isComplete && named.size <= MAX_READERS,
  };
}

function sharedWith(
  reader: RecordReader,
  alike: readonly Alike[],
  owner: string,
  chartersOf: (actor: string) => readonly string[],
  now: string,
): SharedWith {
  const view = viewOf(reader, owner, chartersOf, now);
  const id = 'id' in reader ? reader.id : undefined;
  const kinds = new Map<string, number>();
  let [records, withWithheld, byName] = [0, 0, 0];
  for (const { kind, policy, records: count } of alike) {
    // whether a field is withheld depends on the policy alone: the names of all fields that it names do for a content
    const content = Object.fromEntries(Object.keys(policy.fields ?? {}).map((name) => [name, true]));
    const seen = shownIn({ id: `${owner}/`, content, policy }, view);
    if (!seen) continue;
    records += count;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    if (seen.withheld.length > 0) withWithheld += count;
    if (isNamed(reader.type, id, policy)) byName += count;
  }
  return {
    ...{ type: reader.type, id, records, withWithheld, byName },
    kinds: [...kinds].map(([kind, count]) => ({ kind, records: count })),
  };
}

function isNamed(type: RecordReader['type'], id: string | undefined, policy: VisibilityPolicy): boolean {
  const { audience, networks = [], partners = [] } = policy;
  switch (type) {
    case 'ANYONE':
      return audience === 'PUBLIC';
    case 'MEMBERS':
      return audience === 'MEMBERS';
    case 'NETWORK':
      return audience === 'NETWORKS' && id !== undefined && networks.includes(id);
    case 'PARTNER':
      return audience === 'PARTNERS' && id !== undefined && partners.includes(id);
    case 'OWN':
      return audience === 'PRIVATE';
  }
}

async function alikeRecords(
  store: ActorStore,
  registry: KindRegistry,
): Promise<{ readonly alike: readonly Alike[]; readonly isComplete: boolean }> {
  const found = new Map<string, Alike>();
  let looked = 0;
  for (const { name: kind } of registry.kinds) {
    for (let after: { issuedAt: string; id: string } | undefined; ; ) {
      const page = await store.list({
        ...{ kind, view: 'ALL', order: 'OLDEST', limit: BATCH },
        ...(after ? { after } : {}),
      });
      for (const { policy } of page) {
        const { seq: _, ...grants } = policy;
        const key = JSON.stringify([kind, grants]);
        const known = found.get(key);
        if (known) known.records++;
        else found.set(key, { kind, policy, records: 1 });
      }
      looked += page.length;
      if (looked >= MAX_RECORDS) return { alike: [...found.values()], isComplete: false };
      const last = page.at(-1)?.envelope;
      if (!last || page.length < BATCH) break;
      after = { issuedAt: last.issuedAt, id: last.id };
    }
  }
  return { alike: [...found.values()], isComplete: true };
}

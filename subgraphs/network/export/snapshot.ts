import { ConstellationError, type FeedTier, type KindDefinition } from '../../../schema/index.ts';
import type { NetworkContext } from '../api/context.ts';
import type { Fact } from '../facts/index.ts';

/** All records of one kind that an asker may see in the index, as they were at one moment. */
export type Snapshot = {
  readonly kind: KindDefinition;
  readonly about: AboutExport;
  readonly records: readonly Fact[];
};

/** What whoever uses an export has to know of it. */
export type AboutExport = {
  readonly hub: { readonly name: string; readonly did: string | null };
  readonly kind: string;
  /** RFC 3339, UTC. */
  readonly asOf: string;
  /** In whose sight it is. */
  readonly audience: FeedTier;
  readonly records: number;
  /** Whether everything is in it that members share with this audience, as far as this hub can know. */
  readonly isComplete: boolean;
  /** Members of whom something may be missing, with one of our codes. */
  readonly incomplete: readonly { readonly actor: string; readonly code: string }[];
  /** How many records are given under which licence; null where their authors name none. */
  readonly licences: readonly { readonly licence: string | null; readonly records: number }[];
  readonly note: string;
};

const NOTE =
  'What the index of this hub knows: titles, codes, dates, numbers and links. The rest of each record, and its proof, are asked of its owner by its id. A record that is marked as reported passes on what somebody else has said. Where no licence is named, ask the author before you use it.';

/**
 * Takes a snapshot: the versions that stand at this moment. Facts never change once they are made, so holding on to them is all it takes,
 * whatever the index takes in while they are written out.
 *
 * @throws ConstellationError UNKNOWN_KIND
 */
export async function takeSnapshot(kindName: string, context: NetworkContext): Promise<Snapshot> {
  const { network, tier } = context;
  const kind = network.registry.byName(kindName);
  if (!kind) throw new ConstellationError('UNKNOWN_KIND', `No kind ${kindName.slice(0, 60)} is known here.`);
  const facts = await context.facts();
  const records = [...facts.ofKind(kind.name)].filter(({ actor }) => facts.isActive(actor));
  records.sort((a, b) => (a.id < b.id ? -1 : 1));
  const licences = Map.groupBy(records, ({ licence }) => licence ?? null);
  const incomplete = missingFrom(context);
  return {
    kind,
    records,
    about: {
      hub: { name: network.name, did: network.did ?? null },
      kind: kind.name,
      asOf: facts.moment,
      audience: tier,
      records: records.length,
      isComplete: incomplete.length === 0,
      incomplete,
      licences: [...licences]
        .map(([licence, given]) => ({ licence, records: given.length }))
        .sort((a, b) => ((a.licence ?? '~') < (b.licence ?? '~') ? -1 : 1)),
      note: NOTE,
    },
  };
}

/** Members whose feeds were not read to the end, or who were not heard of, so that what they share with members is left out. */
function missingFrom({ network, tier, isShown }: NetworkContext): AboutExport['incomplete'] {
  const missing = new Map<string, string>();
  for (const { actor, state, code, members } of network.feedStatuses()) {
    if (!isShown(actor)) continue;
    if (state !== 'CAUGHT_UP') missing.set(actor, code ?? 'NOT_READY');
    else if (tier === 'MEMBERS' && members && members.state !== 'CAUGHT_UP')
      missing.set(actor, members.code ?? 'NOT_READY');
  }
  if (tier === 'MEMBERS') for (const { actor } of network.unheard()) missing.set(actor, 'ACTOR_UNHEARD');
  return [...missing].map(([actor, code]) => ({ actor, code })).sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

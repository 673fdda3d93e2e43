import { GraphQLInt, GraphQLString } from 'graphql';
import { DateTimeScalar, type OutputField, pageSize, type TypeBuilder } from '../../../schema/graphql/index.ts';
import { ownerOf, presentSdJwt } from '../../../schema/index.ts';
import type { ActorStore, JournalEntry, StoredRecord, View } from '../store/port.ts';
import type { NodeContext } from './context.ts';
import { shownIn } from './rows.ts';

const MOST_VERSIONS = 50;

/** A version before the one of now, as somebody may see it. */
export type EarlierVersion = {
  readonly version: number;
  readonly issuedAt: string;
  readonly digest: string;
  readonly sdJwt: string;
  readonly withheld: readonly string[];
};

/** The field of a proof that leads to the versions before; its parent has the `id` of the record. */
export function earlierField(builder: TypeBuilder): OutputField {
  const version = builder.object('EarlierVersion', {
    description: 'A version of a record before the one of now. What it said is in its proof.',
    fields: {
      version: { type: () => GraphQLInt, description: '1 for the first version.' },
      issuedAt: { type: () => DateTimeScalar, description: 'When it was issued.' },
      digest: { type: () => GraphQLString, description: 'Digest of this version: SHA-256 of what is signed.' },
      sdJwt: {
        type: () => GraphQLString,
        description:
          'The signed part with what was disclosed to you then and is disclosed to you now as well (SD-JWT, RFC 9901).',
      },
      withheld: {
        type: () => GraphQLString,
        list: true,
        description: 'Names of fields that it has and that are not shared with you.',
      },
    },
  });
  return {
    type: () => version,
    list: true,
    description: `The versions before this one, newest first, as far as you may see the record now and might when each was signed. None of a withdrawn record. What was erased is in none of them.`,
    args: {
      first: { type: () => GraphQLInt, description: `How many at most, 1 to ${MOST_VERSIONS}.`, defaultValue: 20 },
    },
    async resolve({ id }: { id: string }, { first }: { first?: number | null }, context: NodeContext) {
      const count = pageSize(first, MOST_VERSIONS);
      const owner = ownerOf(id);
      const record = await context.record(id);
      const store = context.actors.get(owner)?.store;
      if (!record || !store || record.envelope.withdrawn) return [];
      const found = await earlierVersions(store, record, context.view(owner), count);
      context.spend(found.length);
      return found.filter(({ sdJwt }) => context.hasRoomFor(sdJwt.length));
    },
  };
}

/**
 * The versions before the one of now, newest first. Both then and now: neither may a change of today open a version of yesterday, nor
 * yesterday's leave open what is closed today.
 */
export async function earlierVersions(
  store: Pick<ActorStore, 'versions'>,
  now: StoredRecord,
  view: View,
  count: number,
): Promise<readonly EarlierVersion[]> {
  const found: EarlierVersion[] = [];
  for (const { change } of [...(await store.versions(now.envelope.id))].reverse()) {
    if (change.type !== 'VERSION' || change.envelope.version >= now.envelope.version) continue;
    const shown = shownBothTimes(change, now, view);
    if (!shown) continue;
    const { version, issuedAt } = change.envelope;
    found.push({ version, issuedAt, digest: change.digest, ...shown });
    if (found.length === count) break;
  }
  return found;
}

function shownBothTimes(
  { envelope: { id }, content, policy, sdJwt, erased = [] }: JournalEntry['change'] & { readonly type: 'VERSION' },
  now: StoredRecord,
  view: View,
): Pick<EarlierVersion, 'sdJwt' | 'withheld'> | undefined {
  const names = Object.keys(content);
  const before = shownIn({ id, content, policy }, view, names);
  const today = before && shownIn({ id, content, policy: now.policy }, view, before.shown);
  if (!today) return undefined;
  return {
    sdJwt: today.shown.length === names.length ? sdJwt : presentSdJwt(sdJwt, new Set(today.shown)),
    withheld: [...new Set([...before.withheld, ...today.withheld, ...erased])].sort(),
  };
}

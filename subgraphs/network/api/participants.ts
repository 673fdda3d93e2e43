import {
  decodeCursor,
  encodeCursor,
  makePage,
  type OutputClass,
  type OutputField,
  PAGE_ARGS,
  type Page,
  pageSize,
} from '../../../schema/graphql/index.ts';
import { ownerOf } from '../../../schema/index.ts';
import { confirmedAmong, MEMBERSHIP_KIND } from '../rules/alliances/charters.ts';
import type { NetworkContext } from './context.ts';
import { type ActorEntity, actorEntity, type RecordEntity, rowOfEntity } from './entity.ts';

/** Memberships of one network that are looked at; a network of so many actors is no list to be asked live. */
const MAX_MEMBERSHIPS = 2_000;
const AT_ONCE = 100;

/** The field of a charter for the actors that take part in it. */
export function participantsField(
  connectionOf: (node: OutputClass) => OutputClass,
  actor: () => OutputClass,
): OutputField {
  return {
    type: () => connectionOf(actor()),
    description:
      'Who takes part: the steward, and the actors whose membership the steward has confirmed and which holds today; in order of their DIDs. Below each of them its own lists are live: asked of that actor, with everything that it shares with you. Their counts may rightly differ from those of lists out of the index. One request can have at most 200 participants in all.',
    args: PAGE_ARGS,
    resolve: (parent: RecordEntity, args, context: NetworkContext) => participants(parent, args, context),
  };
}

async function participants(
  parent: RecordEntity,
  { first, after }: { first?: number | null; after?: string | null },
  context: NetworkContext,
): Promise<Page<ActorEntity> | null> {
  const size = pageSize(first);
  const mark = { list: 'participants', tier: context.tier, charter: parent.id };
  const last = after == null ? '' : String(decodeCursor(mark, after)[1]);
  const row = await rowOfEntity(parent, context);
  if (!row || row.withdrawn) return null;
  const all = await actorsIn(parent.id, context);
  const following = all.filter((did) => did > last).slice(0, size + 1);
  const made = makePage(
    following.map(actorEntity),
    size,
    last !== '',
    ({ id }) => encodeCursor(mark, [null, id]),
    () => all.length,
  );
  if (!context.spend(made.nodes.length)) return null;
  context.spendOwners(made.nodes.map(({ id }) => id));
  return made;
}

/** DIDs in order. */
async function actorsIn(charter: string, context: NetworkContext): Promise<readonly string[]> {
  const day = new Date(context.network.now()).toISOString().slice(0, 10);
  const found = new Set([ownerOf(charter)]);
  let place: { readonly issuedAt: string; readonly id: string } | undefined;
  for (let looked = 0; looked < MAX_MEMBERSHIPS; looked += AT_ONCE) {
    const page = { kind: MEMBERSHIP_KIND, field: 'network', limit: AT_ONCE, ...(place ? { after: place } : {}) };
    const rows = (await context.linked(page, charter))?.rows ?? [];
    context.noteAsked();
    for (const { actor } of await confirmedAmong(context.index, rows, day)) found.add(actor);
    const oldest = rows.at(-1);
    if (!oldest || rows.length < AT_ONCE) break;
    place = { issuedAt: oldest.issuedAt, id: oldest.id };
  }
  return [...found].filter(context.isShown).sort();
}

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
import { type Field, type InverseLink, type KindRegistry, ownerOf } from '../../../schema/index.ts';
import type { IndexRow } from '../store/port.ts';
import type { NetworkContext } from './context.ts';
import { countedPage } from './counted-page.ts';
import { type ActorEntity, actorEntity, entityOfRow, findRecord, type RecordEntity, rowOfEntity } from './entity.ts';

/** The GraphQL types that links lead to. */
export type LinkTypes = {
  readonly record: OutputClass;
  readonly actor: OutputClass;
  kind(name: string): OutputClass;
  connectionOf(node: OutputClass): OutputClass;
};

/**
 * The field for a reference, under its own name. Null where the index does not know the target, or where it may not be seen; the
 * bare reference stays to be read at the owner of the record.
 */
export function forwardLink(types: LinkTypes, name: string, field: Field & { type: 'reference' }): OutputField {
  const { to } = field;
  const type = () =>
    to === 'ACTOR' ? types.actor : Array.isArray(to) && to.length === 1 ? types.kind(to[0]) : types.record;
  const note = `Null where this hub does not know it, or it is shared with few; \`${name}Ref\` says what was meant.`;
  const expected = Array.isArray(to) && to.length === 1 ? to[0] : undefined;
  return {
    type,
    ...(field.list ? { list: 'HOLES' as const } : {}),
    description: `${field.description} ${note}`,
    async resolve(parent: RecordEntity, _args, context: NetworkContext) {
      const row = await rowOfEntity(parent, context);
      const targets = (row?.links ?? []).filter((link) => link.name === name).map(({ target }) => target);
      const found = targets.map((target) =>
        to === 'ACTOR' ? findActor(target, context) : findRecordOf(target, context),
      );
      if (field.list) return row ? Promise.all(found) : null;
      return (await found[0]) ?? null;
    },
  };

  async function findRecordOf(id: string, context: NetworkContext): Promise<RecordEntity | null> {
    const record = await findRecord(id, context);
    return record && (expected === undefined || record.__typename === expected) ? record : null;
  }
}

/** The field for links from records of others back to this one. */
export function inverseLink(types: LinkTypes, link: InverseLink, registry: KindRegistry): OutputField {
  return {
    type: () => types.connectionOf(types.kind(link.from.name)),
    description: `${link.description} From the index of this hub, newest first: what anybody may see, and what members may for members. Records that are shared with fewer are found at their owners, by \`${link.field}Ref\`.`,
    args: PAGE_ARGS,
    resolve: (parent: RecordEntity | ActorEntity, args, context: NetworkContext) =>
      linkedRows(parent, link, registry, args, context),
  };
}

async function linkedRows(
  parent: RecordEntity | ActorEntity,
  link: InverseLink,
  registry: KindRegistry,
  { first, after }: { first?: number | null; after?: string | null },
  context: NetworkContext,
): Promise<Page<RecordEntity>> {
  const size = pageSize(first);
  const mark = { list: `${link.from.name}.${link.field}`, tier: context.tier, target: parent.id };
  const keyset = after == null ? undefined : decodeCursor(mark, after);
  const place = keyset && { issuedAt: String(keyset[0]), id: String(keyset[1]) };
  const page = { kind: link.from.name, field: link.field, limit: size + 1, ...(place ? { after: place } : {}) };
  const linked = context.isShown(ownerOf(parent.id)) ? await context.linked(page, parent.id) : undefined;
  const rows = linked?.rows ?? [];
  const nodes = rows.flatMap((row) => entityOfRow(row, registry) ?? []);
  const made = makePage(
    nodes,
    size,
    keyset !== undefined,
    ({ row }) => encodeCursor(mark, cursorOf(row)),
    () => linked?.total ?? 0,
  );
  return countedPage(made, context, ({ row }) => row);
}

function cursorOf(row: IndexRow | undefined): [string, string] {
  return [row?.issuedAt ?? '', row?.id ?? ''];
}

/** An actor that may be seen here. */
export async function findActor(did: string, context: NetworkContext): Promise<ActorEntity | null> {
  const isKnown = context.isShown(did) || context.network.isFormer(did);
  return context.spend(1) && isKnown ? actorEntity(did) : null;
}

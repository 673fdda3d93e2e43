import { type InputClass, type OutputField, PAGE_ARGS, type TypeBuilder } from '../../../schema/graphql/index.ts';
import type { KindDefinition, KindRegistry } from '../../../schema/index.ts';
import { ACTOR_KIND, PROFILE_KIND } from '../index-row.ts';
import { actorConditions } from './actor-conditions.ts';
import type { NetworkContext } from './context.ts';
import { type ActorEntity, actorEntity, type RecordEntity } from './entity.ts';
import type { LinkTypes } from './links.ts';
import { type RowConditions, rowFilters } from './row-filter.ts';
import { type ListArguments, listRows } from './row-list.ts';
import { rowOrders } from './row-order.ts';

/** The root lists: one of all actors, and one of each kind, under its plural. */
export function rootLists(
  builder: TypeBuilder,
  registry: KindRegistry,
  types: LinkTypes,
  dateRange: InputClass,
): { readonly actors: OutputField; readonly records: Readonly<Record<string, OutputField>> } {
  const filters = rowFilters(builder, registry, dateRange);
  return {
    actors: actorList(),
    records: Object.fromEntries(registry.kinds.map((definition) => [definition.plural, recordList(definition)])),
  };

  function recordList(definition: KindDefinition): OutputField {
    const { name } = definition;
    const filter = filters(`${name}Filter`, definition, { isOfActors: false });
    const words = { time: 'ISSUED_AT', timeMeaning: 'time of issue', title: 'TITLE' };
    const orders = rowOrders(builder, `${name}Order`, definition, words);
    return {
      type: () => types.connectionOf(types.kind(name)),
      description: `${definition.description} All that this hub knows, of all actors.`,
      args: {
        filter: { type: () => filter.input, description: 'Conditions that all must hold.' },
        orderBy: { type: () => orders.type, description: `${orders.first} unless told.` },
        ...PAGE_ARGS,
      },
      resolve: (_root, args: ListArguments, context: NetworkContext) =>
        listRows<RecordEntity>(
          context,
          {
            kind: name,
            conditions: filter.read(args.filter),
            orders,
            asRow: (row) => ({ __typename: name, id: row.id, row }),
          },
          args,
        ),
    };
  }

  function actorList(): OutputField {
    const profile = registry.byName(PROFILE_KIND);
    if (!profile) throw new Error('The list of actors needs the kind Profile.');
    const others = actorConditions(builder, registry);
    const filter = filters('ValueActorFilter', profile, { isOfActors: true, more: others.fields });
    const words = { time: 'JOINED_AT', timeMeaning: 'time of joining this hub', title: 'NAME' };
    const orders = rowOrders(builder, 'ValueActorOrder', profile, words);
    return {
      type: () => types.connectionOf(types.actor),
      description: 'The members of this hub, by what their profiles say in public.',
      args: {
        filter: { type: () => filter.input, description: 'Conditions that all must hold.' },
        orderBy: { type: () => orders.type, description: `${orders.first} unless told.` },
        ...PAGE_ARGS,
      },
      async resolve(_root, args: ListArguments, context: NetworkContext) {
        const found = filter.read(args.filter);
        const actors = args.filter ? await others.read(args.filter, context) : undefined;
        return listRows<ActorEntity>(
          context,
          {
            kind: ACTOR_KIND,
            conditions: found && among(found, actors),
            orders,
            asRow: (row) => actorEntity(row.id),
            mark: args.filter ?? null,
          },
          args,
        );
      },
    };
  }
}

/** Undefined when the conditions can hold for nobody. */
function among(conditions: RowConditions, actors: readonly string[] | undefined): RowConditions | undefined {
  if (actors === undefined) return conditions;
  return actors.length === 0 ? undefined : { ...conditions, actors };
}

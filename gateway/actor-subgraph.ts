import {
  type FieldNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  print,
} from 'graphql';
import { ERROR_CODES } from '../schema/index.ts';
import type { RequestContext } from './engine.ts';
import type { EntitySchema } from './entity-schema.ts';
import type { Fault, Ledger } from './ledger.ts';
import type { EntityRouter } from './routing.ts';
import { withFreeNames, withFreeVariables } from './variable-names.ts';

/**
 * The `actor` subgraph as an executable schema, for routers outside this process: `_service { sdl }`, and `_entities` answered by the
 * owners behind the hub. Changes and returns `entitySchema.schema`; give it one of its own.
 */
export function actorSubgraph(entitySchema: EntitySchema, route: EntityRouter): GraphQLSchema {
  const { schema, sdl } = entitySchema;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = readByResponseKey;
  }
  const query = schema.getQueryType()?.getFields();
  if (query?._service !== undefined) query._service.resolve = () => ({ sdl });
  if (query?._entities !== undefined) query._entities.resolve = resolveEntities;
  return schema;

  async function resolveEntities(
    _source: unknown,
    args: Record<string, unknown>,
    context: unknown,
    info: GraphQLResolveInfo,
  ) {
    const { ledger } = context as RequestContext;
    const representations = args.representations as readonly unknown[];
    const rows = await route({
      query: operationOf(info),
      variables: withFreeNames(info.variableValues),
      representations,
      ledger,
    });
    return rows.map((row, index) => withFaults(row, idOf(representations[index]), ledger));
  }
}

/** The one `_entities` field that is being answered, as an operation with the fragments it may use. */
function operationOf(info: GraphQLResolveInfo): string {
  const fields = info.fieldNodes.map(({ alias: _dropped, ...field }): FieldNode => field);
  const operation = {
    ...info.operation,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        { ...fields[0], selectionSet: { kind: Kind.SELECTION_SET, selections: fields.flatMap(selectionsOf) } },
      ],
    },
  };
  const definitions = [operation as never, ...Object.values(info.fragments)];
  return print(withFreeVariables({ kind: Kind.DOCUMENT, definitions }));
}

function selectionsOf(field: FieldNode) {
  return field.selectionSet?.selections ?? [];
}

/** Puts what is missing into the places where it is missing: graphql-js takes an Error for the error of that place. */
function withFaults(row: Record<string, unknown> | null, id: string, ledger: Ledger): unknown {
  if (row === null) {
    const fault = ledger.failed.get(id);
    // what an owner does not have is null and no error: so a subgraph answers
    return fault === undefined || fault.code === 'RECORD_UNAVAILABLE' ? null : errorOf(fault);
  }
  for (const blemish of ledger.blemishes.get(id) ?? []) {
    let place: unknown = row;
    for (const step of blemish.under) {
      if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step)) break;
      const holder = place as Record<string | number, unknown>;
      if (holder[step] === null) {
        holder[step] = errorOf(blemish);
        break;
      }
      place = holder[step];
    }
  }
  return row;
}

function errorOf({ code, actor, retryable }: Fault): GraphQLError {
  return new GraphQLError(ERROR_CODES[code], { extensions: { code, ...(actor ? { actor } : {}), retryable } });
}

const readByResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  (source as Record<string, unknown>)[info.path.key];

function idOf(representation: unknown): string {
  const id = (representation as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
}

import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
  getNullableType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
} from 'graphql';
import type { ErrorCode } from '../schema/index.ts';
import { ownerOf } from '../schema/index.ts';
import { isTooLong } from './answer-bounds.ts';
import { type EntitySchema, mayHaveKey } from './entity-schema.ts';
import { KEY } from './reserved-keys.ts';

/** A row as an owner answered it, before it is believed. */
export type RawRow = Readonly<Record<string, unknown>>;

/** What was found wrong: a place in the merged answer, and why it was refused. */
export type Refusal = { readonly row: number; readonly under: readonly (string | number)[]; readonly code: ErrorCode };

/** Rows that may be used, in the order of those that came, and what was refused of them. */
export type CheckedAnswer = {
  readonly rows: readonly (Record<string, unknown> | null)[];
  readonly refusals: readonly Refusal[];
};

/**
 * Makes a check of merged answers: the sent operation is executed again over them with graphql-js, so that fields nobody asked for
 * are pruned, values of a wrong type become null, and every object that claims a row of another actor is dropped, at every depth.
 *
 * @param merged one entry per asked row; the key of each must already be the one asked for. Null where there is no row.
 */
export function answerCheck(
  entitySchema: EntitySchema,
): (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  merged: readonly (RawRow | null)[],
) => CheckedAnswer {
  const { schema, entities } = entitySchema;

  const readField: GraphQLFieldResolver<unknown, readonly (RawRow | null)[]> = (source, _args, merged, info) => {
    if (info.path.prev === undefined) return merged;
    const value = own(source, String(info.path.key));
    if (value === undefined || value === null) return null;
    const type = getNullableType(info.returnType);
    if (isListType(type)) return readList(value, type.ofType, merged, info, source);
    return readOne(value, type, merged, info, source);
  };

  function readList(
    value: unknown,
    item: GraphQLOutputType,
    merged: readonly (RawRow | null)[],
    info: GraphQLResolveInfo,
    source: unknown,
  ): unknown {
    if (!Array.isArray(value)) throw refused('ACTOR_BAD_ANSWER');
    const type = getNullableType(item);
    return value.map((entry: unknown) => {
      if (entry === null || entry === undefined) return null;
      try {
        return isListType(type)
          ? readList(entry, type.ofType, merged, info, source)
          : readOne(entry, type, merged, info, source);
      } catch (error) {
        // graphql-js takes an Error in a list for the error of that item
        return error;
      }
    });
  }

  function readOne(
    value: unknown,
    type: GraphQLOutputType,
    merged: readonly (RawRow | null)[],
    info: GraphQLResolveInfo,
    source: unknown,
  ): unknown {
    if (isLeafType(type)) {
      if (!isLeafValue(type, value)) throw refused('ACTOR_BAD_ANSWER');
      if (isTooLong(value, info.fieldName)) throw refused('ACTOR_ANSWER_TOO_LARGE');
      // a row that says its key is its own but shows the id of another
      if (info.fieldName === 'id' && entities.has(info.parentType.name) && value !== own(source, KEY)) {
        throw refused('OWNERSHIP_VIOLATION');
      }
      return value;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused('ACTOR_BAD_ANSWER');
    if (isCompositeType(type) && mayHaveKey(type, entities, schema)) checkRow(value, type.name, merged, info);
    return value;
  }

  function checkRow(
    value: object,
    declared: string,
    merged: readonly (RawRow | null)[],
    info: GraphQLResolveInfo,
  ): void {
    const typename = own(value, '__typename');
    if (typeof typename !== 'string') throw refused('ACTOR_BAD_ANSWER');
    if (entities.has(declared) && typename !== declared) throw refused('ACTOR_BAD_ANSWER');
    if (!entities.has(typename)) return;
    const key = own(value, KEY);
    const top = merged[rowOf(info.path)];
    const topKey = top === null || top === undefined ? undefined : own(top, KEY);
    if (typeof key !== 'string' || typeof topKey !== 'string' || ownerOf(key) !== ownerOf(topKey)) {
      throw refused('OWNERSHIP_VIOLATION');
    }
  }

  const typeResolver: GraphQLTypeResolver<unknown, unknown> = (value) => {
    const typename = own(value, '__typename');
    return typeof typename === 'string' ? typename : undefined;
  };

  return (document, variables, merged) => {
    const result = execute({
      schema,
      document,
      rootValue: {},
      contextValue: merged,
      // graphql-js coerces variables again; the representations are ours and of no interest here
      variableValues: { ...variables, representations: [] },
      fieldResolver: readField,
      typeResolver,
    });
    if (result instanceof Promise) throw new Error('The check of an answer has nothing to wait for.');
    return checked(result, merged.length);
  };
}

function checked(result: ExecutionResult, count: number): CheckedAnswer {
  const rows = result.data?._entities as CheckedAnswer['rows'] | undefined;
  if (rows === undefined || rows === null || rows.length !== count) {
    throw new Error('The check of an answer failed.', { cause: result.errors?.[0] });
  }
  const refusals = (result.errors ?? []).map((error): Refusal => {
    const [, row = 0, ...under] = error.path ?? [];
    return { row: Number(row), under, code: codeOf(error) };
  });
  return { rows, refusals };
}

/** Nothing of the message is shown to anyone; the code is. */
function refused(code: ErrorCode): GraphQLError {
  return new GraphQLError(code, { extensions: { code } });
}

function codeOf(error: GraphQLError): ErrorCode {
  const { code } = error.extensions;
  return code === 'OWNERSHIP_VIOLATION' || code === 'ACTOR_ANSWER_TOO_LARGE' ? code : 'ACTOR_BAD_ANSWER';
}

/** Own properties only: an answer cannot reach what objects inherit. */
function own(source: unknown, key: string): unknown {
  return typeof source === 'object' && source !== null && Object.hasOwn(source, key)
    ? (source as Record<string, unknown>)[key]
    : undefined;
}

function rowOf(path: GraphQLResolveInfo['path']): number {
  let step = path;
  while (step.prev?.prev !== undefined) step = step.prev;
  return Number(step.key);
}

/** graphql-js would coerce (`1` to `"1"`, `"true"` to `true`): what is not of the type is refused. */
function isLeafValue(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  switch (type.name) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647;
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'String':
    case 'ID':
      return typeof value === 'string';
    default:
      // scalars of our own are texts or numbers on the wire; never objects
      return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }
}

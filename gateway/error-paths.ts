import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { ERROR_CODES, ownerOf } from '../schema/index.ts';
import { type FieldMap, fieldMaps } from './field-map.ts';
import type { Blemish, Fault, Ledger } from './ledger.ts';
import { KEY, KIND } from './reserved-keys.ts';
import { givenName } from './separate-names.ts';

type Path = (string | number)[];

/** More errors than this are summed up in one. */
const MAX_ERRORS = 200;

/** Tells which fields only the owner of a row answers: a type name and a field name. */
export type RemoteFields = (type: string, field: string) => boolean;

/**
 * Walks the final data with the operation, takes the reserved keys out of it, and gives one error for each occurrence of a row that
 * failed: at the path of its first missing field, with all missing ones in `extensions.fields`. The engine's own error paths are of
 * no use here, since they count rows after leaving out the null ones.
 *
 * Changes `data`.
 */
export function settle(options: {
  readonly data: Record<string, unknown>;
  /** With reserved keys, without named fragments. */
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isRemote: RemoteFields;
  readonly ledger: Pick<Ledger, 'failed' | 'blemishes' | 'found' | 'leftToOwners'>;
}): GraphQLError[] {
  const { schema, isRemote, ledger } = options;
  const errors: GraphQLError[] = [];
  let untold = 0;
  const operation = options.document.definitions[0];
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) return errors;
  // with the defaults of those that were not given
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], options.variables);
  const fieldsOf = fieldMaps(schema, coerced);
  const left = ledger.leftToOwners();
  const asked = fieldsOf([operation.selectionSet], root);
  if (left.size > 0) takeOutUnknown(options.data, asked);
  walkObject(options.data, asked, root.name, []);
  if (untold > 0) errors.push(summary(untold));
  return errors;

  /**
   * Takes out what was left to owners and did not come from them: denied, absent and unreachable rows are null where they were asked
   * for, since nothing of them is known here. They are found at the root only, where they were asked for by id.
   */
  function takeOutUnknown(data: Record<string, unknown>, fields: FieldMap): void {
    const isUnknown = (value: unknown): value is { [KEY]: string } => {
      const key = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[KEY] : undefined;
      return typeof key === 'string' && left.has(key) && !ledger.found.has(key);
    };
    const tellOf = ({ [KEY]: id }: { [KEY]: string }, path: Path) =>
      tell(ledger.failed.get(id) ?? { code: 'RECORD_UNAVAILABLE', actor: ownerOf(id), retryable: false }, path);
    for (const responseKey of fields.keys()) {
      const value = data[responseKey];
      const name = givenName(responseKey);
      if (isUnknown(value)) {
        tellOf(value, [name]);
        data[responseKey] = null;
      } else if (Array.isArray(value)) {
        for (const [index, entry] of value.entries()) {
          if (!isUnknown(entry)) continue;
          tellOf(entry, [name, index]);
          value[index] = null;
        }
      }
    }
  }

  function walk(
    value: unknown,
    selections: readonly SelectionSetNode[],
    declared: string | undefined,
    path: Path,
  ): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) walk(entry, selections, declared, [...path, index]);
      return;
    }
    const object = value as Record<string, unknown>;
    const kind = typeof object[KIND] === 'string' ? object[KIND] : declared;
    const type = kind === undefined ? undefined : schema.getType(kind);
    if (isObjectType(type)) walkObject(object, fieldsOf(selections, type), type.name, path);
  }

  function walkObject(object: Record<string, unknown>, fields: FieldMap, type: string, path: Path): void {
    const key = object[KEY];
    delete object[KEY];
    delete object[KIND];
    if (typeof key === 'string') {
      const fault = ledger.failed.get(key);
      if (fault !== undefined) tellOfRow(object, fields, type, path, fault);
      for (const blemish of ledger.blemishes.get(key) ?? []) tellOfPart(object, path, blemish);
    }
    for (const [responseKey, field] of fields) {
      if (field.selections.length === 0) continue;
      walk(object[responseKey], field.selections, typeOf(type, field.name), [...path, givenName(responseKey)]);
    }
    giveNamesBack(object);
  }

  function tellOfRow(object: Record<string, unknown>, fields: FieldMap, type: string, path: Path, fault: Fault): void {
    const missing: string[] = [];
    for (const [responseKey, { name }] of fields) {
      if (object[responseKey] === null && isRemote(type, name)) missing.push(givenName(responseKey));
    }
    if (missing[0] !== undefined) tell(fault, [...path, missing[0]], missing);
  }

  function tellOfPart(object: Record<string, unknown>, path: Path, blemish: Blemish): void {
    const place = nullAt(object, blemish.under);
    if (place !== undefined)
      tell(blemish, [...path, ...place.map((step) => (typeof step === 'string' ? givenName(step) : step))]);
  }

  function tell(fault: Fault, path: Path, fields?: string[]): void {
    if (errors.length >= MAX_ERRORS) {
      untold++;
      return;
    }
    const { code, actor, retryable } = fault;
    errors.push(
      new GraphQLError(ERROR_CODES[code], {
        path,
        extensions: { code, ...(actor === undefined ? {} : { actor }), retryable, ...(fields ? { fields } : {}) },
      }),
    );
  }

  function typeOf(parent: string, field: string): string | undefined {
    const type = schema.getType(parent);
    if (!isObjectType(type)) return undefined;
    let inner: unknown = type.getFields()[field]?.type;
    while (typeof inner === 'object' && inner !== null && 'ofType' in inner) inner = inner.ofType;
    return isObjectType(inner) ? inner.name : undefined;
  }
}

/** Renames in place, keeping the order of fields. */
function giveNamesBack(object: Record<string, unknown>): void {
  const entries = Object.entries(object);
  if (entries.every(([key]) => givenName(key) === key)) return;
  for (const [key] of entries) delete object[key];
  for (const [key, value] of entries) object[givenName(key)] = value;
}

/** The place of the null on this way down, or nothing when there is none: a null takes what is above it along where it must. */
function nullAt(object: Record<string, unknown>, under: readonly (string | number)[]): Path | undefined {
  let value: unknown = object;
  for (const [index, step] of under.entries()) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
    if (value === null) return under.slice(0, index + 1);
  }
  return undefined;
}

function summary(untold: number): GraphQLError {
  return new GraphQLError(`${ERROR_CODES.TOO_MANY_ERRORS} There are ${untold} more.`, {
    extensions: { code: 'TOO_MANY_ERRORS', retryable: false, more: untold },
  });
}

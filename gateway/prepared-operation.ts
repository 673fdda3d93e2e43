import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf, withReservedKeys } from './reserved-keys.ts';
import { withSeparateNames } from './separate-names.ts';
import { withFreeVariables } from './variable-names.ts';

/** A caller's operation with the reserved keys in it, and the name under which it is planned. */
export type PreparedOperation = {
  readonly document: DocumentNode;
  readonly text: string;
  /** SHA-256 of the text: what differs only in spaces, comments or unused fragments is one operation. */
  readonly key: string;
};

/** Prepares validated operations, remembering the last ones by the hash of the caller's text. */
export function preparedOperations(
  entities: ReadonlySet<string>,
  remembered = 1_000,
): (request: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly sourceHash: string;
  readonly operationName: string | undefined;
}) => PreparedOperation {
  const known = new LRUCache<string, PreparedOperation>({ max: remembered });
  return ({ schema, document, sourceHash, operationName }) => {
    const name = `${sourceHash} ${operationName ?? ''}`;
    let prepared = known.get(name);
    if (prepared === undefined) {
      prepared = prepare(schema, document, operationName, entities);
      known.set(name, prepared);
    }
    return prepared;
  };
}

function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  entities: ReadonlySet<string>,
): PreparedOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The operation was not resolved before execution.');
  const marked = withReservedKeys(operation, fragmentsOf(document), { schema, entities });
  const prepared = withFreeVariables({ kind: Kind.DOCUMENT, definitions: [withSeparateNames(marked)] });
  const text = print(prepared);
  return { document: prepared, text, key: createHash('sha256').update(text).digest('hex') };
}

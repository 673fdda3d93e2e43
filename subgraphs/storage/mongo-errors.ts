import type { MongoBulkWriteError } from 'mongodb';
import { ConstellationError } from '../../schema/index.ts';

// https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
export const DUPLICATE_KEY = 11000;
const UNAUTHORIZED = 13;
const AUTHENTICATION_FAILED = 18;

/** The driver's errors are told by their names: asking for their classes would load the driver, also for stores on SQLite. */
function nameOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && thrown.name.startsWith('Mongo') ? thrown.name : undefined;
}

function codeOf(thrown: unknown): unknown {
  return nameOf(thrown) === undefined ? undefined : (thrown as { code?: unknown }).code;
}

const DOES_NOT_ANSWER = new Set(['MongoServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError']);
const FAULTY_URL = new Set(['MongoParseError', 'MongoInvalidArgumentError']);

/** Whether MongoDB refused a document because one with the same unique key exists (in a bulk write: the first refusal). */
export function isDuplicateKey(thrown: unknown): boolean {
  return codeOf(thrown) === DUPLICATE_KEY;
}

/** What a bulk write could not do, each with its place in the list of operations; undefined when it failed otherwise. */
export function refusalsOf(thrown: unknown): readonly { readonly index: number; readonly code: number }[] | undefined {
  if (nameOf(thrown) !== 'MongoBulkWriteError') return undefined;
  return [(thrown as MongoBulkWriteError).writeErrors].flat();
}

/** Place, in the list of operations, of the first one that a bulk write could not do. */
export function firstFault(thrown: unknown): number | undefined {
  return refusalsOf(thrown)?.[0]?.index;
}

/** Gives the driver's errors our codes; anything else comes back as it was. `store` is a description without credentials. */
export function mongoError(thrown: unknown, store: string): unknown {
  const name = nameOf(thrown);
  if (name === undefined) return thrown;
  const { message } = thrown as Error;
  if (codeOf(thrown) === UNAUTHORIZED || codeOf(thrown) === AUTHENTICATION_FAILED) {
    return new ConstellationError('STORE_UNREACHABLE', `${store} refused the user or password of the store url.`, {
      cause: thrown,
    });
  }
  if (DOES_NOT_ANSWER.has(name)) {
    return new ConstellationError('STORE_UNREACHABLE', `${store} does not answer. Check that MongoDB runs there.`, {
      retryable: true,
      cause: thrown,
    });
  }
  if (FAULTY_URL.has(name)) {
    return new ConstellationError('CONFIG_INVALID', `The url of ${store} has a fault: ${message}`, {
      cause: thrown,
    });
  }
  return new ConstellationError('STORE_UNREACHABLE', `${store} failed: ${message}`, { cause: thrown });
}

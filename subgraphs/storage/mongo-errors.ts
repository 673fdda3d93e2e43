import {
  MongoBulkWriteError,
  MongoError,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoParseError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { ConstellationError } from '../../schema/index.ts';

// https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
const DUPLICATE_KEY = 11000;
const UNAUTHORIZED = 13;
const AUTHENTICATION_FAILED = 18;

/** Whether MongoDB refused a document because one with the same unique key exists (in a bulk write: the first refusal). */
export function isDuplicateKey(thrown: unknown): boolean {
  return thrown instanceof MongoServerError && thrown.code === DUPLICATE_KEY;
}

/** Place, in the list of operations, of the first one that a bulk write could not do. */
export function firstFault(thrown: unknown): number | undefined {
  if (!(thrown instanceof MongoBulkWriteError)) return undefined;
  const faults = Array.isArray(thrown.writeErrors) ? thrown.writeErrors : [thrown.writeErrors];
  return faults[0]?.index;
}

/** Gives the driver's errors our codes; anything else comes back as it was. `store` is a description without credentials. */
export function mongoError(thrown: unknown, store: string): unknown {
  if (thrown instanceof MongoServerError && (thrown.code === UNAUTHORIZED || thrown.code === AUTHENTICATION_FAILED)) {
    return new ConstellationError('STORE_UNREACHABLE', `${store} refused the user or password of the store url.`, {
      cause: thrown,
    });
  }
  if (thrown instanceof MongoServerSelectionError || thrown instanceof MongoNetworkError) {
    return new ConstellationError('STORE_UNREACHABLE', `${store} does not answer. Check that MongoDB runs there.`, {
      retryable: true,
      cause: thrown,
    });
  }
  if (thrown instanceof MongoParseError || thrown instanceof MongoInvalidArgumentError) {
    return new ConstellationError('CONFIG_INVALID', `The url of ${store} has a fault: ${thrown.message}`, {
      cause: thrown,
    });
  }
  if (thrown instanceof MongoError) {
    return new ConstellationError('STORE_UNREACHABLE', `${store} failed: ${thrown.message}`, { cause: thrown });
  }
  return thrown;
}

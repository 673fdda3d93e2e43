import { resolve } from 'node:path';
import { ConstellationError } from '../../schema/index.ts';

/** Where a store lives: a file for SQLite, a database on a server for MongoDB. */
export type StoreAddress =
  | { readonly backend: 'sqlite'; readonly path: string }
  | { readonly backend: 'mongodb'; readonly url: string; readonly database: string };

/**
 * Parses a store url: `sqlite:<path>` (relative to `directory`) or `mongodb://host[,host]/<database>[?options]` (also `mongodb+srv:`).
 *
 * @throws ConstellationError CONFIG_INVALID, without the url in its message: it may hold a password
 * @example parseStoreUrl('sqlite:actors/acme/store.db', '/srv/node').path // '/srv/node/actors/acme/store.db'
 */
export function parseStoreUrl(url: string, directory: string = process.cwd()): StoreAddress {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length);
    if (path === '' || path.startsWith(':') || path.includes('\0')) {
      throw new ConstellationError('CONFIG_INVALID', 'A SQLite store url is sqlite:<path of a file>.');
    }
    return { backend: 'sqlite', path: resolve(directory, path) };
  }

  // Not `new URL`: a replica set is a list of hosts, which that does not read.
  const mongo = /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^/?]*)(?:\?.*)?$/.exec(url);
  const database = mongo?.[1];
  if (database === undefined) {
    throw new ConstellationError(
      'CONFIG_INVALID',
      'A store url is sqlite:<path> or mongodb://<host>/<database>; the given one is neither.',
    );
  }
  // https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions
  if (!/^[A-Za-z0-9_-]{1,63}$/.test(database) || ['admin', 'config', 'local'].includes(database)) {
    throw new ConstellationError(
      'CONFIG_INVALID',
      'The store url names no usable database: after the host comes /<name>, of 1 to 63 letters, digits, _ or -.',
    );
  }
  return { backend: 'mongodb', url, database };
}

/** A store address that may be shown and logged: without user, password and options. */
export function describeStore(address: StoreAddress): string {
  if (address.backend === 'sqlite') return `sqlite:${address.path}`;
  const hosts = address.url.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '');
  return `mongodb://${hosts.slice(hosts.lastIndexOf('@') + 1)}/${address.database}`;
}

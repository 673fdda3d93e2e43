import { describe, expect, it } from 'vitest';
import { isConstellationError } from '../../schema/errors.ts';
import { describeStore, parseStoreUrl } from '../../subgraphs/storage/store-url.ts';

describe('a store url', () => {
  it('names a file, relative to the directory of the configuration', () => {
    expect(parseStoreUrl('sqlite:actors/acme/store.db', '/srv/node')).toEqual({
      backend: 'sqlite',
      path: '/srv/node/actors/acme/store.db',
    });
    expect(parseStoreUrl('sqlite:/var/a b.db', '/srv/node')).toEqual({ backend: 'sqlite', path: '/var/a b.db' });
  });

  it('names a database on a server or replica set', () => {
    for (const url of [
      'mongodb://127.0.0.1:27017/acme',
      'mongodb://a:1,b:2,c:3/acme?replicaSet=rs0',
      'mongodb+srv://u:p@cluster.example/acme',
    ]) {
      expect(parseStoreUrl(url)).toEqual({ backend: 'mongodb', url, database: 'acme' });
    }
  });

  it.each([
    '',
    'sqlite:',
    'sqlite::memory:',
    '/var/store.db',
    'postgres://localhost/x',
    'mongodb://localhost',
    'mongodb://localhost/',
    'mongodb://localhost/admin',
    'mongodb://localhost/a.b',
    `mongodb://localhost/${'a'.repeat(64)}`,
  ])('is refused as %j', (url) => {
    expect(() => parseStoreUrl(url)).toThrow(
      expect.toSatisfy((thrown: unknown) => isConstellationError(thrown, 'CONFIG_INVALID')),
    );
  });

  it('is shown without its password', () => {
    const url = 'mongodb://user:s%40cret@one.example:1,two.example/acme?authSource=admin';
    expect(describeStore(parseStoreUrl(url))).toBe('mongodb://one.example:1,two.example/acme');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  didUrls,
  formatDid,
  isDid,
  isRecordId,
  ownerOf,
  parseDid,
  parseRecordId,
  recordIdMaker,
  segmentOf,
  ulidFromBytes,
} from '../../schema/index.ts';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const parts = fc.record({
  host: fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.example`),
  port: fc.option(
    fc.integer({ min: 1, max: 65_535 }).filter((port) => port !== 443),
    { nil: undefined },
  ),
  path: fc.array(fc.stringMatching(/^[a-z0-9][a-z0-9._~-]{0,12}$/), { maxLength: 3 }),
});

describe('names of actors', () => {
  it('come back the same from their parts', () => {
    fc.assert(
      fc.property(parts, ({ host, port, path }) => {
        const did = formatDid({ host, port, path });
        expect(parseDid(did)).toEqual({ host, path, ...(port === undefined ? {} : { port }) });
      }),
    );
  });

  it.each([
    'did:web:Acme.example',
    'did:web:acme.example%3a4101',
    'did:web:acme.example%3A443',
    'did:web:acme.example%3A04101',
    'did:web:acme.example%3A70000',
    'did:web:acme.example:4101/x',
    'did:web:acme.example:',
    'did:web:acme.example:%2e%2e',
    'did:web:acme.example:..',
    'did:web:münchen.example',
    'did:web:acme..example',
    'did:web:-acme.example',
    'did:key:z6Mk',
    'did:web:',
    '',
    `did:web:${'a'.repeat(64)}.example`,
  ])('refuse what is not canonical: %s', (did) => {
    expect(isDid(did)).toBe(false);
  });

  it('are put in canonical form when made', () => {
    expect(formatDid({ host: 'MÜNCHEN.example' })).toBe('did:web:xn--mnchen-3ya.example');
    expect(formatDid({ host: 'localhost', port: 4101 })).toBe('did:web:localhost%3A4101');
  });

  it('say where the document lies: https, but http on this machine', () => {
    expect(didUrls('did:web:acme.example').document).toBe('https://acme.example/.well-known/did.json');
    expect(didUrls('did:web:host.example%3A8443:acme:unit')).toEqual({
      document: 'https://host.example:8443/acme/unit/did.json',
      keyHistory: 'https://host.example:8443/acme/unit/key-history.json',
    });
    expect(didUrls('did:web:localhost%3A4101').keyHistory).toBe('http://localhost:4101/.well-known/key-history.json');
  });
});

describe('ids of records', () => {
  it('carry their owner and kind', () => {
    const make = recordIdMaker(() => 1_700_000_000_000);
    fc.assert(
      fc.property(parts, (given) => {
        const did = formatDid(given);
        const id = make(did, 'goal');
        expect(ownerOf(id)).toBe(did);
        expect(segmentOf(id)).toBe('goal');
        expect(parseRecordId(id)).toMatchObject({ actor: did, segment: 'goal' });
      }),
    );
    expect(ownerOf('did:web:acme.example')).toBe('did:web:acme.example');
  });

  it('increase within one millisecond, so that the order of ids is the order of birth', () => {
    const make = recordIdMaker(() => 1_700_000_000_000);
    const ids = Array.from({ length: 100 }, () => make('did:web:acme.example', 'goal'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(100);
  });

  it.each([
    'did:web:acme.example/goal',
    'did:web:acme.example/goal/01j8zq4y3n0v6t8k2r5w7x9abc',
    'did:web:acme.example/goal/81J8ZQ4Y3N0V6T8K2R5W7X9ABC',
    'did:web:acme.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9AB',
    'did:web:acme.example/Goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC',
    'did:web:acme.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC/x',
    'did:web:ACME.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC',
    '/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC',
  ])('refuse what is not canonical: %s', (id) => {
    expect(isRecordId(id)).toBe(false);
  });

  it('can be made from a digest, always in range', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (bytes) => {
        expect(ulidFromBytes(bytes)).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      }),
    );
    expect(ulidFromBytes(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(ulidFromBytes(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
  });
});

import { describe, expect, test } from 'vitest';
import { isConstellationError } from '../../../schema/index.ts';
import { ownerShares } from '../../../subgraphs/network/live/owner-shares.ts';

const did = (name: string, n = 0) => `did:web:${name}${n}.example`;
const some = (name: string, count: number) => Array.from({ length: count }, (_, n) => did(name, n));
const outcome = (claim: Promise<void>) =>
  claim.then(
    () => 'LET_IN',
    (thrown: unknown) => (isConstellationError(thrown) ? thrown.code : 'UNEXPECTED'),
  );

describe('the actors that one request asks live', () => {
  test('are shared out so that a subject that names very many is refused, and no other', async () => {
    const shares = ownerShares(10);
    const claims = [
      shares.claim(did('mallory'), some('anybody', 11)),
      shares.claim(did('ash'), some('partner', 6)),
      shares.claim(did('birch'), some('other', 3)),
    ];
    expect(await Promise.all(claims.map(outcome))).toEqual(['OPERATION_TOO_LARGE', 'LET_IN', 'LET_IN']);
  });

  test('are not used up by an author of very many subjects, whoever was first', async () => {
    const shares = ownerShares(10);
    const flood = Array.from({ length: 20 }, (_, n) => shares.claim(did('mallory'), [did('one', n), did('two', n)]));
    const others = ['ash', 'birch'].map((name) => shares.claim(did(name), [did(name), did('partner')]));
    expect(await Promise.all(others.map(outcome))).toEqual(['LET_IN', 'LET_IN']);
    const found = await Promise.all(flood.map(outcome));
    // three of the others: what is left has room for three of its own
    expect(found.filter((one) => one === 'LET_IN')).toHaveLength(3);
  });

  test('count once, and those of a subject that was refused do not count', async () => {
    const shares = ownerShares(4);
    await shares.claim(did('ash'), some('a', 3));
    expect(await outcome(shares.claim(did('birch'), some('b', 2)))).toBe('OPERATION_TOO_LARGE');
    expect(await outcome(shares.claim(did('birch'), [...some('a', 3), did('c')]))).toBe('LET_IN');
    expect(() => shares.spend(some('a', 3))).not.toThrow();
    expect(() => shares.spend([did('d')])).toThrow(expect.objectContaining({ code: 'OPERATION_TOO_LARGE' }));
  });
});

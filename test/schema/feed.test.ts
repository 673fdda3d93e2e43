import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEntry, checkEntryFollows, EMPTY_HEAD, type FeedHead, type FeedLink } from '../../schema/index.ts';

const actor = 'did:web:acme.example';
const body = fc.record({
  action: fc.constantFrom('PUBLISHED' as const, 'WITHDRAWN' as const, 'HIDDEN' as const),
  id: fc.stringMatching(/^did:web:acme\.example\/goal\/[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
  kind: fc.constantFrom('ImpactGoal', 'Commitment'),
  version: fc.integer({ min: 1, max: 50 }),
  recordDigest: fc.stringMatching(/^sha-256:[A-Za-z0-9_-]{43}$/),
});

function chainOf(bodies: readonly Omit<FeedLink, 'seq' | 'previous'>[]): (FeedLink & { digest: string })[] {
  const entries: (FeedLink & { digest: string })[] = [];
  let head: FeedHead = EMPTY_HEAD;
  for (const one of bodies) {
    const entry = chainEntry(actor, 'PUBLIC', head, one);
    entries.push(entry);
    head = { count: entry.seq, digest: entry.digest };
  }
  return entries;
}

function follow(entries: readonly (FeedLink & { digest: string })[]): FeedHead {
  let head: FeedHead = EMPTY_HEAD;
  for (const entry of entries) {
    checkEntryFollows(actor, 'PUBLIC', head, entry);
    head = { count: entry.seq, digest: entry.digest };
  }
  return head;
}

describe('the chain of a feed', () => {
  it('can be followed from its beginning to its head', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 20 }), (bodies) => {
        expect(follow(chainOf(bodies)).count).toBe(bodies.length);
      }),
    );
  });

  it('breaks when any member of any entry is changed, or an entry is left out or moved', () => {
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 2, maxLength: 10 }),
        fc.nat(),
        fc.constantFrom('action', 'id', 'kind', 'version', 'recordDigest', 'previous', 'seq', 'LEFT_OUT', 'SWAPPED'),
        (bodies, at, what) => {
          const entries = chainOf(bodies);
          const index = at % (entries.length - 1);
          const entry = entries[index]!;
          if (what === 'LEFT_OUT') entries.splice(index, 1);
          else if (what === 'SWAPPED') entries.splice(index, 2, entries[index + 1]!, entry);
          else {
            const changed = {
              action: entry.action === 'HIDDEN' ? 'PUBLISHED' : 'HIDDEN',
              id: `${actor}/x`,
              kind: 'Answer',
              version: entry.version + 1,
              recordDigest: 'x',
              previous: 'x',
              seq: entry.seq + 1,
            };
            entries[index] = { ...entry, [what]: changed[what] } as typeof entry;
          }
          expect(() => follow(entries)).toThrow();
        },
      ),
    );
  });

  it('is another for another actor', () => {
    const [entry] = chainOf([
      { action: 'PUBLISHED', id: `${actor}/goal/x`, kind: 'ImpactGoal', version: 1, recordDigest: 'x' },
    ]);
    expect(() => checkEntryFollows('did:web:evil.example', 'PUBLIC', EMPTY_HEAD, entry!)).toThrow();
  });
});

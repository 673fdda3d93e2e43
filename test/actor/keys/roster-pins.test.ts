import { describe, expect, it } from 'vitest';
import {
  beginKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  nextRosterEntry,
  type RosterEntry,
  recoverKey,
  rotateKey,
} from '../../../schema/index.ts';
import { beginsWith } from '../../../subgraphs/actor/membership/pinned-hubs.ts';
import { rosterBook } from '../../../subgraphs/actor/membership/roster-book.ts';

const did = 'did:web:acme.example';
const day = (n: number) => `2026-01-0${n}T00:00:00Z`;
const newKey = async () => importSigningKey(await generatePrivateJwk());

/** The owner's history, what a thief with the key made of it, and what the owner made of that. */
async function histories() {
  const [first, thief, next, safe, safe2] = await Promise.all([newKey(), newKey(), newKey(), newKey(), newKey()]);
  const born = await beginKeyHistory(did, first, safe.thumbprint, day(1));
  const stolen = await rotateKey(born, first, thief, day(2));
  const more = await rotateKey(stolen, thief, await newKey(), day(3));
  const recovered = await recoverKey(stolen, safe, { key: next, recoveryThumbprint: safe2.thumbprint }, day(4), {
    after: 0,
  });
  return { born, stolen, more, recovered, next };
}

describe('a node that follows a roster', () => {
  it('believes a recovery that leaves what a thief had added, and from then on nothing else', async () => {
    const { born, stolen, more, recovered, next } = await histories();
    const book = rosterBook();
    let last: { count: number; digest?: string } = { count: 0 };
    const show = async ({ statements }: KeyHistory) => {
      const body = { did, status: 'ACTIVE', keyHistory: statements, charters: [] } as const;
      const entry: RosterEntry = nextRosterEntry('did:web:hub.example', last, body);
      last = { count: entry.seq, digest: entry.digest };
      await book.take([entry]);
      return book.member(did)?.keys.current.thumbprint;
    };
    await show(born);
    await show(stolen);
    expect(await show(recovered)).toBe(next.thumbprint);
    expect(await show(more)).toBeUndefined();
    expect(book.refused()).toEqual([did]);
    expect(await show(born)).toBeUndefined();
    expect(await show(recovered)).toBe(next.thumbprint);
  });

  it('holds the key history of its hub to the same', async () => {
    const { born, stolen, more, recovered } = await histories();
    expect(beginsWith(stolen, born)).toBe(true);
    expect(beginsWith(recovered, stolen)).toBe(true);
    expect(beginsWith(more, recovered)).toBe(false);
    expect(beginsWith(born, stolen)).toBe(false);
  });
});

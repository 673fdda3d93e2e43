import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { membersIn } from '../../../../subgraphs/network/rules/alliances/members.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const charter = stated('steward', 'SharedValueNetwork', { n: 1 });
const joins = (name: string, said: Parameters<typeof stated>[2] = {}): Fact =>
  stated(name, 'Membership', { ...said, links: { network: charter } });
const welcomed = (membership: Fact, n: number, verdict = 'CONFIRMED') =>
  answered('steward', membership, verdict, { n });

describe('the members of a network', () => {
  test('are its steward, and those whom the steward has confirmed in their version of now', () => {
    const [ash, birch, cedar] = [joins('ash'), joins('birch'), joins('cedar')];
    const revised = joins('birch', { version: 2 });
    const facts = known([charter, ash, birch, revised, cedar, welcomed(ash, 1), welcomed(birch, 2)]);
    expect(membersIn(facts, charter.id)).toEqual(['ash', 'steward'].map(did));
    const answered = known([charter, ash, revised, cedar, welcomed(ash, 1), welcomed(revised, 2)]);
    expect(membersIn(answered, charter.id)).toEqual(['ash', 'birch', 'steward'].map(did));
  });

  test('are not those whom somebody else has confirmed, or the steward has refused', () => {
    const [ash, birch] = [joins('ash'), joins('birch')];
    const facts = known([charter, ash, birch, welcomed(ash, 1, 'REJECTED'), answered('ash', birch, 'CONFIRMED')]);
    expect(membersIn(facts, charter.id)).toEqual([did('steward')]);
  });

  test('are members from their first day to their last', () => {
    const ash = joins('ash', { facets: { from: '2026-02-01', until: '2026-03-31' } });
    const facts = known([charter, ash, welcomed(ash, 1)]);
    const on = (day: string) => membersIn(facts, charter.id, day).includes(did('ash'));
    expect(['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([false, true, true, false]);
  });

  test('are not those who withhold something and name no day', () => {
    const ash = joins('ash', { undisclosed: 1 });
    expect(membersIn(known([charter, ash, welcomed(ash, 1)]), charter.id)).toEqual([did('steward')]);
  });

  test('are nobody where the charter is withdrawn, or cannot be seen', () => {
    const ash = joins('ash');
    const gone = stated('steward', 'SharedValueNetwork', { n: 1, version: 2, withdrawn: true });
    expect(membersIn(known([gone, ash, welcomed(ash, 1)]), charter.id)).toEqual([]);
    expect(membersIn(known([ash, welcomed(ash, 1)]), charter.id)).toEqual([]);
  });
});

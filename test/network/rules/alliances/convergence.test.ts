import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { convergenceOf, likenessOf } from '../../../../subgraphs/network/rules/alliances/convergence.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { affirms, alliance, next } from '../support/alliance.ts';
import { known, stated } from '../support/stated.ts';

const NAMES = ['ash', 'elm', 'fir', 'oak', 'yew'];
const { charter, beliefs, records } = alliance(NAMES, { beliefs: 6 });
const seen = (more: readonly Fact[], day = '2026-06-30') =>
  atOnce(convergenceOf(known([...records, ...more], day), charter)).value;
/** Each affirms a belief of its own. */
const apart = NAMES.map((name, n) => affirms(name, beliefs[n] as Fact, '2024-02-01'));

describe('cultural convergence', () => {
  it('is the mean of what every two have in common', () => {
    const sets = [new Set('ab'), new Set('b'), new Set('bc')];
    expect(likenessOf(sets)).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 2) / 3, 12);
    expect([likenessOf([new Set('a'), new Set('a')]), likenessOf([new Set('a'), new Set('b')])]).toEqual([1, 0]);
  });

  it('is seen where members come to affirm the same, with the answers by which it is', () => {
    const together = NAMES.map((name) => affirms(name, beliefs[5] as Fact, '2025-08-01'));
    const found = seen([...apart, ...together]);
    expect(found.value).toBe('COMING_TOGETHER');
    expect(found.quarters.map(({ likeness }) => likeness?.toFixed(2))).toEqual([
      ...Array(4).fill('0.00'),
      ...Array(4).fill('0.33'),
    ]);
    expect(found.quarters.at(-1)).toMatchObject({ members: 6, affirming: 5, beliefs: 6, common: 1 });
  });

  it('is growing apart where they do not any more, or affirm what others do not', () => {
    const common = NAMES.map((name) => affirms(name, beliefs[5] as Fact, '2024-02-01'));
    expect(seen(common).value).toBe('STEADY');
    const later = apart.map((answer) => ({ ...answer, issuedAt: '2025-08-01T12:00:00Z' }));
    expect(seen([...common, ...later]).value).toBe('GROWING_APART');
    const taken = NAMES.slice(0, 2).map((name) =>
      stated(name, 'Answer', {
        n: next(),
        at: '2025-08-01',
        links: { about: beliefs[5] as Fact },
        facets: { verdict: 'REJECTED' },
      }),
    );
    expect(seen([...common, ...apart, ...taken]).value).toBe('GROWING_APART');
  });

  it('does not count those who have said nothing, nor what is no belief', () => {
    const term = stated('steward', 'Concept', { n: 99, facets: { form: 'TERM' } });
    const found = seen([...apart.slice(0, 4), term, affirms('yew', term, '2024-02-01')]);
    expect(found).toMatchObject({ value: 'INSUFFICIENT' });
    expect(found.quarters.at(-1)).toMatchObject({ affirming: 4, likeness: null });
  });

  it('is as it was on an earlier day', () => {
    const together = NAMES.map((name) => affirms(name, beliefs[5] as Fact, '2025-08-01'));
    const facts = known([...records, ...apart, ...together]);
    const then = atOnce(convergenceOf(facts.asOf('2025-06-30'), charter, 4)).value;
    expect(then.value).toBe('STEADY');
    expect(then.quarters.at(-1)).toMatchObject({ likeness: 0 });
  });
});

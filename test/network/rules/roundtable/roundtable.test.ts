import { describe, expect, it } from 'vitest';
import type { FacetValue } from '../../../../subgraphs/network/facts/index.ts';
import { attributionOf } from '../../../../subgraphs/network/rules/roundtable/attribution.ts';
import { issueStateOf } from '../../../../subgraphs/network/rules/roundtable/issue-state.ts';
import { answered, did, known, stated } from '../support/stated.ts';

describe('the attribution of a post', () => {
  const post = (named?: string, facets: Record<string, FacetValue> = {}) =>
    stated('acme', 'Post', { links: named ? { attributedTo: did(named) } : {}, facets });
  const of = (one: ReturnType<typeof post>, ...answers: ReturnType<typeof answered>[]) =>
    attributionOf(known([one, ...answers]), one).value;

  it('is to its issuer, unless it names somebody else or is of a guest', () => {
    expect(of(post())).toEqual({ value: 'OWN', author: did('acme') });
    expect(of(post('acme'), answered('acme', post('acme'), 'REJECTED'))).toEqual({ value: 'OWN', author: did('acme') });
    expect(of(post(undefined, { fromOutside: 'true' }))).toEqual({ value: 'GUEST', author: null });
    expect(of(post(undefined, { fromOutside: 'false' })).value).toBe('OWN');
  });

  it('is to somebody else only once they confirmed this very version', () => {
    const one = post('beta');
    expect(of(one)).toEqual({ value: 'NOT_CONFIRMED', author: null });
    expect(of(one, answered('beta', one, 'CONFIRMED'))).toEqual({ value: 'NAMED', author: did('beta') });
    expect(of(one, answered('zeta', one, 'CONFIRMED')).value).toBe('NOT_CONFIRMED');
    expect(of(one, answered('beta', one, 'REJECTED'))).toEqual({ value: 'REJECTED', author: null });
    const revised = { ...one, version: 2, digest: 'sha-256:2' };
    expect(of(revised, answered('beta', one, 'CONFIRMED'))).toEqual({ value: 'NOT_CONFIRMED', author: null });
  });
});

describe('the state of an issue', () => {
  const issue = (owner?: string, facets: Record<string, FacetValue> = {}, undisclosed = 0) =>
    stated('acme', 'Issue', {
      links: owner ? { owner: did(owner) } : {},
      facets: { status: 'OPEN', ...facets },
      undisclosed,
    });
  const of = (one: ReturnType<typeof issue>, ...answers: ReturnType<typeof answered>[]) =>
    issueStateOf(known([one, ...answers]), one).value;

  it('says whether somebody sees to it', () => {
    const one = issue('beta');
    expect(of(issue()).value).toBe('UNOWNED');
    expect(of(issue('acme')).value).toBe('IN_HAND');
    expect(of(one).value).toBe('ASKED');
    expect(of(one, answered('beta', one, 'CONFIRMED')).value).toBe('IN_HAND');
    expect(of(one, answered('beta', one, 'REJECTED')).value).toBe('REFUSED');
    expect(of(issue('beta', { status: 'RESOLVED' })).value).toBe('RESOLVED');
  });

  it('is overdue when its day has passed and it is not resolved', () => {
    expect(of(issue('acme', { due: '2026-06-29' })).isOverdue).toBe(true);
    expect(of(issue('acme', { due: '2026-06-30' })).isOverdue).toBe(false);
    expect(of(issue('acme', { due: '2026-06-29', status: 'RESOLVED' })).isOverdue).toBe(false);
  });

  it('says whether a root cause is given, unless it may be withheld', () => {
    expect(
      [issue(undefined, { rootCauseGiven: 1 }), issue(), issue(undefined, {}, 1)].map((one) => of(one).hasRootCause),
    ).toEqual([true, false, null]);
  });
});

import { describe, expect, it } from 'vitest';
import type { FacetValue, Fact } from '../../../../subgraphs/network/facts/index.ts';
import { lifeStageOf } from '../../../../subgraphs/network/rules/alliances/life-stage.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const charter = stated('steward', 'SharedValueNetwork');
const membership = stated('a', 'Membership', { links: { network: charter.id } });
const joined = [charter, membership, answered('steward', membership, 'CONFIRMED')];
const event = (by: string, n: number, stage: string, on: string, threat: FacetValue[] = []) =>
  stated(by, 'LifeStageEvent', { n, links: { network: charter.id }, facets: { stage, on, threat } });
const life = (...facts: readonly Fact[]) => lifeStageOf(known([...joined, ...facts]), charter);

describe('the life stage of a network', () => {
  it('is nothing where nobody tells of any', () => {
    expect(life()).toMatchObject({ value: { value: null, since: null, history: [] }, basis: { isEnough: false } });
  });

  it('is that of the newest event of its steward, in any order of stages', () => {
    const events = [event('steward', 1, 'DEVELOPING', '2026-01-01'), event('steward', 2, 'FORMING', '2026-03-01')];
    expect(life(...events).value).toMatchObject({ value: 'FORMING', since: '2026-03-01' });
    expect(life(...events).value.history.map(({ stage }) => stage)).toEqual(['DEVELOPING', 'FORMING']);
    expect(life(...events, event('steward', 3, 'ENDED', '2026-07-01')).value.value).toBe('FORMING');
  });

  it('is that of a member where the steward tells of none, and otherwise shown beside it', () => {
    const paused = event('a', 1, 'PAUSED', '2026-05-01');
    expect(life(paused).value).toMatchObject({ value: 'PAUSED', seenOtherwise: [] });
    expect(life(paused, event('steward', 1, 'EVOLVING', '2026-01-01')).value).toMatchObject({
      value: 'EVOLVING',
      seenOtherwise: [{ stage: 'PAUSED', by: did('a') }],
    });
  });

  it('takes no word of somebody who takes no part', () => {
    expect(life(event('zeta', 1, 'ENDED', '2026-01-01')).value).toMatchObject({ value: null, threats: [] });
  });

  it('gathers the threats that each sees now, and no longer those that they do not tell of any more', () => {
    const facts = [
      event('steward', 1, 'BUILDING', '2026-01-01', ['FUNDING', 'DRIFT']),
      event('steward', 2, 'DEVELOPING', '2026-02-01', ['DRIFT']),
      event('a', 1, 'DEVELOPING', '2026-02-01', ['OVERLOAD', 'DRIFT']),
    ];
    expect(life(...facts).value.threats).toEqual([
      { threat: 'DRIFT', seenBy: ['a', 'steward'].map(did) },
      { threat: 'OVERLOAD', seenBy: [did('a')] },
    ]);
  });
});

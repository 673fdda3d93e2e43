import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { safeguardOf } from '../../../../subgraphs/network/rules/impact/safeguard.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const goal = stated('acme', 'ImpactGoal', { facets: { direction: 'INCREASE' } });
const water = stated('city', 'ImpactGoal', { facets: { direction: 'PREVENT' } });
const effect = (action: Fact, links: Record<string, string | Fact>, sign = 'NEGATIVE', n = 1, confidence = 'HIGH') =>
  stated('lab', 'RippleEffect', { n, links: { action, ...links }, facets: { sign, confidence } });
const safeguard = (records: readonly Fact[], of = goal) => safeguardOf(known([goal, water, ...records]), of);
const harms = (...records: readonly Fact[]) => safeguard(records)?.value.harms ?? [];

describe('what a goal may harm', () => {
  it('is asked of goals to increase something only', () => {
    expect(safeguard([], water)).toBeNull();
    expect(safeguard([])).toMatchObject({ value: { harms: [], isCut: false } });
  });

  it('is a goal to prevent something, directly or by a commitment', () => {
    const direct = effect(goal, { affects: water });
    expect(harms(direct)).toEqual([
      {
        how: 'GOAL',
        goal: water.id,
        actor: did('city'),
        felt: water.id,
        sign: 'NEGATIVE',
        confidence: 'HIGH',
        path: [{ effect: direct.id, evidence: 'UNANSWERED', reply: null }],
      },
    ]);
    const promise = stated('farm', 'Commitment', { links: { satisfies: goal } });
    expect(harms(promise, effect(promise, { affects: water }))).toMatchObject([{ how: 'GOAL', goal: water.id }]);
  });

  it.each([
    ['POSITIVE', []],
    ['MIXED', [{ sign: 'MIXED' }]],
    ['NEGATIVE', [{ sign: 'NEGATIVE' }]],
  ])('by a %s effect comes to %j', (sign, expected) => {
    expect(harms(effect(goal, { affects: water }, sign))).toMatchObject(expected);
  });

  it('are goals for a group, and of an actor, that is said to feel it', () => {
    const group = stated('city', 'Stakeholder');
    const forThem = stated('lab', 'ImpactGoal', { links: { stakeholders: group }, facets: { direction: 'PREVENT' } });
    expect(harms(group, forThem, effect(goal, { affects: group }))).toMatchObject([
      { how: 'GROUP', goal: forThem.id, actor: did('lab'), felt: group.id },
    ]);
    expect(harms(effect(goal, { affectedActor: did('city') }))).toMatchObject([
      { how: 'ACTOR', goal: water.id, felt: did('city') },
    ]);
    expect(harms(effect(goal, { affectedActor: did('farm') }))).toMatchObject([
      { how: 'NO_GOAL', goal: null, actor: did('farm') },
    ]);
  });

  it('is followed over the goals that are met on the way, and signs multiply', () => {
    const between = stated('farm', 'ImpactGoal', { facets: { direction: 'INCREASE' } });
    const way = (first: string, second: string) =>
      harms(
        between,
        effect(goal, { affects: between }, first, 1, 'MEASURED'),
        effect(between, { affects: water }, second, 2, 'LOW'),
      );
    expect(way('POSITIVE', 'NEGATIVE')).toMatchObject([{ sign: 'NEGATIVE', confidence: 'LOW', path: [{}, {}] }]);
    expect(way('NEGATIVE', 'POSITIVE')).toMatchObject([{ sign: 'NEGATIVE' }]);
    expect(way('NEGATIVE', 'NEGATIVE')).toEqual([]);
    expect(way('MIXED', 'NEGATIVE')).toMatchObject([{ sign: 'MIXED' }]);
  });

  it('ends where effects go in a circle', () => {
    const between = stated('farm', 'ImpactGoal', { facets: { direction: 'INCREASE' } });
    const circle = [
      between,
      effect(goal, { affects: between }, 'POSITIVE', 1),
      effect(between, { affects: goal }, 'NEGATIVE', 2),
      effect(goal, { affects: goal }, 'NEGATIVE', 3),
    ];
    expect(harms(...circle)).toEqual([]);
    // to harm the goal in question is to harm what it helps
    expect(harms(...circle, effect(goal, { affects: water }, 'POSITIVE', 4))).toMatchObject([{ path: [{}, {}] }]);
  });

  it('is told along the shortest way, and no farther than five steps', () => {
    const chain = [1, 2, 3, 4, 5].map((n) => stated('farm', 'ImpactGoal', { n, facets: { direction: 'INCREASE' } }));
    const steps = [goal, ...chain]
      .slice(0, 5)
      .map((from, n) => effect(from, { affects: chain[n] as Fact }, 'POSITIVE', n + 1));
    const last = effect(chain[3] as Fact, { affects: water }, 'NEGATIVE', 8);
    expect(harms(...chain, ...steps, last)).toMatchObject([{ path: [{}, {}, {}, {}, {}] }]);
    const short = effect(chain[0] as Fact, { affects: water }, 'NEGATIVE', 9);
    expect(harms(...chain, ...steps, last, short)).toMatchObject([{ path: [{}, { effect: short.id }] }]);
    expect(harms(...chain, ...steps, effect(chain[4] as Fact, { affects: water }, 'NEGATIVE', 8))).toEqual([]);
  });

  it('stands beside what those concerned have answered, and is not taken away by it', () => {
    const direct = effect(goal, { affects: water });
    const no = answered('city', direct, 'REJECTED');
    const reply = answered('acme', direct, 'UNDERSTOOD');
    const found = safeguard([direct, no, reply]);
    expect(found?.value.harms[0]?.path).toEqual([
      { effect: direct.id, evidence: 'REJECTED', reply: { answer: reply.id, verdict: 'UNDERSTOOD', isOfNow: true } },
    ]);
    expect(found?.because).toEqual([water.id, direct.id, reply.id].sort());
    const older = { ...direct, version: 2, digest: 'new' };
    expect(harms(direct, older, reply)[0]?.path[0]?.reply?.isOfNow).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../subgraphs/network/analytics/measures.ts';
import type { Fact } from '../../../subgraphs/network/facts/index.ts';
import { convergenceOf } from '../../../subgraphs/network/rules/alliances/convergence.ts';
import { roundsOf } from '../../../subgraphs/network/rules/alliances/rounds.ts';
import { wordsAndDeedsOf } from '../../../subgraphs/network/rules/alliances/words-and-deeds.ts';
import { decisionOf } from '../../../subgraphs/network/rules/decisions/decision.ts';
import { constellationOf } from '../../../subgraphs/network/rules/network-map/constellation.ts';
import { graphOf, mapOf, outlineOf } from '../../../subgraphs/network/rules/network-map/network-map.ts';
import { EVERY_RELATION } from '../../../subgraphs/network/rules/network-map/relations.ts';
import { goalProgressOf } from '../../../subgraphs/network/rules/progress/goal-progress.ts';
import { commitmentStatusOf } from '../../../subgraphs/network/rules/promises/commitment-status.ts';
import { atOnce } from '../../../subgraphs/network/rules/turns.ts';
import { toldFacts } from './support/told-facts.ts';

const DAY_MS = 86_400_000;
/** Days of two years, that fall on each part of a quarter, a leap day and the turn of the year. */
const DAYS = [
  ...Array.from({ length: 27 }, (_, at) => Date.UTC(2026, 10, 3, 9) + at * 27 * DAY_MS),
  Date.UTC(2026, 11, 31, 23),
  Date.UTC(2027, 0, 1, 1),
  Date.UTC(2028, 1, 29, 12),
];

describe.each(DAYS.map((made) => ({ made, day: new Date(made).toISOString().slice(0, 10) })))(
  'the demo, made on $day',
  ({ made }) => {
    const { facts, names } = toldFacts(made);
    const at = (...name: Parameters<typeof names.id>) => facts.get(names.id(...name)) as Fact;
    const mapAt = (on: string) => {
      const then = facts.asOf(on);
      const outline = atOnce(outlineOf(then, { kinds: EVERY_RELATION }));
      return atOnce(mapOf(then, outline, measuresOf(graphOf(outline)))).value;
    };

    it('has a goal that is well on its way, and one that is behind', () => {
      for (const [slug, number] of [
        ['grashalm', 1],
        ['vrije-beek', 1],
        ['zilverschoon', 1],
      ] as const) {
        const { value } = goalProgressOf(facts, at(slug, 'ImpactGoal', number));
        expect([slug, value.value, Number(value.fraction) > 0.6]).toEqual([slug, 'ON_SCHEDULE', true]);
      }
      expect(goalProgressOf(facts, at('merelbron', 'ImpactGoal', 1)).value.value).toBe('BEHIND');
    });

    it('has promises of every sort', () => {
      const statuses = [...facts.ofKind('Commitment')].map((one) => commitmentStatusOf(facts, one).value.value);
      expect(new Set(statuses)).toEqual(new Set(['PROPOSED', 'ACTIVE', 'PARTLY_FULFILLED', 'FULFILLED', 'LAPSED']));
    });

    it('has a map of two groups, one who joins them, and a newcomer at the edge', () => {
      const { actors } = mapAt(facts.moment);
      const of = (slug: Parameters<typeof names.did>[0]) => actors.find(({ actor }) => actor === names.did(slug));
      const between = [...actors].sort((a, b) => b.betweenness - a.betweenness);
      expect(new Set(actors.map(({ community }) => community)).size).toBe(2);
      expect(between[0]?.actor).toBe(names.did('grashalm'));
      expect(between[0]?.betweenness).toBeGreaterThan(2 * (between[1]?.betweenness ?? 1));
      expect(of('grashalm')?.spans).toContain('COMMUNITY');
      expect(of('de-voorn')?.degree).toBe(1);
      expect(of('merelbron')?.community).not.toBe(of('merelhaven')?.community);
    });

    it('had two who joined them before the university left', () => {
      const before = mapAt(names.on(-100)).actors.filter(({ betweenness }) => betweenness > 0.1);
      expect(before.map(({ actor }) => actor).sort()).toEqual(
        (['grashalm', 'vlierdonk'] as const).map(names.did).sort(),
      );
    });

    it('has a pact whose words come together while its promises get fewer', () => {
      const pact = at('merelbron', 'SharedValueNetwork', 1);
      expect(atOnce(convergenceOf(facts, pact)).value.value).toBe('COMING_TOGETHER');
      expect(atOnce(wordsAndDeedsOf(facts, pact)).value.value).toBe('DRIFTING');
    });

    it('has two networks that share one member, each with its rounds', () => {
      const { links } = atOnce(constellationOf(facts)).value;
      expect(links).toHaveLength(1);
      for (const [slug, held] of [
        ['merelhaven', 3],
        ['merelbron', 6],
      ] as const)
        expect(roundsOf(facts, at(slug, 'SharedValueNetwork', 1)).value).toMatchObject({ held, planned: 1 });
    });

    it('has a decision that passed, one with an objection, and one that waits for words', () => {
      const value = (...name: Parameters<typeof names.id>) => decisionOf(facts, at(...name)).value.value;
      expect(value('merelhaven', 'Proposal', 2)).toBe('PASSED');
      expect(value('merelhaven', 'Proposal', 1)).toBe('BLOCKED');
      expect(value('merelbron', 'Proposal', 1)).toBe('NO_QUORUM');
    });
  },
);

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HealthStore, NewHealthRound } from '../../../subgraphs/actor/store/health-port.ts';
import { openActorStore } from '../../../subgraphs/actor/store/open.ts';
import type { ActorStore } from '../../../subgraphs/actor/store/port.ts';
import type { PlaceMaker, StorePlace } from './places.ts';

const ACTOR = 'did:web:acme.example';
const round = (healthCheck = 'a', more: Partial<NewHealthRound> = {}): NewHealthRound => ({
  healthCheck,
  title: `Round ${healthCheck}`,
  questions: [
    { topic: 'TRUST', text: 'Do we rely on each other?' },
    { topic: 'VOICE', text: 'Are you heard?' },
  ],
  opens: '2026-01-01',
  closes: '2026-01-31',
  ...more,
});
const seats = (count: number, of = 'a') => Array.from({ length: count }, (_, index) => `sha-256:${of}${index}`);

/** What every actor store must do for rounds of questions. */
export function healthStoreSuite(places: PlaceMaker): void {
  describe(`health rounds on ${places.name}`, { timeout: 60_000 }, () => {
    let place: StorePlace;
    let store: ActorStore;
    let health: HealthStore;
    const open = async () => {
      store = await openActorStore(place.url, { actor: ACTOR });
      health = store.health;
    };
    beforeEach(async () => {
      place = await places.make();
      await open();
    });
    afterEach(async () => {
      await store.close();
      await place.destroy();
    });

    it('keeps rounds, one of each record, over the end of the process', async () => {
      expect(await health.round('a')).toBeUndefined();
      expect(await health.begin(round('b', { language: 'nl' }), seats(6, 'b'))).toBe(true);
      expect(await health.begin(round('a'), seats(5))).toBe(true);
      expect(await health.begin(round('a', { title: 'Another' }), seats(9, 'x'))).toBe(false);
      expect(await health.roundOfSeat('sha-256:x0')).toBeUndefined();
      await store.close();
      await open();
      const none = [0, 0, 0, 0, 0];
      const fresh = { answers: 0, counts: [none, none], isOver: false };
      expect(await health.rounds()).toEqual([
        { ...round('a'), ...fresh, seats: 5 },
        { ...round('b', { language: 'nl' }), ...fresh, seats: 6 },
      ]);
      expect(await health.roundOfSeat('sha-256:b5')).toEqual(await health.round('b'));
    });

    it('counts an answer of each seat once, by question and value', async () => {
      await health.begin(round(), seats(5));
      await health.begin(round('b'), seats(5, 'b'));
      expect(await health.answer('a', 'sha-256:a0', [5, 1])).toBe(true);
      expect(await health.answer('a', 'sha-256:a1', [5, null])).toBe(true);
      expect(await health.answer('a', 'sha-256:a0', [3, 3])).toBe(false);
      expect(await health.answer('a', 'sha-256:b0', [3, 3])).toBe(false);
      expect(await health.answer('a', 'sha-256:nobody', [3, 3])).toBe(false);
      expect(await health.answer('c', 'sha-256:a2', [3, 3])).toBe(false);
      const counts = [
        [0, 0, 0, 0, 2],
        [1, 0, 0, 0, 0],
      ];
      expect(await health.round('a')).toMatchObject({ answers: 2, counts });
      expect(await health.round('b')).toMatchObject({ answers: 0 });
      // used or not, a seat belongs to its round
      for (const seat of ['sha-256:a0', 'sha-256:a4'])
        expect(await health.roundOfSeat(seat)).toMatchObject({ healthCheck: 'a' });
    });

    it('counts one of many answers with the same seat at the same moment', async () => {
      await health.begin(round(), seats(5));
      const other = await openActorStore(place.url, { actor: ACTOR });
      const tries = Array.from({ length: 16 }, (_, index) =>
        (index % 2 === 0 ? health : other.health).answer('a', 'sha-256:a3', [1, 1]),
      );
      const counted = (await Promise.all(tries)).filter(Boolean);
      await other.close();
      expect(counted).toHaveLength(1);
      expect(await health.round('a')).toMatchObject({
        answers: 1,
        counts: [
          [1, 0, 0, 0, 0],
          [1, 0, 0, 0, 0],
        ],
      });
    });

    it('loses none of many answers at the same moment', async () => {
      await health.begin(round(), seats(40));
      await Promise.all(seats(40).map((seat, index) => health.answer('a', seat, [(index % 5) + 1, 3])));
      const counts = [
        [8, 8, 8, 8, 8],
        [0, 0, 40, 0, 0],
      ];
      expect(await health.round('a')).toMatchObject({ answers: 40, counts });
    });

    it('takes more seats up to a bound, and none in a round that is over', async () => {
      await health.begin(round(), seats(5));
      expect(await health.addSeats('a', seats(2, 'more'), 7)).toBe(true);
      expect(await health.addSeats('a', seats(1, 'late'), 7)).toBe(false);
      expect(await health.addSeats('c', seats(1, 'c'), 7)).toBe(false);
      expect(await health.answer('a', 'sha-256:more1', [2, 2])).toBe(true);
      expect(await health.answer('a', 'sha-256:late0', [2, 2])).toBe(false);
      expect(await health.round('a')).toMatchObject({ seats: 7, answers: 1 });
      await health.end('a');
      expect(await health.addSeats('a', seats(1, 'late'), 100)).toBe(false);
    });

    it('takes nothing more once it is over, and keeps no seat then; removed, nothing is left', async () => {
      await health.begin(round(), seats(5));
      await health.answer('a', 'sha-256:a0', [4, 4]);
      expect(await health.end('a')).toMatchObject({ isOver: true, answers: 1, seats: 5 });
      expect(await health.answer('a', 'sha-256:a1', [4, 4])).toBe(false);
      expect(await health.roundOfSeat('sha-256:a1')).toBeUndefined();
      expect(await health.end('a')).toMatchObject({ isOver: true, answers: 1 });
      expect(JSON.stringify(await place.kept('health_'))).not.toContain('sha-256:');
      await health.remove('a');
      expect(await health.end('a')).toBeUndefined();
      expect(await place.kept('health_')).toEqual([]);
      expect(await health.begin(round(), seats(5))).toBe(true);
    });

    it('keeps the same, whoever answered what and in which order', async () => {
      const answers = [
        [1, 5],
        [2, null],
        [5, 5],
        [3, 1],
      ] as const;
      const kept: unknown[] = [];
      for (const [order, shift] of [
        [[0, 1, 2, 3], 0],
        [[3, 1, 0, 2], 1],
        [[2, 3, 1, 0], 2],
      ] as const) {
        await health.begin(round(), seats(6));
        for (const index of order)
          await health.answer('a', `sha-256:a${index}`, answers[(index + shift) % answers.length] ?? []);
        kept.push(await place.kept('health_'));
        await health.remove('a');
      }
      expect(JSON.stringify(kept[0])).toContain('sha-256:a0');
      expect(kept[1]).toEqual(kept[0]);
      expect(kept[2]).toEqual(kept[0]);
      expect(JSON.stringify(kept[1])).toBe(JSON.stringify(kept[0]));
    });
  });
}

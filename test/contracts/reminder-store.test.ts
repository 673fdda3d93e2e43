import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openActorStore } from '../../subgraphs/actor/store/open.ts';
import type { ActorStore } from '../../subgraphs/actor/store/port.ts';
import type { Reminder } from '../../subgraphs/actor/store/reminders-port.ts';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { mongoPlaces, type PlaceMaker, type StorePlace, sqlitePlaces } from './support/places.ts';

const ACTOR = 'did:web:acme.example';
const mongo = await mongoForTests();
const mail = {
  address: 'ada@acme.example',
  rhythm: 'WEEKLY',
  language: 'EN',
  chosenAt: '2026-01-01T00:00:00.000Z',
} as const;
const calendar = (digest: string) => ({ digest, createdAt: '2026-01-01T00:00:00.000Z' });

/** What every actor store must do for how people are reminded. */
function reminderStoreSuite(places: PlaceMaker): void {
  describe(`how people are reminded, on ${places.name}`, { timeout: 60_000 }, () => {
    let place: StorePlace;
    let store: ActorStore;
    beforeEach(async () => {
      place = await places.make();
      store = await openActorStore(place.url, { actor: ACTOR });
    });
    afterEach(async () => {
      await store.close();
      await place.destroy();
    });

    it('is kept over the end of the process, found by the link, and gone when nothing is chosen', async () => {
      const ada: Reminder = { person: '$ada', calendar: calendar('sha-256:a'), mail };
      const bob: Reminder = { person: 'b.ob', calendar: calendar('sha-256:b') };
      await store.reminders.put(bob);
      await store.reminders.put(ada);
      await store.close();
      store = await openActorStore(place.url, { actor: ACTOR });
      expect(await store.reminders.reminders()).toEqual([ada, bob]);
      expect(await store.reminders.reminder('$ada')).toEqual(ada);
      expect(await store.reminders.reminder('ada')).toBeUndefined();
      expect(await store.reminders.byCalendar('sha-256:b')).toEqual(bob);
      await store.reminders.put({ ...bob, calendar: calendar('sha-256:c') });
      expect(await store.reminders.byCalendar('sha-256:b')).toBeUndefined();
      await store.reminders.put({ person: '$ada', mail });
      expect(await store.reminders.byCalendar('sha-256:a')).toBeUndefined();
      await store.reminders.put({ person: 'b.ob' });
      expect(await store.reminders.reminders()).toEqual([{ person: '$ada', mail }]);
    });

    it('is claimed for a day by one of those who write at the same moment, whatever else is chosen meanwhile', async () => {
      expect(await store.reminders.claim('ada', undefined, '2026-01-05')).toBe(false);
      await store.reminders.put({ person: 'ada', mail });
      const claims = await Promise.all([1, 2, 3].map(() => store.reminders.claim('ada', undefined, '2026-01-05')));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await store.reminders.put({ person: 'ada', mail: { ...mail, rhythm: 'DAILY' }, sentOn: '2020-01-01' });
      expect((await store.reminders.reminder('ada'))?.sentOn).toBe('2026-01-05');
      expect(await store.reminders.claim('ada', '2026-01-04', '2026-01-06')).toBe(false);
      expect(await store.reminders.claim('ada', '2026-01-05', undefined)).toBe(true);
      expect((await store.reminders.reminder('ada'))?.sentOn).toBeUndefined();
      expect(await store.reminders.claim('ada', undefined, '2026-01-06')).toBe(true);
    });

    it('goes with the person', async () => {
      const person = { id: 'ada', name: 'Ada', role: 'READER', createdAt: '2026-01-01T00:00:00.000Z' } as const;
      await store.people.addPerson(person);
      await store.reminders.put({ person: 'ada', mail });
      await store.people.removePerson('ada');
      expect(await store.reminders.reminders()).toEqual([]);
    });
  });
}

reminderStoreSuite(sqlitePlaces);
if (mongo) reminderStoreSuite(mongoPlaces(mongo));

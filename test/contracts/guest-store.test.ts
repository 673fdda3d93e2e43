import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openActorStore } from '../../subgraphs/actor/store/open.ts';
import type { ActorStore } from '../../subgraphs/actor/store/port.ts';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { mongoPlaces, type PlaceMaker, type StorePlace, sqlitePlaces } from './support/places.ts';

const ACTOR = 'did:web:acme.example';
const mongo = await mongoForTests();

/** What every actor store must do for the doors of guests. */
function guestStoreSuite(places: PlaceMaker): void {
  describe(`doors for guests on ${places.name}`, { timeout: 60_000 }, () => {
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

    it('are open from the first opening until they are shut, over the end of the process', async () => {
      const [a, b] = ['$a', 'b.c'].map((topic) => ({ topic, openedAt: '2026-01-01T00:00:00.000Z' }));
      expect(await store.guests.doors()).toEqual([]);
      await store.guests.open(b!);
      await store.guests.open(a!);
      await store.guests.open({ ...a!, openedAt: '2027-01-01T00:00:00.000Z' });
      await store.close();
      store = await openActorStore(place.url, { actor: ACTOR });
      expect(await store.guests.doors()).toEqual([a, b]);
      expect(await store.guests.door('b.c')).toEqual(b);
      expect(await store.guests.door('b')).toBeUndefined();
      expect(await store.guests.shut('b.c')).toBe(true);
      expect(await store.guests.shut('b.c')).toBe(false);
      expect(await store.guests.doors()).toEqual([a]);
    });
  });
}

guestStoreSuite(sqlitePlaces);
if (mongo) guestStoreSuite(mongoPlaces(mongo));

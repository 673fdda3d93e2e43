import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { peopleStoreSuite } from './support/people-store-suite.ts';
import { mongoPlaces, sqlitePlaces } from './support/places.ts';

const mongo = await mongoForTests();

peopleStoreSuite(sqlitePlaces);
if (mongo) peopleStoreSuite(mongoPlaces(mongo));

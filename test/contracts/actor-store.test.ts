import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { actorStoreSuite } from './support/actor-store-suite.ts';
import { mongoPlaces, sqlitePlaces } from './support/places.ts';

const mongo = await mongoForTests();

actorStoreSuite(sqlitePlaces, 40);
if (mongo) actorStoreSuite(mongoPlaces(mongo), 15);

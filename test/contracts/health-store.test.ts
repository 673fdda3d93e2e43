import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { healthStoreSuite } from './support/health-store-suite.ts';
import { mongoPlaces, sqlitePlaces } from './support/places.ts';

const mongo = await mongoForTests();

healthStoreSuite(sqlitePlaces);
if (mongo) healthStoreSuite(mongoPlaces(mongo));

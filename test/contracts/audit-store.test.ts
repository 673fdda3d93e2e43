import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { auditStoreSuite } from './support/audit-store-suite.ts';
import { mongoPlaces, sqlitePlaces } from './support/places.ts';

const mongo = await mongoForTests();

auditStoreSuite(sqlitePlaces);
if (mongo) auditStoreSuite(mongoPlaces(mongo));

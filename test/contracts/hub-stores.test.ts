import { openSqliteIndex } from '../../subgraphs/network/store/sqlite-index.ts';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { hubStateSuite } from './support/hub-state-suite.ts';
import { indexStoreSuite } from './support/index-store-suite.ts';
import { mongoPlaces, sqlitePlaces } from './support/places.ts';

const mongo = await mongoForTests();

hubStateSuite(sqlitePlaces);
indexStoreSuite(sqlitePlaces, 60);
// The same questions, answered by walking the order: what happens by itself only where thousands of rows fit.
indexStoreSuite({ ...sqlitePlaces, name: 'SQLite, without sorting' }, 60, async (url) =>
  openSqliteIndex(url.slice('sqlite:'.length), 0),
);
if (mongo) {
  hubStateSuite(mongoPlaces(mongo));
  indexStoreSuite(mongoPlaces(mongo), 25);
}

import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';
import { chainMembersInMongo, rebuildMongo } from './consent-mongo.ts';
import { chainMembersInSqlite, RECORDS_BY_GRANT } from './consent-sqlite.ts';

/**
 * From stores that knew PUBLIC and PRIVATE to those that know grants: the journal gets the chain of the MEMBERS feed, and what is
 * projected from it is made anew when the store is opened.
 */
export const consent: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite(db) {
    chainMembersInSqlite(db);
    db.exec(RECORDS_BY_GRANT);
  },
  async mongo(db) {
    await chainMembersInMongo(db);
    await rebuildMongo(db);
  },
};

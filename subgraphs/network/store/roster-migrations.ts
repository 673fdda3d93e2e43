import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

export const roster: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: () => {},
  mongo: async () => {},
};

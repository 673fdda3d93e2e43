/**
 * How stores are opened, for both subgraphs: addresses, schema stamps, migrations with a backup, SQLite and MongoDB. The driver of
 * MongoDB is loaded on the first connection, so that a node on SQLite does not carry it.
 */
export * from './mongo.ts';
export { type MongoClients, mongoClients } from './mongo-clients.ts';
export * from './mongo-errors.ts';
export * from './mongo-upsert.ts';
export * from './sqlite.ts';
export { describeStore, parseStoreUrl, type StoreAddress } from './store-url.ts';

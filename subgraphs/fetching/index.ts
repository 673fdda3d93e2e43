/**
 * How this software reaches addresses that others named: one guarded fetch, and the way from a DID to its document and keys. Nodes and
 * hubs use the same.
 */
export { actorResolver, type ResolveActor, type ResolvedActor } from './actor-resolution.ts';
export { hubResolver, type ResolvedHub, type ResolveHub } from './hub-resolution.ts';
export { checkNodeAddress, mayConnect } from './public-address.ts';
export { type FetchOptions, guardedConnector, openSafeFetch, type SafeFetch } from './safe-fetch.ts';

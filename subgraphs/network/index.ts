/** The hub's own subgraph: members, ingest, index, links and what is derived from them. */
export { networkSchema, networkSdl } from './api/network-schema.ts';
export type { Charters } from './charters.ts';
export { HUB_KEYS, type HubIdentity, newHubIdentity, openHubIdentity, recoveryFileOf } from './identity.ts';
export type { FeedStatus, Unheard } from './ingest/ingest.ts';
export { type Members, makeMembers, openMembers } from './members.ts';
export { type Directory, type Network, type NetworkHealth, type NetworkOptions, openNetwork } from './network.ts';
export type { RecoveryFeed, RecoveryRequest } from './recovery.ts';
export type { RequestSigner, SignableRequest } from './request-signer.ts';
export { EVIDENCE_VALUES, type Evidence, type EvidenceValue, evidenceOf } from './rules/evidence.ts';
export { signedRequest } from './sessions/signed-request.ts';
export { backUpState, restoreState } from './state-backup.ts';
export { type HubStoreOptions, openHubState, openIndexStore } from './store/open.ts';
export type * from './store/port.ts';
export type { SignedIn } from './viewers.ts';

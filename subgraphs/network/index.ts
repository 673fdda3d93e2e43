/** The hub's own subgraph: members, ingest, index, links and what is derived from them. */
export { ADMISSION_RULES, type AdmissionRule } from './admission.ts';
export { networkSchema, networkSdl } from './api/network-schema.ts';
export { type HubKeyChange, recoverHubKey, rotateHubKey } from './change-keys.ts';
export type { ChangeNews, Changes } from './changes.ts';
export type { Charters } from './charters.ts';
export { FACTS_AUDIENCES, type IndexFacts, openIndexFacts } from './facts/index.ts';
export { hubEndpointsOf } from './http/hub-routes.ts';
export {
  HUB_KEYS,
  type HubIdentity,
  type HubKeys,
  newHubIdentity,
  openHubIdentity,
  placeHubKeys,
  recoveryFileOf,
} from './identity.ts';
export { type IndexedVersion, rowOfRecord } from './index-row.ts';
export type { FeedStatus, Unheard } from './ingest/ingest.ts';
export type { LiveAnswer, LiveGroups, LiveOwners, LiveQuery } from './live/live-owners.ts';
export { type Members, makeMembers, openMembers, takesPart } from './members.ts';
export { type Directory, type Network, type NetworkHealth, type NetworkOptions, openNetwork } from './network.ts';
export { pastBefore } from './past-rows.ts';
export type { RecoveryFeed, RecoveryRequest } from './recovery.ts';
export type { RequestSigner, SignableRequest } from './request-signer.ts';
export { continuePublishing } from './roster/lost-entries.ts';
export { ROSTER_HOURS } from './roster/published-roster.ts';
export {
  type AppliedRule,
  DERIVED_RULES,
  type DerivedRule,
  FURTHER_RULES,
  SEEN_BY,
} from './rules/derived-rules.ts';
export { EVIDENCE_VALUES, type Evidence, type EvidenceValue, evidenceOf } from './rules/evidence/evidence.ts';
export { openSessionSigner, type SessionSigner, type SessionSignerOptions } from './sessions/session-signer.ts';
export { signedRequest } from './sessions/signed-request.ts';
export { backUpState, type HubSettings, isStateBackup, restoreState } from './state-backup.ts';
export { type HubStoreOptions, openHubState, openIndexStore } from './store/open.ts';
export type * from './store/port.ts';
export { NOT_LET_IN, type SignedIn } from './viewers.ts';

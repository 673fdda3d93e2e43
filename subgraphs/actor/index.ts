import { graphql } from 'graphql';
import { registry } from '../../schema/index.ts';
import { nodeSchema } from './api/schema.ts';

export { type Bearer, issueToken, TOKEN_ROLES } from './access/tokens.ts';
export { type AuditVerdict, verifyAudit } from './audit/index.ts';
export { type BackupOptions, type BackupResult, backupActor } from './backup/backup.ts';
export type { ClosedRecord } from './backup/closing.ts';
export { examineNode, type Finding } from './backup/doctor.ts';
export { type RecoveryOptions, type RecoveryResult, recoverAfterRestore, type UnheardHub } from './backup/recovery.ts';
export { type RestoreOptions, type RestoreResult, restoreActor } from './backup/restore.ts';
export {
  duePosts,
  type ErasedRecord,
  eraseDue,
  eraseDuePost,
  erasePlanned,
  eraseRecord,
  type Mention,
  mentionsOf,
  type PlannedErasure,
  plannedErasure,
  plannedOf,
  type TopicRetention,
  topicRetention,
} from './erasing/index.ts';
export { guestLink, openGuestDoor, topicBehindDoor, waitingIdeas } from './guests/index.ts';
export {
  addHealthSeats,
  closeHealthRound,
  healthLink,
  isTooFew,
  type OpenedRound,
  openHealthRound,
} from './health-rounds/index.ts';
export type { HostedActor } from './hosted-actor.ts';
export {
  type KeyChange,
  moveActorTo,
  readRecoveryText,
  recoverActorKey,
  recoveryText,
  revokeActorKey,
  rotateActorKey,
  type ToldHub,
  tellHubs,
} from './keys/index.ts';
export { type ExportResult, exportEverything, verifyExport } from './leaving/index.ts';
export { deliverDeparture, recordDeparture } from './membership/departure.ts';
export type { RosterHealth } from './membership/followed-roster.ts';
export { type HubStanding, hubStandings } from './membership/hub-standings.ts';
export { type JoinedHubs, openJoinedHubs, type RosterMember } from './membership/joined-hubs.ts';
export { type ApplicationAnswer, applyToHub, pinHub } from './membership/joining.ts';
export { type PinnedHub, readPinnedHubs, unpinHub } from './membership/pinned-hubs.ts';
export { forgetRoster } from './membership/roster-files.ts';
export { type Node, type NodeOptions, openActor, openNode, type RunningNode, startNode } from './node.ts';
export { assertViewer, type HubKeyOf } from './people/assertions.ts';
export { prolonged } from './people/delegation.ts';
export { invitationLink, originForPeople } from './people/invitation-link.ts';
export { PERSON_ROLES } from './people/invitations.ts';
export { type ActorConfig, NODE_FILE, type NodeConfig, type NodeFile, readNodeConfig } from './setup/config.ts';
export { type InitActorOptions, initActor, type NewActor, slugOf } from './setup/init-actor.ts';
export { isAstray } from './setup/own-address.ts';
export { packsIn, switchPacks } from './setup/switch-packs.ts';
export { type AuditEntry, type AuditQuery, callerName } from './store/audit-port.ts';
export type { ActorStore, StoredRecord, TokenRole } from './store/port.ts';
export { WAITING_HERE, type WaitingItem, waitingHere } from './waiting/waiting-here.ts';
export type { Circumstances, Command, Publish, Revise, SetAudience, Withdraw } from './writing/commands.ts';
export type { Author, FourEyes } from './writing/mandate.ts';
export type { ApplyOptions, Publisher } from './writing/publishing.ts';
export { draftSplit, type Split } from './writing/splitting.ts';

/** The SDL that a node serves to routers (`_service { sdl }`): the composed subgraph, and what only a node has. */
export async function servedActorSdl(): Promise<string> {
  const { data } = await graphql({ schema: nodeSchema(registry), source: '{ _service { sdl } }' });
  return (data as { _service: { sdl: string } })._service.sdl;
}

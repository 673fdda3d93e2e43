/** Changes of the keys of an actor, and of the place where it answers. */
export { type KeyChange, moveActorTo, recoverActorKey, revokeActorKey, rotateActorKey } from './change-keys.ts';
export { readRecoveryText, recoveryText } from './recovery-text.ts';
export { type ToldHub, tellHubs } from './tell-hubs.ts';

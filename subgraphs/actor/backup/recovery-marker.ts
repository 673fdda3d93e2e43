import { join } from 'node:path';
import { z } from 'zod';
import { readWhole, writeWhole } from '../membership/atomic-file.ts';

/** Lies in the folder of an actor between a restore and its recovery. */
export const RECOVERY_MARKER = 'recovery-pending.json';

/** What the restore knew, for the recovery that follows it. */
export type RecoveryMarker = {
  /** When the backup was begun (RFC 3339, UTC, milliseconds): what was taken back since is not in it. */
  readonly backupAt?: string | undefined;
  /** Nothing here says what was taken back since from those with whom things are shared one by one. */
  readonly closesFew: boolean;
};

const markerSchema = z.object({ backupAt: z.string().optional(), closesFew: z.boolean().default(false) });

export async function writeRecoveryMarker(actorDirectory: string, marker: RecoveryMarker): Promise<void> {
  await writeWhole(join(actorDirectory, RECOVERY_MARKER), { restoredAt: new Date().toISOString(), ...marker });
}

/** Undefined when no recovery is pending. A marker that cannot be understood closes what may have been taken back. */
export async function readRecoveryMarker(actorDirectory: string): Promise<RecoveryMarker | undefined> {
  const value = await readWhole(join(actorDirectory, RECOVERY_MARKER));
  if (value === undefined) return undefined;
  return markerSchema.safeParse(value).data ?? { closesFew: true };
}

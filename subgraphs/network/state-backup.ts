import { open, readFile, rename, rm } from 'node:fs/promises';
import { ConstellationError, checkKeyHistory, digestOf, parseDid } from '../../schema/index.ts';
import type { HubState, Member } from './store/port.ts';

/**
 * A backup of what a hub keeps for good: its members with their pinned keys, as JSON, with a digest so that a damaged file is
 * noticed before anything is touched. It does not depend on the kind of store. The index is in no backup: it is built anew.
 */
type StateBackup = {
  readonly type: 'constellation-hub-backup';
  readonly format: 1;
  readonly createdAt: string;
  readonly members: readonly Member[];
};

const FORMAT = 1;

/** Writes a backup whole or not at all, readable by its owner only. Says how many members it holds. */
export async function backUpState(state: HubState, path: string, now: () => number = Date.now): Promise<number> {
  const members = await state.members();
  const createdAt = new Date(now()).toISOString();
  const backup: StateBackup = { type: 'constellation-hub-backup', format: FORMAT, createdAt, members };
  const text = JSON.stringify(backup);
  const aside = `${path}.part`;
  await rm(aside, { force: true });
  try {
    const file = await open(aside, 'wx', 0o600);
    await file.writeFile(`${text}\n${digestOf(text)}\n`);
    await file.sync();
    await file.close();
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return members.length;
}

/**
 * Brings the members of a backup into a hub-state that has none, or only such as the backup has: a restore that was cut off can be
 * repeated. A member that is there already is left as it is. Says how many members there are now.
 *
 * @throws ConstellationError BACKUP_INVALID when the file is damaged or no such backup, or hub-state has other members
 */
export async function restoreState(state: HubState, path: string): Promise<number> {
  const members = await readBackup(path);
  const saved = new Set(members.map(({ did }) => did));
  const present = new Set((await state.members()).map(({ did }) => did));
  const other = [...present].find((did) => !saved.has(did));
  if (other !== undefined) {
    throw new ConstellationError(
      'BACKUP_INVALID',
      `This hub has a member that the backup has not (${other}); a backup is restored into an empty one.`,
    );
  }
  for (const member of members) if (!present.has(member.did)) await state.putMember(member);
  return members.length;
}

async function readBackup(path: string): Promise<readonly Member[]> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new ConstellationError('BACKUP_INVALID', `${path} ${why}. Nothing was changed.`, { cause });
  };
  const content = await readFile(path, 'utf8').catch((cause) => refuse('cannot be read', cause));
  const [text = '', digest] = content.split('\n');
  if (digest !== digestOf(text)) return refuse('is damaged, or no backup of a hub');
  const backup = JSON.parse(text) as Partial<StateBackup>;
  if (backup.type !== 'constellation-hub-backup' || !Array.isArray(backup.members))
    return refuse('is no backup of a hub');
  if (backup.format !== FORMAT) return refuse(`has format ${backup.format}, which this version does not know`);
  for (const { did, keyHistory } of backup.members) {
    parseDid(did);
    await checkKeyHistory(keyHistory, did).catch((cause) => refuse(`holds a faulty key history of ${did}`, cause));
  }
  return backup.members;
}

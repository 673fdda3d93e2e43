import { open, readFile, rename, rm } from 'node:fs/promises';
import {
  ConstellationError,
  checkKeyHistory,
  checkRosterEntry,
  digestOf,
  parseDid,
  type RosterEntry,
} from '../../schema/index.ts';
import { type HubKeys, readHubKeys } from './identity.ts';
import type { HubStanding, HubState, Member } from './store/port.ts';

/**
 * A backup of what a hub keeps for good: its members with their pinned keys, the roster it published, its own keys and its settings, as JSON, with a
 * digest so that a damaged file is noticed before anything is touched. It does not depend on the kind of store. The index is in no
 * backup: it is built anew.
 */
type StateBackup = {
  readonly type: 'constellation-hub-backup';
  readonly format: 1 | 2;
  readonly createdAt: string;
  readonly members: readonly Member[];
  /** Since format 2. */
  readonly roster?: readonly RosterEntry[];
  readonly standing?: HubStanding;
  readonly keys?: HubKeys;
  readonly settings?: HubSettings;
};

/** What hub.json says, but for where its stores are: a hub is restored into other stores, and those addresses may hold passwords. */
export type HubSettings = Readonly<Record<string, unknown>>;

const FORMAT = 2;
const PAGE = 500;

/**
 * Writes a backup whole or not at all, readable by its owner only. Says how many members it holds.
 *
 * @param options.directory of the hub; then its keys are in the backup too
 * @param options.settings as hub.json says them; the addresses of stores among them are left out
 */
export async function backUpState(
  state: HubState,
  path: string,
  options: {
    readonly now?: () => number;
    readonly directory?: string;
    readonly settings?: HubSettings | undefined;
  } = {},
): Promise<number> {
  const { now = Date.now, directory } = options;
  // the roster first: whoever joins meanwhile is rather among the members and not yet published than the other way round
  const roster: RosterEntry[] = [];
  for (let page: readonly RosterEntry[]; ; roster.push(...page)) {
    page = await state.rosterEntries(roster.length, PAGE);
    if (page.length === 0) break;
  }
  const [members, standing] = [await state.members(), await state.standing()];
  const keys = directory === undefined ? undefined : await readHubKeys(directory);
  const backup: StateBackup = {
    type: 'constellation-hub-backup',
    format: FORMAT,
    createdAt: new Date(now()).toISOString(),
    members,
    roster,
    ...(standing ? { standing } : {}),
    ...(keys ? { keys } : {}),
    ...(options.settings ? { settings: withoutStores(options.settings) } : {}),
  };
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
 * Brings a backup into a hub-state that has nothing, or only what the backup has: a restore that was cut off can be repeated. A member
 * that is there already is left as it is. Says how many members there are now, and gives the keys and the settings of the hub, if they are in it.
 *
 * Nodes may have seen more of the roster than the backup has. The state is marked so: the hub publishes nothing before it has asked them
 * (see roster/lost-entries.ts), since another entry of a number that they have seen would look like a forgery.
 *
 * @throws ConstellationError BACKUP_INVALID when the file is damaged or no such backup, or hub-state has other members
 */
export async function restoreState(
  state: HubState,
  path: string,
): Promise<{ readonly count: number; readonly keys?: HubKeys; readonly settings?: HubSettings }> {
  const { members, roster = [], standing, keys, settings } = await readBackup(path);
  const saved = new Set(members.map(({ did }) => did));
  const present = new Set((await state.members()).map(({ did }) => did));
  const other = [...present].find((did) => !saved.has(did));
  if (other !== undefined) {
    throw new ConstellationError(
      'BACKUP_INVALID',
      `This hub has a member that the backup has not (${other}); a backup is restored into an empty one.`,
    );
  }
  if (standing) await state.putStanding({ ...standing, isRestored: true });
  const { count } = await state.rosterHead();
  for (const entry of roster) if (entry.seq > count) await state.appendRoster(entry);
  for (const member of members) if (!present.has(member.did)) await state.putMember(member);
  return {
    count: members.length,
    ...(keys ? { keys } : {}),
    ...(settings ? { settings: withoutStores(settings) } : {}),
  };
}

/** Whether a file is a backup of a hub, by how it begins; false when there is none. */
export async function isStateBackup(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead).toString('utf8').startsWith('{"type":"constellation-hub-backup"');
  } finally {
    await file.close();
  }
}

function withoutStores({ state: _state, index: _index, ...settings }: HubSettings): HubSettings {
  return settings;
}

async function readBackup(path: string): Promise<StateBackup> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new ConstellationError('BACKUP_INVALID', `${path} ${why}. Nothing was changed.`, { cause });
  };
  const content = await readFile(path, 'utf8').catch((cause) => refuse('cannot be read', cause));
  const [text = '', digest] = content.split('\n');
  if (digest !== digestOf(text)) return refuse('is damaged, or no backup of a hub');
  const backup = JSON.parse(text) as Partial<StateBackup>;
  if (backup.type !== 'constellation-hub-backup' || !Array.isArray(backup.members))
    return refuse('is no backup of a hub');
  if (backup.format !== 1 && backup.format !== FORMAT)
    return refuse(`has format ${backup.format}, which this version does not know`);
  for (const { did, keyHistory } of backup.members) {
    parseDid(did);
    await checkKeyHistory(keyHistory, did).catch((cause) => refuse(`holds a faulty key history of ${did}`, cause));
  }
  const hub = backup.standing?.keyHistory.did ?? '';
  let last: { count: number; digest?: string } = { count: 0 };
  for (const value of backup.roster ?? []) {
    try {
      const entry = checkRosterEntry(hub, last, value);
      last = { count: entry.seq, digest: entry.digest };
    } catch (cause) {
      refuse('holds a faulty roster', cause);
    }
  }
  return backup as StateBackup;
}

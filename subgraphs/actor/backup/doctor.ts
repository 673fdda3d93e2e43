import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ConstellationError, ERROR_CODES, type ErrorCode, type FeedTier } from '../../../schema/index.ts';
import { type HubStanding, hubStandings } from '../membership/hub-standings.ts';
import { type ActorConfig, NODE_FILE, type NodeConfig, readNodeConfig } from '../setup/config.ts';
import { type ActorKeys, modeForOthers, readActorKeys } from '../setup/key-files.ts';
import { openActorStore } from '../store/open.ts';
import type { ActorStore } from '../store/port.ts';
import { journalCheck } from './journal-check.ts';
import { RECOVERY_MARKER } from './recovery-marker.ts';

/** One thing that was looked at. `todo` says what to do about it. */
export type Finding = {
  readonly level: 'OK' | 'WARNING' | 'FAULT';
  /** Name of the folder of the actor; absent for what concerns the whole node. */
  readonly actor?: string;
  readonly what: string;
  readonly todo?: string;
};

const PAGE = 500;
const LITTLE_SPACE = 500_000_000;

/**
 * Examines a node directory: configuration, keys, stores, every signature and every chain. Changes nothing; the node may run
 * meanwhile. Does not throw: what is wrong is a finding.
 *
 * @example for await (const { level, what, todo } of examineNode('node')) console.log(level, what, todo ?? '');
 */
export async function* examineNode(directory: string, environment?: NodeJS.ProcessEnv): AsyncGenerator<Finding> {
  let config: NodeConfig;
  try {
    config = readNodeConfig(directory, environment);
  } catch (error) {
    yield { level: 'FAULT', what: messageOf(error), todo: 'Correct the files named, and examine again.' };
    return;
  }
  yield { level: 'OK', what: `${NODE_FILE} and the files of ${config.actors.length} actors can be read.` };
  if (config.actors.length === 0)
    yield { level: 'WARNING', what: 'The node hosts no actor.', todo: 'Create one: constellation actor init.' };
  yield* examineDisk(directory);
  yield* examineHubs(config);
  for (const actor of config.actors)
    for await (const finding of examineActor(actor)) yield { ...finding, actor: actor.slug };
}

/** How the actors stand with their hubs, as it lies on the disk. */
async function* examineHubs(config: NodeConfig): AsyncGenerator<Finding> {
  let standings: readonly HubStanding[];
  try {
    standings = await hubStandings(config);
  } catch (error) {
    yield { level: 'FAULT', what: messageOf(error), todo: 'Correct the file named, or join the hub again.' };
    return;
  }
  for (const { actor, hub, state, members, readAt, code, refused } of standings) {
    const concerned = { actor: config.actors.find(({ did }) => did === actor)?.slug ?? actor };
    const age = readAt === undefined ? 'was never read' : `was read as of ${new Date(readAt).toISOString()}`;
    const what = `Hub ${hub}: ${state}; its roster ${age}, with ${members} members.`;
    if (code !== undefined)
      yield { level: 'WARNING', ...concerned, what: `${what} ${code}: ${ERROR_CODES[code]}`, todo: hubTodo(code) };
    else if (refused.length > 0)
      yield {
        level: 'WARNING',
        ...concerned,
        what: `${what} It shows other keys than before of ${refused.join(', ')}, who count as nobody now.`,
        todo: 'Ask those members and the operator of the hub what happened.',
      };
    else yield { level: 'OK', ...concerned, what };
  }
}

function hubTodo(code: ErrorCode): string {
  if (code === 'ROSTER_EXPIRED')
    return 'See that the node runs, and that it can reach the hub; until then only what is PUBLIC is shown.';
  if (code === 'FEED_GAP') return 'Start the node: it fetches the roster again.';
  if (code === 'ADMISSION_PENDING') return 'Wait until the steward of the hub has decided.';
  if (code === 'HUB_UNKNOWN')
    return 'The hub does not know the actor, or not by its current key. Join again (constellation actor join).';
  return 'Ask the operator of the hub what happened.';
}

async function* examineDisk(directory: string): AsyncGenerator<Finding> {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  const what = `${Math.round(free / 1_000_000).toLocaleString('en')} MB are free on the disk.`;
  if (free >= LITTLE_SPACE) yield { level: 'OK', what };
  else yield { level: 'WARNING', what, todo: 'Make space before the store cannot be written any more.' };
}

async function* examineActor(config: ActorConfig): AsyncGenerator<Finding> {
  let keys: ActorKeys | undefined;
  try {
    keys = await readActorKeys(config);
    yield {
      level: 'OK',
      what: `The key ${keys.checked.current.thumbprint} is the current one of the key history of ${config.did}, which has ${keys.history.statements.length} ${keys.history.statements.length === 1 ? 'statement' : 'statements'}.`,
    };
  } catch (error) {
    const [what = '', todo] = messageOf(error).split(' What to do: ');
    yield { level: 'FAULT', what, todo: todo ?? 'Put the key history back, from a backup if need be.' };
  }
  const marker = await stat(join(config.directory, RECOVERY_MARKER)).catch(() => undefined);
  if (marker) {
    yield {
      level: 'WARNING',
      what: 'The actor was restored from a backup and its hubs were not asked yet; publishing waits.',
      todo: 'Finish: constellation actor restore --continue.',
    };
  }
  let store: ActorStore;
  try {
    store = await openActorStore(config.storeUrl, { actor: config.did, directory: config.directory });
  } catch (error) {
    yield { level: 'FAULT', what: messageOf(error), todo: todoFor(error) };
    return;
  }
  try {
    yield* examineStore(store, config, keys);
  } catch (error) {
    yield {
      level: 'FAULT',
      what: messageOf(error),
      todo: 'Make a copy of the store as it is, then restore the last backup.',
    };
  } finally {
    await store.close();
  }
}

async function* examineStore(
  store: ActorStore,
  config: ActorConfig,
  keys: ActorKeys | undefined,
): AsyncGenerator<Finding> {
  const path = /^sqlite:(.+)/.exec(config.storeUrl)?.[1];
  const open =
    path === undefined ? undefined : await modeForOthers(join(config.directory, path)).catch(() => undefined);
  if (open !== undefined)
    yield {
      level: 'WARNING',
      what: `Others on this machine can read the store (mode ${open}).`,
      todo: `chmod 600 '${join(config.directory, path ?? '')}'`,
    };

  const head = await store.head();
  if (keys) {
    const check = journalCheck(store.actor, keys.checked);
    for (let after = 0; after < head.seq; ) {
      const page = await store.journal(after, Math.min(PAGE, head.seq - after));
      for (const entry of page) await check.follow(entry);
      if (page.length === 0)
        throw new ConstellationError('FEED_BROKEN', `The journal ends at ${after}, before its head ${head.seq}.`);
      after += page.length;
    }
    const found = check.head();
    if ((Object.keys(head.heads) as FeedTier[]).some((tier) => found.heads[tier].digest !== head.heads[tier].digest))
      throw new ConstellationError('FEED_BROKEN', 'The feed does not stand where the journal leads.');
    yield* examineRecords(store, check.held);
    yield {
      level: 'OK',
      what: `All ${head.seq} entries of the journal are whole, signed and in order; ${head.heads.PUBLIC.count} are in the PUBLIC feed, ${head.heads.MEMBERS.count} in that for MEMBERS.`,
    };
  }
  if (head.issuedAt !== undefined && Date.parse(head.issuedAt) > Date.now() + 60_000)
    yield {
      level: 'WARNING',
      what: `The last entry was made at ${head.issuedAt}, which is in the future.`,
      todo: 'Set the clock of this machine right.',
    };
  const [drafts, tokens] = await Promise.all([store.drafts(), store.tokens()]);
  const expired = tokens.filter(({ expiresAt }) => expiresAt !== undefined && Date.parse(expiresAt) < Date.now());
  yield {
    level: 'OK',
    what: `${drafts.length} drafts and ${tokens.length} tokens (${expired.length} of them expired).`,
  };
}

/** The current records must be the last versions of the journal. */
async function* examineRecords(store: ActorStore, held: ReadonlyMap<string, string>): AsyncGenerator<Finding> {
  const ids = [...held.keys()];
  let stale = 0;
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const records = await store.find(page, 'ALL');
    stale += page.filter((id) => records.get(id)?.digest !== held.get(id)).length;
  }
  if (stale > 0)
    yield {
      level: 'FAULT',
      what: `${stale} records do not show their last version.`,
      todo: 'Stop the node and start it again: the store mends itself when it is opened.',
    };
}

function todoFor(error: unknown): string {
  switch (error instanceof ConstellationError ? error.code : undefined) {
    case 'STORE_NEWER':
      return 'Update this software.';
    case 'STORE_LOCKED':
      return 'See which other process holds the store.';
    case 'STORE_UNREACHABLE':
      return 'See that the database runs, or that the disk can be written.';
    default:
      return 'Restore the last backup into an empty store.';
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something failed.';
}

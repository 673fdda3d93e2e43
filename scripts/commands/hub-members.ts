import { ConstellationError, checkKeyHistory, isConstellationError, parseDid } from '../../schema/index.ts';
import type { ResolveActor } from '../../subgraphs/fetching/index.ts';
import { type Member, type Members, openHubState, openMembers } from '../../subgraphs/network/index.ts';
import { type HubConfig, readHubConfig } from '../hub/hub-config.ts';
import { requireHub } from '../hub/hub-directory.ts';
import { canAskControl, hubIdentityOf } from '../hub/hub-identity.ts';
import { asCalled } from './as-called.ts';

const ACTIONS = ['list', 'add', 'admit', 'suspend', 'resume', 'remove', 'refresh'] as const;
type Action = (typeof ACTIONS)[number];

type MembersOptions = {
  readonly reason?: string;
  readonly json?: boolean;
  /** Thumbprint of the key that the member told by a second way. */
  readonly expect?: string;
};

/** Lists or changes members, in the hub's state alone. With several DIDs, one that fails does not keep the others. */
export async function membersCommand(
  directory: string,
  word: string,
  dids: readonly string[],
  options: MembersOptions,
): Promise<void> {
  const action = checkedAction(word, dids, options);
  const config = readHubConfig(directory);
  // the first member may come before the first start
  if (action !== 'add') requireHub(config);
  const state = await openHubState(config.state, { directory });
  const hub = action === 'add' && canAskControl(config) ? (await hubIdentityOf(config))?.did : undefined;
  const members = openMembers({
    state,
    development: config.development,
    resolving: (resolve) => expecting(options.expect, resolve),
    ...(hub === undefined ? {} : { hub }),
  });
  try {
    if (action === 'list') await list(members, options);
    else await changeAll(action, dids, (did) => change(members, action, did, options, config));
  } finally {
    await members.close();
    await state.close();
  }
}

function checkedAction(word: string, dids: readonly string[], { reason, expect }: MembersOptions): Action {
  const refuse = (why: string): never => {
    throw new ConstellationError('BAD_INPUT', why);
  };
  const action = ACTIONS.find((known) => known === word);
  if (action === undefined) return refuse(`«${word}» is none of ${ACTIONS.join(', ')}.`);
  if (action !== 'list' && dids.length === 0)
    refuse(`«${action}» needs the DID of a member, such as did:web:acme.example.`);
  if (action === 'suspend' && !reason)
    refuse('Say why with --reason: it is kept with the member, for those after you.');
  if (expect !== undefined && (action !== 'add' || dids.length !== 1))
    refuse('--expect is the thumbprint of one member that is added.');
  return action;
}

/** Refuses a member whose key is another than it told, before anything is pinned. */
function expecting(thumbprint: string | undefined, resolve: ResolveActor): ResolveActor {
  if (thumbprint === undefined) return resolve;
  return async (did, signal) => {
    const resolved = await resolve(did, signal);
    const found = resolved.keys.current.thumbprint;
    if (found === thumbprint) return resolved;
    throw new ConstellationError(
      'KEY_HISTORY_INVALID',
      `The key of ${did} has the thumbprint ${found}, and not ${thumbprint}; it was not added. What to do: ask the member by a second way which one is theirs.`,
      { actor: did },
    );
  };
}

async function list(members: Members, { json }: MembersOptions): Promise<void> {
  const all = await Promise.all((await members.list()).map(withKey));
  if (json) console.log(JSON.stringify(all.map(publicOf), null, 2));
  else if (all.length === 0)
    console.log(asCalled('no members yet: add one with: constellation hub members <dir> add <did>'));
  else for (const member of all) console.log(lineOf(member));
}

/** One member after another. Of several, each that failed is named, and the exit code is 1. */
async function changeAll(action: Action, dids: readonly string[], one: (did: string) => Promise<void>): Promise<void> {
  const failed: string[] = [];
  for (const did of dids) {
    try {
      await one(did);
    } catch (error) {
      if (dids.length === 1 || !isConstellationError(error)) throw error;
      const named = error.message.includes(did) ? '' : `${did}: `;
      console.error(asCalled(`error ${error.code}: ${named}${error.message}`));
      failed.push(did);
    }
  }
  if (dids.length === 1) return;
  console.log(`${action}: ${dids.length - failed.length} of ${dids.length} done.`);
  if (failed.length === 0) return;
  console.error(`failed: ${failed.join(' ')}`);
  process.exitCode = 1;
}

async function change(
  members: Members,
  action: Exclude<Action, 'list'>,
  did: string,
  { reason = '' }: MembersOptions,
  config: HubConfig,
): Promise<void> {
  switch (action) {
    case 'add':
      refuseThisMachine(did, config);
      return console.log(lineOf(await withKey(await members.add(did))));
    case 'admit':
      return console.log(lineOf(await withKey(await members.admit(did).catch(notApplied(did, config)))));
    case 'refresh':
      return console.log(lineOf(await withKey(await members.refresh(did))));
    case 'suspend':
      return console.log(lineOf(await withKey(await members.suspend(did, reason))));
    case 'resume':
      return console.log(lineOf(await withKey(await members.resume(did))));
    case 'remove':
      await members.remove(did, reason === '' ? undefined : reason);
      return console.log(`removed ${did}; its rows leave the hub.`);
  }
}

function notApplied(did: string, { directory }: HubConfig): (thrown: unknown) => never {
  return (thrown) => {
    if (!isConstellationError(thrown, 'NOT_A_MEMBER')) throw thrown;
    throw new ConstellationError(
      'NOT_A_MEMBER',
      `${did} has not applied to this hub. What to do: check the spelling against constellation hub members ${directory} list; they apply at their node, with constellation actor join <dir> <address of this hub>.`,
      { actor: did, cause: thrown },
    );
  };
}

function refuseThisMachine(did: string, { development, directory }: HubConfig): void {
  if (development || parseDid(did).host !== 'localhost') return;
  throw new ConstellationError(
    'CONFIG_INVALID',
    `${did} is an actor on this machine, which only a hub for development takes. What to do: write { "development": true } into ${directory}/hub.json, start the hub again if it runs, and add it again.`,
    { actor: did },
  );
}

type MemberWithKey = Member & {
  /** Of the key that speaks for it now, by the pinned history (RFC 7638). */
  readonly thumbprint: string;
};

async function withKey(member: Member): Promise<MemberWithKey> {
  const { current } = await checkKeyHistory(member.keyHistory, member.did);
  return { ...member, thumbprint: current.thumbprint };
}

function publicOf({ did, status, endpoint, joinedAt, reason, thumbprint }: MemberWithKey) {
  return { did, status, endpoint, thumbprint, joinedAt, ...(reason ? { reason } : {}) };
}

function lineOf({ did, status, endpoint, joinedAt, reason, thumbprint }: MemberWithKey): string {
  const why = reason ? `  (${reason})` : '';
  return `${status.padEnd(9)} ${did}  ${endpoint}  since ${joinedAt.slice(0, 10)}  key ${thumbprint}${why}`;
}

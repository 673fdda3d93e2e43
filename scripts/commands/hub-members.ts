import { ConstellationError } from '../../schema/index.ts';
import { type Member, type Members, openHubState, openMembers } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';

type MembersOptions = { readonly reason?: string; readonly json?: boolean };

/** Lists or changes members, in the hub's state alone. */
export async function membersCommand(
  directory: string,
  action: string,
  dids: readonly string[],
  options: MembersOptions,
): Promise<void> {
  const config = readHubConfig(directory);
  const state = await openHubState(config.state, { directory });
  const members = openMembers({ state, development: config.development });
  try {
    if (dids.length === 0) await act(members, action, undefined, options);
    for (const did of dids) await act(members, action, did, options);
  } finally {
    await members.close();
    await state.close();
  }
}

async function act(
  members: Members,
  action: string,
  did: string | undefined,
  { reason, json }: MembersOptions,
): Promise<void> {
  if (action === 'list') {
    const all = await members.list();
    if (json) console.log(JSON.stringify(all.map(publicOf), null, 2));
    else if (all.length === 0) console.log('no members yet: add one with: constellation hub members <dir> add <did>');
    else for (const member of all) console.log(lineOf(member));
    return;
  }
  if (did === undefined)
    throw new ConstellationError('BAD_INPUT', `«${action}» needs the DID of a member, such as did:web:acme.example.`);
  switch (action) {
    case 'add':
    case 'refresh':
      return console.log(lineOf(await members[action](did)));
    case 'suspend':
      if (!reason)
        throw new ConstellationError(
          'BAD_INPUT',
          'Say why with --reason: it is kept with the member, for those after you.',
        );
      return console.log(lineOf(await members.suspend(did, reason)));
    case 'resume':
      return console.log(lineOf(await members.resume(did)));
    case 'remove':
      await members.remove(did);
      return console.log(`removed ${did}; its rows leave the hub.`);
    default:
      throw new ConstellationError(
        'BAD_INPUT',
        `«${action}» is none of list, add, suspend, resume, remove and refresh.`,
      );
  }
}

function publicOf({ did, status, endpoint, joinedAt, reason }: Member) {
  return { did, status, endpoint, joinedAt, ...(reason ? { reason } : {}) };
}

function lineOf({ did, status, endpoint, joinedAt, reason }: Member): string {
  return `${status.padEnd(9)} ${did}  ${endpoint}  since ${joinedAt.slice(0, 10)}${reason ? `  (${reason})` : ''}`;
}

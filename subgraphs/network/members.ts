import { ConstellationError, type KeyHistory, parseDid } from '../../schema/index.ts';
import { actorResolver, openSafeFetch, type ResolveActor, type ResolvedActor } from '../fetching/index.ts';
import type { HubState, Member } from './store/port.ts';

/** How members come and go. Works on hub-state alone, so that the command line needs no running hub; running hubs notice. */
export type Members = {
  /** Resolves the DID, checks and pins its key history, and takes it in. Again for a member: refreshes it. */
  add(did: string, signal?: AbortSignal): Promise<Member>;
  /** Its rows leave every list until it is resumed; nothing is deleted. */
  suspend(did: string, reason: string): Promise<Member>;
  resume(did: string): Promise<Member>;
  /** Takes the member out; running hubs forget its rows. */
  remove(did: string): Promise<void>;
  /** Resolves a member anew: it may have moved, or have a new key. A history that does not begin with the pinned one is refused. */
  refresh(did: string, signal?: AbortSignal): Promise<Member>;
  list(): Promise<readonly Member[]>;
};

/**
 * @example const member = await makeMembers({ state, resolve }).add('did:web:acme.example')
 */
export function makeMembers(options: {
  readonly state: HubState;
  readonly resolve: ResolveActor;
  readonly now?: () => number;
}): Members {
  const { state, resolve, now = Date.now } = options;
  const never = new AbortController().signal;

  async function existing(did: string): Promise<Member> {
    parseDid(did);
    const member = await state.member(did);
    if (!member) throw new ConstellationError('NOT_A_MEMBER', `${did} is not a member of this hub.`, { actor: did });
    return member;
  }

  async function put(member: Member): Promise<Member> {
    await state.putMember(member);
    return member;
  }

  async function refresh(did: string, signal: AbortSignal = never): Promise<Member> {
    await existing(did);
    const resolved = await resolve(did, signal);
    // read again: the member may have been suspended while its node was asked
    const member = await existing(did);
    refuseOtherHistory(member.keyHistory, resolved);
    const next: Member = { ...member, ...placeOf(resolved) };
    return isUnchanged(member, next) ? member : put(next);
  }

  return {
    async add(did, signal = never) {
      parseDid(did);
      if (await state.member(did)) return refresh(did, signal);
      const resolved = await resolve(did, signal);
      const joinedAt = `${new Date(now()).toISOString().slice(0, 19)}Z`;
      return put({ did, status: 'ACTIVE', ...placeOf(resolved), joinedAt });
    },
    async suspend(did, reason) {
      const member = await existing(did);
      return put({ ...member, status: 'SUSPENDED', reason });
    },
    async resume(did) {
      const { reason: _, ...member } = await existing(did);
      return put({ ...member, status: 'ACTIVE' });
    },
    async remove(did) {
      await existing(did);
      await state.removeMember(did);
    },
    refresh,
    list: () => state.members(),
  };
}

/** Members without a running hub, as the command line changes them. Close it; hub-state is closed by who opened it. */
export function openMembers(options: {
  readonly state: HubState;
  readonly development: boolean;
}): Members & { close(): Promise<void> } {
  const fetch = openSafeFetch({ development: options.development });
  const resolve = actorResolver({ fetch, development: options.development });
  return { ...makeMembers({ state: options.state, resolve }), close: fetch.close };
}

function placeOf({ endpoints, keyHistory }: ResolvedActor): Pick<Member, 'endpoint' | 'feedStream' | 'keyHistory'> {
  return { endpoint: endpoints.graphql, feedStream: endpoints.feedStream, keyHistory };
}

/** Whoever buys a lapsed domain inherits nothing: what was pinned must be the beginning of what is shown now. */
function refuseOtherHistory(pinned: KeyHistory, { did, keyHistory }: ResolvedActor): void {
  if (pinned.statements.every((statement, index) => keyHistory.statements[index] === statement)) return;
  throw new ConstellationError(
    'KEY_HISTORY_INVALID',
    `The key history of ${did} does not begin with the one that was pinned when it joined; it was not taken.`,
    { actor: did },
  );
}

function isUnchanged(a: Member, b: Member): boolean {
  return (
    a.endpoint === b.endpoint &&
    a.feedStream === b.feedStream &&
    a.keyHistory.statements.length === b.keyHistory.statements.length
  );
}

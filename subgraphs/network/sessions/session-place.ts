import { checkSuccession } from '../../../schema/index.ts';
import type { ResolveActor } from '../../fetching/index.ts';
import type { Member } from '../store/port.ts';
import type { SessionPlace } from './open-session.ts';

/**
 * Finds where members take sessions: their DID documents say so. The keys that may answer are those that were pinned when the member
 * joined, or go on from them, so that nobody who got hold of its domain can answer in its name.
 */
export function placeFinder(options: {
  readonly find: (did: string) => Pick<Member, 'keyHistory' | 'control' | 'session'> | undefined;
  readonly resolve: ResolveActor;
}): (actor: string, signal: AbortSignal) => Promise<SessionPlace | undefined> {
  return async (actor, signal) => {
    const member = options.find(actor);
    if (!member) return undefined;
    const { endpoints, keyHistory, keys } = await options.resolve(actor, signal);
    checkSuccession(member.keyHistory, keyHistory);
    // of a member that gives its word a place is taken by its word only, and not here
    const session = member.control === undefined ? endpoints.session : member.session;
    return session === undefined ? undefined : { url: session, keys };
  };
}

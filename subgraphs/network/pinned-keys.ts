import { checkKeyHistory, checkSuccession, type KeyHistory } from '../../schema/index.ts';
import type { ResolveActor } from '../fetching/index.ts';
import type { HubState, Member } from './store/port.ts';

/** Resolves members where they have said that they are, by the keys that this hub has pinned: never at a domain that they left. */
export function resolvingByPins(resolve: ResolveActor, state: Pick<HubState, 'member'>): ResolveActor {
  return async (did, signal, known) => {
    if (known?.moved) return resolve(did, signal, known);
    const member = await state.member(did);
    const { moved } = member ? await checkKeyHistory(member.keyHistory, did) : {};
    return resolve(did, signal, moved ? { moved } : {});
  };
}

/**
 * The member with a key history that somebody has shown of it, when that may take the place of the pinned one. It proves itself, so it
 * does not matter who showed it. What costs little is looked at first.
 *
 * @throws ConstellationError KEY_HISTORY_INVALID
 */
export async function pinnedAnew(member: Member, shown: KeyHistory): Promise<Member> {
  if (checkSuccession(member.keyHistory, shown) === 'SAME') return member;
  await checkKeyHistory(shown, member.did);
  return { ...member, keyHistory: { did: shown.did, statements: [...shown.statements] } };
}

/** Whether both say the same; of what is as long, a recovery may have replaced the end. */
export function isSameHistory(a: KeyHistory, b: KeyHistory): boolean {
  return a.statements.length === b.statements.length && a.statements.at(-1) === b.statements.at(-1);
}

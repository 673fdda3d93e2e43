import {
  type CheckedKeyHistory,
  checkKeyHistory,
  isConstellationError,
  type KeyHistory,
} from '../../../schema/index.ts';
import type { Members } from '../members.ts';
import { isSameHistory } from '../pinned-keys.ts';
import type { Member } from '../store/port.ts';
import { KeysUnavailable, type MemberKeys } from './page-check.ts';

/** The pinned keys of a member, which change when it shows a history that may take the place of the pinned one. */
export async function openMemberKeys(options: {
  readonly member: () => Member;
  readonly members: Pick<Members, 'refresh'>;
  readonly signal: AbortSignal;
}): Promise<MemberKeys> {
  const { member, members, signal } = options;
  const { did } = member();
  let pinned = member().keyHistory;
  let checked: CheckedKeyHistory = await checkKeyHistory(pinned, did);

  /** Takes in another history than the one that is known; false when it is the same. */
  async function take(keyHistory: KeyHistory): Promise<boolean> {
    if (isSameHistory(keyHistory, pinned)) return false;
    checked = await checkKeyHistory(keyHistory, did);
    pinned = keyHistory;
    return true;
  }

  async function latest(): Promise<Member> {
    try {
      return await members.refresh(did, signal);
    } catch (cause) {
      // it was asked and shows another history: the keys stay those that were pinned
      if (isConstellationError(cause, 'KEY_HISTORY_INVALID')) return member();
      // nor is it believed where it says it is now; its keys were taken
      if (isConstellationError(cause, 'CONTROL_UNPROVEN')) return member();
      throw new KeysUnavailable('The key history cannot be fetched.', { cause });
    }
  }

  return {
    current: () => checked,
    renew: async () => take((await latest()).keyHistory),
    sync: async () => void (await take(member().keyHistory)),
  };
}

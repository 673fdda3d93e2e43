import { type CheckedKeyHistory, checkKeyHistory, isConstellationError } from '../../../schema/index.ts';
import type { Members } from '../members.ts';
import type { Member } from '../store/port.ts';
import { KeysUnavailable, type MemberKeys } from './page-check.ts';

/** The pinned keys of a member, which become more when it shows a longer history that begins with them. */
export async function openMemberKeys(options: {
  readonly member: () => Member;
  readonly members: Pick<Members, 'refresh'>;
  readonly signal: AbortSignal;
}): Promise<MemberKeys> {
  const { member, members, signal } = options;
  const { did } = member();
  let checked: CheckedKeyHistory = await checkKeyHistory(member().keyHistory, did);
  let length = member().keyHistory.statements.length;

  async function latest(): Promise<Member> {
    try {
      return await members.refresh(did, signal);
    } catch (cause) {
      // it was asked and shows another history: the keys stay those that were pinned
      if (isConstellationError(cause, 'KEY_HISTORY_INVALID')) return member();
      throw new KeysUnavailable('The key history cannot be fetched.', { cause });
    }
  }

  return {
    current: () => checked,
    async renew() {
      const { keyHistory } = await latest();
      if (keyHistory.statements.length <= length) return false;
      checked = await checkKeyHistory(keyHistory, did);
      length = keyHistory.statements.length;
      return true;
    },
  };
}

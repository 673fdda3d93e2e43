import { LRUCache } from 'lru-cache';
import { type CheckedKeyHistory, checkKeyHistory, type KeyHistory } from '../../schema/index.ts';
import { isSameHistory } from './pinned-keys.ts';
import type { Member } from './store/port.ts';

/** The pinned keys of a member, checked: once for each history. */
export type CheckedKeys = (member: Pick<Member, 'did' | 'keyHistory'>) => Promise<CheckedKeyHistory>;

const REMEMBERED = 5_000;

/** Remembers checked histories for as long as they are the pinned ones. */
export function openCheckedKeys(): CheckedKeys {
  const histories = new LRUCache<string, { keyHistory: KeyHistory; checked: Promise<CheckedKeyHistory> }>({
    max: REMEMBERED,
  });
  return ({ did, keyHistory }) => {
    const before = histories.get(did);
    if (before && isSameHistory(before.keyHistory, keyHistory)) return before.checked;
    const checked = checkKeyHistory(keyHistory, did);
    histories.set(did, { keyHistory, checked });
    return checked;
  };
}

import {
  EMPTY_HEAD,
  type FeedEntry,
  type FeedHead,
  isConstellationError,
  type RestoredStatement,
  verifyRestored,
} from '../../../schema/index.ts';
import type { FeedPosition, IndexStore } from '../store/port.ts';
import { type FeedPage, PAGE_LENGTH } from './feed-client.ts';
import type { MemberKeys } from './page-check.ts';

/** Whether a page does not continue what was read: the feed is shorter, or has another past. */
export function departsFrom({ head }: FeedPosition, page: FeedPage): boolean {
  const next = page.entries[0];
  if (next) return next.previous !== head.digest;
  return page.head.count !== head.count || page.head.digest !== head.digest;
}

/** Why a feed is not what it was. */
export type Departure =
  /** The past is as it was; only the next entry does not bind to it. */
  | { readonly type: 'BROKEN_LINK' }
  /** The node came back from a backup, and says so under its signature. */
  | { readonly type: 'RESTORED' }
  /** Nothing accounts for it. */
  | { readonly type: 'ROLLED_BACK'; readonly lastCommon: FeedHead };

/** Pages to look through for the statement of a restored node. */
const MAX_PAGES = 20;

/**
 * Finds out why a feed departs from what was read. The last common position is found by halving: chain digests cover all that came
 * before, so two feeds that agree at a position agree up to it.
 */
export async function explainDeparture(search: {
  readonly position: FeedPosition;
  readonly page: FeedPage;
  readonly index: Pick<IndexStore, 'chain'>;
  readonly keys: MemberKeys;
  readonly read: (after: number, first: number) => Promise<FeedPage>;
}): Promise<Departure> {
  const { position, page, index, keys, read } = search;
  const { actor, tier, head } = position;

  const lastCommon = await findLastCommon();
  if (lastCommon.count === head.count) return { type: 'BROKEN_LINK' };
  for (let after = lastCommon.count, pages = 0; pages < MAX_PAGES; pages++) {
    const { entries } = await read(after, PAGE_LENGTH);
    for (const entry of entries) if (await explains(entry)) return { type: 'RESTORED' };
    if (entries.length === 0) break;
    after += entries.length;
  }
  return { type: 'ROLLED_BACK', lastCommon };

  async function findLastCommon(): Promise<FeedHead> {
    let common = EMPTY_HEAD;
    let differs = Math.min(head.count, page.head.count) + 1;
    while (common.count + 1 < differs) {
      const count = Math.floor((common.count + differs) / 2);
      const [known, shown] = await Promise.all([ourDigest(count), read(count - 1, 1)]);
      const digest = shown.entries[0]?.digest;
      if (digest !== undefined && digest === known) common = { count, digest };
      else differs = count;
    }
    return common;
  }

  async function ourDigest(count: number): Promise<string | undefined> {
    if (count === head.count) return head.digest;
    const [line] = await index.chain(actor, tier, count - 1, 1);
    return line?.seq === count ? line.digest : undefined;
  }

  /** Whether the entry is a signed statement that names a position which we share. */
  async function explains(entry: FeedEntry): Promise<boolean> {
    if (entry.action !== 'RESTORED' || entry.sdJwt === undefined) return false;
    const statement = await verified(entry.sdJwt);
    if (statement?.tier !== tier) return false;
    const { count, digest } = statement.lastCommon;
    if (count > lastCommon.count) return false;
    return count === 0 || (await ourDigest(count)) === digest;
  }

  async function verified(jws: string): Promise<RestoredStatement | undefined> {
    try {
      return await verifyRestored(jws, keys.current());
    } catch (thrown) {
      if (!isConstellationError(thrown)) throw thrown;
      if (thrown.code !== 'UNKNOWN_KEY' || !(await keys.renew())) return undefined;
      return verifyRestored(jws, keys.current()).catch(() => undefined);
    }
  }
}

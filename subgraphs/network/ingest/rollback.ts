import {
  EMPTY_HEAD,
  entryDigest,
  type FeedEntry,
  type FeedHead,
  isConstellationError,
  type RestoredStatement,
} from '../../../schema/index.ts';
import type { FeedPosition, IndexStore } from '../store/port.ts';
import { type FeedPage, PAGE_LENGTH } from './feed-client.ts';
import type { MemberKeys } from './page-check.ts';
import { checkRestored } from './restored.ts';

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
  | { readonly type: 'RESTORED'; readonly seq: number }
  /** Nothing accounts for it. */
  | { readonly type: 'ROLLED_BACK'; readonly lastCommon: FeedHead };

/** Pages to look through for the statement of a restored node. */
const MAX_PAGES = 20;
/** A clock that was set right in between may have gone back this much. */
const LEEWAY_MS = 60_000;

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
    for (const entry of entries) if (await explains(entry)) return { type: 'RESTORED', seq: entry.seq };
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

  /**
   * Whether the entry, which lies beyond what we share, is a signed statement that we have not heard yet: with a digest that is its own, and not
   * older than what was read. Else an old one, shown again, would make us forget the actor.
   */
  async function explains(entry: FeedEntry): Promise<boolean> {
    if (entry.action !== 'RESTORED' || entry.sdJwt === undefined) return false;
    if (entryDigest(actor, tier, entry) !== entry.digest) return false;
    if (entry.seq <= head.count && (await ourDigest(entry.seq)) === entry.digest) return false;
    const statement = await verified(entry);
    if (!statement) return false;
    return position.issuedAt === undefined || Date.parse(statement.at) + LEEWAY_MS >= Date.parse(position.issuedAt);
  }

  async function verified(entry: FeedEntry): Promise<RestoredStatement | undefined> {
    const check = () => checkRestored(entry, { actor, tier, keys: keys.current() });
    try {
      return await check();
    } catch (thrown) {
      if (!isConstellationError(thrown)) throw thrown;
      if (thrown.code !== 'UNKNOWN_KEY' || !(await keys.renew())) return undefined;
      return check().catch(() => undefined);
    }
  }
}

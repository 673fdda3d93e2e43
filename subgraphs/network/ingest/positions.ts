import { EMPTY_HEAD, type FeedTier } from '../../../schema/index.ts';
import type { FeedPosition, IndexStore } from '../store/port.ts';

/** How far every feed was read, in memory; another hub on the same index may be further, which shows when a batch is refused. */
export type Positions = {
  get(actor: string, tier: FeedTier): FeedPosition;
  all(): Iterable<FeedPosition>;
  set(position: FeedPosition): void;
  drop(actor: string, tier?: FeedTier): void;
  /** Reads them again from the index. */
  reload(): Promise<void>;
};

export async function openPositions(index: IndexStore): Promise<Positions> {
  const positions = new Map<string, FeedPosition>();
  let reloading: Promise<void> | undefined;

  async function load(): Promise<void> {
    const stored = await index.positions();
    positions.clear();
    for (const position of stored) positions.set(`${position.tier} ${position.actor}`, position);
  }

  await load();
  return {
    get: (actor, tier) => positions.get(`${tier} ${actor}`) ?? { actor, tier, head: EMPTY_HEAD },
    all: () => positions.values(),
    set: (position) => void positions.set(`${position.tier} ${position.actor}`, position),
    drop(actor, tier) {
      for (const [key, position] of positions)
        if (position.actor === actor && (tier === undefined || position.tier === tier)) positions.delete(key);
    },
    reload() {
      reloading ??= load().finally(() => {
        reloading = undefined;
      });
      return reloading;
    },
  };
}

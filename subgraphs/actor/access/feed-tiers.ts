import { FEED_TIERS, type FeedTier, ROLE_ORDER, type Viewer } from '../../../schema/index.ts';

const ALL_TIERS = Object.keys(FEED_TIERS) as FeedTier[];
const OPEN_TIERS: readonly FeedTier[] = ['PUBLIC'];

/**
 * The feeds of `owner` that a caller may read, their heads and lengths included. Hubs that the owner belongs to read every tier in their
 * own name, and so do the owner's own people; a member's person does not, since a feed shows whole histories where they may see records.
 */
export function feedTiersFor(viewer: Viewer, owner: string): readonly FeedTier[] {
  switch (viewer.type) {
    case 'HUB':
      return ALL_TIERS;
    case 'OWN':
      return viewer.actor === owner && ROLE_ORDER.indexOf(viewer.role) >= ROLE_ORDER.indexOf('READER')
        ? ALL_TIERS
        : OPEN_TIERS;
    case 'MEMBER':
    case 'ANYONE':
      return OPEN_TIERS;
  }
}

import {
  type CheckedKeyHistory,
  ConstellationError,
  digestOf,
  type FeedEntry,
  type FeedTier,
  type RestoredStatement,
  verifyRestored,
} from '../../../schema/index.ts';

/**
 * Checks a RESTORED entry: that its statement holds, is the one the chain binds, and stands directly after the position it names. So
 * a statement that was made once cannot be shown again at another place, by somebody who has no key.
 *
 * @throws ConstellationError BAD_PROOF | UNKNOWN_KEY
 */
export async function checkRestored(
  entry: FeedEntry,
  feed: { readonly actor: string; readonly tier: FeedTier; readonly keys: CheckedKeyHistory },
): Promise<RestoredStatement> {
  const { actor, tier, keys } = feed;
  const jws = entry.sdJwt ?? '';
  const statement = await verifyRestored(jws, keys);
  const { lastCommon } = statement;
  const isInPlace = entry.seq === lastCommon.count + 1 && entry.previous === lastCommon.digest;
  const isBound = entry.id === actor && entry.recordDigest === digestOf(jws);
  if (statement.tier !== tier || !isInPlace || !isBound)
    throw new ConstellationError('BAD_PROOF', undefined, { actor });
  return statement;
}

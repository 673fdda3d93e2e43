import {
  type CheckedKeyHistory,
  ConstellationError,
  checkEntryFollows,
  digestOf,
  EMPTY_HEAD,
  FEED_TIERS,
  type FeedHead,
  type FeedTier,
  recordVerifier,
  verifyRestored,
} from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, JournalHead } from '../store/port.ts';

/** Follows a journal from its first entry on and checks that it is whole and says what was signed. */
export type JournalCheck = {
  /** @throws ConstellationError naming the entry that does not hold */
  follow(entry: JournalEntry): Promise<void>;
  /** Where the journal and its feeds stand after what was followed. */
  head(): JournalHead;
  /** Digest of the last version of each record that the journal holds. */
  readonly held: ReadonlyMap<string, string>;
};

/** Begins to check the journal of an actor against its key history. */
export function journalCheck(actor: string, history: CheckedKeyHistory): JournalCheck {
  const verify = recordVerifier(history, { whenever: true });
  // what the next version follows: the last one held, or one that readers saw and a restore lost
  const versions = new Map<string, { version: number; digest: string }>();
  const held = new Map<string, string>();
  const heads: Record<FeedTier, FeedHead> = { PUBLIC: EMPTY_HEAD, MEMBERS: EMPTY_HEAD };
  let seq = 0;
  let issuedAt: string | undefined;

  async function checkVersion(change: JournalChange & { type: 'VERSION' }): Promise<void> {
    const { envelope, content, digest } = change;
    const proven = await verify(change.sdJwt);
    const same =
      proven.digest === digest &&
      proven.envelope.id === envelope.id &&
      proven.envelope.version === envelope.version &&
      proven.envelope.kind === envelope.kind &&
      Object.keys(content).every((name) => JSON.stringify(proven.content[name]) === JSON.stringify(content[name]));
    if (!same) throw new ConstellationError('BAD_PROOF', 'The stored record is not what was signed.', { actor });
    const before = versions.get(envelope.id);
    const follows =
      before === undefined
        ? envelope.version === 1 || envelope.previous !== undefined
        : envelope.version === before.version + 1 && envelope.previous === before.digest;
    if (!follows)
      throw new ConstellationError('FEED_BROKEN', `Version ${envelope.version} does not follow the one before it.`, {
        actor,
      });
    versions.set(envelope.id, { version: envelope.version, digest });
    held.set(envelope.id, digest);
  }

  async function checkRestored(change: JournalChange & { type: 'RESTORED' }): Promise<void> {
    await verifyRestored(change.statement, history, { whenever: true });
    for (const { id, version, digest } of change.lost) {
      if ((versions.get(id)?.version ?? 0) < version) versions.set(id, { version, digest });
    }
  }

  return {
    held,
    head: () => ({ seq, heads: { ...heads }, ...(issuedAt === undefined ? {} : { issuedAt }) }),
    async follow(entry) {
      try {
        if (entry.seq !== seq + 1)
          throw new ConstellationError('FEED_BROKEN', `Entry ${seq + 1} is missing.`, { actor });
        if (issuedAt !== undefined && entry.at < issuedAt)
          throw new ConstellationError('CLOCK_SKEW', undefined, { actor });
        const { change } = entry;
        if (change.type === 'VERSION') await checkVersion(change);
        if (change.type === 'RESTORED') await checkRestored(change);
        for (const tier of Object.keys(FEED_TIERS) as FeedTier[]) {
          const link = entry.feeds[tier];
          if (!link) continue;
          checkEntryFollows(actor, tier, heads[tier], link);
          if (change.type === 'VERSION' && link.action !== 'HIDDEN' && link.recordDigest !== change.digest)
            throw new ConstellationError('WRONG_DIGEST', undefined, { actor });
          if (change.type === 'RESTORED' && link.recordDigest !== digestOf(change.statement))
            throw new ConstellationError('WRONG_DIGEST', undefined, { actor });
          heads[tier] = { count: link.seq, digest: link.digest };
        }
        seq = entry.seq;
        issuedAt = entry.at;
      } catch (cause) {
        if (!(cause instanceof ConstellationError)) throw cause;
        throw new ConstellationError(cause.code, `Journal entry ${entry.seq}: ${cause.message}`, { actor, cause });
      }
    },
  };
}

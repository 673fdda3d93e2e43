import {
  type Content,
  chainEntry,
  digestOf,
  EMPTY_HEAD,
  FEED_TIERS,
  type FeedAction,
  type FeedHead,
  type FeedTier,
  type Grant,
  type RecordEnvelope,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, JournalHead } from '../../../subgraphs/actor/store/port.ts';
import { isTold } from './naive-consent.ts';

/** A grant, with those of fields or without, or the name of an audience without more. */
export type Shown = string | (Grant & Pick<VisibilityPolicy, 'fields'>);

/** Writes journal entries as a node would, with texts in place of signatures: stores look at neither. */
export type JournalWriter = {
  version(id: string, kind: string, content: Content, shown: Shown): JournalEntry;
  withdraw(id: string): JournalEntry;
  policy(id: string, shown: Shown): JournalEntry;
  /** Erases fields, and tells nobody. */
  erased(id: string, fields: readonly string[] | 'ALL'): JournalEntry;
  restored(lost: readonly { id: string; version: number; digest: string }[]): JournalEntry;
  /** Whether the record exists and is not withdrawn. */
  alive(id: string): boolean;
};

type Known = { envelope: RecordEnvelope; digest: string; grant: Grant; policySeq: number };

/** Begins at a head (by default an empty journal); each call makes the next entry. `step` is the time between entries, in s. */
export function journalWriter(actor: string, head?: JournalHead, step = 1): JournalWriter {
  let seq = head?.seq ?? 0;
  const heads: Record<FeedTier, FeedHead> = { PUBLIC: EMPTY_HEAD, MEMBERS: EMPTY_HEAD, ...head?.heads };
  const known = new Map<string, Known>();

  function write(
    change: JournalChange,
    actionFor: (tier: FeedTier) => FeedAction | undefined,
    of?: Known,
  ): JournalEntry {
    seq += 1;
    const feeds: Partial<Record<FeedTier, ReturnType<typeof chainEntry>>> = {};
    for (const tier of Object.keys(FEED_TIERS) as FeedTier[]) {
      const action = actionFor(tier);
      if (!action) continue;
      const body = of
        ? {
            action,
            id: of.envelope.id,
            kind: of.envelope.kind,
            version: of.envelope.version,
            recordDigest: of.digest,
          }
        : { action, id: actor, kind: '', version: 0, recordDigest: digestOf('statement') };
      const link = chainEntry(actor, tier, heads[tier], body);
      heads[tier] = { count: link.seq, digest: link.digest };
      feeds[tier] = link;
    }
    return { seq, change, at: timeAt(seq * step), feeds };
  }

  function say(envelope: RecordEnvelope, content: Content, grant: Grant, policySeq: number): JournalEntry {
    const sdJwt = `proof of ${envelope.id} v${envelope.version}~${JSON.stringify(content)}~`;
    const of: Known = { envelope, digest: digestOf(sdJwt), grant, policySeq };
    known.set(envelope.id, of);
    const policy = { ...grant, seq: policySeq };
    const change: JournalChange = { type: 'VERSION', envelope, content, sdJwt, digest: of.digest, policy };
    const action = envelope.withdrawn ? 'WITHDRAWN' : 'PUBLISHED';
    return write(change, (tier) => (isTold(policy, tier) ? action : undefined), of);
  }

  return {
    version(id, kind, content, shown) {
      const before = known.get(id);
      const envelope: RecordEnvelope = {
        id,
        kind,
        kindVersion: 1,
        version: (before?.envelope.version ?? 0) + 1,
        issuer: actor,
        issuedAt: timeAt((seq + 1) * step),
        ...(before && { previous: before.digest }),
        dataClass: 'ORGANIZATIONAL',
      };
      return say(envelope, content, before?.grant ?? grantOf(shown), before?.policySeq ?? 1);
    },
    withdraw(id) {
      const { envelope, digest, grant, policySeq } = known.get(id)!;
      const tombstone: RecordEnvelope = {
        ...envelope,
        version: envelope.version + 1,
        previous: digest,
        issuedAt: timeAt((seq + 1) * step),
        withdrawn: { reason: 'MISTAKE' },
      };
      return say(tombstone, {}, grant, policySeq);
    },
    policy(id, shown) {
      const before = known.get(id)!;
      const of: Known = { ...before, grant: grantOf(shown), policySeq: before.policySeq + 1 };
      known.set(id, of);
      const policy = { ...of.grant, seq: of.policySeq };
      const was = { ...before.grant, seq: before.policySeq };
      return write(
        { type: 'POLICY', id, policy },
        (tier) =>
          isTold(was, tier) === isTold(policy, tier) ? undefined : isTold(policy, tier) ? 'PUBLISHED' : 'HIDDEN',
        of,
      );
    },
    erased(id, fields) {
      const { grant, policySeq } = known.get(id)!;
      return write({ type: 'ERASED', id, fields, policy: { ...grant, seq: policySeq } }, () => undefined);
    },
    restored: (lost) =>
      write({ type: 'RESTORED', statement: 'statement of restoration', lost }, (tier) =>
        tier === 'PUBLIC' ? 'RESTORED' : undefined,
      ),
    alive(id) {
      const found = known.get(id);
      return found !== undefined && !found.envelope.withdrawn;
    },
  };
}

function grantOf(shown: Shown): Grant {
  return typeof shown === 'string' ? { audience: shown } : shown;
}

function timeAt(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** The n-th id of a kind segment, in increasing order of n. */
export function idOf(actor: string, segment: string, n: number): string {
  return `${actor}/${segment}/01J8ZQ4Y3N${String(n).padStart(16, '0')}`;
}

import {
  type Content,
  chainEntry,
  digestOf,
  EMPTY_HEAD,
  type FeedAction,
  type FeedHead,
  type RecordEnvelope,
} from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, JournalHead } from '../../../subgraphs/actor/store/port.ts';

/** Writes journal entries as a node would, with texts in place of signatures: stores look at neither. */
export type JournalWriter = {
  version(id: string, kind: string, content: Content, audience: string): JournalEntry;
  withdraw(id: string): JournalEntry;
  policy(id: string, audience: string): JournalEntry;
  restored(lost: readonly { id: string; version: number; digest: string }[]): JournalEntry;
  /** Whether the record exists and is not withdrawn. */
  alive(id: string): boolean;
};

type Known = { envelope: RecordEnvelope; digest: string; audience: string; policySeq: number };

/** Begins at a head (by default an empty journal); each call makes the next entry. `step` is the time between entries, in s. */
export function journalWriter(actor: string, head?: JournalHead, step = 1): JournalWriter {
  let seq = head?.seq ?? 0;
  let feed: FeedHead = head?.heads.PUBLIC ?? EMPTY_HEAD;
  const known = new Map<string, Known>();

  function write(change: JournalChange, body?: { action: FeedAction; of: Known }): JournalEntry {
    seq += 1;
    const entry = { seq, change, at: timeAt(seq * step) };
    if (!body && change.type !== 'RESTORED') return { ...entry, feeds: {} };
    const link = chainEntry(
      actor,
      'PUBLIC',
      feed,
      body
        ? {
            action: body.action,
            id: body.of.envelope.id,
            kind: body.of.envelope.kind,
            version: body.of.envelope.version,
            recordDigest: body.of.digest,
          }
        : { action: 'RESTORED', id: actor, kind: '', version: 0, recordDigest: digestOf('statement') },
    );
    feed = { count: link.seq, digest: link.digest };
    return { ...entry, feeds: { PUBLIC: link } };
  }

  function say(envelope: RecordEnvelope, content: Content, audience: string, policySeq: number): JournalEntry {
    const sdJwt = `proof of ${envelope.id} v${envelope.version}~${JSON.stringify(content)}~`;
    const of: Known = { envelope, digest: digestOf(sdJwt), audience, policySeq };
    known.set(envelope.id, of);
    const policy = { audience, seq: policySeq };
    const change: JournalChange = { type: 'VERSION', envelope, content, sdJwt, digest: of.digest, policy };
    if (audience !== 'PUBLIC') return write(change);
    return write(change, { action: envelope.withdrawn ? 'WITHDRAWN' : 'PUBLISHED', of });
  }

  return {
    version(id, kind, content, audience) {
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
      return say(envelope, content, before?.audience ?? audience, before?.policySeq ?? 1);
    },
    withdraw(id) {
      const { envelope, digest, audience, policySeq } = known.get(id)!;
      const tombstone: RecordEnvelope = {
        ...envelope,
        version: envelope.version + 1,
        previous: digest,
        issuedAt: timeAt((seq + 1) * step),
        withdrawn: { reason: 'MISTAKE' },
      };
      return say(tombstone, {}, audience, policySeq);
    },
    policy(id, audience) {
      const before = known.get(id)!;
      const of: Known = { ...before, audience, policySeq: before.policySeq + 1 };
      known.set(id, of);
      const change: JournalChange = { type: 'POLICY', id, policy: { audience, seq: of.policySeq } };
      if (audience === before.audience) return write(change);
      if (audience === 'PUBLIC') return write(change, { action: 'PUBLISHED', of });
      return before.audience === 'PUBLIC' ? write(change, { action: 'HIDDEN', of }) : write(change);
    },
    restored: (lost) => write({ type: 'RESTORED', statement: 'statement of restoration', lost }),
    alive(id) {
      const found = known.get(id);
      return found !== undefined && !found.envelope.withdrawn;
    },
  };
}

function timeAt(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** The n-th id of a kind segment, in increasing order of n. */
export function idOf(actor: string, segment: string, n: number): string {
  return `${actor}/${segment}/01J8ZQ4Y3N${String(n).padStart(16, '0')}`;
}

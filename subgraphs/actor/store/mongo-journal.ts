import type { Collection, Db } from 'mongodb';
import { EMPTY_HEAD, FEED_TIERS, type FeedHead, type FeedTier } from '../../../schema/index.ts';
import type { JournalChange, JournalEntry, JournalHead } from './port.ts';

/**
 * A change in one document; its number is the `_id`, so that two processes cannot both take it. What has no place of its own is kept as JSON text:
 * content may hold names that BSON or a server that speaks its protocol would refuse or alter.
 */
export type JournalDocument = {
  readonly _id: number;
  readonly type: JournalChange['type'];
  readonly record: string | null;
  readonly digest: string | null;
  readonly at: string;
  /** The SD-JWT, or the statement of a RESTORED entry. */
  readonly proof: string | null;
  readonly rest: string;
  /** Entry of each feed, as JSON; and where in each feed it stands, to be found by. */
  readonly feeds: string;
  readonly positions: Readonly<Partial<Record<FeedTier, number>>>;
  /** The end of each feed after this entry, so that one read gives the head of everything. */
  readonly heads: Readonly<Record<FeedTier, FeedHead>>;
};

/** The journal of an open database. */
export function journalOf(db: Db): Collection<JournalDocument> {
  return db.collection<JournalDocument>('journal');
}

/** The head of an empty journal. */
export const NO_JOURNAL: JournalHead = {
  seq: 0,
  heads: Object.fromEntries(Object.keys(FEED_TIERS).map((tier) => [tier, EMPTY_HEAD])) as Record<FeedTier, FeedHead>,
};

/** The journal's end and that of each feed. */
export async function readHead(db: Db): Promise<JournalHead> {
  const last = await journalOf(db).find().sort({ _id: -1 }).limit(1).next();
  return last ? headAt(last) : NO_JOURNAL;
}

/** The head right after an entry. */
export function headAt({ _id, heads, at }: JournalDocument): JournalHead {
  return { seq: _id, heads, issuedAt: at };
}

/** Makes the document of an entry that follows this head. */
export function documentOf({ seq, change, at, feeds }: JournalEntry, head: JournalHead): JournalDocument {
  const heads = { ...head.heads };
  const positions: Partial<Record<FeedTier, number>> = {};
  for (const tier of Object.keys(feeds) as FeedTier[]) {
    const link = feeds[tier];
    if (!link) continue;
    heads[tier] = { count: link.seq, digest: link.digest };
    positions[tier] = link.seq;
  }
  const base = { _id: seq, type: change.type, at, feeds: JSON.stringify(feeds), positions, heads };
  switch (change.type) {
    case 'VERSION': {
      const { envelope, content, policy, digest, sdJwt, erased } = change;
      return {
        ...base,
        record: envelope.id,
        digest,
        proof: sdJwt,
        rest: JSON.stringify({ envelope, content, policy, erased }),
      };
    }
    case 'POLICY':
      return { ...base, record: change.id, digest: null, proof: null, rest: JSON.stringify({ policy: change.policy }) };
    case 'ERASED': {
      const { id, fields, policy } = change;
      return { ...base, record: id, digest: null, proof: null, rest: JSON.stringify({ fields, policy }) };
    }
    case 'RESTORED':
      return {
        ...base,
        record: null,
        digest: null,
        proof: change.statement,
        rest: JSON.stringify({ lost: change.lost }),
      };
  }
}

/** The entry of a document; the inverse of {@link documentOf}. */
export function entryOf({ _id, type, record, digest, at, proof, rest, feeds }: JournalDocument): JournalEntry {
  const entry = { seq: _id, at, feeds: JSON.parse(feeds) as JournalEntry['feeds'] };
  switch (type) {
    case 'VERSION':
      return { ...entry, change: { type, ...JSON.parse(rest), digest, sdJwt: proof } };
    case 'POLICY':
    case 'ERASED':
      return { ...entry, change: { type, id: record, ...JSON.parse(rest) } };
    case 'RESTORED':
      return { ...entry, change: { type, statement: proof, ...JSON.parse(rest) } };
  }
}

import { chainEntry, EMPTY_HEAD, type FeedHead } from '../../../schema/index.ts';
import type { JournalEntry } from './port.ts';

type Feeds = JournalEntry['feeds'];

/**
 * Makes the chain of the MEMBERS feed for a journal from before there was one, entry by entry. What was told to all was told to members
 * as well; a restoration spoke of the PUBLIC feed alone. Entries that have their link already stay as they are, so that it can be
 * repeated.
 */
export function membersChain(actor: string): (feeds: Feeds) => { readonly feeds: Feeds; readonly head: FeedHead } {
  let head: FeedHead = EMPTY_HEAD;
  return (feeds) => {
    const link = feeds.MEMBERS ?? linkFrom(feeds.PUBLIC);
    if (!link) return { feeds, head };
    head = { count: link.seq, digest: link.digest };
    return { feeds: { ...feeds, MEMBERS: link }, head };
  };

  function linkFrom(link: Feeds['PUBLIC']): Feeds['MEMBERS'] {
    if (!link || link.action === 'RESTORED') return undefined;
    const { action, id, kind, version, recordDigest } = link;
    return chainEntry(actor, 'MEMBERS', head, { action, id, kind, version, recordDigest });
  }
}

import type { ErrorCode } from '../../../schema/index.ts';
import type { Hole } from '../store/port.ts';

/** What members' feeds and keys gave reason to note, newest first; a few of each member, in memory, so that everybody may ask. */
export type FeedNotes = {
  of(actor: string): readonly Note[];
  add(note: Note & { readonly actor: string }): void;
  forget(actor: string): void;
};

export type Note = Pick<Hole, 'code' | 'at'>;

const KEPT = 20;
const NOTED: readonly ErrorCode[] = ['FEED_ROLLED_BACK', 'FEED_GAP', 'FEED_RESTORED', 'KEY_HISTORY_INVALID'];
/** The same again within this time is no news. */
const SAME_MS = 3_600_000;

/** Begins with what the index has kept. */
export function feedNotes(kept: readonly Hole[]): FeedNotes {
  const notes = new Map<string, readonly Note[]>();

  function add({ actor, code, at }: Note & { readonly actor: string }): void {
    if (!NOTED.includes(code)) return;
    const known = notes.get(actor) ?? [];
    const isSame = (one: Note) => one.code === code && Math.abs(Date.parse(one.at) - Date.parse(at)) < SAME_MS;
    if (known.some(isSame)) return;
    const all = [...known, { code, at }].sort((a, b) => (a.at < b.at ? 1 : -1));
    notes.set(actor, all.slice(0, KEPT));
  }

  for (const { actor, tier, code, at } of kept) if (tier === 'PUBLIC') add({ actor, code, at });
  return { of: (actor) => notes.get(actor) ?? [], add, forget: (actor) => void notes.delete(actor) };
}

import { randomBytes } from 'node:crypto';
import type { FeedTier } from '../../schema/index.ts';

/** What has changed of one actor. */
export type Change = {
  readonly actor: string;
  /** Kinds of the records that came, changed or went, in order of their names; null when anything of the actor may have. */
  readonly kinds: readonly string[] | null;
};

/** What a listener hears: where the hub stands, what has changed since, or that so much has that everything is to be asked anew. */
export type ChangeNews =
  | { readonly type: 'HERE'; readonly id: string }
  | { readonly type: 'CHANGED'; readonly id: string; readonly changes: readonly Change[] }
  | { readonly type: 'RESET'; readonly id: string };

/** Tells those who look at the network when to ask again. */
export type Changes = {
  /** Records of these kinds of an actor changed in a tier; without kinds, anything may have. */
  note(actor: string, tier: FeedTier, kinds?: ReadonlySet<string>): void;
  /**
   * Tells where the hub stands (or, to who comes again with the `id` heard last, what was missed), then each change, until the function
   * it gives is called.
   */
  listen(tell: (news: ChangeNews) => void, options: { readonly tier: FeedTier; readonly lastId?: string }): () => void;
  close(): void;
};

export type ChangesOptions = {
  /** Changes within this many milliseconds are told together, so that who publishes without end wakes nobody more often; 250 unless told. */
  readonly togetherMs?: number;
  /** So many tellings are kept for those who were away a moment; 500 unless told. */
  readonly remembered?: number;
};

/** More actors than this in one telling, and it is shorter to say that all may have changed. */
const MOST_ACTORS = 200;

type Telling = { readonly number: number; readonly tiers: Readonly<Record<FeedTier, readonly Change[] | 'MANY'>> };

/** Opens the desk; nothing is kept of what was told before this process began, so an `id` of before is answered with RESET. */
export function openChanges({ togetherMs = 250, remembered = 500 }: ChangesOptions = {}): Changes {
  const epoch = randomBytes(6).toString('hex');
  const listeners = new Set<(telling: Telling) => void>();
  const told: Telling[] = [];
  let pending: Record<FeedTier, Map<string, Set<string> | null>> | undefined;
  let number = 0;
  let timer: NodeJS.Timeout | undefined;

  const idOf = (at: number) => `${epoch}-${at}`;
  const tellAll = () => {
    timer = undefined;
    if (!pending) return;
    number += 1;
    const telling = { number, tiers: { PUBLIC: changesIn(pending.PUBLIC), MEMBERS: changesIn(pending.MEMBERS) } };
    pending = undefined;
    told.push(telling);
    if (told.length > remembered) told.shift();
    for (const listener of listeners) listener(telling);
  };

  return {
    note(actor, tier, kinds) {
      if (kinds?.size === 0) return;
      pending ??= { PUBLIC: new Map(), MEMBERS: new Map() };
      const before = pending[tier].get(actor);
      const isAll = kinds === undefined || before === null;
      pending[tier].set(actor, isAll ? null : new Set([...(before ?? []), ...kinds]));
      timer ??= setTimeout(tellAll, togetherMs).unref();
    },
    listen(tell, { tier, lastId }) {
      const listener = (telling: Telling) => {
        const id = idOf(telling.number);
        const changes = telling.tiers[tier];
        if (changes === 'MANY') tell({ type: 'RESET', id });
        else if (changes.length > 0) tell({ type: 'CHANGED', id, changes });
      };
      const missed = lastId === undefined ? [] : missedSince(lastId);
      if (missed === undefined) tell({ type: 'RESET', id: idOf(number) });
      else for (const telling of missed) listener(telling);
      tell({ type: 'HERE', id: idOf(number) });
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      listeners.clear();
    },
  };

  function missedSince(lastId: string): Telling[] | undefined {
    const last = new RegExp(`^${epoch}-([0-9]{1,15})$`).exec(lastId)?.[1];
    if (last === undefined || Number(last) > number) return undefined;
    const oldest = told[0]?.number ?? number + 1;
    return Number(last) + 1 < oldest ? undefined : told.filter((telling) => telling.number > Number(last));
  }
}

function changesIn(changed: ReadonlyMap<string, ReadonlySet<string> | null>): readonly Change[] | 'MANY' {
  if (changed.size > MOST_ACTORS) return 'MANY';
  return [...changed].map(([actor, kinds]) => ({ actor, kinds: kinds && [...kinds].sort() }));
}

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

type Telling = { readonly number: number; readonly changes: readonly Change[] | 'MANY' };

/**
 * What is told of one tier. Each has numbers and a memory of its own: from a number that they share, a stranger would learn when something for
 * members was published.
 */
type Channel = {
  readonly epoch: string;
  number: number;
  readonly told: Telling[];
  pending: Map<string, Set<string> | null> | undefined;
  readonly listeners: Set<(telling: Telling) => void>;
  timer: NodeJS.Timeout | undefined;
};

/** Opens the desk; nothing is kept of what was told before this process began, so an `id` of before is answered with RESET. */
export function openChanges({ togetherMs = 250, remembered = 500 }: ChangesOptions = {}): Changes {
  const channels: Readonly<Record<FeedTier, Channel>> = { PUBLIC: newChannel(), MEMBERS: newChannel() };

  function tellAll(channel: Channel): void {
    channel.timer = undefined;
    if (!channel.pending) return;
    channel.number += 1;
    const telling = { number: channel.number, changes: changesIn(channel.pending) };
    channel.pending = undefined;
    channel.told.push(telling);
    if (channel.told.length > remembered) channel.told.shift();
    for (const listener of channel.listeners) listener(telling);
  }

  return {
    note(actor, tier, kinds) {
      if (kinds?.size === 0) return;
      const channel = channels[tier];
      channel.pending ??= new Map();
      const before = channel.pending.get(actor);
      const isAll = kinds === undefined || before === null;
      channel.pending.set(actor, isAll ? null : new Set([...(before ?? []), ...kinds]));
      channel.timer ??= setTimeout(tellAll, togetherMs, channel).unref();
    },
    listen(tell, { tier, lastId }) {
      const channel = channels[tier];
      const listener = ({ number, changes }: Telling) => {
        const id = idOf(channel, number);
        if (changes === 'MANY') tell({ type: 'RESET', id });
        else tell({ type: 'CHANGED', id, changes });
      };
      const here = idOf(channel, channel.number);
      const missed = lastId === undefined ? [] : missedSince(channel, lastId);
      if (missed === undefined) tell({ type: 'RESET', id: here });
      else for (const telling of missed) listener(telling);
      tell({ type: 'HERE', id: here });
      channel.listeners.add(listener);
      return () => void channel.listeners.delete(listener);
    },
    close() {
      for (const { timer, listeners } of Object.values(channels)) {
        clearTimeout(timer);
        listeners.clear();
      }
    },
  };
}

function newChannel(): Channel {
  const epoch = randomBytes(6).toString('hex');
  return { epoch, number: 0, told: [], pending: undefined, listeners: new Set(), timer: undefined };
}

const idOf = ({ epoch }: Channel, number: number) => `${epoch}-${number}`;

/** What was told since; undefined when that cannot be known. */
function missedSince({ epoch, number, told }: Channel, lastId: string): Telling[] | undefined {
  const last = new RegExp(`^${epoch}-([0-9]{1,15})$`).exec(lastId)?.[1];
  if (last === undefined || Number(last) > number) return undefined;
  const oldest = told[0]?.number ?? number + 1;
  return Number(last) + 1 < oldest ? undefined : told.filter((telling) => telling.number > Number(last));
}

function changesIn(changed: ReadonlyMap<string, ReadonlySet<string> | null>): readonly Change[] | 'MANY' {
  if (changed.size > MOST_ACTORS) return 'MANY';
  return [...changed].map(([actor, kinds]) => ({ actor, kinds: kinds && [...kinds].sort() }));
}

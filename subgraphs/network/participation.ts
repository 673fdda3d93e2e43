import type { FeedTier } from '../../schema/index.ts';
import type { Sight } from './facts/index.ts';
import type { Unheard } from './ingest/ingest.ts';
import type { Roster } from './roster.ts';

/** Who takes part in the hub, as one request sees it. */
export type Participation = {
  /** DIDs of those that take part and may be seen, in order. */
  readonly actors: readonly string[];
  /** The same. */
  readonly active: ReadonlySet<string>;
  /** When they were taken in, by DID. */
  readonly joined: ReadonlyMap<string, string>;
  /** DIDs of those that took part once, and do not now. */
  readonly former: ReadonlySet<string>;
  /** DIDs of those of whom more may have been shared with members than can be seen, since they are not heard of. */
  readonly silent: readonly string[];
};

/** Says who takes part. Each request asks, and there may be thousands: what is said is made anew only when something of it changes. */
export type Participants = {
  now(): Participation;
  /** Whose rows may be seen now in a tier. */
  sight(tier: FeedTier): Sight;
};

export function openParticipants(options: {
  readonly roster: Pick<Roster, 'all' | 'former'>;
  /** Actors that are no members any more, and whose rows are still being removed; the same list while they are the same. */
  readonly leaving: () => readonly string[];
  /** Actors of whom only what is PUBLIC counts now. */
  readonly publicOnly: () => readonly string[];
  readonly unheard: () => readonly Unheard[];
}): Participants {
  const { roster, leaving, publicOnly } = options;
  const members = whenChanged(
    () => [roster.all(), leaving()] as const,
    ([all, gone]) => {
      const isGone = new Set(gone);
      const there = all.filter(({ did, status }) => status === 'ACTIVE' && !isGone.has(did));
      const actors = there.map(({ did }) => did).sort();
      const joined = new Map(there.map(({ did, joinedAt }) => [did, joinedAt]));
      return { actors, active: new Set(actors), joined };
    },
  );
  const participation = whenChanged(
    () => [members(), roster.former(), options.unheard()] as const,
    ([{ actors, active, joined }, former, unheard]): Participation => {
      const silent = unheard.map(({ actor }) => actor).filter((actor) => active.has(actor));
      return { actors, active, joined, former, silent: silent.sort() };
    },
  );
  let known: ReadonlySet<string> = new Set();
  const unheard = whenChanged(
    () => [publicOnly()] as const,
    ([actors]) => {
      // it is listed anew all the time, and is mostly the same
      if (actors.length !== known.size || !actors.every((actor) => known.has(actor))) known = new Set(actors);
      return known;
    },
  );
  const sights: Readonly<Record<FeedTier, () => Sight>> = {
    PUBLIC: whenChanged(
      () => [members()] as const,
      ([{ active }]) => ({ actors: active, publicOnly: new Set() }),
    ),
    MEMBERS: whenChanged(
      () => [members(), unheard()] as const,
      ([{ active }, actors]) => ({ actors: active, publicOnly: actors }),
    ),
  };
  return { now: participation, sight: (tier) => sights[tier]() };
}

/** Computes only when one of the things that it is computed from is another one than before. */
function whenChanged<From extends readonly unknown[], Value>(
  read: () => From,
  compute: (from: From) => Value,
): () => Value {
  let last: { readonly from: From; readonly value: Value } | undefined;
  return () => {
    const from = read();
    if (!last || from.some((one, at) => one !== last?.from[at])) last = { from, value: compute(from) };
    return last.value;
  };
}

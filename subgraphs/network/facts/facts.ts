import { LRUCache } from 'lru-cache';
import { registry as everyKind, type KindRegistry } from '../../../schema/index.ts';
import type { Fact } from './fact.ts';
import { type FactTable, factTable, type Some, type Versions } from './fact-table.ts';

/** Whose sight facts are in. */
export const FACTS_AUDIENCES = {
  PUBLIC: 'What anyone may see.',
  MEMBERS: 'What members of this hub may see.',
  LIVE: 'What members of this hub may see, and what the owners shared with you when they were asked just now.',
} as const;
export type FactsAudience = keyof typeof FACTS_AUDIENCES;

/**
 * All that a rule knows: the records that one asker may see, at one moment. Rules are pure functions of it, and must not depend on the
 * order in which it gives records. Of every record at most one version is seen: that of the moment.
 */
export type Facts = {
  readonly registry: KindRegistry;
  readonly audience: FactsAudience;
  /** RFC 3339, UTC, whole seconds. */
  readonly moment: string;
  /** Its day (YYYY-MM-DD, UTC): rules see time by the day. */
  readonly day: string;
  /** Actors that take part in the hub and may be seen, by DID, in order. */
  readonly actors: readonly string[];
  isActive(actor: string): boolean;
  /** Whether it took part once: what others say of it goes on standing, and shows a former member. */
  isFormer(actor: string): boolean;
  /** When this hub took it in (RFC 3339, UTC); undefined where it takes no part, or that is not known. No word of the actor itself. */
  joinedAt(actor: string): string | undefined;
  /** Actors whose word may be missing: not heard of for a while, or asked live and without an answer. */
  readonly silent: readonly string[];
  /** A record, a withdrawn one included. */
  get(id: string): Fact | undefined;
  /** Records that stand, without withdrawn ones. */
  ofKind(kind: string): Iterable<Fact>;
  ofActor(actor: string, kind?: string): Iterable<Fact>;
  /** Tombstones of promises withdrawn after they were due, and of other records of this actor. */
  withdrawnOf(actor: string): Iterable<Fact>;
  /** Records of this kind whose field points to the target, a record id or a DID; of one actor only, where it is named. */
  pointingTo(target: string, kind: string, field: string, actor?: string): Iterable<Fact>;
  /** The versions up to the moment, oldest first, as far as they may still be seen. */
  versions(id: string): readonly Fact[];
  /**
   * The same as it was at an earlier moment (RFC 3339, UTC) or at the end of a day (YYYY-MM-DD); a later one is this moment. Asked again it
   * mostly is the same object, so that what is known of it is not computed anew.
   */
  asOf(moment: string): Facts;
};

/** What is true of the readers' circumstances, beside the records. */
export type Circumstances = {
  readonly registry?: KindRegistry;
  readonly audience?: FactsAudience;
  /** RFC 3339, UTC, whole seconds. */
  readonly now: string;
  readonly actors: readonly string[];
  /** Whether it is one of them, for who knows already. */
  readonly isActive?: (actor: string) => boolean;
  readonly isFormer?: (actor: string) => boolean;
  readonly joinedAt?: (actor: string) => string | undefined;
  readonly silent?: readonly string[];
};

/** Moments that are remembered: two years of months, and as many others. */
const MOMENTS = 50;
/** More records than this are walked, not listed. */
const MANY = 32;

/** Reads facts out of a table. The table may change between two calls; a rule runs within one. */
export function factsIn(table: FactTable, circumstances: Circumstances): Facts {
  const { registry = everyKind, audience = 'PUBLIC', now, actors, isFormer = () => false, silent = [] } = circumstances;
  const { isActive = among(actors), joinedAt = () => undefined } = circumstances;
  const earlier = new LRUCache<string, Facts>({ max: MOMENTS });
  const viewAt = (moment: string): Facts => {
    const known = earlier.get(moment) ?? view(moment);
    earlier.set(moment, known);
    return known;
  };
  const view = (moment: string): Facts => {
    const isNow = moment >= now;
    const then = ({ current, past }: Versions): Fact | undefined => {
      if (isNow || current.issuedAt <= moment) return current;
      return past.findLast(({ issuedAt }) => issuedAt <= moment);
    };
    const at = (id: string): Fact | undefined => {
      const versions = table.versions(id);
      return versions && then(versions);
    };
    function* walk(all: Some, fits: (fact: Fact) => boolean): Generator<Fact> {
      for (const versions of all) {
        const fact = then(versions);
        if (fact && !fact.withdrawn && fits(fact)) yield fact;
      }
    }
    // most are few, tens of thousands of times: to list them costs less than to walk. Of many, whoever asks may want the first only
    const standing = (all: Some, fits: (fact: Fact) => boolean): Iterable<Fact> => {
      if ('size' in all && all.size > MANY) return walk(all, fits);
      const facts: Fact[] = [];
      for (const versions of all) {
        const fact = then(versions);
        if (fact && !fact.withdrawn && fits(fact)) facts.push(fact);
      }
      return facts;
    };
    const seen: Facts = {
      registry,
      audience,
      moment,
      day: moment.slice(0, 10),
      actors,
      isActive,
      isFormer,
      joinedAt,
      silent,
      get: at,
      ofKind: (kind) => standing(table.ofKind(kind), () => true),
      ofActor: (actor, kind) => standing(table.ofActor(actor, kind), () => true),
      *withdrawnOf(actor) {
        for (const versions of table.ofActor(actor)) {
          const fact = then(versions);
          if (fact?.withdrawn) yield fact;
        }
      },
      pointingTo: (target, kind, field, actor) =>
        standing(table.pointingTo(target, kind, field, actor), ({ links }) =>
          links.some((link) => link.name === field && link.target === target),
        ),
      versions(id) {
        const versions = table.versions(id);
        if (!versions) return [];
        if (versions.past.length === 0) return then(versions) ? [versions.current] : [];
        return [...versions.past, versions.current].filter(({ issuedAt }) => isNow || issuedAt <= moment);
      },
      asOf(asked) {
        const then = asked.length === 10 ? `${asked}T23:59:59Z` : asked;
        return then < moment ? viewAt(then) : seen;
      },
    };
    return seen;
  };
  return view(now);
}

function among(actors: readonly string[]): (actor: string) => boolean {
  const all = new Set(actors);
  return (actor) => all.has(actor);
}

/** Facts of a few records, for overlays and tests; of records with several versions each is given, oldest first. */
export function factsOf(facts: readonly Fact[], circumstances: Circumstances): Facts {
  const table = factTable();
  const versions = Map.groupBy(facts, ({ id }) => id);
  for (const all of versions.values()) {
    const ordered = [...all].sort((a, b) => a.version - b.version);
    const current = ordered.at(-1);
    if (current) table.put(current, ordered.slice(0, -1));
  }
  return factsIn(table, circumstances);
}

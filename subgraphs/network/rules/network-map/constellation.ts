import type { Facts } from '../../facts/index.ts';
import { legalEntitiesIn } from '../actors/legal-entities.ts';
import { CHARTER_KIND } from '../alliances/charters.ts';
import { membershipsIn } from '../alliances/members.ts';
import { type Finding, finding, firstInOrder, MOST_REASONS } from '../finding.ts';

/**
 * Networks as stars: each charter that stands, joined to others by the members that they share. Members are those whom the steward has
 * confirmed, and the steward; one legal entity counts once.
 *
 * Weaknesses: that somebody sits in two networks does not say that anything passes from the one to the other; networks whose charters or
 * memberships you may not see are not here; an actor that founds networks of its own bridges them by founding.
 */
export const CONSTELLATION_RULE = 'constellation-1';

export type Constellation = {
  /** In order of their ids. */
  readonly networks: readonly ConstellationNetwork[];
  /** Networks that share members, in order of their ids. */
  readonly links: readonly ConstellationLink[];
  /** Members of several networks, in order of their DIDs. */
  readonly bridging: readonly BridgingActor[];
};

export type ConstellationNetwork = {
  readonly network: string;
  readonly members: number;
  /** How many of them take part in other networks as well. */
  readonly sharedMembers: number;
  /** To how many networks it is joined by them. */
  readonly neighbours: number;
};

export type ConstellationLink = {
  readonly one: string;
  readonly other: string;
  /** DIDs in order, of the organizations that take part in both; at most {@link MOST_REASONS}. */
  readonly members: readonly string[];
  readonly memberCount: number;
  /** Memberships by which they do, at most {@link MOST_REASONS}. */
  readonly because: readonly string[];
};

export type BridgingActor = {
  readonly actor: string;
  /** Ids of charters in order, at most {@link MOST_NETWORKS}. */
  readonly networks: readonly string[];
  readonly networkCount: number;
  /** Pairs of networks that nobody else joins: they would lose touch without it. */
  readonly soleBridges: number;
};

/** Of so many networks of one actor pairs are made; who is in more is told by their number. */
export const MOST_NETWORKS = 100;
const AT_ONCE = 5;

/** Puts the constellation together, step by step. */
export function* constellationOf(facts: Facts): Generator<void, Finding<Constellation>> {
  const entities = legalEntitiesIn(facts);
  yield;
  const charters = [...facts.ofKind(CHARTER_KIND)].filter(({ actor }) => facts.isActive(actor));
  charters.sort((a, b) => (a.id < b.id ? -1 : 1));
  const sizes = new Map<string, number>();
  const networksOf = new Map<string, { network: string; because: string | undefined }[]>();
  for (const [place, charter] of charters.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    const members = new Map<string, string | undefined>();
    for (const [actor, membership] of membershipsIn(facts, charter)) {
      if (!facts.isActive(actor)) continue;
      const entity = entities.entityOf(actor);
      const known = members.get(entity);
      if (known === undefined || (membership !== undefined && membership < known)) members.set(entity, membership);
    }
    sizes.set(charter.id, members.size);
    for (const [entity, because] of members) {
      const networks = networksOf.get(entity);
      if (networks) networks.push({ network: charter.id, because });
      else networksOf.set(entity, [{ network: charter.id, because }]);
    }
  }
  yield;

  const shared = [...networksOf].filter(([, networks]) => networks.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  const links = new Map<string, Map<string, { members: string[]; because: Set<string> }>>();
  for (const [place, [actor, networks]] of shared.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    for (const { one, other } of pairsOf(networks)) {
      const others = links.get(one.network) ?? new Map<string, { members: string[]; because: Set<string> }>();
      const link = others.get(other.network) ?? { members: [], because: new Set<string>() };
      link.members.push(actor);
      for (const { because } of [one, other]) if (because !== undefined) link.because.add(because);
      links.set(one.network, others.set(other.network, link));
    }
  }
  yield;

  const because = new Set([
    ...charters.map(({ id }) => id),
    ...entities.because(new Set(shared.map(([actor]) => actor))),
  ]);
  for (const [, networks] of shared) for (const { because: one } of networks) if (one !== undefined) because.add(one);
  const neighbours = new Map<string, number>();
  const listed = [...links].flatMap(([one, others]) =>
    [...others].map(([other, { members, because: reasons }]): ConstellationLink => {
      for (const network of [one, other]) neighbours.set(network, (neighbours.get(network) ?? 0) + 1);
      return {
        one,
        other,
        members: members.slice(0, MOST_REASONS),
        memberCount: members.length,
        because: firstInOrder(reasons, MOST_REASONS),
      };
    }),
  );
  yield;
  const sharedIn = new Map<string, number>();
  for (const [, networks] of shared)
    for (const { network } of networks) sharedIn.set(network, (sharedIn.get(network) ?? 0) + 1);
  return finding(
    facts,
    CONSTELLATION_RULE,
    {
      networks: charters.map(({ id }) => ({
        network: id,
        members: sizes.get(id) ?? 0,
        sharedMembers: sharedIn.get(id) ?? 0,
        neighbours: neighbours.get(id) ?? 0,
      })),
      links: listed.sort((a, b) => (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1)),
      bridging: shared.map(([actor, networks]) => ({
        actor,
        networks: networks.slice(0, MOST_NETWORKS).map(({ network }) => network),
        networkCount: networks.length,
        soleBridges: pairsOf(networks).filter(
          ({ one, other }) => links.get(one.network)?.get(other.network)?.members.length === 1,
        ).length,
      })),
    },
    { because, concerned: charters.map(({ actor }) => actor), isEnough: charters.length > 0 },
  );
}

/** Every two of them, the lower id first. */
function pairsOf<Item extends { network: string }>(networks: readonly Item[]): { one: Item; other: Item }[] {
  const some = networks.slice(0, MOST_NETWORKS);
  return some.flatMap((one, place) => some.slice(place + 1).map((other) => ({ one, other })));
}

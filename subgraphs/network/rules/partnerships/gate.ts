import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../alliances/charters.ts';

/** What a partnership needs before it moves from plan to action, and while which version of the charter asked for it. */
export type Gate = {
  readonly needsCollectivePlan: boolean;
  readonly needsIndividualPlans: boolean;
  /** RFC 3339; `to` is not in it any more. */
  readonly from: string;
  readonly to: string;
};

export type Gates = {
  /** One for each version of the charter, oldest first. */
  readonly all: readonly Gate[];
  readonly now: Gate;
  /** A charter is named and not to be seen. */
  readonly isUnknown: boolean;
  readonly isWithdrawn: boolean;
  /** Ids of records that were looked at. */
  readonly looked: readonly string[];
};

const ALWAYS = { from: '', to: '~' } as const;
const USUAL: Gate = { needsCollectivePlan: true, needsIndividualPlans: true, ...ALWAYS };

/** The gates of a charter over time: both sorts of plans, unless its settings say that one is optional. */
export function gatesOf(facts: Facts, charter: string | undefined): Gates {
  const usual = { all: [USUAL], now: USUAL, isUnknown: false, isWithdrawn: false, looked: [] };
  if (charter === undefined) return usual;
  const found = facts.get(charter);
  if (!found || found.withdrawn || found.kind !== CHARTER_KIND)
    return { ...usual, isUnknown: true, isWithdrawn: found?.withdrawn === true };
  const versions = facts.versions(charter);
  const all = versions.map((version, place) => gateOf(version, place === 0 ? undefined : version, versions[place + 1]));
  return { ...usual, all, now: all.at(-1) ?? USUAL, looked: [charter] };
}

function gateOf(charter: Fact, since: Fact | undefined, next: Fact | undefined): Gate {
  return {
    needsCollectivePlan: textOf(charter, 'collectivePlan') !== 'OPTIONAL',
    needsIndividualPlans: textOf(charter, 'individualPlans') !== 'OPTIONAL',
    from: since?.issuedAt ?? ALWAYS.from,
    to: next?.issuedAt ?? ALWAYS.to,
  };
}

import { type Fact, type Facts, targetOf } from '../../facts/index.ts';
import { agreedTermsOf } from './agreed-terms.ts';

/** What has taken the place of a promise, and why something that claims to has not. */
export type Supersession = {
  /** The promise that took its place. */
  readonly by: Fact | undefined;
  /** Ids of all that claim to. */
  readonly looked: readonly string[];
  readonly caveats: readonly SupersessionCaveat[];
};

export const SUPERSESSION_CAVEATS = {
  SUPERSEDED_UNCONFIRMED:
    'Its author has made a promise in its place, to which those who had agreed to this one have not agreed: it stands.',
  SUPERSEDED_LATE: 'Its author has made a promise in its place, but only after the day on which it was due: it stands.',
  SUPERSEDED_CIRCULAR: 'It and another promise each claim to be in the other’s place: neither is.',
} as const;
export type SupersessionCaveat = keyof typeof SUPERSESSION_CAVEATS;

const LONGEST_CHAIN = 100;

/**
 * Which promise of the same author took the place of this one: made by the day on which this one was due, agreed to by whoever had
 * agreed to this one, and not itself replaced by it. Of several the first made counts.
 */
export function supersessionOf(
  facts: Facts,
  promise: Fact,
  { receiver, due }: { readonly receiver: string | undefined; readonly due: string | undefined },
): Supersession {
  const claims = [...facts.pointingTo(promise.id, 'Commitment', 'supersedes', promise.actor)]
    .filter(({ id }) => id !== promise.id)
    .map((claim) => ({ claim, since: facts.versions(claim.id)[0]?.issuedAt ?? claim.issuedAt }))
    .sort((a, b) => (`${a.since} ${a.claim.id}` < `${b.since} ${b.claim.id}` ? -1 : 1));
  const caveats = new Set<SupersessionCaveat>();
  let by: Fact | undefined;
  for (const { claim, since } of claims) {
    if (by !== undefined) break;
    if (isReplacedBy(facts, promise, claim)) caveats.add('SUPERSEDED_CIRCULAR');
    else if (due !== undefined && since.slice(0, 10) > due) caveats.add('SUPERSEDED_LATE');
    else if (receiver !== undefined && !isAgreedWith(facts, claim, receiver)) caveats.add('SUPERSEDED_UNCONFIRMED');
    else by = claim;
  }
  return { by, looked: claims.map(({ claim }) => claim.id), caveats: by === undefined ? [...caveats].sort() : [] };
}

/** Whether this promise claims, itself or by way of others, to be in the place of the one that claims its own. */
function isReplacedBy(facts: Facts, promise: Fact, claim: Fact): boolean {
  let at = targetOf(promise, 'supersedes');
  for (let steps = 0; at !== undefined && at !== promise.id && steps < LONGEST_CHAIN; steps++) {
    if (at === claim.id) return true;
    const next = facts.get(at);
    at = next && !next.withdrawn ? targetOf(next, 'supersedes') : undefined;
  }
  return false;
}

function isAgreedWith(facts: Facts, claim: Fact, receiver: string): boolean {
  const { isAgreed, terms } = agreedTermsOf(facts, claim);
  return isAgreed && targetOf(terms, 'receiver') === receiver;
}

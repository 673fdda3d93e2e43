import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { evidenceIn } from '../evidence/evidence-in.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * Whose words a post is to be shown under. Another actor is named only once it has confirmed this very version: an author’s consent is not
 * carried over to words that came later. Until then the post stands under its issuer.
 *
 * Weak: who is named in the words themselves no rule can see.
 */
export const ATTRIBUTIONS = {
  OWN: 'Its issuer speaks for itself.',
  NAMED: 'Somebody else, who has confirmed it.',
  NOT_CONFIRMED: 'It names somebody else as its author, who has not confirmed it: show it under its issuer only.',
  REJECTED: 'It names somebody else as its author, who has rejected it: show it under its issuer only.',
  GUEST: 'A guest from outside, by way of its issuer.',
} as const;
export type AttributionValue = keyof typeof ATTRIBUTIONS;

export type Attribution = {
  readonly value: AttributionValue;
  /** DID of whoever may be named as the author; null for guests, and where only the issuer may. */
  readonly author: string | null;
};

export const ATTRIBUTION_RULE = 'attribution-1';

/** Whose words a post that stands is. */
export function attributionOf(facts: Facts, post: Fact): Finding<Attribution> {
  const named = targetOf(post, 'attributedTo');
  const isOthers = named !== undefined && named !== post.actor;
  const evidence = isOthers ? evidenceIn(facts, post) : null;
  const attribution = ((): Attribution => {
    if (isOthers) {
      if (evidence?.value === 'CONFIRMED') return { value: 'NAMED', author: named };
      return { value: evidence?.value === 'REJECTED' ? 'REJECTED' : 'NOT_CONFIRMED', author: null };
    }
    if (textOf(post, 'fromOutside') === 'true') return { value: 'GUEST', author: null };
    return { value: 'OWN', author: post.actor };
  })();
  return finding(facts, ATTRIBUTION_RULE, attribution, {
    because: [post.id, ...(evidence?.because ?? [])],
    concerned: isOthers ? [named] : [],
  });
}

import {
  ConstellationError,
  type Content,
  type KindDefinition,
  type Reference,
  type VisibilityPolicy,
} from '../../../schema/index.ts';

/**
 * A version that gives another actor as the author of its words is shown to that actor alone when it is signed. What it answers is then bound to
 * these very words, and whoever shows them to others afterwards, by a change of audience, could have seen the answer.
 *
 * @throws ConstellationError BAD_INPUT
 */
export function refuseUnasked(
  issuer: string,
  { name, speaksFor }: KindDefinition,
  content: Content,
  { audience, partners = [] }: VisibilityPolicy,
): void {
  const named = speaksFor === undefined ? undefined : (content[speaksFor] as Reference | undefined)?.id;
  if (named === undefined || named === issuer || audience === 'PRIVATE') return;
  if (audience === 'PARTNERS' && partners.every((partner) => partner === named)) return;
  throw new ConstellationError(
    'BAD_INPUT',
    `A ${name} that gives another actor as its author (${speaksFor}) is shown to that actor alone at first: audience PARTNERS, with it as the only partner. Once it has confirmed these words, show them to others with setAudience.`,
    { actor: issuer, field: 'audience' },
  );
}

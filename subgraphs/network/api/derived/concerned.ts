import { ownerOf } from '../../../../schema/index.ts';
import type { Fact, Facts } from '../../facts/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import { membersIn } from '../../rules/alliances/members.ts';
import { partiesOf } from '../../rules/partnerships/parties.ts';
import type { NetworkContext } from '../context.ts';

/** Of so many actors one alliance is asked live; of a larger one the index alone counts. */
const MOST_MEMBERS = 200;
const PARTNERSHIP_KIND = 'Partnership';

/** A partnership as the viewer may see it, and what its parties share with the viewer about it. */
export type PartnershipFacts = {
  readonly facts: Facts;
  readonly partnership: Fact;
  /** DIDs in order, the issuer among them. */
  readonly parties: readonly string[];
};

/** A network as the viewer may see it, and what its members share with the viewer about it. */
export type AllianceFacts = {
  readonly facts: Facts;
  readonly charter: Fact;
  /** DIDs in order, the steward among them. */
  readonly members: readonly string[];
};

/**
 * The facts for rules on one partnership: for somebody who is signed in asked of its parties now, for anybody those of the index.
 * Undefined where the viewer may not see it, or it is withdrawn.
 */
export async function partnershipFacts(context: NetworkContext, id: string): Promise<PartnershipFacts | undefined> {
  const known = await subjectOf(context, id, PARTNERSHIP_KIND);
  if (!known) return undefined;
  const facts = await context.liveFacts({ actors: partiesOf(known).filter(context.isShown), subjects: [id] });
  const partnership = standing(facts.get(id), PARTNERSHIP_KIND);
  return partnership && { facts, partnership, parties: partiesOf(partnership) };
}

/**
 * The same for one network: asked of its steward, its confirmed members, and the viewer's own organization.
 *
 * @param besides what is asked about beside the charter itself, such as the beliefs it names
 */
export async function allianceFacts(
  context: NetworkContext,
  charter: string,
  besides: (charter: Fact) => readonly string[] = () => [],
): Promise<AllianceFacts | undefined> {
  const known = await subjectOf(context, charter, CHARTER_KIND);
  if (!known) return undefined;
  const own = context.viewer ? [context.viewer.actor] : [];
  const asked = new Set([ownerOf(charter), ...own, ...membersIn(await context.facts(), charter)]);
  const actors = [...asked].filter(context.isShown);
  const isSmall = actors.length <= MOST_MEMBERS;
  const facts = isSmall
    ? await context.liveFacts({ actors, subjects: [...new Set([charter, ...besides(known)])] })
    : await context.liveFacts({ actors: [ownerOf(charter)], subjects: [charter], rounds: 0 });
  const found = standing(facts.get(charter), CHARTER_KIND);
  return found && { facts, charter: found, members: membersIn(facts, charter) };
}

/**
 * Whether the viewer speaks for one of these actors: what rules that judge come to is shown to those whom it is about (the subject, the
 * parties, the confirmed members), and to nobody else.
 */
export function isConcerned(context: Pick<NetworkContext, 'viewer'>, actors: Iterable<string>): boolean {
  const own = context.viewer?.actor;
  if (own === undefined) return false;
  for (const actor of actors) if (actor === own) return true;
  return false;
}

/** A record out of the index, or else as its owner shows it to the viewer now. */
async function subjectOf(context: NetworkContext, id: string, kind: string): Promise<Fact | undefined> {
  const indexed = (await context.facts()).get(id);
  if (indexed) return standing(indexed, kind);
  const owner = ownerOf(id);
  if (!context.viewer || !context.isShown(owner)) return undefined;
  return standing((await context.liveFacts({ actors: [owner], subjects: [id], rounds: 0 })).get(id), kind);
}

function standing(fact: Fact | undefined, kind: string): Fact | undefined {
  return fact && !fact.withdrawn && fact.kind === kind ? fact : undefined;
}

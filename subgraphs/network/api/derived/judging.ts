import { GraphQLString } from 'graphql';
import type { OutputClass, OutputField } from '../../../../schema/graphql/index.ts';
import type { Fact } from '../../facts/index.ts';
import { membersIn } from '../../rules/alliances/members.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Judging, MOST_REPLIES } from '../../rules/judging.ts';
import { partiesOf } from '../../rules/partnerships/parties.ts';
import type { NetworkContext } from '../context.ts';
import {
  type AllianceFacts,
  allianceFacts,
  isConcerned,
  type PartnershipFacts,
  partnershipFacts,
} from './concerned.ts';
import type { DerivedTypes } from './index.ts';
import { shownRecords } from './shown.ts';

const FOR_WHOM = {
  PARTIES: 'For its parties only, when they are signed in; null for everybody else.',
  MEMBERS:
    'For its confirmed members only, when they are signed in, and from five members on; null for everybody else.',
  SUBJECT_AND_ALLIES:
    'For itself, and for confirmed members of a network with it only, when they are signed in; null for everybody else.',
  SUBJECT: 'For itself only, when it is signed in; null for everybody else.',
} as const;

/** Declares the type of a finding that judges: with what the rule cannot see, and with what those concerned reply. */
export function judgingFinding(
  { findings, kind }: Pick<DerivedTypes, 'findings' | 'kind'>,
  name: string,
  {
    description,
    forWhom,
    caveats,
    fields,
  }: {
    readonly description: string;
    readonly forWhom: keyof typeof FOR_WHOM;
    /** What is known to be weak about the rule, in plain sentences. */
    readonly caveats: readonly string[];
    readonly fields: Readonly<Record<string, OutputField>>;
  },
): OutputClass {
  const asks = 'It asks those concerned, and labels nobody: it is part of no filter, order, facet or ranking.';
  return findings.ofFields(name, `${description} ${asks} ${FOR_WHOM[forWhom]} Weak: ${caveats.join(' ')}`, {
    ...fields,
    caveats: {
      type: () => GraphQLString,
      list: true,
      description: 'What this rule cannot see, in plain words: show it wherever you show the value.',
      resolve: () => caveats,
    },
    replies: {
      type: () => kind('Answer'),
      list: 'HOLES',
      description: `What those whom it is about reply, in words, by answers to the record that it is about; the newest, at most ${MOST_REPLIES}.`,
      resolve: ({ replies }: Judging, _args, context: NetworkContext) => shownRecords(replies, context),
    },
  });
}

/** What a rule comes to on a partnership, for its parties; for others null, as if it were not there. */
export async function forParties<Value>(
  context: NetworkContext,
  id: string,
  rule: (found: PartnershipFacts) => Finding<Value>,
): Promise<Finding<Value> | null> {
  if (!context.viewer) return null;
  const indexed = (await context.facts()).get(id);
  // nobody is asked live for what is not shown anyway
  if (indexed && !isConcerned(context, partiesOf(indexed))) return null;
  const found = await partnershipFacts(context, id);
  return found && isConcerned(context, found.parties) ? rule(found) : null;
}

/** What a rule comes to on a network, for its confirmed members; for others null, as if it were not there. */
export async function forMembers<Value>(
  context: NetworkContext,
  charter: string,
  rule: (found: AllianceFacts) => Finding<Value> | Promise<Finding<Value>>,
  besides?: (charter: Fact) => readonly string[],
): Promise<Finding<Value> | null> {
  if (!context.viewer) return null;
  const facts = await context.facts();
  if (facts.get(charter) && !isConcerned(context, membersIn(facts, charter))) return null;
  const found = await allianceFacts(context, charter, besides);
  return found && isConcerned(context, found.members) ? rule(found) : null;
}

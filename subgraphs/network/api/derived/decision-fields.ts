import { GraphQLInt } from 'graphql';
import { DateScalar, type OutputField } from '../../../../schema/graphql/index.ts';
import { type Fact, type Facts, targetOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import { DECISIONS, type Decision, decisionOf } from '../../rules/decisions/decision.ts';
import { rememberedVoters } from '../../rules/decisions/voters.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import { actorPages } from './actor-page.ts';
import { allianceFacts, partnershipFacts } from './concerned.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { shownRecord } from './shown.ts';
import { subjectOf } from './subject.ts';

type DecisionOf = Decision & { readonly subject: string };

/** What became of proposals. */
export function decisionFields(types: DerivedTypes): DerivedFields {
  const { builder, findings, kind } = types;
  const voters = rememberedVoters();
  const actors = (name: keyof Decision, description: string): OutputField =>
    actorPages<DecisionOf>(types, `decision.${name}`, description, (decision) => ({
      subject: decision.subject,
      dids: decision[name] as readonly string[],
    }));
  const finding = findings.ofFields(
    'DecisionFinding',
    'What became of a proposal, decided by consent and not by a majority (sociocracy). It passes on the first day on which the quorum of the charter has consented to this version, the period is over, each of those asked was told, and no reasoned objection of anybody with a vote stands; then it stays passed. Unless the charter says otherwise all must consent, within ten working days (Monday to Friday) from the day on which this version was issued or opens. In a partnership all parties must consent. Who asks has consented by asking. Silence is shown as silence, and counts for nothing. Who came after the opening is not asked; who left by the end of the period does not count. Weak: to be named is not to have read; holidays are unknown; a day is its author’s word, so that what is dated back counts from then; an answer that is withdrawn leaves the past, and what was decided by it as well.',
    {
      value: {
        type: () => builder.enumeration('DecisionValue', 'What became of a proposal.', DECISIONS),
        description: 'What became of it.',
      },
      asked: actors('asked', 'Who is asked: whom it names and who had a vote at the opening, or all who had.'),
      quorum: { type: () => GraphQLInt, description: 'How many of those asked must consent, in percent.' },
      needed: { type: () => GraphQLInt, description: 'How many that are.' },
      consenting: actors('consenting', 'Who has consented, its issuer among them.'),
      objecting: actors('objecting', 'Whose reasoned objection stands, asked or not.'),
      abstaining: actors('abstaining', 'Who takes no side.'),
      silent: actors('silent', 'Who is asked and has said nothing to this version. Not taken for consent.'),
      otherVersion: actors('otherVersion', 'Of the silent: who has answered another version.'),
      unreasoned: actors('unreasoned', 'Whose objection gives no reason, so that it does not stand.'),
      later: actors('later', 'Who said something after it was decided or closed, which changes nothing.'),
      notNotified: actors('notNotified', 'Of the silent: whom its issuer has not told, by its own list.'),
      withoutVote: actors('withoutVote', 'Whom it names, and who had no vote at the opening or has none any more.'),
      opensOn: { type: () => DateScalar, description: 'The day from which the period counts.' },
      decidedFrom: { type: () => DateScalar, description: 'The first day on which it can pass.' },
      passedOn: { type: () => DateScalar, description: 'The day on which it passed; null while it has not.' },
      isDeadlocked: {
        type: () => Boolean,
        description:
          'Whether it goes no further by itself: then the way out is in `charter { decisionRule { deadlock } }`.',
      },
      charter: {
        type: () => kind(CHARTER_KIND),
        description: 'The charter whose rule counts; null in a partnership.',
        resolve: ({ charter }: Decision, _args, context: NetworkContext) => shownRecord(charter, context),
      },
      supersededBy: {
        type: () => kind('Proposal'),
        description: 'The later proposal of its issuer that has taken its place.',
        resolve: ({ supersededBy }: Decision, _args, context: NetworkContext) => shownRecord(supersededBy, context),
      },
    },
  );
  return {
    kinds: {
      Proposal: {
        decision: {
          type: () => finding,
          description:
            'What became of it, by the answers of those who are asked. For somebody who is signed in they are asked for what they share with you, in a network of up to 200 members.',
          async resolve(entity: RecordEntity, _args: object, context: NetworkContext) {
            const subject = await subjectOf(entity, context);
            if (!subject || subject.record.withdrawn) return null;
            const facts = await bodyFacts(subject.record, context);
            const shown = facts?.get(entity.id);
            const { facts: of, record } = facts && shown ? { facts, record: shown } : subject;
            const found = decisionOf(of, record, voters);
            return { ...found, value: { ...found.value, subject: entity.id } };
          },
        },
      },
    },
  };
}

/** What those who decide share with the viewer. */
async function bodyFacts(proposal: Fact, context: NetworkContext): Promise<Facts | undefined> {
  const network = targetOf(proposal, 'network');
  if (network !== undefined) return (await allianceFacts(context, network))?.facts;
  const partnership = targetOf(proposal, 'partnership');
  return partnership === undefined ? undefined : (await partnershipFacts(context, partnership))?.facts;
}

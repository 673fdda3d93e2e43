import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../../schema/index.ts';
import type { Finding } from '../../rules/finding.ts';
import {
  PARTNER_REASONS,
  type PartnerReason,
  partnersFor,
  placeOfPartner,
  type SuggestedPartner,
  type SuggestedPartners,
} from '../../rules/suggested-partners/suggested-partners.ts';
import { inTurns } from '../../rules/turns.ts';
import type { NetworkContext } from '../context.ts';
import { checkIdOf } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { MOST_SHOWN, shownActor, shownRecord, shownRecords } from './shown.ts';

/** Whom an actor could talk to, and why. */
export function partnerFields({ builder, findings, actor, record, connectionOf }: DerivedTypes): DerivedFields {
  const codes = (name: 'contributionKinds' | 'sdgs' | 'regions', description: string) => ({
    type: () => GraphQLString,
    list: true as const,
    description,
    resolve: (reason: PartnerReason) => reason[name].slice(0, MOST_SHOWN),
  });
  const records = (name: 'challenges' | 'goals' | 'because', description: string) => ({
    type: record,
    list: 'HOLES' as const,
    description,
    resolve: (reason: PartnerReason, _args: object, context: NetworkContext) => shownRecords(reason[name], context),
  });
  const reason = builder.object('PartnerReason', {
    description: 'Why two actors could talk: facts that both have published, without words and without a weight.',
    fields: {
      why: {
        type: () => builder.enumeration('PartnerReasonKind', 'Why two actors could talk.', PARTNER_REASONS),
        description: 'What sort of reason it is.',
      },
      subject: {
        type: record,
        description: 'The need, offer, challenge or belief of the actor that it is about.',
        resolve: ({ subject }: PartnerReason, _args, context: NetworkContext) => shownRecord(subject, context),
      },
      contributionKinds: codes('contributionKinds', 'Sorts of contribution that need and offer have in common.'),
      challenges: records('challenges', 'Challenges that they have in common.'),
      goals: records('goals', 'Goals that need and offer both name.'),
      sdgs: codes('sdgs', 'UN goals and targets that need and offer have in common; a goal has its targets.'),
      regions: codes('regions', 'Regions that need and offer have in common (ISO 3166); a country has its parts.'),
      actorTypes: {
        type: () => GraphQLString,
        list: true,
        description: 'Of an unlikely alliance: the types of both actors, as they say themselves.',
        resolve: ({ apart }: PartnerReason) => apart.actorTypes,
      },
      sectors: {
        type: () => GraphQLString,
        list: true,
        description: 'Of an unlikely alliance: the ISIC sections of both actors, as they say themselves.',
        resolve: ({ apart }: PartnerReason) => apart.sectors,
      },
      because: records('because', 'The records of both that it rests on, at most 50.'),
    },
  });
  const partner = builder.object('SuggestedPartner', {
    description: 'Somebody whom an actor could talk to.',
    fields: {
      actor: {
        type: actor,
        description: 'Whom to talk to.',
        resolve: ({ actor: did }: SuggestedPartner, _args, context: NetworkContext) => shownActor(did, context),
      },
      reasons: {
        type: () => reason,
        list: true,
        description: `Why, at most ${MOST_SHOWN} reasons.`,
        resolve: ({ reasons }: SuggestedPartner) => reasons.slice(0, MOST_SHOWN),
      },
      reasonCount: {
        type: () => GraphQLInt,
        description: 'How many reasons there are in all. It orders the list, and says nothing about who fits better.',
        resolve: ({ reasons }: SuggestedPartner) => reasons.length,
      },
    },
  });
  const finding = findings.ofFields(
    'SuggestedPartnersFinding',
    'Whom an actor could talk to, and why: reasons, and no score. Where the one needs what the other offers (the same sort of contribution, and a challenge, goal, SDG or region in common); where both work on one challenge, and no confirmed partnership, commitment, contribution or shared goal joins them yet; and where both hold one belief, nothing joins them, and they are of different types or branches: an unlikely alliance. Weaknesses: what nobody published cannot be found; whoever publishes much is found more often.',
    {
      partners: {
        type: () => connectionOf(partner),
        description: 'Those with more reasons first, then by DID; one organization once.',
        args: PAGE_ARGS,
        resolve: ({ actor: subject, partners }: SuggestedPartners, args: PageArguments, context: NetworkContext) =>
          listed(partners, args, ['suggestedPartners', subject], placeOfPartner, context),
      },
    },
  );
  return {
    query: {
      suggestedPartners: {
        type: () => finding,
        description:
          'Whom an actor could talk to. For your own organization, what it has not published counts as well, as far as its node shows it to you; you must be signed in to leave the actor out.',
        args: {
          actor: { type: () => GraphQLID, description: 'DID of the actor; your own organization when left out.' },
        },
        async resolve(_root, { actor: asked }: { actor?: string | null }, context: NetworkContext) {
          const own = context.viewer?.actor;
          const subject = asked ?? own;
          if (subject === undefined)
            throw new ConstellationError(
              'UNAUTHENTICATED',
              'Say whom the suggestions are for, by «actor», or sign in.',
            );
          checkIdOf('ACTOR', subject, 'actor');
          if (!context.isShown(subject)) return null;
          if (subject === own)
            return context.inTurns(
              partnersFor(await context.liveFacts({ actors: [subject], subjects: [subject] }), subject),
            );
          return context.remembered(
            {
              key: `suggested-partners ${subject}`,
              sizeOf: ({ value }: Finding<SuggestedPartners>) => value.partners.length,
            },
            (facts) => inTurns(partnersFor(facts, subject)),
          );
        },
      },
    },
  };
}

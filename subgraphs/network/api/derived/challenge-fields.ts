import { GraphQLID, GraphQLString } from 'graphql';
import { PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { type AtWork, placeOfAtWork, WAYS_TO_WORK, type WhoWorksOn, whoWorksOn } from '../../rules/who-works-on.ts';
import type { NetworkContext } from '../context.ts';
import { checkRecordId } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { MOST_SHOWN, shownActor, shownRecord } from './shown.ts';

/** Who works on challenges. */
export function challengeFields({ builder, findings, actor, record, kind, connectionOf }: DerivedTypes): DerivedFields {
  const way = builder.object('WayOfWorking', {
    description: 'How somebody works on a challenge.',
    fields: {
      how: {
        type: () => builder.enumeration('WayToWork', 'How somebody can work on a challenge.', WAYS_TO_WORK),
        description: 'How.',
      },
      record: {
        type: record,
        description: 'The record that says so.',
        resolve: ({ record: id }: AtWork['ways'][number], _args, context: NetworkContext) => shownRecord(id, context),
      },
    },
  });
  const atWork = builder.object('AtWork', {
    description: 'Somebody who works on a challenge: an actor that takes part, or an organization that is not here.',
    fields: {
      actor: {
        type: actor,
        description: 'The actor; null for an organization that is not here.',
        resolve: ({ actor: did }: AtWork, _args, context: NetworkContext) => shownActor(did, context),
      },
      knownAs: {
        type: () => kind('KnownActor'),
        description: 'Of an organization that is not here: what somebody here knows of it. It has said nothing itself.',
        resolve: ({ knownAs }: AtWork, _args, context: NetworkContext) => shownRecord(knownAs, context),
      },
      sectors: { type: () => GraphQLString, list: true, description: 'What it works in: ISIC codes.' },
      ways: {
        type: () => way,
        list: true,
        description: `How it works on the challenge, at most ${MOST_SHOWN} ways.`,
        resolve: ({ ways }: AtWork) => ways.slice(0, MOST_SHOWN),
      },
    },
  });
  const who = findings.ofFields(
    'WhoWorksOnFinding',
    'Who works on a challenge, competitors included: by goals that name it, commitments in force towards such goals, things needed or offered for it, and business cases about it; and organizations that are not here and are known to, as far as you may see what is known of them. Says that somebody works on it, not how much. Weaknesses: two records for one challenge are two challenges; two records of one organization that is not here are two entries.',
    {
      actors: {
        type: () => connectionOf(atWork),
        description: 'Those who take part by their DID, then those who are not here by the id of the record.',
        args: PAGE_ARGS,
        resolve: ({ challenge, actors }: WhoWorksOn, args: PageArguments, context: NetworkContext) =>
          listed(actors, args, ['whoWorksOn', challenge], placeOfAtWork, context),
      },
    },
  );
  return {
    query: {
      whoWorksOn: {
        type: () => who,
        description: 'Who works on a challenge; null where there is no such challenge that you may see.',
        args: { challenge: { type: () => GraphQLID, required: true, description: 'Id of the challenge, a Concept.' } },
        async resolve(_root, { challenge: id }: { challenge: string }, context: NetworkContext) {
          checkRecordId(id);
          const facts = await context.facts();
          const challenge = facts.get(id);
          return challenge && !challenge.withdrawn && challenge.kind === 'Concept'
            ? whoWorksOn(facts, challenge)
            : null;
        },
      },
    },
  };
}

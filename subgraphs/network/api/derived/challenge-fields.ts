import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../../schema/index.ts';
import { textOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import {
  type ChallengeRanking,
  challengeRankingOf,
  placeOfRanked,
  type RankedChallenge,
  RISK_CLASSES,
  type Scenario,
} from '../../rules/challenges/challenge-ranking.ts';
import {
  type AtWork,
  placeOfAtWork,
  WAYS_TO_WORK,
  type WhoWorksOn,
  whoWorksOn,
} from '../../rules/challenges/who-works-on.ts';
import type { Finding } from '../../rules/finding.ts';
import type { NetworkContext } from '../context.ts';
import { checkIdOf } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { MOST_SHOWN, shownActor, shownRecord, shownRecords } from './shown.ts';

/** Who works on challenges, and which weigh most. */
export function challengeFields({
  builder,
  registry,
  findings,
  actor,
  record,
  kind,
  connectionOf,
}: DerivedTypes): DerivedFields {
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
    'Who works on a challenge, competitors included: by goals that name it, commitments in force towards such goals, things needed or offered for it, and business cases about it; and organizations that are not here and are known to, as far as you may see what is known of them. Says that somebody works on it, not how much. Weaknesses: two records for one challenge are two challenges; two records of one organization that is not here, without its number in a public register, are two entries.',
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
  const risks = builder.enumeration('RiskClass', 'How grave a risk is, as an actor sees it.', RISK_CLASSES);
  const riskCount = builder.object('RiskCount', {
    description: 'How many actors see a challenge in one way.',
    fields: {
      risk: { type: () => risks, description: 'How grave they see it.' },
      actors: { type: () => GraphQLInt, description: 'How many, each organization once.' },
    },
  });
  const ranked = builder.object('RankedChallenge', {
    description: 'A challenge with its rank among others.',
    fields: {
      challenge: {
        type: () => kind('Concept'),
        description: 'The challenge.',
        resolve: ({ challenge }: RankedChallenge, _args, context: NetworkContext) => shownRecord(challenge, context),
      },
      rank: { type: () => GraphQLInt, description: 'Its rank, from 1. Those that are tied share one.' },
      tiedWith: { type: () => GraphQLInt, description: 'How many others share its rank.' },
      actors: { type: () => GraphQLInt, description: 'How many actors have a case about it, each organization once.' },
      byClass: { type: () => riskCount, list: true, description: 'How many see it how, the gravest first.' },
      because: {
        type: () => kind('BusinessCase'),
        list: 'HOLES',
        description: `The cases that count, at most ${MOST_SHOWN}.`,
        resolve: ({ because }: RankedChallenge, _args, context: NetworkContext) => shownRecords(because, context),
      },
    },
  });
  const ranking = findings.ofFields(
    'ChallengeRankingFinding',
    'Which shared challenges weigh most for those who share them, under a scenario. Likelihood and severity are put together in a matrix of classes (ISO 31010, consequence/likelihood matrix), and never multiplied. Each actor counts once for a challenge, with the gravest of its cases. Challenges are compared by how many actors see it as SEVERE; where those are as many, by how many see it as HIGH; and so on. Where all is the same they share a rank. Weaknesses: classes are each actor’s own; matrices put unlike risks into one class (Cox 2008); many small actors outweigh one that it hits hardest; whoever writes no case is not counted.',
    {
      challenges: {
        type: () => connectionOf(ranked),
        description: 'By rank, those that are tied by id.',
        args: PAGE_ARGS,
        resolve: ({ network, scenario, challenges }: ChallengeRanking, args: PageArguments, context: NetworkContext) =>
          listed(challenges, args, ['challengeRanking', network, scenario], placeOfRanked, context),
      },
    },
  );
  const scenarioKinds = registry.byName('BusinessCase')?.fields.scenarioKind;
  return {
    query: {
      challengeRanking: {
        type: () => ranking,
        description:
          'Which challenges weigh most for the members of a network, or for all who take part in this hub. Without a scenario cases under each count, of an actor the gravest. Null where there is no such network that you may see; BAD_ID for the id of anything but a charter.',
        args: {
          network: { type: () => GraphQLID, description: 'Id of the charter of the network.' },
          scenario: {
            type: () => GraphQLID,
            description: 'Cases under this scenario, by the id of the Concept that names it: their `sharedScenario`.',
          },
          scenarioKind: {
            type: () =>
              builder.enumeration(
                'ScenarioKind',
                'What sort of future the scenario supposes.',
                scenarioKinds?.type === 'enum' ? scenarioKinds.values : {},
              ),
            description: 'Cases under scenarios of this sort.',
          },
        },
        async resolve(_root, { network, scenario, scenarioKind }: RankingArguments, context: NetworkContext) {
          if (scenario != null) checkIdOf('Concept', scenario, 'scenario');
          const under: Scenario = {
            ...(scenario == null ? {} : { named: scenario }),
            ...(scenarioKind == null ? {} : { kind: scenarioKind }),
          };
          if (network != null) {
            checkIdOf(CHARTER_KIND, network, 'network');
            const charter = (await context.facts()).get(network);
            if (!charter || charter.withdrawn || charter.kind !== CHARTER_KIND) return null;
          }
          const key = JSON.stringify(['challenge-ranking', network ?? null, under.named, under.kind]);
          return context.remembered(
            { key, sizeOf: ({ value }: Finding<ChallengeRanking>) => value.challenges.length },
            (facts) => challengeRankingOf(facts, network ?? undefined, under),
          );
        },
      },
      whoWorksOn: {
        type: () => who,
        description:
          'Who works on a challenge. Null where there is no such challenge that you may see; BAD_INPUT for a belief or term, and BAD_ID for the id of anything else.',
        args: {
          challenge: {
            type: () => GraphQLID,
            required: true,
            description: 'Id of the challenge, a Concept of form CHALLENGE.',
          },
        },
        async resolve(_root, { challenge: id }: { challenge: string }, context: NetworkContext) {
          checkIdOf('Concept', id, 'challenge');
          const challenge = (await context.facts()).get(id);
          if (!challenge || challenge.withdrawn || challenge.kind !== 'Concept') return null;
          const form = textOf(challenge, 'form');
          if (form !== undefined && form !== 'CHALLENGE')
            throw new ConstellationError(
              'BAD_INPUT',
              `challenge: this concept is a ${form}; who works on it is asked of a concept of form CHALLENGE.`,
              { field: 'challenge' },
            );
          return context.remembered(
            { key: `who-works-on ${id}`, sizeOf: ({ value }: Finding<WhoWorksOn>) => value.actors.length },
            (facts) => whoWorksOn(facts, challenge),
          );
        },
      },
    },
  };
}

type RankingArguments = {
  readonly network?: string | null;
  readonly scenario?: string | null;
  readonly scenarioKind?: string | null;
};

import type { TourStep } from '../tour-step.ts';

/** Health and life of an alliance. */
export const health: readonly TourStep[] = [
  {
    shows: ['S62'],
    question: 'How much do the members rely on each other, and how far apart are they in that?',
    servedBy: '`healthChecks`, `HealthCheck.results`; answered by one-time links (`constellation actor health`)',
    test: 'test/actor/health-rounds.test.ts',
    as: 'grashalm',
    operation: `query PulseOfTrust {
  node(id: "did:web:localhost%3A4105/health-check/00000000000000000000000002") {
    ... on HealthCheck { title respondents results { topic ones twos threes fours fives } }
  }
}`,
    expect: ({ node }) => ({
      'at least five have answered': node.respondents >= 5,
      'the spread is kept': node.results.some(
        ({ ones, fives }: { ones: number; fives: number }) => ones > 0 && fives > 0,
      ),
    }),
  },
  {
    shows: ['S68'],
    question: 'What was tried out and learned?',
    servedBy: '`stories`, `evaluations`, with the reply of the one concerned',
    test: 'test/network/kinds.test.ts',
    operation: `query StoriesAndEvaluations {
  stories { nodes { form title text lesson pilotResult } }
  evaluations { nodes { title finding reasons evidenceLinks noticeGivenOn evidence { value because { words } } } }
}`,
    expect: ({ stories, evaluations }) => ({
      'a lesson': stories.nodes.some(({ form }: { form: string }) => form === 'LESSON'),
      'a pilot': stories.nodes.some(({ form }: { form: string }) => form === 'PILOT'),
      'an evaluation, and a reply': evaluations.nodes.some(
        ({ evidence }: { evidence: { value: string } }) => evidence.value === 'CONFIRMED',
      ),
    }),
  },
  {
    shows: ['S70'],
    question: 'Which goals mean a changed law, or people on the spot who can do it themselves?',
    servedBy: '`impactGoals(filter: { resultKind: [LAW_OR_POLICY, LOCAL_CAPACITY] })`',
    test: 'test/network/kinds.test.ts',
    operation: `query LawsAndCapacity {
  impactGoals(filter: { resultKind: [LAW_OR_POLICY, LOCAL_CAPACITY] }) { nodes { title resultKind } }
}`,
    expect: ({ impactGoals: { nodes } }) => ({
      both: new Set(nodes.map(({ resultKind }: { resultKind: string }) => resultKind)).size === 2,
    }),
  },
  {
    shows: ['S60'],
    rules: [8],
    question: 'Who sits at the table, comes, is heard, and has something of it?',
    servedBy: '`SharedValueNetwork.equity`: numbers side by side, for its members, never one score',
    test: 'test/network/rules/alliances/equity.test.ts',
    as: 'merelbron',
    operation: `query Equity {
  node(id: "did:web:localhost%3A4105/network/00000000000000000000000001") {
    ... on SharedValueNetwork { name equity { spread { dimension fewest median most } basis { isEnough records } caveats } }
  }
}`,
    expect: ({ node: { equity } }) => ({
      'there are enough members for it': equity.basis.isEnough,
      'it says what it does not see': equity.caveats.length > 0,
    }),
  },
  {
    shows: ['S61'],
    rules: [9],
    question: 'How much of what we say can be checked, and do we report in the rhythm that we declared?',
    servedBy: '`ValueActor.transparency`, licences and sources on each record',
    test: 'test/network/rules/actors/transparency.test.ts',
    operation: `query Transparency {
  actor(id: "did:web:localhost%3A4101") {
    transparency { reports reportsWithEvidence withRhythm inRhythm namingOthers confirmed }
  }
}`,
    expect: ({ actor: { transparency } }) => ({
      'reports are counted': transparency.reports > 0,
      'some can be checked': transparency.reportsWithEvidence > 0,
    }),
  },
  {
    shows: ['S63'],
    question: 'At which stage of life is it, and what threatens it?',
    servedBy: '`SharedValueNetwork.lifeStage`',
    test: 'test/network/rules/alliances/life-stage.test.ts',
    operation: `query StageOfLife {
  sharedValueNetworks {
    nodes { name lifeStage { value since threats { threat } history { stage since } } }
  }
}`,
    expect: ({ sharedValueNetworks: { nodes } }) => ({
      'they are at different stages':
        new Set(nodes.map(({ lifeStage }: { lifeStage: { value: string } }) => lifeStage.value)).size === 2,
      'a threat was seen': nodes.some(
        ({ lifeStage }: { lifeStage: { threats: unknown[] } }) => lifeStage.threats.length > 0,
      ),
    }),
  },
  {
    shows: ['S66'],
    question: 'How does a network go on as two, with each member choosing?',
    servedBy: '`splitNetwork`, `constellation actor split`; `SharedValueNetwork.split` says who has chosen what',
    test: 'test/scenarios/workflows/splitting.test.ts',
    command:
      'npx constellation actor split my-node did:web:acme.example/network/01J8ZQ4Y3N0V6T8K2R5W7X9ABC --name "Water for the city" --why "Two rivers, two plans"',
  },
  {
    shows: ['S69'],
    question: 'How is an alliance brought in that exists already, with members who are not here yet?',
    servedBy: '`SharedValueNetwork.origin`, `KnownActor` (imported, and claimed by `sameAs` with an answer)',
    test: 'test/scenarios/workflows/existing-alliance.test.ts',
    command:
      'npx constellation actor import my-node --kind KnownActor --file alliance.csv --key code --audience MEMBERS',
  },
  {
    shows: ['S64', 'S65'],
    rules: [12],
    question: 'Do our deeds still go with our words?',
    servedBy: '`SharedValueNetwork.wordsAndDeeds(at, quarters)`, for its members: two lines, and a question',
    test: 'test/network/rules/alliances/words-and-deeds.test.ts',
    as: 'merelbron',
    operation: `query WordsAndDeeds {
  node(id: "did:web:localhost%3A4105/network/00000000000000000000000001") {
    ... on SharedValueNetwork { name wordsAndDeeds { value caveats quarters { quarter words deeds newPromises duePromises keptPromises reports affirming charterChanges { __typename } } basis { isEnough records } } }
  }
}`,
    expect: ({ node: { wordsAndDeeds } }) => ({
      'there is enough to go by': wordsAndDeeds.basis.isEnough,
      'promises get fewer while words go on': ['FADING', 'DRIFTING'].includes(wordsAndDeeds.value),
    }),
  },
  {
    shows: ['S64'],
    rules: [12],
    question: 'And what does a stranger read of that?',
    servedBy: 'nothing: what judges is for those concerned',
    test: 'test/network/judging-fields.test.ts',
    operation: `query WhatAStrangerReads {
  node(id: "did:web:localhost%3A4105/network/00000000000000000000000001") {
    ... on SharedValueNetwork { name wordsAndDeeds { value } equity { caveats } alignment { caveats } }
  }
}`,
    expect: ({ node }) => ({
      'the name': node.name === 'Source Water Pact',
      'and nothing that judges': node.wordsAndDeeds === null && node.equity === null && node.alignment === null,
    }),
  },
];

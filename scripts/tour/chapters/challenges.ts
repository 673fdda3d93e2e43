import type { TourStep } from '../tour-step.ts';

/** Challenges that nobody solves alone. */
export const challenges: readonly TourStep[] = [
  {
    shows: ['S13'],
    question: 'Which challenges do they share, and which goals work on each?',
    servedBy: '`concepts(filter: { form: [CHALLENGE] })`, `Concept.goalsForChallenge`',
    test: 'test/network/kinds.test.ts',
    operation: `query SharedChallenges {
  concepts(filter: { form: [CHALLENGE] }) {
    nodes { label definition sdgs goalsForChallenge { totalCount nodes { title issuer { profile { name } } } } }
  }
}`,
    expect: ({ concepts: { nodes } }) => ({
      'one is worked on by several': nodes.some(
        (one: { goalsForChallenge: { totalCount: number } }) => one.goalsForChallenge.totalCount >= 3,
      ),
    }),
  },
  {
    shows: ['S15'],
    rules: [17],
    question: 'Who works on this challenge, those included who are not here?',
    servedBy: '`whoWorksOn(challenge)`',
    test: 'test/network/rules/challenges/who-works-on.test.ts',
    operation: `query WhoWorksOnIt {
  whoWorksOn(challenge: "did:web:localhost%3A4102/concept/00000000000000000000000001") {
    actors {
      nodes {
        actor { profile { name } }
        ways {
          how
          record {
            ... on ImpactGoal { title }
            ... on Commitment { title }
            ... on Intent { title }
            ... on BusinessCase { title }
          }
        }
      }
    }
    basis { records audience }
  }
}`,
    expect: ({ whoWorksOn: { actors } }) => ({ 'several do': actors.nodes.length >= 3 }),
  },
  {
    shows: ['S13'],
    rules: [17],
    question: 'Which goals, challenges and groups has nobody taken on?',
    servedBy: '`gaps(network)`',
    test: 'test/network/rules/challenges/gaps.test.ts',
    operation: `query Gaps {
  gaps {
    goals { nodes { why record { issuer { profile { name } } ... on ImpactGoal { title } } } }
    challenges { nodes { why record { issuer { profile { name } } ... on Concept { label } } } }
    stakeholders { nodes { why record { issuer { profile { name } } ... on Stakeholder { name } } } }
  }
}`,
    expect: ({ gaps }) => ({
      'a goal has no contribution': gaps.goals.nodes.length > 0,
      'a challenge has nobody who works on it': gaps.challenges.nodes.length > 0,
      'each by its name': gaps.challenges.nodes.every(
        ({ record }: { record: { label: string } }) => record.label !== '',
      ),
    }),
  },
  {
    shows: ['S14'],
    rules: [20],
    question: 'Which challenge weighs most if things turn out worse?',
    servedBy: '`challengeRanking(network, scenario, scenarioKind)`',
    test: 'test/network/rules/challenges/challenge-ranking.test.ts',
    operation: `query WhatWeighsMost {
  challengeRanking(scenarioKind: ADVERSE) {
    challenges { nodes { rank tiedWith actors challenge { label } because { title likelihood severity } } }
  }
}`,
    expect: ({ challengeRanking: { challenges } }) => ({
      'one comes first': challenges.nodes[0]?.rank === 1,
      'by the cases of two': challenges.nodes[0]?.actors === 2,
    }),
  },
];

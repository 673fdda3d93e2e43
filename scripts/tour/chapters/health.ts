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
];

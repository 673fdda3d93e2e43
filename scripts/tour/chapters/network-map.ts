import type { TourStep } from '../tour-step.ts';

/** The network map. */
export const networkMap: readonly TourStep[] = [
  {
    shows: ['S38', 'S39'],
    question: 'How do we work with others, and which place in the network do we want?',
    servedBy: '`SelfAssessment`, kept to oneself unless told',
    test: 'test/network/kinds.test.ts',
    at: 'grashalm',
    as: 'grashalm',
    operation: `query OurOwnView {
  actors { nodes { selfAssessments { nodes { strengths weaknesses readiness desiredPosition strategy } } } }
}`,
    expect: ({ actors: { nodes } }) => ({
      'we have looked at ourselves': nodes.some(
        (actor: { selfAssessments: { nodes: unknown[] } }) => actor.selfAssessments.nodes.length > 0,
      ),
    }),
  },
];

import type { TourStep } from '../tour-step.ts';

/** Commitments and value. */
export const commitments: readonly TourStep[] = [
  {
    shows: ['S41'],
    rules: [1, 2, 3],
    question: 'What was promised, how does each promise stand, and what do those say to whom it was made?',
    servedBy: '`Commitment.status`, `Commitment.evidence`, `Commitment.freshness`',
    test: 'test/network/rules/commitment-status.test.ts',
    operation: `query PromisesAndHowTheyStand {
  commitments(first: 50) {
    nodes {
      title
      issuer { profile { name } }
      status { value becauseIds }
      evidence { value }
      freshness { value }
    }
  }
}`,
    expect: ({ commitments: { nodes } }) => {
      const has = (field: string, value: string) =>
        nodes.some((node: Record<string, { value?: string }>) => node[field]?.value === value);
      return {
        'a promise was kept': has('status', 'FULFILLED'),
        'a promise was kept in part': has('status', 'PARTLY_FULFILLED'),
        'a promise lapsed': has('status', 'LAPSED'),
        'a claim was rejected': has('evidence', 'REJECTED'),
        'an answer is stale': has('evidence', 'STALE'),
        'a statement has not been renewed for long': has('freshness', 'RED') || has('freshness', 'INACTIVE'),
      };
    },
  },
];

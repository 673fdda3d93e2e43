import type { TourStep } from '../tour-step.ts';

/** Commitments and value. */
export const commitments: readonly TourStep[] = [
  {
    shows: ['S41'],
    rules: [1, 2, 3],
    question: 'What was promised, how does each promise stand, and what do those say to whom it was made?',
    servedBy: '`Commitment.status`, `Commitment.evidence`, `Commitment.freshness`',
    test: 'test/network/rules/promises/commitment-status.test.ts',
    operation: `query PromisesAndHowTheyStand {
  commitments(first: 50) {
    nodes {
      title
      issuer { profile { name } }
      status { value caveats }
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
        'a statement has not been renewed for long': has('freshness', 'QUIET') || has('freshness', 'DORMANT'),
      };
    },
  },
  {
    shows: ['S42'],
    question: 'What was given that is not money, to whom, and do they confirm it?',
    servedBy: '`contributions`, `Contribution.valuation`',
    test: 'test/network/kinds.test.ts',
    operation: `query Contributions {
  contributions {
    nodes { title contributionKind quantity unit valuation toActor { profile { name } } evidence { value } }
  }
}`,
    expect: ({ contributions: { nodes } }) => ({
      'one is not valued in money': nodes.some(({ valuation }: { valuation: string }) => valuation === 'UNVALUED'),
      'all are confirmed': nodes.every(
        ({ evidence }: { evidence: { value: string } }) => evidence.value === 'CONFIRMED',
      ),
    }),
  },
  {
    shows: ['S44', 'S48', 'S50'],
    question: 'What do the parties plan together, what does each plan for itself, and what does each have from it?',
    servedBy: '`Partnership.plans`, `ValuePlan.form`, `benefits`, `fundingStage`; `Partnership.fundingOrigin`',
    test: 'test/network/kinds.test.ts',
    as: 'vrije-beek',
    operation: `query PlansOfAPartnership {
  partnerships {
    nodes {
      title
      fundingOrigin
      plans { nodes { form title fundingStage commonBenefit benefits { benefit realized } issuer { profile { name } } } }
    }
  }
}`,
    expect: ({ partnerships: { nodes } }) => {
      const plans = nodes.flatMap((one: { plans: { nodes: unknown[] } }) => one.plans.nodes);
      const forms = plans.map(({ form }: { form: string }) => form);
      return {
        'there is a common plan': forms.includes('COLLECTIVE'),
        'each party has its own': forms.filter((form: string) => form === 'INDIVIDUAL').length === 2,
        'a benefit has come': plans.some(({ benefits }: { benefits: { realized: string }[] | null }) =>
          (benefits ?? []).some(({ realized }) => realized === 'YES'),
        ),
      };
    },
  },
  {
    shows: ['S45', 'S49'],
    question: 'How does value come about in it, and can it carry itself?',
    servedBy: '`ValuePlan.businessModel`, `financialSolidity`',
    test: 'test/network/kinds.test.ts',
    as: 'grashalm',
    operation: `query BusinessModelForAParty {
  node(id: "did:web:localhost%3A4105/value-plan/00000000000000000000000001") {
    ... on ValuePlan { title businessModel { proposition capture financialSolidity } fundingStage }
  }
}`,
    expect: ({ node }) => ({ 'a party reads that it is fragile': node.businessModel.financialSolidity === 'FRAGILE' }),
  },
  {
    shows: ['S47'],
    rules: [6],
    question: 'How far has each partnership come, and what does the next phase wait for?',
    servedBy: '`Partnership.phase`',
    test: 'test/network/rules/partnerships/partnership-phase.test.ts',
    as: 'merelbron',
    operation: `query PhasesOfPartnerships {
  weirs: node(id: "did:web:localhost%3A4102/partnership/00000000000000000000000001") {
    ... on Partnership { title phase { value since missing { what actor { profile { name } } } } }
  }
  strips: node(id: "did:web:localhost%3A4105/partnership/00000000000000000000000001") {
    ... on Partnership { title phase { value since missing { what actor { profile { name } } } } }
  }
}`,
    expect: ({ weirs, strips }) => ({
      'one has come to action': weirs.phase.value === 'IMPLEMENTATION',
      'one is in its strategic pause': strips.phase.value === 'STRATEGIC_PAUSE',
      'it says what is missing, and of whom': strips.phase.missing.length >= 2,
    }),
  },
  {
    shows: ['S43'],
    rules: [4],
    question: 'How far has it come, from where, to where, and is it on time?',
    servedBy: '`Indicator.progress`, `ImpactGoal.progress`, `Commitment.progress`',
    test: 'test/network/rules/progress/progress.test.ts',
    operation: `query HowFar {
  impactGoals(first: 20) { nodes { title issuer { profile { name } } progress { value fraction } } }
  indicators {
    nodes { name unit progress { value fraction expected current baseline target due missing caveats } }
  }
}`,
    expect: ({ impactGoals, indicators: { nodes } }) => ({
      'a goal is well on its way': impactGoals.nodes.some(
        ({ progress }: { progress: { value: string; fraction: string } }) =>
          progress.value === 'ON_SCHEDULE' && Number(progress.fraction) > 0.6,
      ),
      'another is behind': impactGoals.nodes.some(
        ({ progress }: { progress: { value: string } }) => progress.value === 'BEHIND',
      ),
      'one has come some of the way': nodes.some(
        ({ progress }: { progress: { fraction: string | null } }) => Number(progress.fraction) > 0,
      ),
      'of another it cannot be told yet': nodes.some(
        ({ progress }: { progress: { value: string } }) => progress.value === 'INSUFFICIENT',
      ),
    }),
  },
  {
    shows: ['S50', 'S51'],
    rules: [7],
    question: 'Does each party have something of it, beside what it gives?',
    servedBy: '`Partnership.mutualBenefit`, for the parties',
    test: 'test/network/rules/partnerships/mutual-benefit.test.ts',
    as: 'vrije-beek',
    operation: `query WhatEachHasOfIt {
  node(id: "did:web:localhost%3A4102/partnership/00000000000000000000000001") {
    ... on Partnership {
      title
      mutualBenefit {
        value
        parties { party { profile { name } } state stated contributions contributionsNotCash alerts }
        caveats
      }
    }
  }
}`,
    expect: ({ node: { mutualBenefit } }) => ({
      'both parties are there': mutualBenefit.parties.length === 2,
      'with what they gave': mutualBenefit.parties.every(
        ({ contributions }: { contributions: number }) => contributions > 0,
      ),
    }),
  },
  {
    shows: ['S46'],
    rules: [7],
    question: 'Where do our plans stand in each other’s way, and where do they complete each other?',
    servedBy: '`Partnership.planClashes`, for the parties',
    test: 'test/network/rules/partnerships/plan-clashes.test.ts',
    as: 'grashalm',
    operation: `query HowPlansGoTogether {
  node(id: "did:web:localhost%3A4105/partnership/00000000000000000000000001") {
    ... on Partnership { title planClashes { total pairs { relation reason } } }
  }
}`,
    expect: ({ node: { planClashes } }) => ({ 'something is found': planClashes.total > 0 }),
  },
  {
    shows: ['S52'],
    rules: [10],
    question: 'Do social and business aims keep a balance?',
    servedBy: '`Partnership.socialBusinessBalance`, `SharedValueNetwork.socialBusinessBalance`, for those concerned',
    test: 'test/network/rules/partnerships/social-business-balance.test.ts',
    as: 'vrije-beek',
    operation: `query BalanceOfAims {
  node(id: "did:web:localhost%3A4102/partnership/00000000000000000000000001") {
    ... on Partnership { socialBusinessBalance { value socialAims businessAims priorities { priority plans } } }
  }
}`,
    expect: ({ node: { socialBusinessBalance } }) => ({
      'both sorts of aims are counted': socialBusinessBalance.socialAims > 0 && socialBusinessBalance.businessAims > 0,
    }),
  },
];

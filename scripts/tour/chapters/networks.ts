import type { TourStep } from '../tour-step.ts';

/** Networks: charters, members, what they believe and how they are run. */
export const networks: readonly TourStep[] = [
  {
    shows: ['S16', 'S67'],
    question: 'What do the charters say: what is wanted, by which beliefs, how it is run and decided?',
    servedBy: '`sharedValueNetworks`, `SharedValueNetwork.managementModel`, `decisionRule`, `admissionRule`, `gate`',
    test: 'test/network/kinds.test.ts',
    operation: `query Charters {
  sharedValueNetworks {
    nodes {
      name
      ambition
      managementModel
      admissionRule
      decisionRule { quorum minimumDays deadlock }
      beliefs { label }
      goals { title }
      participants { totalCount nodes { profile { name } } }
    }
  }
}`,
    expect: ({ sharedValueNetworks: { nodes } }) => ({
      'there are two': nodes.length === 2,
      'they are run in different ways':
        new Set(nodes.map(({ managementModel }: { managementModel: string }) => managementModel)).size === 2,
    }),
  },
  {
    shows: ['S17', 'S24'],
    question: 'Who takes part in what, why, and what does its admission wait for?',
    servedBy: '`memberships`, `Membership.motivation`, `Membership.admission`',
    test: 'test/network/rules/decisions/admission.test.ts',
    operation: `query Memberships {
  memberships(first: 20) {
    nodes {
      issuer { profile { name } }
      network { name }
      role
      motivation
      admission { value admissionRule missing { what } }
    }
  }
}`,
    expect: ({ memberships: { nodes } }) => {
      const values = nodes.map(({ admission }: { admission: { value: string } }) => admission.value);
      return {
        'somebody takes part in two':
          nodes.length >
          new Set(nodes.map(({ issuer }: { issuer: { profile: { name: string } } }) => issuer.profile.name)).size,
        'one is admitted': values.includes('ADMITTED'),
        'one waits': values.some((value: string) => value !== 'ADMITTED'),
      };
    },
  },
  {
    shows: ['S19'],
    question: 'Which beliefs carry which networks and goals?',
    servedBy: '`concepts(filter: { form: [BELIEF] })`, `Concept.networksOfBelief`, `Concept.goalsForBelief`',
    test: 'test/network/kinds.test.ts',
    operation: `query Beliefs {
  concepts(filter: { form: [BELIEF] }) {
    nodes { label networksOfBelief { nodes { name } } goalsForBelief { nodes { title } } }
  }
}`,
    expect: ({ concepts: { nodes } }) => ({
      'one carries both networks': nodes.some(
        (one: { networksOfBelief: { nodes: unknown[] } }) => one.networksOfBelief.nodes.length === 2,
      ),
    }),
  },
  {
    shows: ['S23'],
    question: 'How does an organization join a network and leave it, and a hub?',
    servedBy:
      '`publishMembership`, `reviseMembership(id, changes: { until })`; `constellation actor join`, `constellation actor leave`',
    test: 'test/actor/leaving.test.ts',
    command: 'npx constellation actor leave my-node --help',
  },
  {
    shows: ['S26'],
    question: 'What does an organization show to members only, and what is left out for others?',
    servedBy: 'audiences of records and fields; `withheld`',
    test: 'test/scenarios/trust/consent.test.ts',
    as: 'merelbron',
    operation: `query WhatMembersSee {
  impactGoals(filter: { sdg: ["6.6"] }) { nodes { title description withheld } }
}`,
    expect: ({ impactGoals: { nodes } }) => ({
      'a member sees that a field is withheld': nodes.some(({ withheld }: { withheld: string[] }) =>
        withheld.includes('description'),
      ),
    }),
  },
  {
    shows: ['S18'],
    rules: [16],
    question: 'How do the networks hang together, and who bridges them?',
    servedBy: '`constellation(at)`',
    test: 'test/network/rules/network-map/constellation.test.ts',
    operation: `query Constellation {
  constellation {
    networks { nodes { network { name } members sharedMembers } }
    links { nodes { one { name } other { name } memberCount } }
    bridging { nodes { actor { profile { name } } } }
  }
}`,
    expect: ({ constellation }) => ({
      'two networks share a member': constellation.links.nodes.some(
        ({ memberCount }: { memberCount: number }) => memberCount > 0,
      ),
      'who bridges them': constellation.bridging.nodes.length === 1,
    }),
  },
  {
    shows: ['S21'],
    rules: [5],
    question: 'What is amplified and what mitigated, goal by goal of the UN?',
    servedBy: '`impactSummary(groupBy, filter)`, `ValueActor.impactSummary`, `SharedValueNetwork.impactSummary`',
    test: 'test/network/rules/impact/impact-summary.test.ts',
    operation: `query AmplifyAndMitigate {
  impactSummary(groupBy: SDG) {
    whole { increase { goals commitments } prevent { goals commitments } }
    groups { nodes { key increase { goals } prevent { goals } } }
  }
}`,
    expect: ({ impactSummary }) => ({
      'both stand beside each other': impactSummary.whole.increase.goals > 0 && impactSummary.whole.prevent.goals > 0,
      'by several goals of the UN': impactSummary.groups.nodes.length >= 5,
    }),
  },
  {
    shows: ['S27'],
    question: 'How often do they meet, when was the last round, and when is the next?',
    servedBy: '`SharedValueNetwork.rounds`, `gatherings`',
    test: 'test/network/rules/alliances/rounds.test.ts',
    operation: `query Rounds {
  sharedValueNetworks {
    nodes { name rhythm rounds { value dueOn held planned last { title } next { title date } } }
  }
}`,
    expect: ({ sharedValueNetworks: { nodes } }) => ({
      'several rounds were held': nodes.every(({ rounds }: { rounds: { held: number } }) => rounds.held >= 3),
      'and one is planned': nodes.some(({ rounds }: { rounds: { next: unknown } }) => rounds.next !== null),
    }),
  },
  {
    shows: ['S20'],
    rules: [11],
    question: 'What has each member affirmed, and what has it done for that?',
    servedBy: '`SharedValueNetwork.alignment`, for its members: words and deeds side by side, never one number',
    test: 'test/network/rules/alliances/alignment.test.ts',
    as: 'merelbron',
    operation: `query AlignmentMatrix {
  node(id: "did:web:localhost%3A4105/network/00000000000000000000000001") {
    ... on SharedValueNetwork { alignment { beliefs { label } members { nodes { member { profile { name } } } } caveats } }
  }
}`,
    expect: ({ node: { alignment } }) => ({
      'by the beliefs of the charter': alignment.beliefs.length === 2,
      'for each member': alignment.members.nodes.length === 5,
    }),
  },
  {
    shows: ['S22'],
    rules: [13],
    question: 'Do what they believe come together, or apart?',
    servedBy: '`SharedValueNetwork.convergence(at)`',
    test: 'test/network/rules/alliances/convergence.test.ts',
    as: 'merelbron',
    operation: `query Convergence {
  node(id: "did:web:localhost%3A4105/network/00000000000000000000000001") {
    ... on SharedValueNetwork { convergence { value quarters { quarter affirming common likeness } basis { isEnough } } }
  }
}`,
    expect: ({ node: { convergence } }) => ({
      'quarter by quarter': convergence.quarters.length >= 4,
      'they come together': convergence.value === 'COMING_TOGETHER',
    }),
  },
];

import type { TourStep } from '../tour-step.ts';

/** The Impact Coordinator. */
export const coordinator: readonly TourStep[] = [
  {
    shows: ['S28'],
    question: 'Who coordinates for us, with which mandate, until when?',
    servedBy:
      '`roleAssignments` (personal: one’s own node alone shows them unless told); roles of people at a node; `constellation actor people --invite`',
    test: 'test/actor/people/mandate.test.ts',
    at: 'merelhaven',
    as: 'merelhaven',
    operation: `query WhoCoordinates {
  actors { nodes { roleAssignments { nodes { person role mandate until } } } }
}`,
    expect: ({ actors: { nodes } }) => ({
      'somebody does': nodes.some(
        (actor: { roleAssignments: { nodes: unknown[] } }) => actor.roleAssignments.nodes.length > 0,
      ),
    }),
  },
  {
    shows: ['S30'],
    rules: [21],
    question: 'What waits for me?',
    servedBy: '`followUps`; `constellation actor todo`',
    test: 'test/network/rules/follow-ups/follow-ups.test.ts',
    as: 'merelbron',
    operation: `query WhatWaitsForMe {
  followUps(days: 60) {
    items { nodes { kind title due isOverdue whatToDo actors { profile { name } } } }
  }
}`,
    expect: ({ followUps: { items } }) => ({
      'several sorts of things do': new Set(items.nodes.map(({ kind }: { kind: string }) => kind)).size >= 4,
      'each by its title': items.nodes.every(({ title }: { title: string | null }) => title !== null),
    }),
  },
  {
    shows: ['S31'],
    question: 'Who has said that they understood a goal, and align with it?',
    servedBy: '`answers(filter: { verdict: [UNDERSTOOD] })`',
    test: 'test/network/kinds.test.ts',
    operation: `query Understood {
  answers(filter: { verdict: [UNDERSTOOD] }) {
    nodes { verdict words issuer { profile { name } } about { ... on ImpactGoal { title } } }
  }
}`,
    expect: ({ answers: { nodes } }) => ({
      'somebody has, of a goal': nodes.some(
        ({ about }: { about: { title?: string } | null }) => about?.title !== undefined,
      ),
    }),
  },
  {
    shows: ['S29', 'S40'],
    rules: [18],
    question: 'Whom should I talk to, and why?',
    servedBy: '`suggestedPartners(actor)`: reasons, and no score',
    test: 'test/network/rules/suggested-partners/suggested-partners.test.ts',
    operation: `query WhomToTalkTo {
  suggestedPartners(actor: "did:web:localhost%3A4101") {
    partners { nodes { actor { profile { name } } reasons { why subject { ... on Intent { title } ... on Concept { label } } } } }
  }
}`,
    expect: ({ suggestedPartners: { partners } }) => {
      const kinds = partners.nodes.flatMap(({ reasons }: { reasons: { why: string }[] }) =>
        reasons.map(({ why }) => why),
      );
      return {
        'somebody is named, with a reason': partners.nodes.length > 0,
        'a need is met by an offer': kinds.includes('OFFER_FOR_NEED'),
        'an alliance would be an unlikely one': kinds.includes('UNLIKELY_ALLIANCE'),
      };
    },
  },
  {
    shows: ['S32'],
    rules: [8],
    question: 'Does everybody carry some of it, and is everybody heard?',
    servedBy: '`SharedValueNetwork.equity`, for its members; each voice counts once in `Proposal.decision`',
    test: 'test/network/rules/alliances/equity.test.ts',
    as: 'grashalm',
    operation: `query DutyAndVoice {
  node(id: "did:web:localhost%3A4105/network/00000000000000000000000001") {
    ... on SharedValueNetwork {
      equity { spread { dimension fewest median most without } members { nodes { member { profile { name } } } } caveats }
    }
  }
}`,
    expect: ({ node: { equity } }) => ({
      'all members stand side by side': equity.members.nodes.length === 5,
      'in several dimensions': equity.spread.length >= 3,
    }),
  },
];

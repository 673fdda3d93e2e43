import type { TourStep } from '../tour-step.ts';

/** The Impact Coordinator. */
export const coordinator: readonly TourStep[] = [
  {
    shows: ['S28'],
    question: 'Who coordinates for us, with which mandate, until when?',
    servedBy:
      '`roleAssignments` (personal: one’s own node alone shows them unless told); roles of people at a node; `constellation actor invite`',
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
    test: 'test/network/rules/follow-ups.test.ts',
    as: 'grashalm',
    operation: `query WhatWaitsForMe {
  followUps(days: 60) {
    items { nodes { kind due isOverdue whatToDo record { id } } }
  }
}`,
    expect: ({ followUps }) => ({ 'something does': followUps.items.nodes.length > 0 }),
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
];

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
  {
    shows: ['S33', 'S34', 'S37'],
    rules: [14],
    question: 'Who is related to whom, who stands in the middle, and who spans boundaries?',
    servedBy: '`networkMap(network, at, relations)`',
    test: 'test/network/rules/network-map/network-map.test.ts',
    operation: `query NetworkMap {
  networkMap {
    actors(orderBy: BETWEENNESS) {
      nodes { actor { profile { name actorType } } degree pageRank betweenness community spans bridges { boundary share } }
    }
    ties { totalCount }
    communities { nodes { number size } }
    measures { name description }
  }
}`,
    expect: ({ networkMap: { actors, ties, communities } }) => ({
      'all nine are on it': actors.nodes.length === 9,
      'some are related and some are not': ties.totalCount >= 9 && ties.totalCount < 20,
      'there are two groups': communities.nodes.length === 2,
      'one in the middle joins them':
        actors.nodes[0].betweenness > 2 * actors.nodes[1].betweenness && actors.nodes[0].spans.includes('COMMUNITY'),
      'a newcomer stands at the edge': actors.nodes.some(({ degree }: { degree: number }) => degree === 1),
    }),
  },
  {
    shows: ['S36'],
    rules: [14],
    question: 'With whom am I connected, and by what?',
    servedBy: '`ValueActor.connections(at)`',
    test: 'test/network/rules/network-map/network-map.test.ts',
    operation: `query MyConnections {
  actor(id: "did:web:localhost%3A4101") {
    connections { connections { nodes { actor { profile { name } } strength kinds { kind count } } } sectors regions }
  }
}`,
    expect: ({ actor: { connections } }) => ({ 'there are some': connections.connections.nodes.length > 0 }),
  },
  {
    shows: ['S35'],
    rules: [15],
    question: 'What of us is recorded here, month by month?',
    servedBy: '`ValueActor.activity(at, months)`, for oneself first, then for one’s alliance',
    test: 'test/network/rules/actors/activity.test.ts',
    as: 'grashalm',
    operation: `query ActivityRecordedHere {
  actor(id: "did:web:localhost%3A4101") {
    activity(months: 18) { value months { month records relations gainedTotal lostTotal } caveats basis { isEnough } }
  }
}`,
    expect: ({ actor: { activity } }) => ({
      'of eighteen months': activity.months.length === 18,
      'it says what it does not see': activity.caveats.length > 0,
    }),
  },
];

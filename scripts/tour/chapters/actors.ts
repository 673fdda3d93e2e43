import type { TourStep } from '../tour-step.ts';

/** Every kind is published, read back, refused when it is wrong, and linked both ways there. */
const KINDS = 'test/network/kinds.test.ts';

/** Actors and purpose. */
export const actors: readonly TourStep[] = [
  {
    shows: ['S1', 'S2'],
    question: 'Who takes part, from which walks of life?',
    servedBy:
      '`actors(filter: { actorType, sector, region, sizeClass })`; a person takes part as an actor of type `PERSON`',
    test: KINDS,
    operation: `query WhoTakesPart {
  actors(filter: { actorType: [BUSINESS, NGO, GOVERNMENT, EDUCATION, COMMUNITY, PERSON] }) {
    totalCount
    nodes { id profile { name actorType sectors region sizeClass } }
  }
}`,
    expect: ({ actors: { totalCount, nodes } }) => ({
      'all nine are there': totalCount === 9,
      'of four walks of life':
        new Set(nodes.map(({ profile }: { profile: { actorType: string } }) => profile.actorType)).size >= 4,
    }),
  },
  {
    shows: ['S3'],
    question:
      'Who does each of them want to be, how do they want to be seen, whom do they care for, and what can they do for them?',
    servedBy: '`purposeStatements`, `ValueActor.purposeStatement`',
    test: KINDS,
    operation: `query FourQuestions {
  purposeStatements(first: 10) {
    nodes {
      whoWeWantToBe
      howWeWantToBeSeen
      whomWeCareFor
      whatWeCanDo
      issuer { profile { name } }
      record { version }
    }
  }
}`,
    expect: ({ purposeStatements: { nodes } }) => ({
      'five have answered': nodes.length === 5,
      'one has gone on answering': nodes.some(({ record }: { record: { version: number } }) => record.version > 1),
    }),
  },
  {
    shows: ['S4'],
    question: 'What is to be increased, and what prevented?',
    servedBy: '`impactGoals(filter: { direction, sdg, … })`',
    test: KINDS,
    operation: `query IncreaseAndPrevent {
  increase: impactGoals(filter: { direction: [INCREASE] }) { totalCount nodes { title abc sdgs } }
  prevent: impactGoals(filter: { direction: [PREVENT] }) { totalCount nodes { title abc sdgs } }
}`,
    expect: ({ increase, prevent }) => ({
      'there is something to increase': increase.totalCount > 0,
      'there is something to prevent': prevent.totalCount > 0,
    }),
  },
  {
    shows: ['S5'],
    question: 'Why does a goal read otherwise than before?',
    servedBy: '`reviseImpactGoal(id, changes: { revisionReason, … })` at one’s own node; `record { version previous }`',
    test: 'test/actor/publishing.test.ts',
    operation: `query AGoalAndWhyItChanged {
  node(id: "did:web:localhost%3A4101/goal/00000000000000000000000001") {
    ... on ImpactGoal { title description revisionReason record { version previous } }
  }
}`,
    expect: ({ node }) => ({
      'it is a later version': node.record.version > 1 && node.record.previous !== null,
      'it says why': typeof node.revisionReason === 'string',
    }),
  },
  {
    shows: ['S6', 'S7'],
    question: 'Whom do they care for, nature among them, and what is on the road map for each group?',
    servedBy: '`stakeholders`, `Stakeholder.goalsForStakeholder`, `Stakeholder.commitmentsForStakeholder`',
    test: KINDS,
    operation: `query RoadMaps {
  stakeholders(first: 20) {
    nodes {
      name
      stakeholderType
      underserved
      goalsForStakeholder { nodes { title } }
      commitmentsForStakeholder { nodes { title start due } }
    }
  }
}`,
    expect: ({ stakeholders: { nodes } }) => ({
      'nature is cared for': nodes.some(
        ({ stakeholderType }: { stakeholderType: string }) => stakeholderType === 'ENVIRONMENT',
      ),
      'a group has a step on its road map': nodes.some(
        (group: { commitmentsForStakeholder: { nodes: unknown[] } }) =>
          group.commitmentsForStakeholder.nodes.length > 0,
      ),
    }),
  },
  {
    shows: ['S8'],
    question: 'What side effects of what is wanted do others see, and what does the one concerned say?',
    servedBy: '`rippleEffects`, `ImpactGoal.rippleEffects`',
    test: KINDS,
    operation: `query SideEffects {
  rippleEffects {
    nodes {
      title
      sign
      confidence
      action { ... on ImpactGoal { title issuer { profile { name } } } }
      affects { ... on ImpactGoal { title direction } }
      evidence { value because { verdict words } }
    }
  }
}`,
    expect: ({ rippleEffects: { nodes } }) => ({
      'one is seen': nodes.length > 0,
      'and rejected by the one concerned': nodes.some(
        ({ evidence }: { evidence: { value: string } }) => evidence.value === 'REJECTED',
      ),
    }),
  },
  {
    shows: ['S9'],
    question: 'What do partners tell each other alone about what they want in the long run?',
    servedBy: '`ValuePlan.longTermAmbition`, `benefits`, shown to `PARTNERS`, field by field',
    test: 'test/scenarios/trust/consent.test.ts',
    as: 'vrije-beek',
    operation: `query WhatAPartnerTellsMe {
  node(id: "did:web:localhost%3A4103/value-plan/00000000000000000000000001") {
    ... on ValuePlan { title benefits { benefit realized } withheld }
  }
}`,
    expect: ({ node }) => ({
      'a partner reads it': node.benefits.length > 0,
      'nothing is withheld from it': node.withheld.length === 0,
    }),
  },
  {
    shows: ['S10'],
    question: 'Which words and beliefs do they share, and who sees them otherwise?',
    servedBy: '`concepts(filter: { form })`, answers of verdict `AFFIRMED`, in one’s own words',
    test: KINDS,
    operation: `query SharedWords {
  terms: concepts(filter: { form: [TERM] }) { nodes { label definition issuer { profile { name } } } }
  beliefs: concepts(filter: { form: [BELIEF] }) {
    nodes { label answers { nodes { verdict words issuer { profile { name } } } } }
  }
}`,
    expect: ({ terms, beliefs }) => ({
      'a term is explained': terms.nodes.some(({ definition }: { definition: string }) => definition !== ''),
      'a belief is affirmed': beliefs.nodes.some(
        ({ answers }: { answers: { nodes: unknown[] } }) => answers.nodes.length > 0,
      ),
    }),
  },
  {
    shows: ['S11'],
    question: 'What does a challenge mean commercially to those who share it?',
    servedBy: '`businessCases`, `Concept.businessCases`',
    test: KINDS,
    operation: `query BusinessCases {
  businessCases {
    nodes { title scenario scenarioKind likelihood severity commercialMeaning challenge { label } issuer { profile { name } } }
  }
}`,
    expect: ({ businessCases: { nodes } }) => ({ 'three cases are made': nodes.length === 3 }),
  },
  {
    shows: ['S12'],
    question: 'How much is it per hectare, from which year, and to where?',
    servedBy: '`Indicator.denominator`, `baseline`, `target`',
    test: KINDS,
    operation: `query Intensities {
  indicators(filter: { denominator: ["har"] }) {
    nodes { name unit denominator baseline { value period { start end } } target { value due } }
  }
}`,
    expect: ({ indicators: { nodes } }) => ({
      'one is per hectare, with its baseline year': nodes.some(
        ({ baseline }: { baseline: { period: { start: string } } }) => baseline.period.start.endsWith('-01-01'),
      ),
    }),
  },
  {
    shows: ['S8'],
    rules: [19],
    question: 'Whose goal might ours harm, and what do they say to it?',
    servedBy: '`safeguard(goal)`, which warns and never blocks',
    test: 'test/network/rules/impact/safeguard.test.ts',
    operation: `query WhomItMayHarm {
  safeguard(goal: "did:web:localhost%3A4101/goal/00000000000000000000000002") {
    harms { nodes { how sign confidence actor { profile { name } } goal { title } path { evidence effect { title } reply { words } } } }
    isCut
  }
}`,
    expect: ({ safeguard: { harms } }) => ({ 'a harm is seen as possible': harms.nodes.length > 0 }),
  },
  {
    shows: ['S1', 'S15'],
    question: 'Where was it that somebody spoke of wells?',
    servedBy: '`search(text, kinds)`',
    test: 'test/scenarios/derived/search.test.ts',
    operation: `query Wells {
  search(text: "well", first: 10) { totalCount nodes { kind title actor { profile { name } } record { id } } }
}`,
    expect: ({ search: { nodes } }) => ({
      'something is found': nodes.length > 0,
      'the word is in what is found': nodes.every(({ title }: { title: string }) =>
        title.toLowerCase().includes('well'),
      ),
    }),
  },
];

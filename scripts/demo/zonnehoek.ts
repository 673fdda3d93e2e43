import type { DemoTeller } from './demo-story.ts';

/** Neighbours who make their own energy. */
export const zonnehoek: DemoTeller = ({ did, to }) => ({
  slug: 'zonnehoek',
  name: 'Zonnehoek Energy Community',
  records: [
    {
      kind: 'Profile',
      number: 1,
      content: {
        name: 'Zonnehoek Energy Community',
        actorType: 'COMMUNITY',
        summary: 'Four hundred households, one heat network and a lot of roofs. An invented organization.',
        sectors: ['D35'],
        region: 'NL-GE',
        sizeClass: 'MICRO',
        webAddress: 'https://zonnehoek.example',
        contactRole: 'Secretary',
      },
    },
    {
      kind: 'PurposeStatement',
      number: 1,
      content: {
        whoWeWantToBe: 'Neighbours who are not at the mercy of far-away prices.',
        whomWeCareFor: 'Everybody in the quarter, tenants as well as owners.',
      },
    },
    {
      kind: 'Stakeholder',
      number: 1,
      content: {
        name: 'Tenants without a roof of their own',
        stakeholderType: 'COMMUNITY',
        underserved: true,
        region: 'NL-GE',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 1,
      content: {
        title: 'The quarter heats and lights itself',
        direction: 'INCREASE',
        abc: 'BENEFIT_STAKEHOLDERS',
        sdgs: ['7.2', '11.6', '13'],
        stakeholders: [to('zonnehoek', 'Stakeholder', 1)],
        importance: 'HIGH',
        resultKind: 'OUTCOME',
      },
    },
    {
      kind: 'ImpactGoal',
      number: 2,
      content: {
        title: 'No natural gas is burned in Zonnehoek',
        direction: 'PREVENT',
        abc: 'ACT_TO_AVOID_HARM',
        sdgs: ['13', '7.2'],
        importance: 'MEDIUM',
        resultKind: 'OUTCOME',
      },
    },
    {
      kind: 'Indicator',
      number: 1,
      content: {
        name: 'Natural gas burned in the quarter',
        goal: to('zonnehoek', 'ImpactGoal', 2),
        unit: 'm3',
        baseline: { value: '540000', period: { start: '2022-01-01', end: '2022-12-31' } },
        target: { value: '0', due: '2033-12-31' },
      },
    },
    {
      kind: 'Commitment',
      number: 1,
      content: {
        title: 'Affordable heat for 300 homes in energy poverty',
        receiver: { id: did('merelhaven') },
        satisfies: to('merelhaven', 'ImpactGoal', 2),
        contributionKind: 'GOODS',
        quantity: '300',
        unit: '{household}',
        due: '2027-12-31',
        maturity: 'PLEDGE',
      },
    },
    {
      kind: 'Membership',
      number: 1,
      content: {
        network: to('merelhaven', 'SharedValueNetwork', 1),
        role: 'Residents',
        motivation: 'Our cellars flood first.',
        standing: 'OBSERVER',
        from: '2026-02-01',
      },
    },
    {
      kind: 'Report',
      number: 1,
      content: {
        title: 'Households connected so far',
        about: to('merelhaven', 'Indicator', 1),
        value: '868',
        unit: '{household}',
        period: { start: '2025-01-01', end: '2025-12-31' },
        method: 'Baseline less the households we connected.',
      },
    },
  ],
  answers: [],
  revisions: [],
});

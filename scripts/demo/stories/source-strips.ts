import type { DemoStory } from '../demo-story.ts';

/** A partnership in its strategic pause: agreed on, and not yet planned by all. Only its parties see it. */
export const sourceStrips: DemoStory = ({ did, to, on }) => {
  const among = (...others: readonly ('grashalm' | 'vrije-beek' | 'merelbron')[]) =>
    ({ audience: 'PARTNERS', partners: others.map(did) }) as const;
  const partnership = to('merelbron', 'Partnership', 1);
  return {
    merelbron: {
      records: [
        {
          kind: 'Partnership',
          number: 1,
          daysAgo: 70,
          ...among('grashalm', 'vrije-beek'),
          content: {
            title: 'Strips around the wells, paid for by the water that needs no filter',
            purpose: 'What is not sprayed need not be filtered: those who leave it be share in what is saved.',
            parties: [{ id: did('grashalm') }, { id: did('vrije-beek') }],
            network: to('merelbron', 'SharedValueNetwork', 1),
            goals: [to('merelbron', 'ImpactGoal', 1), to('grashalm', 'ImpactGoal', 1)],
            fundingOrigin: 'REVENUE',
            start: on(30),
            reviewDate: on(395),
          },
        },
        {
          kind: 'ValuePlan',
          number: 1,
          daysAgo: 50,
          ...among('grashalm', 'vrije-beek'),
          content: {
            title: 'Ten cents a cubic metre',
            form: 'COLLECTIVE',
            partnership,
            parties: [{ id: did('grashalm') }, { id: did('vrije-beek') }],
            goals: [to('merelbron', 'ImpactGoal', 1)],
            contributions: [
              { what: 'Ten cents for each cubic metre', contributionKind: 'FUNDS', quantity: '900000', unit: 'EUR' },
              { what: 'Strips along 60 km of ditch', contributionKind: 'ACCESS', quantity: '60', unit: 'km' },
            ],
            commonBenefit: 'Water that is cheaper to keep clean than to make clean.',
            socialAims: ['Less nitrate in eleven wells'],
            businessAims: ['A filter plant that need not be built', 'A second income for farms'],
            balance: 'BALANCED',
            fundingStage: 'PLAN',
            businessModel: {
              proposition: 'Clean source water, for those who drink it.',
              capture: 'What the filter plant would have cost, shared.',
              financialSolidity: 'FRAGILE',
            },
          },
        },
        {
          kind: 'ValuePlan',
          number: 2,
          daysAgo: 45,
          ...among('grashalm', 'vrije-beek'),
          content: {
            title: 'What the water company wants of it',
            form: 'INDIVIDUAL',
            partnership,
            goals: [to('merelbron', 'ImpactGoal', 1)],
            contributions: [{ what: 'Ten cents for each cubic metre', contributionKind: 'FUNDS' }],
            benefits: [{ benefit: 'No filter plant before 2040', realized: 'NOT_YET' }],
            balance: 'BUSINESS_FIRST',
          },
        },
      ],
    },
    grashalm: {
      records: [
        {
          kind: 'ValuePlan',
          number: 1,
          daysAgo: 30,
          ...among('merelbron', 'vrije-beek'),
          content: {
            title: 'What the farms want of it',
            form: 'INDIVIDUAL',
            partnership,
            goals: [to('grashalm', 'ImpactGoal', 2)],
            contributions: [{ what: 'Strips along 60 km of ditch', contributionKind: 'ACCESS' }],
            benefits: [{ benefit: 'An income that does not hang on the price of milk', realized: 'NOT_YET' }],
            businessAims: ['A second income for farms'],
            balance: 'BUSINESS_FIRST',
          },
        },
      ],
      answers: [
        {
          number: 201,
          daysAgo: 60,
          ...among('merelbron', 'vrije-beek'),
          to: ['merelbron', 'Partnership', 1],
          verdict: 'CONFIRMED',
        },
      ],
    },
    'vrije-beek': {
      records: [],
      answers: [
        {
          number: 201,
          daysAgo: 62,
          ...among('merelbron', 'grashalm'),
          to: ['merelbron', 'Partnership', 1],
          verdict: 'CONFIRMED',
        },
        {
          number: 202,
          daysAgo: 40,
          ...among('merelbron', 'grashalm'),
          to: ['merelbron', 'ValuePlan', 1],
          verdict: 'CONFIRMED',
        },
      ],
    },
  };
};

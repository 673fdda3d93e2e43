import { needed } from '../content-rules.ts';
import { amount, contributionKind, valuation } from '../contribution-kind.ts';
import { defineKind } from '../define-kind.ts';
import { date, group, oneOf, reference, text } from '../fields.ts';

export const valuePlan = defineKind({
  name: 'ValuePlan',
  plural: 'valuePlans',
  segment: 'value-plan',
  pack: 'partnership',
  version: 1,
  description:
    'What a partnership gives and brings: to all of its parties together, or to one of them. Each party writes down its own benefit over the common one, and later whether it came.',
  standards: ['vf:Plan'],
  title: 'title',
  fields: {
    title: text('The plan in one line.', { max: 200, required: true, standard: 'vf:name' }),
    form: oneOf(
      'ValuePlanForm',
      'Whose plan it is.',
      {
        COLLECTIVE: 'Of all parties together; each of them is asked to confirm it.',
        INDIVIDUAL: 'Of the issuer alone, within the partnership.',
      },
      { required: true },
    ),
    partnership: reference(['Partnership'], 'The partnership it belongs to.', {
      required: true,
      inverse: { name: 'plans', description: 'The value plans of this partnership, common and of each party.' },
    }),
    parties: reference('ACTOR', 'Of a collective plan: the other parties, who are asked to confirm it.', {
      list: 50,
      asks: true,
      inverse: { name: 'plansNaming', description: 'Collective plans of others that name this actor as a party.' },
    }),
    goals: reference(['ImpactGoal'], 'The goals it serves.', {
      list: 30,
      inverse: { name: 'plansForGoal', description: 'Value plans that serve this goal.' },
    }),
    commitments: reference(['Commitment'], 'The commitments by which it is carried out.', {
      list: 100,
      inverse: { name: 'plans', description: 'Value plans that this commitment carries out.' },
    }),
    beneficiaries: reference(['Stakeholder'], 'The groups that it is good for.', {
      list: 30,
      inverse: { name: 'plansForStakeholder', description: 'Value plans that are good for this group.' },
    }),
    contributions: group(
      'PlannedContribution',
      'What is put in.',
      {
        what: text('What it is.', { max: 300, required: true }),
        contributionKind: contributionKind(),
        ...amount(),
        valuation: valuation(),
      },
      { list: 50 },
    ),
    commonBenefit: text('What all have from it.', { max: 4_000 }),
    benefits: group(
      'SpecificBenefit',
      'What those whose plan it is have from it, over the common benefit.',
      {
        benefit: text('The benefit.', { max: 500, required: true }),
        stakeholder: text('Who has it, where it is not the actor itself.', { max: 200 }),
        realized: oneOf('BenefitRealized', 'Whether it came.', {
          NOT_YET: 'It is still expected.',
          PARTLY: 'Some of it came.',
          YES: 'It came.',
          NO: 'It did not come, and is not expected any more.',
        }),
        since: date('Since when that is so.'),
      },
      { list: 30 },
    ),
    socialAims: text('What it is to do for people and planet.', { max: 500, list: 20 }),
    businessAims: text('What it is to do for business.', { max: 500, list: 20 }),
    balance: oneOf('AimBalance', 'Which of the two comes first, as those whose plan it is say themselves.', {
      SOCIAL_FIRST: 'The social aims.',
      BALANCED: 'Neither: one is not had without the other.',
      BUSINESS_FIRST: 'The business aims.',
    }),
    longTermAmbition: text('What it is to grow into, beyond its own time.', { max: 4_000 }),
    fundingStage: oneOf('FundingStage', 'How far its funding has come. A proposal is not a plan.', {
      PROPOSAL: 'It was asked for.',
      PLAN: 'It is decided how it is funded.',
      FUNDED: 'The money is there.',
    }),
    businessModel: group('BusinessModel', 'How value comes about.', {
      proposition: text('What is offered, and to whom.', { max: 2_000 }),
      creation: text('How it is made.', { max: 2_000 }),
      capture: text('How those who make it live from it.', { max: 2_000 }),
      financialSolidity: oneOf('FinancialSolidity', 'Whether it can carry itself.', {
        SOLID: 'Yes, for as far as can be seen.',
        FRAGILE: 'Only while something holds that may not.',
        UNKNOWN: 'That has not been looked at.',
      }),
    }),
    reviewDate: date('When it is looked at again.'),
  },
  calendar: [{ matter: 'REVIEW', on: 'reviewDate' }],
  facets: {
    form: 'form',
    contributionKind: 'contributions.contributionKind',
    contributionValuation: 'contributions.valuation',
    contributionCount: { count: 'contributions' },
    benefitRealized: 'benefits.realized',
    benefitCount: { count: 'benefits' },
    socialAimCount: { count: 'socialAims' },
    businessAimCount: { count: 'businessAims' },
    balance: 'balance',
    fundingStage: 'fundingStage',
    financialSolidity: 'businessModel.financialSolidity',
    reviewDate: 'reviewDate',
  },
  rules: [
    needed(
      'parties',
      ({ form }) => form === 'COLLECTIVE',
      'A collective plan names the parties who are asked to confirm it.',
    ),
    ({ form, parties }) =>
      form === 'INDIVIDUAL' && Array.isArray(parties) && parties.length > 0
        ? { field: 'parties', message: 'An individual plan is of its issuer alone: it asks nobody.' }
        : undefined,
    ({ contributions }) => {
      const place = (Array.isArray(contributions) ? contributions : []).findIndex(
        ({ quantity, unit }) => quantity != null && unit == null,
      );
      return place < 0 ? undefined : { field: `contributions[${place}].unit`, message: 'A quantity needs a unit.' };
    },
  ],
});

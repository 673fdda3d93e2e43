import { inOrder } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text, url } from '../fields.ts';

export const partnership = defineKind({
  name: 'Partnership',
  plural: 'partnerships',
  segment: 'partnership',
  pack: 'partnership',
  version: 1,
  needsSign: true,
  description:
    'That two or more actors work together, and on which terms. Its issuer is a party too; every other party is asked to confirm it. A statement of intent: what binds in law stands in a contract, if there is one.',
  standards: ['vf:Agreement'],
  title: 'title',
  fields: {
    title: text('The partnership in one line.', { max: 200, required: true, standard: 'vf:name' }),
    purpose: text('What it is for.', { max: 4_000, required: true, standard: 'vf:note' }),
    parties: reference('ACTOR', 'The other parties. The issuer is one as well, and need not be named.', {
      list: 50,
      required: true,
      asks: true,
      inverse: { name: 'partnershipsNaming', description: 'Partnerships of others that name this actor as a party.' },
    }),
    network: reference(['SharedValueNetwork'], 'The network in which it came about, whose gate it follows.', {
      inverse: { name: 'partnerships', description: 'Partnerships that came about in this network.' },
    }),
    goals: reference(['ImpactGoal'], 'The goals it works for.', {
      list: 30,
      inverse: { name: 'partnershipsForGoal', description: 'Partnerships that work for this goal.' },
    }),
    terms: text('What the parties have agreed on, in plain words.', { max: 8_000 }),
    fundingOrigin: oneOf('FundingOrigin', 'Where the money comes from, for the most part.', {
      PARTIES: 'From the parties themselves.',
      PUBLIC_GRANT: 'From a public authority, as a grant.',
      PHILANTHROPY: 'From a foundation or donors.',
      INVESTMENT: 'From investors or lenders, who want it back.',
      REVENUE: 'From what the partnership sells.',
      MIXED: 'From several of these, none the most.',
      NONE_YET: 'It has none yet.',
    }),
    fundingNote: text('Who funds it, and on what condition.', { max: 2_000 }),
    start: date('When it begins.', { standard: 'vf:hasBeginning' }),
    reviewDate: date('When the parties look at it again together.'),
    end: date('When it ends, or has ended.', { standard: 'vf:hasEnd' }),
    contractUrl: url('The contract, if there is one.'),
  },
  calendar: [
    { matter: 'REVIEW', on: 'reviewDate' },
    { matter: 'ENDS', on: 'end' },
  ],
  facets: { fundingOrigin: 'fundingOrigin', start: 'start', reviewDate: 'reviewDate', end: 'end' },
  rules: [
    inOrder('start', 'end', 'It cannot end before it begins.'),
    inOrder('start', 'reviewDate', 'It cannot be reviewed before it begins.'),
  ],
});

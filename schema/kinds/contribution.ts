import { isToCome, needed, oneOfFields, withUnit } from '../content-rules.ts';
import { amount, contributionKind, valuation } from '../contribution-kind.ts';
import { defineKind } from '../define-kind.ts';
import { code, date, decimal, reference, text } from '../fields.ts';

export const contribution = defineKind({
  name: 'Contribution',
  plural: 'contributions',
  segment: 'contribution',
  pack: 'partnership',
  version: 1,
  description:
    'What the actor has given, to whom or to what. It has happened; what is to happen is a commitment. Its worth may be set in money or not: worth is not only cash.',
  standards: ['vf:EconomicEvent'],
  title: 'title',
  fields: {
    title: text('What was given, in one line.', { max: 200, required: true, standard: 'vf:note' }),
    partnership: reference(['Partnership'], 'The partnership it was given to.', {
      inverse: { name: 'contributionsMade', description: 'What was given to this partnership.' },
    }),
    network: reference(['SharedValueNetwork'], 'The network it was given to.', {
      inverse: { name: 'contributionsMade', description: 'What was given to this network.' },
    }),
    commitment: reference(['Commitment'], 'The commitment that it fulfils, or part of it.', {
      standard: 'vf:fulfills',
      inverse: { name: 'fulfilledBy', description: 'What was given to fulfil this commitment.' },
    }),
    toActor: reference('ACTOR', 'Who received it; it is asked to confirm that.', {
      standard: 'vf:receiver',
      asks: true,
      inverse: { name: 'contributionsReceived', description: 'What others say they have given to this actor.' },
    }),
    contributionKind: contributionKind('What was contributed.', { required: true }),
    ...amount(),
    date: date('When it was given.', { required: true, standard: 'vf:hasPointInTime' }),
    valuation: valuation(),
    worth: decimal('What it is worth in money, where that was set.'),
    currency: code('unit', 'The currency of that.', { standard: 'ISO 4217' }),
  },
  facets: {
    contributionKind: 'contributionKind',
    quantity: 'quantity',
    unit: 'unit',
    date: 'date',
    valuation: 'valuation',
    worth: 'worth',
    currency: 'currency',
  },
  rules: [
    withUnit('quantity', 'A quantity needs a unit.'),
    oneOfFields(
      ['toActor', 'partnership', 'network', 'commitment'],
      'Say to what it was given: an actor, a partnership, a network, or a commitment it fulfils.',
    ),
    needed('currency', ({ worth }) => worth != null, 'A worth in money needs its currency.'),
    needed(
      'worth',
      ({ valuation }) => valuation === 'VALUED' || valuation === 'ESTIMATED',
      'What was valued in money says how much.',
    ),
    ({ valuation, worth }) =>
      valuation === 'UNVALUED' && worth != null
        ? { field: 'worth', message: 'What is not valued in money has no worth in money.' }
        : undefined,
    ({ date }, { today }) =>
      isToCome(date, today)
        ? { field: 'date', message: 'It has not happened yet: what is to be given is a commitment.' }
        : undefined,
  ],
});

import { code, decimal, type Field, oneOf } from './fields.ts';

type Options = { readonly required?: boolean; readonly list?: number };

/** What can be given to a common cause, for every kind that speaks of giving: worth is not only cash. */
export const contributionKind = (description = 'What is contributed.', options: Options = {}): Field =>
  oneOf(
    'ContributionKind',
    description,
    {
      FUNDS: 'Money.',
      SKILLS: 'Work of skilled people.',
      GOODS: 'Things.',
      KNOWLEDGE: 'Knowledge or data.',
      POLICY_POWER: 'The power to make or change rules.',
      ACCESS: 'Access to people, places or markets.',
      LEGITIMACY: 'A good name that lends weight.',
      OTHER: 'Something else.',
    },
    options,
  );

/** Whether what is given was given a value, in money or otherwise. */
export const valuation = (): Field =>
  oneOf('Valuation', 'Whether its worth was set, and how.', {
    VALUED: 'In money, by those concerned together.',
    ESTIMATED: 'In money, by the issuer alone.',
    UNVALUED: 'Not in money, and it counts all the same.',
  });

/** How much, in a unit. */
export const amount = (): { readonly quantity: Field; readonly unit: Field } => ({
  quantity: decimal('How much.', { standard: 'vf:resourceQuantity' }),
  unit: code('unit', 'The unit of the quantity.', { standard: 'UCUM, ISO 4217' }),
});

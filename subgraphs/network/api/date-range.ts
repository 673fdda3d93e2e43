import { DateScalar, type InputClass, type TypeBuilder } from '../../../schema/graphql/index.ts';

/** Declares the stretch of days that lists and findings are asked for by. */
export function dateRangeInput(builder: TypeBuilder): InputClass {
  return builder.input('DateRange', {
    description: 'A stretch of days, both ends included; either may be left off.',
    fields: {
      from: { type: () => DateScalar, description: 'This day or later.' },
      to: { type: () => DateScalar, description: 'This day or earlier.' },
    },
  });
}

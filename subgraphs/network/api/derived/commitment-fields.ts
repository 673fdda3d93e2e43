import { GraphQLString } from 'graphql';
import { DecimalScalar } from '../../../../schema/graphql/index.ts';
import { COMMITMENT_CAVEATS, COMMITMENT_STATUSES, commitmentStatusOf } from '../../rules/promises/commitment-status.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { subjectOf } from './subject.ts';

/** How commitments stand. */
export function commitmentFields({ builder, findings, reference }: DerivedTypes): DerivedFields {
  const finding = findings.ofFields(
    'CommitmentStatusFinding',
    'How a commitment stands, derived from the answers of its receiver, the gate of its partnership, reports, contributions and dates. Follows vf:Commitment, which is fulfilled by vf:EconomicEvent. The first of these that holds: withdrawn; fulfilled, that is agreed and as much reported, or given, as promised (without a quantity: declared achieved in a version that was agreed); superseded; not agreed or only spoken of; its partnership has ended; something done; its day has passed; not begun; active. What one report says is taken for its own period, overlapping periods count once, reports and contributions are not added to each other, and what the receiver reports is never added to what the author does. Weaknesses: amounts are the author’s word until the receiver rejects them; whether a condition came to be no rule can tell; without a due day nothing lapses.',
    {
      value: {
        type: () => builder.enumeration('CommitmentStatus', 'How a commitment stands.', COMMITMENT_STATUSES),
        description: 'How it stands.',
      },
      terms: {
        type: reference,
        description:
          'The version by which it is taken: the last that its receiver has confirmed, else that of now. Null for a withdrawn one.',
      },
      amount: {
        type: () => DecimalScalar,
        description:
          'As much as its author has reported, or given, in the unit. Null where nothing can be counted in that unit.',
      },
      quantity: { type: () => DecimalScalar, description: 'As much as was promised.' },
      unit: { type: () => GraphQLString, description: 'The unit of both: UCUM, or ISO 4217.' },
      fraction: { type: () => DecimalScalar, description: 'The amount as a part of the quantity, 0 to 1.' },
      isOverdue: {
        type: () => Boolean,
        description: 'Whether its day has passed, and it was agreed and is not fulfilled.',
      },
      caveats: {
        type: () => builder.enumeration('CommitmentCaveat', 'What to know beside a status.', COMMITMENT_CAVEATS),
        list: true,
        description: 'What to know beside the value.',
      },
    },
  );
  return {
    kinds: {
      Commitment: {
        status: {
          type: () => finding,
          description: 'How it stands; of a withdrawn one as well, as long as its owner shows that it was there.',
          async resolve(entity: RecordEntity, _args: object, context: NetworkContext) {
            const subject = await subjectOf(entity, context);
            return subject ? commitmentStatusOf(subject.facts, subject.record) : null;
          },
        },
      },
    },
  };
}

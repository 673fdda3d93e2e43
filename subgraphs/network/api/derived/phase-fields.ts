import { DateScalar } from '../../../../schema/graphql/index.ts';
import {
  MISSING_PIECES,
  type Missing,
  PARTNERSHIP_PHASES,
  PHASE_CAVEATS,
  type PhaseOf,
  partnershipPhaseOf,
  WHY_MISSING,
} from '../../rules/partnerships/partnership-phase.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import { partnershipFacts } from './concerned.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { shownActor, shownActors, shownRecord } from './shown.ts';

/** In which phase a partnership is, and what the next one waits for. */
export function phaseFields({ builder, findings, actor, record, reference }: DerivedTypes): DerivedFields {
  const missing = builder.object('PartnershipMissing', {
    description: 'Something that the next phase of a partnership, or a newer version of it, waits for.',
    fields: {
      what: {
        type: () => builder.enumeration('PartnershipMissingPiece', 'What a partnership waits for.', MISSING_PIECES),
        description: 'What it waits for.',
      },
      actor: {
        type: actor,
        description: 'Whose it is; null for all parties together.',
        resolve: ({ actor: did }: Missing, _args, context: NetworkContext) => shownActor(did, context),
      },
      why: {
        type: () =>
          builder.enumeration('PartnershipMissingReason', 'Why something is missing in a partnership.', WHY_MISSING),
        description: 'Why it is missing.',
      },
      record: {
        type: record,
        description: 'The record to confirm or to renew, if there is one.',
        resolve: ({ record: id }: Missing, _args, context: NetworkContext) => shownRecord(id, context),
      },
    },
  });
  const finding = findings.ofFields(
    'PartnershipPhaseFinding',
    'The phase of a partnership, from what its parties have confirmed and planned. What all have confirmed once stands until they have all confirmed the next version, so that a phase once entered does not fall back by itself: only by what a party withdraws, or by a later review date that all confirm. A party that rejects what it had confirmed, or leaves the hub, has left; the others go on while there are two. Weak: nobody can see whether the plans were read, and plans of one line will do.',
    {
      value: {
        type: () => builder.enumeration('PartnershipPhase', 'A phase of a partnership.', PARTNERSHIP_PHASES),
        description: 'The phase.',
      },
      missing: {
        type: () => missing,
        list: true,
        description: 'What the next phase, or a newer version, waits for, and from whom.',
      },
      since: { type: () => DateScalar, description: 'The day on which the phase began; null where it cannot be told.' },
      parties: {
        type: actor,
        list: 'HOLES',
        description: 'Who takes part in it now, the issuer among them.',
        resolve: ({ parties }: PhaseOf, _args, context: NetworkContext) => shownActors(parties, context),
      },
      left: {
        type: actor,
        list: 'HOLES',
        description: 'Parties that have left: they rejected what they had confirmed, or are not in this hub any more.',
        resolve: ({ left }: PhaseOf, _args, context: NetworkContext) => shownActors(left, context),
      },
      standing: {
        type: reference,
        description: 'The version that all parties have confirmed; null before there is one.',
      },
      caveats: {
        type: () =>
          builder.enumeration('PartnershipPhaseCaveat', 'What to know of a phase that was derived.', PHASE_CAVEATS),
        list: true,
        description: 'What to know of this value.',
      },
    },
  );
  return {
    kinds: {
      Partnership: {
        phase: {
          type: () => finding,
          description:
            'In which phase it is, and what the next one waits for. For somebody who is signed in the parties are asked for what they share with you.',
          async resolve({ id }: RecordEntity, _args: object, context: NetworkContext) {
            const found = await partnershipFacts(context, id);
            return found ? partnershipPhaseOf(found.facts, found.partnership) : null;
          },
        },
      },
    },
  };
}

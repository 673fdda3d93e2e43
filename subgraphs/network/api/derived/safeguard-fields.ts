import { GraphQLID } from 'graphql';
import { PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { ConstellationError } from '../../../../schema/index.ts';
import { textOf } from '../../facts/index.ts';
import { EVIDENCE_VALUES } from '../../rules/evidence/evidence.ts';
import {
  type PathStep,
  type PossibleHarm,
  placeOfHarm,
  SAFEGUARD_HARMS,
  type Safeguard,
  safeguardOf,
} from '../../rules/impact/safeguard.ts';
import type { NetworkContext } from '../context.ts';
import { checkIdOf } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { shownActor, shownRecord } from './shown.ts';
import { subjectOf } from './subject.ts';

/** Whom a goal may harm. */
export function safeguardFields({
  builder,
  registry,
  findings,
  actor,
  kind,
  record,
  connectionOf,
}: DerivedTypes): DerivedFields {
  const valuesOf = (kindName: string, field: string): Readonly<Record<string, string>> => {
    const found = registry.byName(kindName)?.fields[field];
    return found?.type === 'enum' ? found.values : {};
  };
  const step = builder.object('SideEffectStep', {
    description: 'One side effect on the way from a goal to what it may harm.',
    fields: {
      effect: {
        type: () => kind('RippleEffect'),
        description: 'The side effect, as somebody has published it.',
        resolve: ({ effect }: PathStep, _args, context: NetworkContext) => shownRecord(effect, context),
      },
      evidence: {
        type: () => builder.enumeration('EvidenceValue', 'What the answers come to.', EVIDENCE_VALUES),
        description: 'What those say who are said to feel it; null where nobody is asked.',
      },
      reply: {
        type: () => kind('Answer'),
        description: 'What whoever has the goal in question last answered to it; null for nothing.',
        resolve: ({ reply }: PathStep, _args, context: NetworkContext) => shownRecord(reply?.answer ?? null, context),
      },
      isReplyOfNow: {
        type: () => Boolean,
        description: 'Whether that answer is to the version of now; null without one.',
        resolve: ({ reply }: PathStep) => reply?.isOfNow ?? null,
      },
    },
  });
  const harm = builder.object('PossibleHarm', {
    description: 'Something that a goal may harm, by side effects that somebody has published.',
    fields: {
      how: {
        type: () => builder.enumeration('SafeguardHarm', 'What may be harmed.', SAFEGUARD_HARMS),
        description: 'What may be harmed.',
      },
      goal: {
        type: () => kind('ImpactGoal'),
        description: 'The goal to prevent something that may be harmed; null where there is none.',
        resolve: ({ goal }: PossibleHarm, _args, context: NetworkContext) => shownRecord(goal, context),
      },
      actor: {
        type: actor,
        description: 'Whose goal it is; where there is none, who feels the effect, or whose group does.',
        resolve: ({ actor: did }: PossibleHarm, _args, context: NetworkContext) => shownActor(did, context),
      },
      felt: {
        type: record,
        description: 'The goal or group that the last side effect is said to be on; null where it is on an actor.',
        resolve: ({ felt }: PossibleHarm, _args, context: NetworkContext) =>
          felt.includes('/') ? shownRecord(felt, context) : null,
      },
      sign: {
        type: () => builder.enumeration('EffectSign', 'Whether it helps or harms.', valuesOf('RippleEffect', 'sign')),
        description: 'Whether it harms, or both harms and helps.',
      },
      confidence: {
        type: () =>
          builder.enumeration('EffectConfidence', 'How sure the issuer is.', valuesOf('RippleEffect', 'confidence')),
        description: 'The confidence of the least certain step.',
      },
      path: { type: () => step, list: true, description: 'The side effects, in their order: five at most.' },
    },
  });
  const finding = findings.ofFields(
    'SafeguardFinding',
    'Whose goals to prevent something a goal to increase something may harm, along published side effects of it, of commitments towards it, and of the goals that are met on the way. Signs multiply: to harm what harms is to help. Goals of the same author are looked at like those of others: an organization may stand in its own way. It asks, and stops nobody (do no harm as a duty to look: UN Guiding Principles on Business and Human Rights, 17). Weaknesses: only what somebody has published is found; an effect is one actor’s view until those concerned confirm it; a long way of small effects looks like a short one.',
    {
      harms: {
        type: () => connectionOf(harm),
        description: 'What may be harmed, in the order of the DIDs of those whom it concerns.',
        args: PAGE_ARGS,
        resolve: ({ goal, harms }: Safeguard, args: PageArguments, context: NetworkContext) =>
          listed(harms, args, ['safeguard', goal], placeOfHarm, context),
      },
      isCut: { type: () => Boolean, description: 'Whether there are more side effects than are followed.' },
    },
  );
  return {
    query: {
      safeguard: {
        type: () => finding,
        description:
          'Whom a goal to increase something may harm, its author’s own other goals included. Null where there is no such goal that you may see; BAD_INPUT for one to prevent something, and BAD_ID for the id of anything else.',
        args: { goal: { type: () => GraphQLID, required: true, description: 'Id of the goal, an ImpactGoal.' } },
        async resolve(_root, { goal: id }: { goal: string }, context: NetworkContext) {
          checkIdOf('ImpactGoal', id, 'goal');
          const subject = await subjectOf({ __typename: 'ImpactGoal', id }, context);
          if (!subject || subject.record.withdrawn) return null;
          if (textOf(subject.record, 'direction') === 'PREVENT')
            throw new ConstellationError(
              'BAD_INPUT',
              'goal: this goal is to PREVENT something; a safeguard is asked of a goal to INCREASE something.',
              { field: 'goal' },
            );
          return safeguardOf(subject.facts, subject.record);
        },
      },
    },
  };
}

import { oneOfFields } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { oneOf, reference, text } from '../fields.ts';

export const rippleEffect = defineKind({
  name: 'RippleEffect',
  plural: 'rippleEffects',
  segment: 'ripple-effect',
  pack: 'landscape',
  version: 1,
  description:
    'A side effect that an action has, or may have, on a goal, a group or an actor beside the ones it is meant for. Those concerned are asked whether they see it so.',
  standards: ['cids:ImpactRisk', 'imp:Risk'],
  title: 'title',
  fields: {
    title: text('The effect in one line.', { max: 200, required: true }),
    description: text('How the one leads to the other.', { max: 4_000 }),
    action: reference(['Commitment', 'ImpactGoal'], 'The commitment or goal that has the effect.', {
      required: true,
      inverse: { name: 'rippleEffects', description: 'Side effects that somebody sees of this.' },
    }),
    affects: reference(['ImpactGoal', 'Stakeholder'], 'The goal or group that feels it.', {
      asks: true,
      inverse: {
        name: 'rippleEffectsOnThis',
        description: 'Side effects of other actions on this, as somebody sees them.',
      },
    }),
    affectedActor: reference('ACTOR', 'The actor that feels it.', {
      asks: true,
      inverse: { name: 'rippleEffectsOnActor', description: 'Side effects on this actor, as others see them.' },
    }),
    sign: oneOf(
      'EffectSign',
      'Whether it helps or harms.',
      { POSITIVE: 'It helps.', NEGATIVE: 'It harms.', MIXED: 'Both.' },
      { required: true },
    ),
    confidence: oneOf(
      'EffectConfidence',
      'How sure the issuer is.',
      {
        MEASURED: 'It was measured.',
        HIGH: 'Sure, from experience or study.',
        MEDIUM: 'Likely.',
        LOW: 'A guess.',
      },
      { required: true },
    ),
  },
  facets: { sign: 'sign', confidence: 'confidence' },
  rules: [
    oneOfFields(
      ['affects', 'affectedActor'],
      'An effect is on something: name a goal or group, or an actor, that feels it.',
    ),
  ],
});

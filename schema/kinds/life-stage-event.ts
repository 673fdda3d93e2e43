import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const lifeStageEvent = defineKind({
  name: 'LifeStageEvent',
  plural: 'lifeStageEvents',
  segment: 'life-stage-event',
  pack: 'reflection',
  version: 1,
  description:
    'That a network has come to a stage of its life, why, and what threatens it there. The stages are no ladder: a network may come to each again.',
  standards: ['schema:Event'],
  title: 'title',
  fields: {
    title: text('What happened, in one line.', { max: 200 }),
    network: reference(['SharedValueNetwork'], 'The network.', {
      required: true,
      inverse: { name: 'lifeStages', description: 'The stages of life that this network has come to.' },
    }),
    stage: oneOf(
      'LifeStage',
      'The stage.',
      {
        FORMING: 'Those who might take part find each other.',
        BUILDING: 'They agree on what they want, and how they work.',
        DEVELOPING: 'They do it.',
        EVOLVING: 'They do it otherwise than before, with others, or for more.',
        PAUSED: 'They rest. Nothing is expected until they go on.',
        SPLIT: 'They go on as two networks.',
        ENDED: 'It is over.',
      },
      { required: true },
    ),
    on: date('Since when.', { required: true }),
    why: text('Why.', { max: 4_000 }),
    threats: oneOf(
      'LifeStageThreat',
      'What threatens it at this stage.',
      {
        LOSS_OF_AMBITION: 'The aims get smaller.',
        LOSS_OF_TRUST: 'They rely on each other less.',
        UNEQUAL_POWER: 'Some decide for all.',
        FREE_RIDING: 'Some take and do not give.',
        FUNDING: 'The money runs out.',
        TURNOVER: 'The people who carried it leave.',
        DRIFT: 'What is done is not what was meant.',
        OVERLOAD: 'Too much rests on too few.',
        OUTSIDE_PRESSURE: 'Rules, markets or politics turn against it.',
        OTHER: 'Something else.',
      },
      { list: 10 },
    ),
  },
  facets: { stage: 'stage', on: 'on', threat: 'threats' },
});

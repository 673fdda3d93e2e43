import { GraphQLString } from 'graphql';
import { DateScalar, DecimalScalar, type OutputField } from '../../../../schema/graphql/index.ts';
import type { Fact, Facts } from '../../facts/index.ts';
import type { Finding } from '../../rules/finding.ts';
import { commitmentProgressOf } from '../../rules/progress/commitment-progress.ts';
import { type GoalProgress, goalProgressOf } from '../../rules/progress/goal-progress.ts';
import { indicatorProgressOf } from '../../rules/progress/indicator-progress.ts';
import { PROGRESS_CAVEATS, PROGRESS_MISSING, PROGRESS_VALUES } from '../../rules/progress/progress.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { MOST_SHOWN, shownRecord } from './shown.ts';
import { subjectOf } from './subject.ts';

const WEAKNESSES =
  'Weaknesses: few things change in straight lines; somebody on schedule at the last measurement may have stopped since; a target that asks little is easily met.';

/** How far goals, their indicators, and commitments have come. */
export function progressFields({ builder, findings, kind }: DerivedTypes): DerivedFields {
  const common: Readonly<Record<string, OutputField>> = {
    value: {
      type: () => builder.enumeration('Progress', 'How far something measured has come.', PROGRESS_VALUES),
      description: 'How far it has come.',
    },
    fraction: {
      type: () => DecimalScalar,
      description: 'The share of the way from baseline to target, 0 to 1; null where it cannot be told.',
    },
    missing: {
      type: () => builder.enumeration('ProgressMissing', 'What it takes to tell progress.', PROGRESS_MISSING),
      list: true,
      description: 'What is missing to tell.',
    },
    caveats: {
      type: () => builder.enumeration('ProgressCaveat', 'What to know of progress that was derived.', PROGRESS_CAVEATS),
      list: true,
      description: 'What to know beside the value.',
    },
  };
  const progress = findings.ofFields(
    'ProgressFinding',
    `How far something measured has come from its baseline to its target, and whether that is as much as a straight line from the end of the baseline period to the due day asks for on the day of the measurement (as for science-based targets, SBTi; baseline and target as of cids:Indicator). Where the target is below the baseline, less is progress. Units that are alike are converted (UCUM); others are refused, and so are currencies for each other. An indicator takes the newest measurement, a commitment the sum of what its author reported or gave; both sides of one promise are never added. ${WEAKNESSES}`,
    {
      ...common,
      expected: {
        type: () => DecimalScalar,
        description: 'The share that the schedule asks for on the day of the measurement.',
      },
      current: { type: () => DecimalScalar, description: 'The measured value.' },
      baseline: { type: () => DecimalScalar, description: 'The value that it began from.' },
      target: { type: () => DecimalScalar, description: 'The value to reach.' },
      unit: { type: () => GraphQLString, description: 'The unit of all three: UCUM, or ISO 4217.' },
      measuredOn: { type: () => DateScalar, description: 'The day that was measured, or the last day told of.' },
      due: { type: () => DateScalar, description: 'By when the target is to be met.' },
    },
  );
  const part = builder.object('IndicatorProgress', {
    description: 'How far one indicator of a goal has come.',
    fields: {
      indicator: {
        type: () => kind('Indicator'),
        description: 'The indicator.',
        resolve: ({ indicator }: GoalProgress['parts'][number], _args, context: NetworkContext) =>
          shownRecord(indicator, context),
      },
      progress: { type: () => progress, description: 'How far it has come.' },
    },
  });
  const goalProgress = findings.ofFields(
    'GoalProgressFinding',
    `How far a goal has come: as far as that of its author’s indicators which has come least. Nothing is averaged, since its indicators measure different things, and nothing that others measure or promise is added. ${WEAKNESSES}`,
    {
      ...common,
      parts: {
        type: () => part,
        list: true,
        description: `Each of its indicators, at most ${MOST_SHOWN}.`,
        resolve({ parts }: GoalProgress, _args, context: NetworkContext) {
          const some = parts.slice(0, MOST_SHOWN);
          return context.spend(some.length) ? some : null;
        },
      },
    },
  );
  const field = (
    type: () => typeof progress,
    description: string,
    rule: (facts: Facts, record: Fact) => Finding<unknown>,
  ): OutputField => ({
    type,
    description,
    async resolve(entity: RecordEntity, _args: object, context: NetworkContext) {
      const subject = await subjectOf(entity, context);
      return subject && !subject.record.withdrawn ? rule(subject.facts, subject.record) : null;
    },
  });
  return {
    kinds: {
      Indicator: {
        progress: field(() => progress, 'How far it has come, by its newest measurement.', indicatorProgressOf),
      },
      Commitment: {
        progress: field(
          () => progress,
          'How far it has come, by what its author has reported or given.',
          commitmentProgressOf,
        ),
      },
      ImpactGoal: {
        progress: field(() => goalProgress, 'How far it has come, by its indicators.', goalProgressOf),
      },
    },
  };
}

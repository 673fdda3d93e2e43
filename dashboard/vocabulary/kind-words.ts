import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** Kinds of records as people call several of them; one that is not known here by its own name. */
export function useKindWords(): (kind: string) => string {
  const { t } = useLingui();
  return useMemo(() => {
    const words: Readonly<Record<string, string>> = {
      Answer: t`Answers`,
      BusinessCase: t`Business cases`,
      Commitment: t`Commitments`,
      Concept: t`Beliefs, challenges and terms`,
      Contribution: t`Contributions`,
      Evaluation: t`Evaluations`,
      Gathering: t`Gatherings`,
      HealthCheck: t`Rounds of questions`,
      ImpactGoal: t`Goals`,
      Indicator: t`Indicators`,
      Intent: t`Needs and offers`,
      Issue: t`Issues`,
      KnownActor: t`Organizations that it knows of`,
      LifeStageEvent: t`Stages of life`,
      Membership: t`Memberships`,
      Partnership: t`Partnerships`,
      Post: t`Posts`,
      Profile: t`Profile`,
      Proposal: t`Proposals`,
      PurposeStatement: t`Purpose`,
      Report: t`Reports`,
      RippleEffect: t`Side effects`,
      RoleAssignment: t`Roles`,
      SelfAssessment: t`Self-assessments`,
      SharedValueNetwork: t`Charters`,
      Stakeholder: t`Groups that it cares for`,
      Story: t`Stories`,
      Topic: t`Topics`,
      ValuePlan: t`Plans`,
    };
    return (kind) => words[kind] ?? kind;
  }, [t]);
}
